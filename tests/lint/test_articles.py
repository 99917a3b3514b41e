"""*A* or *an*."""

import pytest

from quiz.lint.articles import takes_an

AN = "apple egg idea orange uncle umbrella urgent unimportant hour honest heir 8 11 18 80 Austrian utter"
A = "bat year university union unanimous European one use user utensil uranium hero house 7 1 100 Unit"
UNSURE = "FBI NATO herb historic X x-ray - “ état 東 H2O"


@pytest.mark.parametrize("word", AN.split())
def test_words_that_begin_with_the_sound_of_a_vowel(word: str) -> None:
    assert takes_an(word) is True
    assert takes_an(f"{word} of gold") is True


@pytest.mark.parametrize("word", A.split())
def test_words_that_do_not(word: str) -> None:
    assert takes_an(word) is False


@pytest.mark.parametrize("word", UNSURE.split())
def test_words_that_may_be_either(word: str) -> None:
    assert takes_an(word) is None


def test_nothing_takes_neither() -> None:
    assert takes_an("") is None
