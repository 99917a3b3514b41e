"""Cutting a deck that YAML cannot read whole: its top-level keys, and the items of `questions`.

Each piece is a text that can be read alone, so that one mistake hides nothing but its own piece.
"""

import re
from typing import NamedTuple

from quiz.deck.shapes import keys_of_kinds

_TOP = re.compile(r"^(?=[^\s#\-\]}%.&*!|>@`,])", re.MULTILINE)
_QUESTIONS = re.compile(r"""(["']?)questions\1[ \t]*:(?=\s|$)""")
_FIRST_ITEM = re.compile(r"^(?P<indent>[ \t]*)-(?!--(?:\s|$))", re.MULTILINE)


class Piece(NamedTuple):
    """A stretch of the file from `start` to `end` (offsets)."""

    start: int
    end: int
    question: int | None = None
    """Which item of `questions` it is, from 0; None for a top-level key."""


def pieces(text: str) -> list[Piece]:
    """The top-level keys of `text`, the list of questions cut at its items; in order, without gaps.

    A text that is not a block map with `questions` is one piece.
    """
    cuts = [found.start() for found in _TOP.finditer(text)]
    if not cuts:
        return [Piece(0, len(text))]
    cuts[0] = 0
    found: list[Piece] = []
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        if _QUESTIONS.match(text, _content(text, start)) is None:
            found.append(Piece(start, end))
        else:
            found.extend(_items(text, start, end))
    return found


def _content(text: str, start: int) -> int:
    """Where the first key of the piece at `start` begins: only the first piece has comments before it."""
    first = _TOP.search(text, start)
    return start if first is None else first.start()


def _items(text: str, start: int, end: int) -> list[Piece]:
    """The key `questions` and each item below it.

    Items begin in the column of the first one; where tabs are about, also where a dash has a question's key.
    """
    first = _FIRST_ITEM.search(text, start, end)
    if first is None:
        return [Piece(start, end)]
    indent = first["indent"]
    tabs = r"[ \t]*" if "\t" in indent else r"[ ]*\t[ \t]*"
    keys = "|".join(keys_of_kinds())
    item = re.compile(rf"^(?:{indent}-(?!--(?:\s|$))|{tabs}-[ \t]+(?:{keys}):)", re.MULTILINE)
    cuts = [found.start() for found in item.finditer(text, first.start(), end)]
    head = [Piece(start, cuts[0])]
    return head + [
        Piece(begin, stop, number)
        for number, (begin, stop) in enumerate(zip(cuts, [*cuts[1:], end], strict=True))
    ]
