"""Options as stretches of numbers or time."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.deck.nodes import scalar
from quiz.lint.spans import TIME, YEAR, Span, spans
from quiz.lint.texts import Text

WORDS = [
    "10",
    "20",
    "1,5",
    "1941",
    "½",
    "–",
    "-",
    "to",
    "over",
    "or more",
    "%",
    "km",
    "May",
    "century",
    "half",
    "/0",
    "٣",
]


def found(*options: str, language: str = "en") -> list[Span]:
    texts = tuple(Text(option, scalar(option, 0, 0), language, inline=True) for option in options)
    return [span for _, span in spans(texts)]


def test_ranges_bounds_and_numbers() -> None:
    ten, wide, over = found("10 km", "10–20 km", "over 20 km")
    assert (ten.low, ten.high, ten.unit, ten.kind) == (10_000, 10_000, "m", "number")
    assert (wide.low, wide.high, wide.kind) == (10_000, 20_000, "range")
    assert wide.takes_in(ten)
    assert not wide.overlaps(over)


def test_numbers_are_read_in_the_language() -> None:
    assert [span.low for span in found("1.500 g", "2 g")] == [1.5, 2]
    assert [span.low for span in found("1.500 g", "2 g", language="de")] == [1500, 2]


def test_bare_numbers_are_years_where_all_may_be() -> None:
    year, war = found("1941", "1939–1945")
    assert (year.unit, year.low) == (TIME, 1941 * YEAR)
    assert war.takes_in(year)
    assert {span.unit for span in found("1941", "5–10")} == {""}


@pytest.mark.parametrize(
    "options", [("1", "2", "3"), ("a", "b"), ("x" * 100, "5 km " * 100), ("Apollo 11", "B 12")]
)
def test_distinct_numbers_names_and_long_texts_are_left_out(options: tuple[str, ...]) -> None:
    assert found(*options) == []


@given(st.lists(st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=5).map(" ".join), max_size=5))
def test_no_text_makes_it_fail_and_overlapping_is_mutual(options: list[str]) -> None:
    for one, other in combinations(found(*options), 2):
        assert one.overlaps(other) == other.overlaps(one)
