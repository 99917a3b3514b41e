"""The entries of a list or map as lines: put in order, with the id that was missing."""

import re

from quiz.deck.formatting.doubt import DoubtError
from quiz.deck.formatting.gaps import NOTHING, Gap
from quiz.deck.formatting.order import Part, arranged

Written = tuple[str, Gap, str]
"""A key (empty for a dash), what stands above it, and its lines with all that belongs to it."""

_EMPTY_ID = re.compile(r"""[ ]*id[ ]*:[ \t]*?(?:"[ ]*"|'[ ]*')?([ \t]+#.*)?\n""")


def with_id(written: list[Written], line: str, start: int) -> list[Written]:
    """The entries of the question at `start` with the `line` of its id, in the place of an empty one."""
    for at, (key, above, lines) in enumerate(written):
        if key == "id":
            found = _EMPTY_ID.fullmatch(lines)
            if found is None:
                raise DoubtError(start)
            return [*written[:at], ("id", above, f"{line}{found[1] or ''}\n"), *written[at + 1 :]]
    return [("id", NOTHING, line + "\n"), *written]


def ordered(written: list[Written], part: Part) -> list[Written]:
    """The entries in the order that the keys of `part` have; each takes along what stands above it."""
    if part is Part.OTHER or part is Part.QUESTIONS:
        return written
    order = arranged(part, tuple([key for key, _, _ in written]))
    return written if order is None else [written[at] for at in order]
