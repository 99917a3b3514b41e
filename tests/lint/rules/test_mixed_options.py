"""L205."""

import pytest

from quiz.lint.rules.mixed_options import RULE
from tests.lint.telling import messages

QUESTION = "- {id: a, ask: '%s', answer: '%s', wrong: ['%s', '%s', '%s']}\n"
SENTENCE = "It grows on the bark of old trees"


def said(*options: str, stem: str = "What is it?") -> list[str]:
    return messages(RULE, QUESTION % (stem, *options))


@pytest.mark.parametrize(
    "options",
    [
        ("Priestley", "Boyle", "Cavendish", "1774"), ("10", "ten", "six", "eight"), ("ten", "10", "6", "8"),
        ("a moss", "a fern", "an alga", SENTENCE), ("Bonn", "Berlin", "Kiel", "3 October 1990"),
        ("in the north", "in the south", "in the west", "50 km"),
    ],
)  # fmt: skip
def test_the_odd_one_is_told(options: tuple[str, ...]) -> None:
    [message] = said(*options)
    assert "among options that are each" in message


def test_the_message_names_both_forms() -> None:
    assert said("Boyle", "1774", "Priestley", "Cavendish") == [
        "question 'a': the option '1774' is a number in figures among options that are each a term"
    ]


@pytest.mark.parametrize(
    "options",
    [
        ("1", "2", "3", "none"), ("1", "2", "infinite", "7"), ("a moss", "a fern", "1", "2"),
        ("a moss", "a fern that floats", "an alga", SENTENCE), ("Apollo 11", "Gemini", "Vostok", "Soyuz"),
        ("5 km", "6 km", "7 km", "8 km"),
    ],
)  # fmt: skip
def test_words_among_numbers_and_several_of_a_kind_are_left_alone(options: tuple[str, ...]) -> None:
    assert said(*options) == []


def test_a_title_may_be_a_number() -> None:
    options = ("1984", "Animal Farm", "Burmese Days", "Homage")
    assert said(*options, stem="Which novel did Orwell write in 1948?") == []
    assert len(said(*options, stem="What is it?")) == 1


def test_two_options_have_no_odd_one() -> None:
    assert messages(RULE, "- {id: a, ask: Which?, answer: ten, wrong: ['10']}\n") == []
