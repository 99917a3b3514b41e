"""Reading never raises, tells places inside the file, and gives only questions that can be asked."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from quiz.deck.cloze import blanks
from quiz.deck.identity import folded
from quiz.deck.model import (
    Choice,
    Cloze,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    Question,
    TrueFalse,
    stem,
)
from quiz.deck.problems import Severity
from quiz.deck.reading import Reading, read
from quiz.deck.report import as_text
from tests.deck.decks import EVERY_KIND

PIECES = [
    *(
        "title: ",
        "questions:\n",
        "  - ",
        "    ",
        "\n",
        ": ",
        "- ",
        "ask: ",
        "answer: ",
        "wrong: ",
        "answers: ",
    ),
    *(
        "front: ",
        "back: ",
        "claim: ",
        "cloze: ",
        "order: ",
        "match: ",
        "number: ",
        "accept: ",
        "id: ",
        "evidence: ",
    ),
    *(
        "[",
        "]",
        "{",
        "}",
        "{{",
        "}}",
        "::",
        ",",
        "'",
        '"',
        "\\",
        "#",
        " #",
        "&a",
        "*a",
        "!",
        "!!str ",
        "|",
        ">-",
        "%",
    ),
    *(
        "@",
        "`",
        "<<",
        "---\n",
        "...\n",
        "\t",
        "~",
        "true",
        "No",
        "1941-04-13",
        "5",
        "a",
        "b",
        "é",
        "漢",
        "\u2028",
        "\x1b",
    ),
]
DECKISH = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def check(data: bytes) -> Reading:
    """What holds of every reading."""
    found = read(data, "x.yaml")
    lines = data.decode("utf-8-sig", "surrogateescape")
    breaks = len(re.findall("\r\n|\r|\n", lines)) + 1
    for problem in found.problems:
        assert 1 <= problem.place.line <= problem.place.end_line <= breaks
        assert (problem.place.line, problem.place.column) <= (
            problem.place.end_line,
            problem.place.end_column,
        )
        assert "\n" not in problem.message
        assert as_text(problem)
    starts = [(problem.place.line, problem.place.column) for problem in found.problems]
    assert starts == sorted(starts)
    questions = found.deck.questions if found.deck else ()
    assert len(questions) <= len(found.named)
    assert len({question.id for question in questions}) == len(questions)
    for question in questions:
        can_be_asked(question)
    if found.deck is None or (not questions and not found.problems):
        assert any(problem.severity is Severity.ERROR for problem in found.problems)
    return found


def can_be_asked(question: Question) -> None:
    """What the game, grading and the exporter rely on."""
    assert question.id
    assert not re.search(r"\s|::", question.id)
    match question:
        case Choice():
            options = [question.answer, *question.distractors]
            assert question.answer
            assert len(question.distractors) >= 1
            assert len(set(map(folded, options))) == len(options)
        case MultipleChoice():
            options = [*question.keys, *question.distractors]
            assert question.keys
            assert question.distractors
            assert len(set(map(folded, options))) == len(options)
        case Listing():
            assert question.keys
            assert {folded(key) for key in question.accept} <= {folded(key) for key in question.keys}
        case Ordering():
            assert len(question.items) >= 2
        case Matching():
            assert len(question.match) >= 2
            assert all(question.match.values())
            assert {folded(text) for text in question.distractors}.isdisjoint(
                map(folded, question.match.values())
            )
        case Cloze():
            assert blanks(question.cloze)
        case Numeric():
            assert question.number.is_finite()
            assert question.tolerance >= 0
        case TrueFalse():
            assert question.answer in {True, False}
        case _:
            pass
    if not isinstance(question, Ordering | Matching):
        assert stem(question)  # type: ignore[arg-type]


@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe\x00\x00")
@example(b"a: \xed\xa0\x80")
@example(b"\x00")
def test_no_bytes_make_it_raise(data: bytes) -> None:
    check(data)


@given(DECKISH)
@example("questions:\n  - ask: a: b\nquestions:\n  - ask: c\n")
@example("questions: [\n")
@example("? {a: b}\n: c")
@example('"questions": |x\n  - ask: q\n')
@example("questions:\n- ask: q\n  answer: a\n- !!str\n- &x\n- *x\n")
@example("questions:\n-\n- - a\n- ? b\n  : c\n- a: b: c\n")
@settings(max_examples=300)
def test_no_text_that_looks_like_a_deck_makes_it_raise(text: str) -> None:
    check(text.encode("utf-8", "surrogateescape"))


@given(st.integers(0, len(EVERY_KIND)), st.integers(0, 12), DECKISH | st.text(max_size=5))
@settings(max_examples=300)
def test_no_change_to_a_sound_deck_makes_it_raise(at: int, length: int, put: str) -> None:
    changed = EVERY_KIND[:at] + put + EVERY_KIND[at + length :]
    check(changed.encode("utf-8", "replace"))


@given(st.lists(st.integers(0, EVERY_KIND.count("\n")), min_size=1, max_size=4), st.integers(0, 3))
def test_lines_may_be_lost_doubled_or_indented(lines: list[int], how: int) -> None:
    written = EVERY_KIND.split("\n")
    for at in lines:
        line = written[at % len(written)]
        written[at % len(written)] = (f"{line}\n{line}", "", f" {line}", line.replace(" ", "\t", 1))[how]
    found = check("\n".join(written).encode())
    assert found.root is not None


@given(st.integers(0, 400))
def test_half_a_deck_keeps_its_whole_questions(cut: int) -> None:
    text = EVERY_KIND[: len(EVERY_KIND) - cut]
    found = check(text.encode())
    whole = [question.id for question in found.deck.questions] if found.deck else []
    assert whole[:8] == ["flashcard", "claim", "cloze", "order", "match", "number", "several", "list"]


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=30))
def test_any_text_in_single_quotes_is_read_as_it_is(text: str) -> None:
    written = text.strip()
    deck = "questions:\n- id: a\n  ask: q\n  answer: '" + written.replace("'", "''") + "'\n"
    found = check(deck.encode())
    if found.deck and found.deck.questions:
        assert found.deck.questions[0].answer == " ".join(written.split("\n"))  # type: ignore[union-attr]
    else:
        assert found.problems
