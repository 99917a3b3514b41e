"""Numbers in figures and words, and how far off is still right."""

from decimal import Decimal

import pytest

from quiz.generate.numbers import number, within


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("212", 212),
        ("1,250", 1250),
        ("twelve", 12),
        ("3 million", 3_000_000),
        ("1.5", Decimal("1.5")),
        ("dozens", None),
        ("", None),
    ],
)
def test_number(written: str, value: int | Decimal | None) -> None:
    assert number(written) == value


@pytest.mark.parametrize(
    ("value", "before", "tolerance"),
    [
        (212, "with ", ""),
        (300, "about ", "10%"),
        (250_000, "it had ", "5%"),
        (1_912, "it had ", ""),
        (40, "", ""),
    ],
)
def test_within(value: int, before: str, tolerance: str) -> None:
    assert within(Decimal(value), before) == tolerance
