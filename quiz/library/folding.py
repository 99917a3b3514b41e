"""A text as quotes are looked for in it: what never matters taken away, and every character's place kept."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from unicodedata import normalize

_KEPT = re.compile(r"[^\s\u00ad\u200b\u2060\ufeff]+")
_QUOTES = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u2039\u203a", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    }
)
_GRAM = 12
_INDEXED_FROM = 1 << 16
_COMMON = 32
_PLACE_COST = 10_000


def fold(text: str) -> str:
    """`text` as `Folded` has it, where no places are needed."""
    return "".join(_KEPT.findall(normalize("NFC", text))).translate(_QUOTES)


class Folded:
    """A text without white space and soft hyphens, with typographic quotes made plain.

    Offsets are code points. White space is taken away, not folded: a line break in a Chinese or Japanese text
    is no space, and a table cell's edge is one.
    """

    def __init__(self, text: str) -> None:
        self.original = normalize("NFC", text)
        """The text with composed letters, which `place` points into."""
        self._runs = array("q")
        self._starts = array("q")
        kept: list[str] = []
        at = 0
        for run in _KEPT.finditer(self.original):
            self._runs.append(run.start())
            self._starts.append(at)
            kept.append(run.group())
            at += run.end() - run.start()
        self.text = "".join(kept).translate(_QUOTES)
        """What is compared."""
        self.scanned = 0
        """How much work `occurrences` has done so far, in characters read, for those who bound that."""

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of `original` that `text[start:end]` was made from; it is not empty."""
        return self._original(start), self._original(end - 1) + 1

    def occurrences(self, piece: str, start: int = 0) -> Iterator[int]:
        """Where the folded `piece` (not empty) begins in `text`, from `start` on, in order."""
        indexed = self._indexed(piece)
        if indexed is not None:
            yield from (at for at in indexed if at >= start)
            return
        at = self.text.find(piece, start)
        while at >= 0:
            self.scanned += at + 1 - start + _PLACE_COST
            yield at
            start = at + 1
            at = self.text.find(piece, start)
        self.scanned += len(self.text) - start

    def first(self, piece: str, start: int, end: int) -> int:
        """Where the folded `piece` first begins in `text[start:end]`; -1 where it does not."""
        return self.text.find(piece, start, end)

    def folded(self, offset: int) -> int:
        """Where in `text` the first kept character at or behind `offset` of `original` stands."""
        run = bisect_right(self._runs, offset) - 1
        if run < 0:
            return 0
        behind = self._starts[run + 1] if run + 1 < len(self._starts) else len(self.text)
        return min(self._starts[run] + offset - self._runs[run], behind)

    def _indexed(self, piece: str) -> list[int] | None:
        """Where `piece` begins, from the index; None where reading the text is the better way."""
        if len(self.text) < _INDEXED_FROM or len(piece) < 2 * _GRAM - 1:
            return None
        found: list[int] = []
        for offset in range(_GRAM):
            places = self._grams.get(piece[offset : offset + _GRAM], ())
            if len(places) > _COMMON:
                return None
            found += (at - offset for at in places if self._begins(piece, at - offset))
        return sorted(found)

    def _begins(self, piece: str, at: int) -> bool:
        return at >= 0 and self.text.startswith(piece, at)

    @cached_property
    def _grams(self) -> dict[str, list[int]]:
        """Stretches of the text side by side, each with its places: one lies in every long piece of the text.

        Looking ten thousand quotes up in a long book then takes a fraction of a second.
        """
        grams: dict[str, list[int]] = {}
        for at in range(0, len(self.text) - _GRAM + 1, _GRAM):
            grams.setdefault(self.text[at : at + _GRAM], []).append(at)
        return grams

    def _original(self, offset: int) -> int:
        run = bisect_right(self._starts, offset) - 1
        return self._runs[run] + offset - self._starts[run]
