"""Units and how many of their base unit they are."""

from fractions import Fraction

import pytest

from quiz.lint.units import SHARE, measure


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("km", ("m", 1000)), ("kilometres", ("m", 1000)), ("mg", ("g", Fraction(1, 1000))),
        ("stunden", ("s", 3600)),
        ("%", (SHARE, Fraction(1, 100))), ("prozent", (SHARE, Fraction(1, 100))), ("trees", ("trees", 1)),
        ("", ("", 1)), ("mio. euro", ("€", 10**6)), ("millionen", ("", 10**6)), ("kgram", ("kgram", 1)),
    ],
)  # fmt: skip
def test_a_unit_is_so_many_of_its_base(unit: str, expected: tuple[str, Fraction]) -> None:
    assert measure(unit) == expected
