"""A problem of a file: what, where, how bad, and a way out."""

from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    """It cannot be played or exported as written."""
    WARNING = "warning"
    """It is probably not meant; fails a strict check."""
    ADVICE = "advice"
    """It could be better; never changes an exit code."""


class Place(Struct, frozen=True, order=True):
    """A stretch of a file; lines and columns count from 1, columns in code points; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


START = Place(1, 1, 1, 1)
"""Where a problem of the whole file is told."""


class Problem(Struct, frozen=True, kw_only=True):
    """One thing that is wrong with a file."""

    code: str
    """Stable and documented: D format, S sources and evidence, M media, L item-writing."""
    severity: Severity
    message: str
    """What is wrong, in one line, naming the question."""
    place: Place = START
    help: str = ""
    """The way out; may show the mended line."""
    excerpt: str = ""
    """The line of the file at `place.line`, without its line end; empty where there is none. Cut if long."""
    excerpt_column: int = 1
    """The column of the excerpt's first character; more than 1 where a long line is cut."""
    file: str = ""
    """The file's name as the user gave it."""
