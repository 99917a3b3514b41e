"""The files beside a deck that it refers to, looked at once each, and what they were when it was judged."""

from pathlib import Path
from typing import TYPE_CHECKING

from quiz.library.files import FileProblem, inside
from quiz.library.media import MediaKind, media_file

if TYPE_CHECKING:
    from quiz.library.sources import SourceText

Stamp = tuple[int, int] | None
"""Size in bytes and time of the last change in nanoseconds; None where there is no such file."""


def stamp(path: Path) -> Stamp:
    """What tells one state of a file from another without reading it."""
    try:
        status = path.stat()
    except (OSError, ValueError, RuntimeError):
        return None
    return status.st_size, status.st_mtime_ns


class Beside:
    """The folder of a deck, as a check sees it."""

    def __init__(self, folder: Path, cache: Path | None = None) -> None:
        """`cache` is the folder of derived files; None keeps nothing."""
        self._folder = folder
        self._cache = cache
        self.stamps: dict[str, Stamp] = {}
        """Every path that was looked at, as the deck writes it, with its state before that."""
        self._media: dict[tuple[str, MediaKind], FileProblem | None] = {}

    def source(self, relative: str) -> "SourceText":
        """The source at a path. Raises `FileProblem`."""
        from quiz.library.sources import read_source  # noqa: PLC0415 - a library that is up to date reads none

        self._stamp(relative)
        return read_source(inside(self._folder, relative), self._cache)

    def media_problem(self, relative: str, kind: MediaKind) -> FileProblem | None:
        """What is wrong with a medium; None where nothing is."""
        if (relative, kind) not in self._media:
            self._stamp(relative)
            try:
                media_file(self._folder, relative, kind)
            except FileProblem as problem:
                self._media[relative, kind] = problem
            else:
                self._media[relative, kind] = None
        return self._media[relative, kind]

    def _stamp(self, relative: str) -> None:
        self.stamps[relative] = stamp(self._folder / relative)
