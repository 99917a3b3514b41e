"""A slip is forgiven in a word long enough to be known by the rest of it."""

import pytest

from quiz.deck.model import Deck, ShortAnswer
from quiz.grading.grade import Grader
from quiz.grading.response import Typed


def right(answer: str, typed: str) -> bool:
    """Whether what was typed is taken for the answer."""
    question = ShortAnswer(id="q", ask="Which?", answer=answer)
    return Grader(Deck(id="d", language="en", questions=(question,))).grade(question, Typed(typed)).correct


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("North Korea", "South Korea"),
        ("hepatitis B", "hepatitis C"),
        ("Group A", "Group B"),
        ("Red Sea", "Red Tea"),
        ("Black Sea", "Black Tea"),
        ("the Winter War", "wintr wra"),
        ("Lake Khasan", "Lade Khasan"),
    ],
)
def test_another_word_is_no_slip(answer: str, typed: str) -> None:
    assert not right(answer, typed)


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("North Korea", "Nroth Korea"),
        ("North Korea", "Nroth Koera"),
        ("Khalkhin Gol", "Kalkhin Gol"),
        ("Khalkhin Gol", "Khalkhingol"),
        ("Vladivostok", "Vladivastock"),
        ("the Winter War", "wintr war"),
    ],
)
def test_a_slip_in_a_long_word_is_forgiven(answer: str, typed: str) -> None:
    assert right(answer, typed)
