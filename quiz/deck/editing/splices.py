"""Text for the stretches of a file that an edit names, all other bytes kept."""

from bisect import bisect_left
from codecs import BOM_UTF8
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple


class Splice(NamedTuple):
    """New text for what stands between two offsets; a stretch without length is a place between."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """`text` with all of these; they do not overlap, and those at one place stand in their order."""
    parts = []
    at = 0
    for start, end, put in sorted(splices, key=lambda one: (one.start, one.end)):
        parts += [text[at:start], put]
        at = end
    return "".join([*parts, text[at:]])


class File:
    """The bytes of a file, and its text as edits see it: with ``\\n`` line ends, also at its end."""

    def __init__(self, data: bytes) -> None:
        """`data` is UTF-8, with or without a byte order mark. Raises `UnicodeDecodeError`."""
        self.data = data
        self._mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
        self._written = data[len(self._mark) :].decode()
        plain = self._written.replace("\r\n", "\n").replace("\r", "\n")
        self._open_end = not plain.endswith("\n")
        self.text = plain + "\n" if self._open_end else plain

    @cached_property
    def _windows(self) -> list[int]:
        """Where in the text a line ends that ends in two characters in the file."""
        found: list[int] = []
        at = self._written.find("\r\n")
        while at >= 0:
            found.append(at - len(found))
            at = self._written.find("\r\n", at + 2)
        return found

    def spliced(self, splices: Iterable[Splice]) -> bytes:
        """The bytes with these put into the text; new lines end as most of the file do."""
        ends_in_two = len(self._windows) * 2 > self.text.count("\n") - self._open_end
        end = "\r\n" if ends_in_two else "\n"
        written = self._written + end if self._open_end else self._written

        def place(offset: int) -> int:
            behind_all = offset == len(self.text)
            return len(written) if behind_all else offset + bisect_left(self._windows, offset)

        moved = (Splice(place(one.start), place(one.end), one.text.replace("\n", end)) for one in splices)
        done = spliced(written, moved)
        return self._mark + (done.removesuffix(end) if self._open_end else done).encode()
