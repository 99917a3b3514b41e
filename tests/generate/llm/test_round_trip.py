"""When two answers are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.generate.llm.round_trip import same_answer


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ("moscow.", "Moscow"),
        ("the Red Army", "Red Army"),
        ("April 13, 1941", "13 April 1941"),
        ("13th of April 1941", "13 April 1941"),
        ("5000", "5,000"),
        ("three divisions", "3 divisions"),
        ("Molotov-Ribbentrop Pact", "Molotov–Ribbentrop Pact"),
    ],
)
def test_the_same_in_another_form(given_: str, expected: str) -> None:
    assert same_answer(given_, expected)


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ("", ""),
        ("...", "…"),
        ("NONE", "Moscow"),
        ("Moscou", "Moscow"),
        ("in Moscow", "Moscow"),
        ("1941", "13 April 1941"),
        ("April 1941", "13 April 1941"),
        ("14 April 1941", "13 April 1941"),
        ("13 April 41", "13 April 1941"),
        ("5,001", "5,000"),
        ("5", "5.0001"),
        ("57,000 men", "57 men"),
        ("1941", "1914"),
    ],
)
def test_not_the_same(given_: str, expected: str) -> None:
    assert not same_answer(given_, expected)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_no_digit_is_set_aside(one: int, other: int) -> None:
    assert same_answer(f"{one} men", f"{other:,} men") == (one == other)


@given(st.text(max_size=60), st.text(max_size=60))
def test_it_takes_any_text_and_the_order_does_not_matter(one: str, other: str) -> None:
    assert same_answer(one, other) == same_answer(other, one)
