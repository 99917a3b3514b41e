"""The report of a problem: its shape, its underline, and that a terminal obeys nothing in it."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.deck.problems import Place, Problem, Severity
from quiz.deck.report import as_json, as_text, visible
from tests.deck.decks import problems


def problem(excerpt: str, start: int, end: int, **more: object) -> Problem:
    fields: dict[str, object] = {
        "code": "D104",
        "severity": Severity.ERROR,
        "message": "it is wrong",
        "place": Place(14, start, 14, end),
        "help": "make it right",
        "excerpt": excerpt,
        "file": "decks/pact.yaml",
    }
    return Problem(**(fields | more))  # type: ignore[arg-type]


def test_the_shape() -> None:
    assert as_text(problem("    - 1941-04-13", 7, 17)) == (
        "decks/pact.yaml:14:7: error[D104] it is wrong\n"
        "   |\n"
        "14 |     - 1941-04-13\n"
        "   |       ^^^^^^^^^^\n"
        "   = help: make it right"
    )


def test_the_distractor_that_is_the_answer() -> None:
    text = (
        "title: T\nquestions:\n  - id: pact-date\n    ask: When was it signed?\n    answer: 1941-04-13\n"
        "    wrong:\n    - 1939-08-23\n    - 1941-04-13\n"
    )
    (found,) = problems(text)
    assert as_text(found) == (
        "deck.yaml:8:7: error[D104] question 'pact-date' has two right answers: '1941-04-13' is also "
        "under `wrong`\n"
        "  |\n"
        "8 |     - 1941-04-13\n"
        "  |       ^^^^^^^^^^\n"
        "  = help: remove it from `wrong`, or move it to `answers`"
    )


def test_without_a_line_and_without_help() -> None:
    assert (
        as_text(problem("", 1, 1, help="", place=Place(1, 1, 1, 1)))
        == "decks/pact.yaml:1:1: error[D104] it is wrong"
    )


def test_a_help_of_several_lines_stays_below_itself() -> None:
    lines = as_text(problem("x", 1, 2, help="quote it: ask: 'a\n  b'")).splitlines()
    assert lines[-2:] == ["   = help: quote it: ask: 'a", "             b'"]


@pytest.mark.parametrize(
    ("excerpt", "start", "end", "before", "under"),
    [
        ("abc", 2, 3, 1, 1),
        ("日本語", 2, 3, 2, 2),
        ("日本語", 1, 4, 0, 6),
        ("e\u0301x", 3, 4, 1, 1),
        ("\tx", 2, 3, 4, 1),
        ("a\tx", 3, 4, 4, 1),
        ("ab", 3, 3, 2, 1),
        ("ab", 9, 9, 8, 1),
        ("\x1bx", 2, 3, 1, 1),
        ("\x9bx", 2, 3, 4, 1),
        ("👩x", 2, 3, 2, 1),
        ("ｆx", 2, 3, 2, 1),
        ("abc", 2, 2, 1, 1),
    ],
)
def test_the_underline_stands_below_what_it_means(
    excerpt: str, start: int, end: int, before: int, under: int
) -> None:
    underline = as_text(problem(excerpt, start, end)).splitlines()[3].removeprefix("   | ")
    assert underline == " " * before + "^" * under


def test_a_place_over_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    lines = as_text(problem("  - abc", 5, 2, place=Place(14, 5, 16, 2))).splitlines()
    assert lines[3] == "   |     ^^^"


def test_colours_only_when_asked() -> None:
    plain, coloured = as_text(problem("abc", 1, 2)), as_text(problem("abc", 1, 2), color=True)
    assert "\x1b" not in plain
    assert coloured.count("\x1b[1;31m") == 2
    bare = coloured
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;31m"):
        bare = bare.replace(code, "")
    assert bare == plain


@given(
    st.text(max_size=40), st.text(max_size=40), st.text(max_size=40), st.integers(1, 60), st.integers(1, 60)
)
def test_nothing_that_a_terminal_obeys_is_printed(
    line: str, message: str, way: str, start: int, end: int
) -> None:
    told = as_text(problem(line, start, end, message=message, help=way, file=line))
    for character in told.replace("\n", ""):
        assert unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        assert unicodedata.bidirectional(character) not in {
            "LRE",
            "RLE",
            "LRO",
            "RLO",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        }
    assert told.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("\x07", "␇"),
        ("\x7f", "␡"),
        ("\x9b", "\\x9b"),
        ("\u202e", "\\u202e"),
        ("\udce9", "\\xe9"),
        ("\ue000", "\\ue000"),
        ("a\nb", "a␊b"),
        ("日本 é", "日本 é"),
        ("\u2028", "\\u2028"),
    ],
)
def test_characters_that_cannot_be_seen(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_json_has_stable_names() -> None:
    (found,) = as_json([problem("    - x", 7, 8)])
    assert json.loads(json.dumps(found)) == {
        "file": "decks/pact.yaml",
        "line": 14,
        "column": 7,
        "end_line": 14,
        "end_column": 8,
        "severity": "error",
        "code": "D104",
        "message": "it is wrong",
        "help": "make it right",
        "excerpt": "    - x",
    }
