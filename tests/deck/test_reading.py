"""A sound deck: every kind, every field, places and ids."""

import gc
from decimal import Decimal

import pytest

from quiz.deck.identity import implicit_id
from quiz.deck.model import (
    KINDS,
    Choice,
    Cloze,
    Deck,
    Evidence,
    Flashcard,
    Listing,
    Matching,
    Media,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    Source,
    TrueFalse,
)
from quiz.deck.problems import Place, Severity
from quiz.deck.reading import read
from tests.deck.decks import EVERY_KIND, one, problems, questions, reading, told


def every_kind() -> Deck:
    found = reading(EVERY_KIND)
    assert found.problems == ()
    assert found.deck is not None
    return found.deck


def test_every_kind_is_read_in_the_order_of_the_file() -> None:
    assert [type(question) for question in every_kind().questions] == [
        *(Flashcard, TrueFalse, Cloze, Ordering, Matching),
        *(Numeric, MultipleChoice, Listing, Choice, ShortAnswer),
    ]
    assert {type(question) for question in every_kind().questions} == set(KINDS)


def test_what_a_deck_says_of_itself() -> None:
    deck = every_kind()
    assert (deck.title, deck.id, deck.language, deck.format) == ("Every kind", "every-kind", "en", 1)
    assert deck.authors == ("Ada", "Grace")
    assert deck.sources["article"] == Source(
        "An article", "sources/article.md", "Ada", "https://a.org", "2026-11-22"
    )
    assert deck.defaults.seconds == Decimal(20)
    assert deck.anki.deck == "Test::Every kind"
    assert deck.lint.off == ("L203",)


def test_every_common_field() -> None:
    choice = next(question for question in every_kind().questions if question.id == "choice")
    assert isinstance(choice, Choice)
    assert choice.tags == ("places",)
    assert choice.hints == ("It is far", "It is cold")
    assert choice.citations == (Evidence("signed in Moscow", "article", "7"),)
    assert (choice.difficulty, choice.seconds, choice.points) == (3, Decimal("12.5"), 500)
    assert choice.pictures == (Media("media/map.png", "a map", "Ada", "answer"),)
    assert choice.sounds == (Media("media/anthem.ogg"),)
    assert choice.is_draft
    assert choice.generated
    assert choice.generated.score == Decimal("0.75")


def test_the_fields_of_the_kinds() -> None:
    by_id = {question.id: question for question in every_kind().questions}
    assert by_id["flashcard"] == Flashcard(id="flashcard", front="dog", back="inu", reverse=True)
    assert by_id["claim"] == TrueFalse(id="claim", claim="The pact was signed in Moscow.", answer=True)
    assert by_id["order"] == Ordering(
        id="order",
        ask="Put them in order.",
        order={"Khalkhin Gol": "1939", "The pact": "1941", "Yalta": "1945"},
    )
    assert by_id["match"] == Matching(
        id="match", match={"Zhukov": "general", "Sorge": "spy"}, wrong=("poet",)
    )
    assert by_id["number"] == Numeric(
        id="number", ask="How many days?", number=Decimal(90), unit="days", within="5%"
    )
    assert by_id["several"] == MultipleChoice(
        id="several",
        ask="Which were in the Axis?",
        answers=("Germany", "Italy"),
        wrong={"Spain": "it stayed out", "Sweden": ""},
    )
    assert by_id["short"] == ShortAnswer(
        id="short", ask="When was it signed?", answer="1941-04-13", accept=("13.4.1941",), typos=False
    )


def test_a_deck_written_as_json_is_the_same() -> None:
    text = '{"title": "J", "questions": [{"id": "a", "ask": "q", "answer": "No"}]}'
    assert questions(text) == (ShortAnswer(id="a", ask="q", answer="No"),)


def test_questions_without_id_get_their_implicit_one_and_one_advice() -> None:
    text = "title: T\nquestions:\n- {ask: a, answer: b}\n- {ask: c, answer: d}\n"
    found = reading(text)
    assert found.deck is not None
    bare = [ShortAnswer(ask="a", answer="b"), ShortAnswer(ask="c", answer="d")]
    assert [question.id for question in found.deck.questions] == [implicit_id(question) for question in bare]
    assert [(problem.code, problem.severity) for problem in found.problems] == [("D115", Severity.ADVICE)]


def test_questions_without_id_are_counted_also_where_they_have_problems() -> None:
    found = problems("title: T\nquestions:\n- {ask: a}\n- {ask: c, answer: d}\n- {id: x, ask: e}\n")
    advice = [problem for problem in found if problem.code == "D115"]
    assert [problem.message.partition(" have")[0] for problem in advice] == ["2 questions"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("decks/pact.yaml", "pact"),
        ("C:\\decks\\pact.yml", "pact"),
        ("My deck.yaml", "my-deck"),
        ("a::b.yaml", "a-b"),
        ("-", "deck"),
        ("", "deck"),
        ("日本.yaml", "日本"),
    ],
)
def test_a_deck_without_id_is_called_by_its_file(name: str, expected: str) -> None:
    found = read(b"title: T\nquestions: [{id: a, ask: q, answer: b}]\n", name)
    assert found.deck is not None
    assert found.deck.id == expected


def test_an_id_that_is_none_is_told_and_made_one() -> None:
    found = reading("id: my deck\nquestions: [{id: a, ask: q, answer: b}]\n")
    assert [problem.code for problem in found.problems] == ["D214"]
    assert found.deck is not None
    assert found.deck.id == "my-deck"


def test_a_byte_order_mark_moves_nothing() -> None:
    text = "questions:\n  - {id: a, ask: q, answer: [b]}\n"
    plain, marked = problems(text), problems(b"\xef\xbb\xbf" + text.encode())
    assert plain == marked
    assert plain[0].place == Place(2, 29, 2, 32)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(line_end: str) -> None:
    text = "questions:\n  - id: a\n    ask: |\n      one\n      two\n    answer: b\n    nope: c\n"
    found = problems(text.replace("\n", line_end))
    assert [(problem.code, problem.place.line, problem.excerpt) for problem in found] == [
        ("D201", 7, "    nope: c")
    ]
    sound = text.replace("    nope: c\n", "").replace("\n", line_end)
    assert questions(sound) == (ShortAnswer(id="a", ask="one\ntwo", answer="b"),)


def test_columns_count_code_points() -> None:
    (problem,) = problems("questions:\n  - {id: a, ask: 𝄞é漢, answer: b, 漢: c}\n")
    assert problem.place == Place(2, 34, 2, 35)


def test_a_question_with_a_mistake_is_left_out_and_the_others_stay() -> None:
    text = "questions:\n- {id: a, ask: q, answer: x, wrong: [x]}\n- {id: b, ask: q, answer: y}\n"
    assert [question.id for question in questions(text)] == ["b"]


def test_every_question_has_a_node_and_a_name() -> None:
    found = reading("questions:\n- {id: a, nope: x}\n- none\n- ask: q\n  answer: y\n")
    assert [name for _, name in found.named] == ["question 'a'", "question 3 ('q')"]
    node, _ = found.named[1]
    assert found.place_of(node) == Place(4, 3, 5, 12)
    assert found.place_of(node["answer"]) == Place(5, 11, 5, 12)
    later = found.problem(node["answer"], "S109", "no such words", "look again")
    assert (later.severity, later.excerpt, later.file) == (Severity.ERROR, "  answer: y", "deck.yaml")


def test_texts_are_stripped_and_empty_ones_are_nothing() -> None:
    (question,) = questions(one("ask: '  q  '\nanswer: \" b \"\nwhy: '  '\nhint:\ntags: \nnote: ~"))
    assert question == ShortAnswer(id="one", ask="q", answer="b", note="~")


def test_evidence_in_every_form() -> None:
    head = "sources: {a: {title: A}, b: {title: B}}\nquestions:\n- {id: x, ask: q, answer: r, evidence: "
    both = "[{source: a, quote: one}, {source: b, page: 3}]}\n"
    (question,) = questions(head + both)
    assert question.citations == (Evidence("one", "a"), Evidence("", "b", "3"))
    assert told(head + "[one, two]}\n") == ["S103", "S103"]


def test_evidence_without_any_source_is_fine() -> None:
    assert told(one("ask: q\nanswer: r\nevidence: some words")) == []


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        reading(EVERY_KIND)
        reading("a: [")
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()
