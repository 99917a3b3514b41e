"""Numbers as texts write them, and how far off an answer may be."""

import re
from decimal import Decimal

from quiz.grading.english import in_figures
from quiz.grading.numerals import number_in

_NEARLY = re.compile(
    r"\b(?:about|around|approximately|some|nearly|almost|over|roughly|estimated|more than|up to|at least)\b"
)
_ROUND_DIGITS = 3
"""Figures from which on a number that ends in noughts is taken for a rounded one."""


def number(written: str) -> Decimal | None:
    """The one number that `written` is, in figures or English words; None where it is none."""
    words = tuple(written.casefold().replace("-", " ").split())
    figures = in_figures(words)
    if len(figures) != 1:
        return None
    return number_in(figures[0], "en")


def within(value: Decimal, before: str) -> str:
    """How far off is still right, as decks write it; empty: not at all.

    `before` is what stands before the number. A number that is said to be one *about* is right within a
    tenth, one that was rounded (250,000) within a twentieth, every other one as it is.
    """
    if _NEARLY.search(before[-30:].casefold()):
        return "10%"
    digits = str(value.to_integral_value()) if value == value.to_integral_value() else ""
    noughts = len(digits) - len(digits.rstrip("0"))
    return "5%" if len(digits) > _ROUND_DIGITS and noughts >= len(digits) - 2 else ""
