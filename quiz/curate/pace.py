"""How long decisions take, and what is left by that."""

from collections.abc import Sequence
from statistics import median

FEW = 3
"""Decisions before anything is said."""


def left(spent: Sequence[float], drafts: int) -> float | None:
    """Seconds that so many drafts will take: the median of a decision so far, times the drafts.

    None before a few decisions, and where nothing is left. A long pause in one draft does not count.
    """
    return median(spent) * drafts if len(spent) >= FEW and drafts else None


def in_words(seconds: float) -> str:
    """Such as "about 3 min", for a person."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return "less than 1 min"
    return f"about {minutes} min" if minutes < 90 else f"about {round(minutes / 60)} h"
