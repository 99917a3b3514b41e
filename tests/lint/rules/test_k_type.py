"""L207."""

import pytest

from quiz.lint.rules.k_type import RULE
from tests.lint.telling import messages

WORDS = "- {id: a, ask: 'Which is a gas?', answer: neon, wrong: [iron, gold, '%s']}\n"
LISTED = "- {id: a, ask: 'Which hold? %s', answer: '%s', wrong: [I, '2', c]}\n"


@pytest.mark.parametrize(
    "option",
    [
        "A and B", "Both A and C", "a & c", "B or C", "A, B and C", "(a) and (b)", "both of these",
        "Both are correct", "two of these", "More than one of these", "Options A and B",
        "neon and iron",
        "Iron & gold", "both gold and neon", "iron, gold and neon", "A and B only", "neon + gold",
        "gold or iron", "neon as well as gold", "Both statements are true", "Neither statement",
    ],
)  # fmt: skip
def test_what_combines_options_is_told_once(option: str) -> None:
    assert messages(RULE, WORDS % option) == [f"question 'a': the option '{option}' combines other options"]


@pytest.mark.parametrize(
    "option",
    [
        "A", "both", "Both metals", "Two", "either", "salt and pepper", "1 and 2", "I and X", "iron and",
        "and", "A and Z", "neon and argon", "both of my parents", "two of clubs", "iron-gold",
        "Black and White",
    ],
)  # fmt: skip
def test_what_only_looks_like_it_is_left_alone(option: str) -> None:
    assert messages(RULE, WORDS % option) == []


@pytest.mark.parametrize(
    ("statements", "option"),
    [
        ("1. Ice floats. 2. Ice sinks. 3. Ice melts.", "1 and 3 only"),
        ("I. Ice floats. II. Ice sinks. III. Ice melts.", "I, II and III"),
        ("(a) Ice floats (b) Ice sinks", "a and b"),
        ("i) Ice floats ii) Ice sinks", "Both i and ii"),
    ],
)
def test_labels_of_statements_in_the_stem_are_told(statements: str, option: str) -> None:
    assert len(messages(RULE, LISTED % (statements, option))) == 1


@pytest.mark.parametrize("option", ["1 and 3", "A and D", "I, II and III"])
def test_numbers_vitamins_and_kings_are_not_labels(option: str) -> None:
    question = "- {id: a, ask: Which?, answer: '%s', wrong: [2 and 4, B and C, V and X]}\n"
    assert messages(RULE, question % option) == []


def test_parts_of_other_combinations_are_a_puzzle_and_all_cases_of_two_are_none() -> None:
    puzzle = (
        "- {id: a, ask: Which?, answer: iron only, wrong: [iron and tin only, tin and zinc only, lead]}\n"
    )
    assert len(messages(RULE, puzzle)) == 1
    assert (
        messages(RULE, "- {id: a, ask: Which?, answer: neither, wrong: [only tax, only VAT, VAT and tax]}\n")
        == []
    )
    assert (
        messages(
            RULE, "- {id: a, ask: Which two?, answer: red and blue, wrong: [red and tan, tan and blue]}\n"
        )
        == []
    )


def test_both_of_the_above_is_all_of_the_above() -> None:
    assert messages(RULE, WORDS % "Both of the above.") == []


def test_parts_in_another_language_are_options_too() -> None:
    question = "- {id: a, ask: Was?, answer: Salz und Öl, wrong: [Salz, Öl, Essig]}"
    assert len(messages(RULE, f"title: x\nlanguage: de\nquestions:\n  {question}\n")) == 1
