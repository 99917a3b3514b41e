"""Entries typed for a list, each held against the keys that are still to be named."""

from collections.abc import Sequence
from dataclasses import dataclass

from quiz.grading.comparing import Comparison, Key, OtherAnswer, compare, matched
from quiz.grading.forms import Forms

MAX_ENTRIES = 200
"""Entries that are looked at, or twice as many as there are keys; what is typed beyond them is left out."""

_LONGEST_PATH = 200


def most_entries(keys: Sequence[Key]) -> int:
    """How many entries are looked at."""
    return max(MAX_ENTRIES, 2 * len(keys))


@dataclass(frozen=True)
class Named:
    """One entry and what became of it."""

    entry: Forms
    key: int | None
    """Index of the key that it names; None where it names none, or one that was named before."""
    comparison: Comparison | None
    """None where it names no key."""


def name(entries: Sequence[Forms], keys: Sequence[Key], is_other_answer: OtherAnswer) -> tuple[Named, ...]:
    """Give each key to one entry at most, so that as many keys as possible are named.

    Entries that are right as they stand come first, whatever their order; then those that are partly right
    or have a slip, in the order typed. A slip never names a key that another entry, or another key, is. Time
    grows with entries × keys: see `most_entries`.
    """
    entries = [entry for entry in entries if entry.written]
    exact = [
        {index: found for index, key in enumerate(keys) if (found := matched(entry, key)) is not None}
        for entry in entries
    ]
    taken = _assign(exact)
    given: dict[int, tuple[int, Comparison]] = {
        entry: (key, exact[entry][key]) for key, entry in taken.items()
    }
    for index, entry in enumerate(entries):
        if index in given or exact[index]:
            continue
        compared = [
            (compare(entry, key, is_other_answer), place)
            for place, key in enumerate(keys)
            if place not in taken
        ]
        best = max(compared, key=lambda pair: pair[0].share, default=None)
        if best is not None and best[0].share > 0:
            given[index] = (best[1], best[0])
            taken[best[1]] = index
    return tuple(Named(entry, *given.get(index, (None, None))) for index, entry in enumerate(entries))


def _assign(fits: Sequence[dict[int, Comparison]]) -> dict[int, int]:
    """Key to entry, as many as possible (augmenting paths, none endless), earlier entries and keys first."""
    taken: dict[int, int] = {}

    def give(entry: int, seen: set[int]) -> bool:
        for key in fits[entry]:
            if key in seen or len(seen) >= _LONGEST_PATH:
                continue
            seen.add(key)
            if key not in taken or give(taken[key], seen):
                taken[key] = entry
                return True
        return False

    for entry in range(len(fits)):
        give(entry, set())
    return taken
