"""When a deck file, or a file beside it, has become another: told from outside, without opening it.

Looking again and again works with every editor, platform and network file system: an editor may write into
the file, in steps, or put another file in its place.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from stat import S_IFMT
from typing import NamedTuple

from quiz.library.beside import Stamp
from quiz.library.revisions import Revision

EVERY = 0.15
"""Seconds between two looks."""


class State(NamedTuple):
    """What tells one state of a path from another."""

    kind: int
    """A file, a folder, a pipe: the type bits of the mode."""
    device: int
    inode: int
    size: int
    changed: int
    """Nanoseconds since 1970."""


def state(path: Path) -> State | None:
    """The state of a path; None where nothing is there, or it may not be looked at."""
    try:
        found = path.stat()
    except (OSError, ValueError, RuntimeError):
        return None
    return State(S_IFMT(found.st_mode), found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)


class Follower:
    """Looks at one deck file and at what lies beside it, and tells when to read it."""

    def __init__(self, path: Path, look: Callable[[Path], State | None] = state) -> None:
        """Follow the deck at `path`; `look` tells the state of a path."""
        self._path = path
        self._look = look
        self._beside: tuple[str, ...] = ()
        self._read: _Seen | None = None
        self._last: _Seen | None = None

    def due(self) -> bool:
        """Whether to read the file: at first, and then when it is new and the last look saw the same.

        A file that is being written is another at each look, so it is read when it has come to rest.
        """
        now = _Seen(self._look(self._path), tuple(map(self._stamp, self._beside)))
        rests = self._last in (None, now)
        self._last = now
        if not rests or now == self._read:
            return False
        self._read = now
        return True

    def watch(self, beside: Mapping[str, Stamp]) -> None:
        """Look at these files too: paths below the deck's folder, and what they were when it was read."""
        self._beside = tuple(beside)
        if self._read is not None:
            self._read = self._last = _Seen(self._read.deck, tuple(beside.values()))

    def _stamp(self, relative: str) -> Stamp:
        found = self._look(self._path.parent / relative)
        return None if found is None else (found.size, found.changed)


class _Seen(NamedTuple):
    """What one look saw."""

    deck: State | None
    beside: tuple[Stamp, ...]


def looking(
    path: Path, read: Callable[[], Revision], rest: Callable[[], Revision | None] = lambda: None
) -> Callable[[], Revision | None]:
    """A look at the deck at `path`: what `read` makes of it once it is new and at rest; else what `rest` has
    to add to that by now, or None.
    """
    follower = Follower(path)

    def look() -> Revision | None:
        if not follower.due():
            return rest()
        found = read()
        follower.watch(found.beside)
        return found

    return look
