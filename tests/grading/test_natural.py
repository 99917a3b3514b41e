"""Options that are all numbers or all dates stand in their natural order."""

import pytest

from quiz.grading.natural import in_natural_order


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("en", ["90 men", "250 men", "1,000 men"]),
        ("en", ["-5", "3", "12.5"]),
        ("en", ["$9", "$10"]),
        ("en", ["1 km", "**3** km"]),
        ("en", ["$-1.5", "$0", "$5"]),
        ("en", ["-$5", "$0", "$5"]),
        ("de", ["900", "1.000", "2.500"]),
        ("de", ["0,5 km", "1,5 km", "12 km"]),
        ("fr", ["900", "1\u202f000"]),
        ("en", ["1 km2", "3 km2"]),
        ("en", ["September 1939", "13 April 1941", "9 August 1945", "15 August 1945"]),
        ("en", ["13 April 1941", "August 15th, 1945"]),
        ("de", ["3. März 1918", "9. November 1918"]),
    ],
)
def test_numbers_and_dates_are_ordered(language: str, ordered: list[str]) -> None:
    assert in_natural_order(reversed(ordered), language) == ordered


@pytest.mark.parametrize(
    "texts",
    [
        ["1939", "never"],
        ["90 days", "3 months"],
        ["04/05/1941", "06/07/1941"],
        ["April", "May"],
        ["Lake Khasan", "Mukden"],
        ["Apollo 8", "Apollo 11"],
        ["1914–1918", "1939–1945"],
    ],
)
def test_others_have_no_natural_order(texts: list[str]) -> None:
    assert in_natural_order(texts, "en") is None
