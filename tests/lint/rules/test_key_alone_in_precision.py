"""L105."""

import pytest

from quiz.lint.rules.key_alone_in_precision import RULE
from tests.lint.telling import messages, told

CHOICE = "- {{id: a, ask: What is it?, answer: {!r}, wrong: {}}}\n"


def said(answer: str, *wrong: str) -> list[str]:
    return messages(RULE, CHOICE.format(answer, list(wrong)))


def test_it_is_told_at_the_key() -> None:
    [problem] = told(RULE, CHOICE.format("It fell by 23 percent", ["It fell", "It rose"]))
    assert problem.message == "question 'a': of all options only the right one has a number"
    assert problem.place.column == len("  - {id: a, ask: What is it?, answer: ") + 1


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        ("11,437", ["5,000", "20,000"]),
        ("3.14159", ["3", "4"]),
        ("1492", ["1500", "1600"]),
        ("13 April 1941", ["1940", "1942"]),
        ("April 1941", ["1940", "1942"]),
        ("8,849 m", ["7,000 m", "10,000 m"]),
        ("$1,437", ["$1,000", "$2,000"]),
        ("A cell (of an animal)", ["A stone", "A plant"]),
        ("It is mostly water", ["It is air", "It is stone"]),
    ],
)
def test_what_the_key_alone_has_is_told(answer: str, wrong: list[str]) -> None:
    assert len(said(answer, *wrong)) == 1


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        ("11,437", ["5,000", "20,123"]),
        ("1492", ["1498", "1501"]),
        ("13 April 1941", ["14 April 1941", "1942"]),
        ("3.1", ["3", "4"]),
        ("Apollo 11", ["Gemini", "Vostok"]),
        ("Vitamin B12", ["Iron", "Zinc"]),
        ("It has three of them", ["It has none", "None of it"]),
        ("8,849 m", ["7,001 m", "10,000 m"]),
        ("It is mostly water", ["It is mainly air", "It is stone"]),
        ("42", ["none", "many"]),
        ("-5", ["3", "4"]),
        ("1,2,3", ["4", "5"]),
        ("It melts", ["It boils", "It burns (a little)"]),
        ("3.14159", ["3"]),
    ],
)
def test_options_that_are_equally_exact(answer: str, wrong: list[str]) -> None:
    assert said(answer, *wrong) == []


def test_words_of_other_languages_are_let_be() -> None:
    deck = "title: x\nlanguage: de\nquestions:\n  " + CHOICE.format("mostly rot", ["blau", "gelb"])
    assert messages(RULE, deck) == []
