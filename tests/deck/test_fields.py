"""Every field of every kind, read off the Structs: missing, misspelt, empty, and of every wrong type."""

from collections.abc import Iterator

import pytest

from quiz.deck.model import KINDS, AnyQuestion, Deck
from quiz.deck.report import as_text
from quiz.deck.shapes import Record, Shape, Single, record
from tests.deck.decks import one, problems, reading, told

SAMPLES: dict[str, dict[str, str]] = {
    "Flashcard": {"front": "dog", "back": "inu"},
    "TrueFalse": {"claim": "It is so.", "answer": "true"},
    "Cloze": {"cloze": "'It is {{so}}.'"},
    "Ordering": {"order": "[first, second]"},
    "Matching": {"match": "{left: right, other: side}"},
    "Numeric": {"ask": "How many?", "number": "5"},
    "MultipleChoice": {"ask": "Which?", "answers": "[a, b]", "wrong": "[c, d]"},
    "Listing": {"ask": "Which?", "answers": "[a, b]"},
    "Choice": {"ask": "Which?", "answer": "a", "wrong": "[b, c]"},
    "ShortAnswer": {"ask": "Which?", "answer": "a"},
}
"""The keys that each kind needs."""


def written(fields: dict[str, str]) -> str:
    lines = [f"{key}: {value}" for key, value in ({"id": "one"} | fields).items()]
    return "title: One\nquestions:\n  - " + "\n    ".join(lines) + "\n"


def each_field() -> Iterator[tuple[type[AnyQuestion], str, Shape]]:
    for kind in KINDS:
        for key, shape in record(kind).fields.items():
            yield kind, key, shape


FIELDS = [pytest.param(*field, id=f"{field[0].__name__}-{field[1]}") for field in each_field()]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_sample_of_a_kind_is_that_kind(kind: type[AnyQuestion]) -> None:
    deck = reading(written(SAMPLES[kind.__name__])).deck
    assert deck is not None
    assert [type(question) for question in deck.questions] == [kind]
    assert set(record(kind).required) == set(SAMPLES[kind.__name__]) - {"ask"} | (
        {"ask"} & set(SAMPLES[kind.__name__])
    )


@pytest.mark.parametrize(("kind", "key", "shape"), FIELDS)
def test_a_missing_field(kind: type[AnyQuestion], key: str, shape: Shape) -> None:
    fields = {name: value for name, value in SAMPLES[kind.__name__].items() if name != key}
    codes = told(written(fields))
    if key not in record(kind).required or (key == "wrong" and kind.__name__ in {"Choice", "MultipleChoice"}):
        assert codes == []
    else:
        assert codes
        assert set(codes) <= {"D101", "D203", "D110"}


@pytest.mark.parametrize(("kind", "key", "shape"), FIELDS)
def test_an_empty_field(kind: type[AnyQuestion], key: str, shape: Shape) -> None:
    codes = told(written(SAMPLES[kind.__name__] | {key: ""}))
    assert codes == (["D204"] if key in record(kind).required else [])


@pytest.mark.parametrize(("kind", "key", "shape"), FIELDS)
def test_a_misspelt_field(kind: type[AnyQuestion], key: str, shape: Shape) -> None:
    sample = SAMPLES[kind.__name__]
    wrong = key[:-1] + "qx" if len(key) > 3 else key + "q"
    fields = {name: value for name, value in sample.items() if name != key} | {wrong: sample.get(key, "x")}
    found = [problem for problem in problems(written(fields)) if problem.code == "D201"]
    assert len(found) == 1
    assert f"'{wrong}'" in found[0].message
    assert "`" in found[0].help


def wrong_values(shape: Shape) -> Iterator[str]:
    """Values that a field does not take, each a type of its own."""
    if shape.items is None:
        yield "[x, y]"
    if shape.record is None and shape.values is None:
        yield "{x: y}"
    if shape.single is None:
        yield "some text"
    if shape.single in {Single.NUMBER, Single.COUNT, Single.TRUTH}:
        yield from ("some text", "1,5", "nan", "2026-01-01", "0x10", "null")
    if shape.choices:
        yield "some text"
    if shape.items is not None and shape.items.record is None:
        yield from ("[[x]]", "[{x: y}]", "[x, '']")
    if shape.values is not None:
        yield "{x: {y: z}}"
    if shape.record is not None:
        yield from ("{nope: x}", f"{{{next(iter(shape.record.fields))}: [[x]]}}")


@pytest.mark.parametrize(("kind", "key", "shape"), FIELDS)
def test_a_field_of_a_wrong_type(kind: type[AnyQuestion], key: str, shape: Shape) -> None:
    for value in wrong_values(shape):
        found = problems(written(SAMPLES[kind.__name__] | {key: value}))
        assert found, value
        assert {problem.code for problem in found} <= TYPE_CODES, value
        assert all("question" in problem.message for problem in found)
        assert all(problem.help for problem in found)
        assert all(as_text(problem).isprintable() or "\n" in as_text(problem) for problem in found)


TYPE_CODES = {"D103", "D201", "D203", "D205", "D206", "D207", "D208", "D209", "D211", "D216"}


@pytest.mark.parametrize(("kind", "key", "shape"), FIELDS)
def test_a_field_that_another_kind_does_not_have(kind: type[AnyQuestion], key: str, shape: Shape) -> None:
    for other in KINDS:
        if key in record(other).fields or key in {
            "front",
            "back",
            "claim",
            "cloze",
            "order",
            "match",
            "number",
        }:
            continue
        if key in {"answer", "answers", "wrong"}:
            continue
        found = problems(written(SAMPLES[other.__name__] | {key: "x"}))
        assert [problem.code for problem in found] == ["D202"]


PAIRS = [
    ("front", "answer"),
    ("claim", "cloze"),
    ("order", "match"),
    ("number", "answer"),
    ("answers", "answer"),
]
PAIRS += [("claim", "answers"), ("back", "cloze"), ("match", "number"), ("cloze", "answer")]


@pytest.mark.parametrize("pair", PAIRS)
def test_two_kinds_at_once(pair: tuple[str, str]) -> None:
    (problem,) = problems(one(f"ask: q\n{pair[0]}: x\n{pair[1]}: y"))
    assert problem.code == "D102"
    assert f"`{pair[0]}`" in problem.message
    assert f"`{pair[1]}`" in problem.message


@pytest.mark.parametrize(
    ("item", "code", "way"),
    [
        ("awnser: x\nask: q", "D201", "did you mean `answer`?"),
        ("ask: q", "D101", "add one of"),
        ("ask: q\nwrong: [a]", "D101", "add `answer`"),
        ("ask: q\nanswer: [a, b]", "D103", "`answers` (list)"),
        ("ask: q\nanswer: [a, b]\nwrong: [c]", "D103", "`answers` (multiple choice)"),
        ("ask: q\nanswer: {a}", "D205", "quote it: '{a}'"),
        ("ask: q\nanswer: a\nwrong: [b: c]", "D205", "quote it: 'b: c'"),
        ("order: [one: 1, two: 2]", "D205", "leave out the dashes"),
        ("ask: q\nanswer: a\ntags: [b: c]", "D205", "quote it: 'b: c'"),
        ("ask: q\nnumber: 90 days", "D208", "only the number, 90;"),
        ("ask: q\nanswer: a\nseconds: 20s", "D208", "only the number, 20;"),
        ("ask: q\nanswer: a\nseconds: 90000", "D210", "up to 86,400"),
        ("type: choice\nask: q\nanswer: a", "D201", "remove it"),
        ("ask: q\nanswer: a\ntags: one", "D207", "write a list: [one]"),
        ("ask: q\nanswer: a\ntags: 'a: b'", "D207", "write a list: ['a: b']"),
        ("ask: q\nfront: a\nback: b", "D202", "what it asks is its `front`"),
        ("ask: q\nanswer: a\nunit: km", "D202", "`unit` belongs to numeric"),
        ("ask: q\nnumber: 1,000", "D208", "1000"),
        ("ask: q\nnumber: '1,5'", "D208", "1.5"),
        ("ask: q\nanswer: #1", "D204", "answer: '#1'"),
        ("ask: q\nanswer: >5", "D204", "answer: '>5'"),
        ("ask: q\nanswer: a\nevidence: {quote: x, sorce: y}", "D201", "did you mean `source`?"),
        ("ask: q\nanswer: a\nimage: {alt: x}", "D203", "`file`"),
        ("ask: q\nanswer: a\nimage: {file: a.png, side: back}", "D211", "`question` or `answer`"),
        ("ask: q\nanswer: a\nstatus: done", "D211", "`draft` or `ready`"),
        ("ask: q\nanswer: a\ndifficulty: 6", "D210", "from 1 to 5"),
        ("ask: q\nanswer: a\ndifficulty: 2.5", "D208", "from 1 to 5"),
        ("ask: q\nanswer: a\nseconds: 0", "D210", "above 0"),
        ("ask: q\nanswer: a\npoints: 2000000", "D210", "from 0 to 1,000,000"),
        ("ask: q\nnumber: 5\nwithin: -1", "D212", "5%"),
        ("cloze: none", "D107", "{{ }}"),
        ("cloze: 'a {{b {{c}} }}'", "D108", "\\{{"),
        ("cloze: 'a {{b'", "D108", "}}"),
        ("cloze: 'a {{}}'", "D108", "{{text}}"),
        ("cloze: '{{a}} {{c1::b}}'", "D108", "number every blank"),
        ("cloze: '{{a}}'\naccept: {b: [c]}", "D110", "'a'"),
        ("order: {one: 1}", "D106", "two items"),
        ("match: {one: 1}", "D106", "two pairs"),
        ("match: {one: 1, two: }", "D216", "write what belongs"),
        ("match: {one: 1, two: 2}\nwrong: [2]", "D104", "remove it"),
        ("ask: q\nanswers: [a, b]\nwrong: ['*B*']", "D104", "remove it from one"),
        ("ask: q\nanswers: [a, ' A ']", "D105", "differ"),
        ("ask: q\nanswers: [a, b]\naccept: {a: [B]}", "D111", "one of them"),
    ],
)
def test_a_way_out(item: str, code: str, way: str) -> None:
    found = [problem for problem in problems(one(item)) if problem.code != "D302"]
    assert {problem.code for problem in found} == {code}
    assert way in found[0].help


def test_all_mistakes_of_a_question_are_told() -> None:
    item = (
        "ask:\nanswer: [a]\nwrong: [b, b]\ndifficulty: 9\nseconds: soon\nimage: /etc/x.png\n"
        "evidence: {source: z}\nnope: 1\nunit: km\nid: one two"
    )
    codes = told(one(item).replace("  - id: one\n    ", "  - "))
    assert codes == ["D204", "D103", "D105", "D210", "D208", "M101", "S104", "S101", "D201", "D202", "D214"]


def test_a_question_is_named_by_id_or_by_number_and_opening() -> None:
    found = problems(
        "questions:\n- {id: x, ask: q}\n- {ask: What   is this?}\n- {tags: [a]}\n- nothing\n- [a]\n-\n"
        f"- {{ask: {'long ' * 30}}}\n"
    )
    told = [problem.message for problem in found if problem.code != "D115"]
    names = [message.removesuffix(" has nothing to answer") for message in told]
    assert names == [
        "question 'x'",
        "question 2 ('What is this?')",
        "question 3",
        "question 4 is one text, 'nothing'",
        "question 5 is a list",
        "question 6 is empty",
        "question 7 ('long long long long long long long long long lo…')",
    ]


def heading(extra: str) -> str:
    return f"{extra}\nquestions:\n- {{id: x, ask: q, answer: a}}\n"


@pytest.mark.parametrize(
    ("extra", "code"),
    [
        ("titel: x", "D201"),
        ("title: [x]", "D206"),
        ("id: a b", "D214"),
        ("id: a::b", "D214"),
        (f"id: {'x' * 201}", "D214"),
        ('id: "a\\u202eb"', "D214"),
        ("format: 2", "D215"),
        ("format: 0", "D210"),
        ("format: one", "D208"),
        ("language: english", "D213"),
        ("language: en_US", "D213"),
        ("languages: {front: x, back: en}", "D213"),
        ("languages: {left: en}", "D201"),
        ("authors: Ada", "D207"),
        ("tags: {a: b}", "D205"),
        ("sources: [a]", "D206"),
        ("sources: {a: file.md}", "D207"),
        ("sources: {a: {file: ../x.md}}", "S102"),
        ("sources: {a: {file: /x.md}}", "S102"),
        ("sources: {a: {file: 'C:\\x.md'}}", "S102"),
        ("sources: {a: {file: C:/x.md}}", "S102"),
        ("sources: {a: {file: ~/x.md}}", "S102"),
        ("sources: {a: {file: 'https://a.org/x.md'}}", "S102"),
        ("sources: {a: {file: a/../../x.md}}", "S102"),
        ("defaults: {hint: x}", "D201"),
        ("defaults: {seconds: -1}", "D210"),
        ("defaults: {difficulty: 7}", "D210"),
        ("anki: {name: x}", "D201"),
        ("lint: [L203]", "D206"),
    ],
)
def test_what_a_deck_says_of_itself(extra: str, code: str) -> None:
    assert told(heading(extra)) == [code]


@pytest.mark.parametrize(
    "extra",
    [
        "x-mine: 1",
        "x-: [a, {b: c}]",
        "language: no",
        "language: pt-BR",
        "id: 日本-1",
        "format: 1",
        "lint: {}",
    ],
)
def test_what_a_deck_may_say_of_itself(extra: str) -> None:
    assert told(heading(extra)) == []


@pytest.mark.parametrize(
    "path",
    ["media/x.png", "x.png", "a/b/c.png", "my picture.png", "...png", "a..b/x.png", "a/../x.png", "é.png"],
)
def test_paths_below_the_folder(path: str) -> None:
    assert told(one(f"ask: q\nanswer: a\nimage: '{path}'\naudio: {{file: '{path}'}}")) == []


@pytest.mark.parametrize(
    "path",
    [
        "/x.png",
        "../x.png",
        "a/../../x.png",
        "..",
        "C:/x.png",
        "c:x.png",
        "a\\b.png",
        "~/x.png",
        "http://a.org/x.png",
    ],
)
def test_paths_that_leave_the_folder(path: str) -> None:
    assert told(one(f"ask: q\nanswer: a\nimage: '{path}'\naudio: {{file: '{path}'}}")) == ["M101", "M101"]


def test_a_newer_format_is_not_guessed_at() -> None:
    found = reading("title: [newer]\nformat: 2\nquestions:\n- {newer: thing}\nnewer: thing\n")
    assert [problem.code for problem in found.problems] == ["D215"]
    assert found.deck is None


def test_shapes_come_from_the_declaration() -> None:
    deck: Record = record(Deck)
    assert deck.fields["format"].single is Single.COUNT
    assert deck.fields["sources"].values is not None
    assert record(KINDS[0]).fields["difficulty"].highest == 5
