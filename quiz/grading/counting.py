"""Partial credit: how much of a counted answer is right, from 0 to 1."""

from collections.abc import Hashable, Sequence
from itertools import pairwise


def picked_share(right: int, wrong: int, of: int) -> float:
    """Multiple choice: max(0, (right − wrong) / all right); `of` is how many options are right, 1 or more."""
    return max(0.0, (right - wrong) / of)


def neighbours_share(given: Sequence[Hashable], right: Sequence[Hashable]) -> float:
    """Ordering: of the n − 1 pairs of neighbours in `right`, how many are neighbours so in `given`.

    An order of one item has no neighbours: it is right when it is the same.
    """
    if len(right) < 2:
        return float(list(given) == list(right))
    follows = dict(pairwise(given))
    kept = sum(follows.get(first) == second for first, second in pairwise(right))
    return kept / (len(right) - 1)


def mean(shares: Sequence[float]) -> float:
    """The mean, exactly 1 where all are 1; 0 of nothing."""
    return sum(shares) / len(shares) if shares else 0.0
