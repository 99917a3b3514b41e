"""Numbers in words, numbers in figures, and shares by counting."""

from decimal import Decimal

import pytest

from quiz.grading.counting import neighbours_share
from quiz.grading.english import in_figures
from quiz.grading.numerals import Quantity, quantity


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("ninety days", "90 days"),
        ("zero", "0"),
        ("twenty one", "21"),
        ("one hundred and five", "105"),
        ("a hundred", "100"),
        ("nineteen hundred", "1900"),
        ("two thousand and one", "2001"),
        ("five hundred thousand", "500000"),
        ("one million two hundred thousand and five", "1200005"),
        ("one hundred twenty three thousand four hundred fifty six", "123456"),
        ("3 million", "3000000"),
        ("1.5 million", "1500000"),
        ("1.2345 thousand", "1234.5"),
        ("nineteen forty one", "1941"),
        ("twenty twenty", "2020"),
        ("one two three", "1 2 3"),
        ("the twenty first century", "the 21st century"),
        ("eleventh twelfth thirteenth", "11th 12th 13th"),
        ("one hundred and eleventh", "111th"),
        ("second world war", "2nd world war"),
        ("three men and two boys", "3 men and 2 boys"),
        ("bread and butter", "bread and butter"),
        ("a man", "a man"),
    ],
)
def test_number_words_become_figures(words: str, figures: str) -> None:
    assert " ".join(in_figures(tuple(words.split()))) == figures


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("1000", "", "1000"),
        ("1,000", "en", "1000"),
        ("1,000", "de", "1.000"),
        ("1.000", "de-AT", "1000"),
        ("1.000", "en-GB", "1.000"),
        ("1,234.5", "de", "1234.5"),
        ("1.234,5", "en", "1234.5"),
        ("1.000.000", "en", "1000000"),
        ("1 000 000,5", "sv", "1000000.5"),
        ("1'000", "de-CH", "1000"),
        ("1,00,000", "en-IN", "100000"),
        ("1٬000٫5", "ar", "1000.5"),
        ("0,001", "en", "0.001"),
        (".5", "en", "0.5"),
        ("-5", "en", "-5"),
        ("− 5", "en", "-5"),
        ("1939.", "en", "1939"),
        ("-" + "1234567890" * 5, "en", "-" + "1234567890" * 5),
    ],
)
def test_separators_mean_what_the_language_says_where_they_could_mean_two_things(
    text: str, language: str, number: str
) -> None:
    assert quantity(text, language) == Quantity(Decimal(number), "", "")


@pytest.mark.parametrize(
    "text", ["", "none", "1,2,3", "13 14", "5-7", "1..2", "1,000,00", "4 x 4", "1.2.3,4"]
)
def test_what_is_no_one_number(text: str) -> None:
    assert quantity(text, "en") is None


def test_what_stands_around_a_number() -> None:
    assert quantity("about 1,000 km²", "en") == Quantity(Decimal(1000), "about", "km²")
    assert quantity("-$2.50", "en") == Quantity(Decimal("-2.50"), "$", "")
    assert quantity("90 days.", "en") == Quantity(Decimal(90), "", "days")


def test_an_order_of_one_is_right_when_it_is_the_same() -> None:
    assert neighbours_share(["a"], ["a"]) == 1.0
    assert neighbours_share(["b"], ["a"]) == 0.0
