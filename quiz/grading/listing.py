"""Entries typed for a list, each held against the keys that are still to be named."""

from collections.abc import Sequence
from dataclasses import dataclass

from quiz.grading.comparing import Comparison, Key, OtherAnswer, compare, matched
from quiz.grading.forms import Forms

MAX_ENTRIES = 200
"""Entries that are looked at, or twice as many as there are keys; what is typed beyond them is left out."""

MAX_COMPARISONS = 5_000
"""Pairs of entry and key that are looked at for numbers, dates and slips; a text that is right needs none."""

_LONGEST_PATH = 200


@dataclass(frozen=True)
class Named:
    """One entry and what became of it."""

    entry: Forms
    key: int | None
    """Index of the key that it names; None where it names none, or one that was named before."""
    comparison: Comparison | None
    """None where it names no key."""


def most_entries(keys: Sequence[Key]) -> int:
    """How many entries are looked at."""
    return max(MAX_ENTRIES, 2 * len(keys))


def name(entries: Sequence[Forms], keys: Sequence[Key], is_other_answer: OtherAnswer) -> tuple[Named, ...]:
    """Give each key to one entry at most, so that as many keys as possible are named.

    Entries that are right as they stand come first, whatever their order; then those that are partly right
    or have a slip, in the order typed. A slip never names a key that another entry, or another key, is.
    """
    entries = [entry for entry in entries if entry.written]
    exact = _exact(entries, keys)
    taken = _assign(exact)
    given: dict[int, tuple[int, Comparison]] = {
        entry: (key, exact[entry][key]) for key, entry in taken.items()
    }
    left = MAX_COMPARISONS
    for index, entry in enumerate(entries):
        if index in given or exact[index] or len(keys) - len(taken) > left:
            continue
        places = [place for place in range(len(keys)) if place not in taken]
        left -= len(places)
        compared = [(compare(entry, keys[place], is_other_answer), place) for place in places]
        best = max(compared, key=lambda pair: pair[0].share, default=None)
        if best is not None and best[0].share > 0:
            given[index] = (best[1], best[0])
            taken[best[1]] = index
    return tuple(Named(entry, *given.get(index, (None, None))) for index, entry in enumerate(entries))


def _exact(entries: Sequence[Forms], keys: Sequence[Key]) -> list[dict[int, Comparison]]:
    """For each entry the keys that it is, with the comparison.

    Texts that are equal in any form are equal in the loosest, so those keys are looked up; numbers and dates
    are compared with every key.
    """
    places: dict[str, dict[int, None]] = {}
    for place, key in enumerate(keys):
        for text in (*(candidate.figures for candidate in key.candidates), *key.sources):
            places.setdefault(text, {})[place] = None
    left = MAX_COMPARISONS
    exact: list[dict[int, Comparison]] = []
    for entry in entries:
        likely = dict.fromkeys((*places.get(entry.figures, ()), *places.get(entry.written, ())))
        if not likely and len(keys) <= left and any(map(str.isdigit, entry.figures)):
            likely = dict.fromkeys(range(len(keys)))
            left -= len(keys)
        found = {place: matched(entry, keys[place]) for place in sorted(likely)}
        exact.append({place: one for place, one in found.items() if one is not None})
    return exact


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
