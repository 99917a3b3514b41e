"""Dates are told apart by how much they say."""

import pytest

from quiz.generate.moments import Precision, moment


@pytest.mark.parametrize(
    ("text", "year", "precision"),
    [
        ("1941", 1941, Precision.YEAR),
        ("13 April 1941", 1941, Precision.DAY),
        ("April 13, 1941", 1941, Precision.DAY),
        ("the 4th of May 1839".removeprefix("the "), 1839, Precision.DAY),
        ("April 1941", 1941, Precision.MONTH),
        ("476 AD", 476, Precision.YEAR),
        ("753 BC", -753, Precision.YEAR),
    ],
)
def test_moment(text: str, year: int, precision: Precision) -> None:
    found = moment(text)
    assert found is not None
    assert (found.year, found.precision) == (year, precision)


@pytest.mark.parametrize(
    "text", ["the 1930s", "August", "three years", "12", "", "1941 men", "the 13th century"]
)
def test_what_tells_no_year_is_no_moment(text: str) -> None:
    assert moment(text) is None


def test_another_year_in_the_same_words() -> None:
    found = moment("13 April 1941")
    assert found is not None
    assert found.with_year(1938) == "13 April 1938"
