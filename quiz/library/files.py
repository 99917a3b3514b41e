"""Reading a file that may be anything: bounded, inside its folder, and never waiting for a pipe."""

import os
import stat
from enum import StrEnum
from pathlib import Path

from quiz.deck.paths import path_fault


class Reason(StrEnum):
    """Why a file is not read."""

    MISSING = "missing"
    OUTSIDE = "outside"
    """It lies outside the folder it must be in."""
    NOT_A_FILE = "not a file"
    """A folder, a pipe or a device."""
    UNREADABLE = "unreadable"
    TOO_BIG = "too big"
    UNKNOWN_KIND = "unknown kind"
    """Nothing here knows what to do with such a file."""
    NEEDS_EXTRA = "needs an extra"
    """What reads such a file is not installed."""
    NO_TEXT = "no text"


class FileProblem(Exception):  # noqa: N818 - it becomes a told problem
    """A file that cannot be used, in words for the person who named it."""

    def __init__(self, reason: Reason, message: str, way_out: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message
        """What is wrong, in one line."""
        self.help = way_out
        """What to do."""


def read_bounded(path: Path, bound: int) -> bytes:
    """The bytes of the regular file at `path`, at most `bound` of them. Raises `FileProblem`."""
    regular_file(path, bound)
    try:
        with path.open("rb") as file:
            data = file.read(bound + 1)
    except OSError as error:
        raise _refused(str(path), error) from None
    if len(data) > bound:
        raise _too_big(path, bound)
    return data


def regular_file(path: Path, bound: int) -> os.stat_result:
    """The status of the regular file at `path`. Raises `FileProblem`, also above `bound` bytes."""
    try:
        status = path.stat()
    except (OSError, ValueError, RuntimeError) as error:
        raise _refused(str(path), error) from None
    if stat.S_ISDIR(status.st_mode):
        raise FileProblem(Reason.NOT_A_FILE, f"'{path.name}' is a folder", "name a file")
    if not stat.S_ISREG(status.st_mode):
        raise FileProblem(Reason.NOT_A_FILE, f"'{path.name}' is a pipe or a device", "name a file")
    if status.st_size > bound:
        raise _too_big(path, bound)
    return status


def inside(folder: Path, relative: str) -> Path:
    """The existing path `relative` (with forward slashes) below `folder`, links followed.

    Raises `FileProblem` where it is missing, or leaves `folder`: by its spelling or through a link.
    """
    outside = FileProblem(
        Reason.OUTSIDE,
        f"'{relative}' leaves the deck's folder",
        "put the file beside the deck or below it, and write the path from there with forward slashes",
    )
    if path_fault(relative):
        raise outside
    try:
        root = folder.resolve(strict=True)
        found = (root / relative).resolve(strict=True)
    except (OSError, ValueError, RuntimeError) as error:
        # Before Python 3.13 a link that leads to itself is a RuntimeError.
        raise _refused(relative, error) from None
    if not found.is_relative_to(root):
        raise outside
    return found


def _refused(path: str, error: Exception) -> FileProblem:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileProblem(
            Reason.MISSING, f"there is no file '{path}'", "check the spelling, capital letters too"
        )
    if isinstance(error, PermissionError):
        return FileProblem(Reason.UNREADABLE, f"'{path}' may not be read", "check the file's permissions")
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return FileProblem(Reason.UNREADABLE, f"'{path}' cannot be read: {why}", "check the path and the disk")


def _too_big(path: Path, bound: int) -> FileProblem:
    return FileProblem(
        Reason.TOO_BIG,
        f"'{path.name}' is larger than {bound // (1024 * 1024)} MiB",
        "split it, or make it smaller",
    )
