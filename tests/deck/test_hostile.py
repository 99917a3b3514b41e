"""Files made to hurt: bounded in size, depth and work, told in words."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from quiz.deck import findings, limits, tree
from quiz.deck.reading import Reading, read
from quiz.deck.report import as_text
from tests.deck.decks import one, problems, questions, reading, told

HEAD = "title: t\nquestions:\n"
ITEM = "  - id: q{0}\n    ask: What is {0}?\n    answer: a{0}\n"


def items(template: str) -> Callable[[int], str]:
    return lambda count: HEAD + "".join(template.format(number) for number in range(count))


GROWING: dict[str, Callable[[int], str]] = {
    "sound": items(ITEM),
    "unknown key in each": items(ITEM + "    nope{0}: 1\n"),
    "many unknown keys": lambda count: one(
        "ask: q\nanswer: a\n" + "".join(f"nope{n}: 1\n" for n in range(count))
    ),
    "one key again and again": lambda count: one("ask: q\n" * count + "answer: a"),
    "one option again and again": lambda count: one(f"ask: q\nanswers: [{', '.join(['x'] * count)}]"),
    "one distractor again and again": lambda count: one(
        f"ask: q\nanswer: x\nwrong: [{', '.join(['x'] * count)}]"
    ),
    "one question again and again": lambda count: HEAD + "  - {ask: a, answer: b}\n" * count,
    "one id again and again": lambda count: HEAD + "  - {id: a, ask: a, answer: b}\n" * count,
    "a mistake in each": items("  - id: q{0}\n    ask: What: {0}?\n    answer: a{0}\n"),
    "an unknown mistake in each": items("  - id: q{0}\n    ask\n    answer: a{0}\n"),
    "a mistake in each key": lambda count: "".join(f"k{n}: a: b\n" for n in range(count)) + HEAD,
    "tabs": lambda count: HEAD + "\t- ask: q\n\t  answer: b\n" * count,
    "open quotes": lambda count: HEAD + "  - id: z\n" + "    a: 'x\n" * count,
    "open brackets": lambda count: HEAD + "  - [a\n" * count,
    "one line": lambda count: HEAD + f"  [{'{nope: 1}, ' * count}]\n",
    "aliases": lambda count: HEAD + "  - {id: a, ask: *x, answer: *y}\n" * count,
    "an alias bomb": lambda count: "a: &a0 [x]\n" + "".join(
        f"b{n}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(count)
    ),
    "anchors": lambda count: HEAD + "".join(f"  - &a{n} x\n" for n in range(count)),
    "comments in texts": lambda count: one("ask: q\nanswer: r\naccept:\n" + "  - What is #1\n" * count),
    "cut numbers": lambda count: one(f"ask: q\nanswers: [{'1,000, ' * count}]"),
    "many sources": lambda count: (
        f"sources: {{{', '.join(f's{n}: {{title: x}}' for n in range(count))}}}\nquestions:\n"
        + "  - {ask: a, answer: b, evidence: {source: nope, quote: x}}\n" * count
    ),
    "blanks": lambda count: one(f"cloze: '{'{{a}} ' * count}'"),
    "open blanks": lambda count: one(f"cloze: '{'{{ ' * count}'"),
    "bad bytes": lambda count: "title: " + "\udce9" * count,
    "control characters": lambda count: "title: " + "\x01" * count,
}  # fmt: skip
"""Files of any size; twice the size may take twice the work."""


def work(data: bytes) -> int:
    """How many calls reading makes, of functions in Python and in C."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        read(data, "x.yaml")
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", GROWING)
def test_work_grows_with_the_file_and_no_faster(name: str) -> None:
    small, large = (GROWING[name](count).encode("utf-8", "surrogateescape") for count in (60, 240))
    read(small, "x.yaml")
    assert work(large) < 4.6 * work(small) + 2_000


@pytest.mark.parametrize("name", ["[", "{a: ", "- ", "? ", "a:\n", "[[a]: "])
def test_deep_nesting_ends_the_reading_early(name: str) -> None:
    text = "".join(" " * depth + "a:\n" for depth in range(200)) if name == "a:\n" else name * 20_000
    (problem,) = problems(text)
    assert problem.code in {"D007", "D509"}
    assert work(text.encode()) < 5_000


def test_the_deepest_of_the_format_is_read() -> None:
    text = one("ask: q\nanswer: a\nx-own: " + "[" * (limits.MAX_DEPTH - 3) + "]" * (limits.MAX_DEPTH - 3))
    assert told(text) == []
    assert told(text.replace("[", "[[", 1).replace("]", "]]", 1)) == ["D007"]


def test_too_many_bytes() -> None:
    (problem,) = problems(b" " * (limits.MAX_BYTES + 1))
    assert (problem.code, problem.excerpt) == ("D001", "")
    assert "33,554,433" in problem.message


def test_too_many_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MAX_NODES", 50)
    text = items(ITEM)(20)
    found = reading(text)
    assert [problem.code for problem in found.problems] == ["D006"]
    assert found.deck is None


def test_more_problems_than_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "MAX_PROBLEMS", 3)
    found = reading(items("  - {{id: q{0}, ask: a{0}, answer: b, wrong: [b]}}\n")(10))
    assert [problem.code for problem in found.problems] == ["D104", "D104", "D104", "D009"]
    assert "7 more problems" in found.problems[-1].message
    assert found.deck is not None
    assert found.deck.questions == ()


def test_ten_thousand_problems_are_all_told() -> None:
    found = reading(items("  - {{id: q{0}, ask: a, answer: b, nope: c}}\n")(10_000))
    assert len(found.problems) == 10_000
    assert {problem.code for problem in found.problems} == {"D201"}


def test_a_long_line_is_cut_around_its_problem() -> None:
    text = "questions:\n  - {id: a, ask: " + "é" * 1_000_000 + ", nope: x, answer: " + "b" * 1_000_000 + "}\n"
    (problem,) = problems(text)
    assert problem.place.column == 1_000_020
    assert len(problem.excerpt) == limits.MAX_EXCERPT
    report = as_text(problem).splitlines()
    assert report[2][report[3].index("^") :].startswith("nope")


def test_messages_stay_short() -> None:
    text = one(f"ask: q\nanswer: a\n{'k' * 100_000}: 1\ndifficulty: {'9' * 100_000}\nid: x")
    for problem in problems(text):
        assert len(problem.message) + len(problem.excerpt) < 500


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "D004", "empty"),
        (b"   \n\n", "D004", "empty"),
        (b"# only this\n", "D004", "comments"),
        (b"\xef\xbb\xbf", "D004", "empty"),
        (b"- a\n- b\n", "D008", "list"),
        (b"just text\n", "D008", "'just text'"),
        (b"42", "D008", "'42'"),
        (b"\xff\xfea\x00", "D002", "UTF-16"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "D002", "zero"),
        (b"{", "D508", "not read"),
        (b"}", "D502", "not read"),
        (b"title: x\n", "D116", "`questions`"),
        (b"title: x\nquestions:\n", "D116", "empty"),
        (b"title: x\nquestions: []\n", "D116", "empty"),
        (b"title: x\nquestions: none\n", "D207", "'none'"),
        (b"title: x\nquestions: {a: b}\n", "D205", "map"),
    ],
)
def test_what_is_no_deck(data: bytes, code: str, words: str) -> None:
    found = reading(data)
    assert [problem.code for problem in found.problems] == [code]
    assert words in found.problems[0].message
    assert found.problems[0].help
    assert found.deck is None


def test_bytes_that_are_not_text_are_told_one_by_one_and_the_rest_is_read() -> None:
    data = (
        b"title: Caf\xe9 \x93x\x94\nquestions:\n- {id: a, ask: q, answer: b}\n"
        b"- {id: b, ask: \xff, answer: c}\n"
    )
    found = reading(data)
    assert [problem.code for problem in found.problems] == ["D002"] * 4
    assert [problem.place.line for problem in found.problems] == [1, 1, 1, 4]
    assert "byte 10 of the file, 0xe9" in found.problems[0].message
    assert "'é'" in found.problems[0].message
    assert f"byte {data.index(0xFF)}" in found.problems[3].message
    assert [question.id for question in questions(data)] == ["a"]


def test_many_bad_bytes_are_counted() -> None:
    found = [problem for problem in problems(b"title: " + b"\xe9" * 500) if problem.code == "D002"]
    assert len(found) == limits.MAX_SAME_BYTES + 1
    assert any("480 more" in problem.message for problem in found)


@pytest.mark.parametrize(
    "character", ["\x01", "\x07", "\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\u2029", "\ufeff", "\ufffe"]
)
def test_control_characters(character: str) -> None:
    text = one(f"ask: 'a{character}b'\nanswer: c")
    (problem,) = problems(text)
    assert (problem.code, problem.place.line, problem.place.column) == ("D003", 4, 12)
    assert character not in as_text(problem)
    assert questions(text) == ()


@pytest.mark.parametrize(
    "escape", ["\\e", "\\x07", "\\0", "\\N", "\\L", "\\P", "\\u200e\\x1b", "\\r", "\\x9b"]
)
def test_control_characters_behind_an_escape(escape: str) -> None:
    text = one(f'ask: "a{escape}b"\nanswer: c')
    assert told(text) == ([] if escape == "\\r" else ["D003"])


def test_nothing_is_made_of_a_tag() -> None:
    text = one(
        "ask: !!python/object/apply:os.system ['echo']\nanswer: !!binary aGk=\nwhy: !!timestamp 2001-01-01"
    )
    assert told(text) == ["D403", "D403", "D403"]


def test_an_anchor_that_is_used_and_one_that_is_text() -> None:
    assert told("a: &x 1\nb: *x\nquestions: []") == ["D201", "D402", "D201", "D402", "D116"]
    assert told(one("ask: &Co\nanswer: *x")) == ["D502", "D502"]


def test_merge_keys_and_their_quoted_twin() -> None:
    assert told(one("<<: {ask: q}\nanswer: a")) == ["D404"]
    assert told(one('ask: q\nanswer: a\nwrong: {"<<": left, ">>": right}')) == []


def parsed_with(parser: Callable[[str], object], text: str, monkeypatch: pytest.MonkeyPatch) -> Reading:
    with monkeypatch.context() as patch:
        patch.setattr(tree, "parser", lambda: parser)
        return reading(text)


@pytest.mark.parametrize("name", [name for name in GROWING if name not in {"tabs", "bad bytes"}])
def test_without_libyaml_the_same_is_read(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = GROWING[name](3)
    plain = parsed_with(tree.PythonParser, text, monkeypatch)
    found = reading(text)
    assert plain.deck == found.deck
    assert [(problem.code, problem.place.line) for problem in plain.problems] == [
        (problem.code, problem.place.line) for problem in found.problems
    ]


LONG = 400_000


@pytest.mark.parametrize(
    "text",
    [
        one(f"ask: a: b{' ' * LONG}c\nanswer: d"),
        one(f"ask: a: b{' #' * LONG}\nanswer: d"),
        f"title: a: b\nquestions:\n- id: x{' ' * LONG}y\n  ask: c: d\n",
        "title: a: b\n" + " " * LONG + "x\n",
        "title: a: b\nquestions:\n" + "- " * LONG + "\t- x\n",
        "questions:\n" + "\t" * LONG + "- ask: x\n",
        one("ask: '" + "''" * LONG + "\nanswer: d"),
        one('ask: "' + "\\" * LONG + "\nanswer: d"),
        HEAD + "  [" + "{ask: , answer: [x], id: q, wrong: *y}, " * 3_000 + "]\n",
        HEAD + "  [" + "{ask: {{x}}, answer: &z }, " * 3_000 + "]\n",
        HEAD + "  - {id: a, ask: q, answer: [" + "x, " * (LONG // 8) + "]}\n",
        HEAD + "  - {id: a, ask: q, answer: {" + "x, " * (LONG // 8) + "}}\n",
        one("ask: q\nnumber: " + "1" * LONG + "\nwithin: " + "1," * LONG),
        one("ask: q\nanswer: a\nimage: " + "../" * LONG),
    ],
    ids=range(14),
)
def test_long_lines_take_no_longer_than_they_are(text: str) -> None:
    found = problems(text)
    assert found
    assert all(len(problem.message) + len(problem.help) + len(problem.excerpt) < 10_000 for problem in found)
