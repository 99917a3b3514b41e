"""What a PDF is on its way to a text: lines on pages, then paragraphs, or why there are none."""

from enum import StrEnum

from msgspec import Struct

from quiz.library.paragraphs import Paragraph


class Line(Struct, frozen=True, gc=False):
    """A line of text in the order of reading; lengths in points, from the lower left corner of the page."""

    text: str
    """Not empty; a word broken at a line's end is one word here, with `BROKEN` where its hyphen was."""
    left: float
    right: float
    bottom: float
    """Where its last characters end below, with the font's room for descenders."""
    top: float
    """Where its first characters begin above, with the font's room for ascenders."""
    size: float
    """Height of its characters, with that room: as good as the size of its font."""


class Page(Struct, frozen=True):
    """A page with text."""

    number: int
    """From 1, blank pages counted too."""
    label: str
    """What the file calls it; empty where it does not say."""
    lines: tuple[Line, ...]


class Failure(StrEnum):
    """Why a PDF gives no text."""

    LOCKED = "locked"
    """It wants a password."""
    DAMAGED = "damaged"
    PAGES = "pages"
    """It has too many pages."""
    TEXT = "text"
    """It has too much text, or too many paragraphs."""
    COSTLY = "costly"
    """It takes too much time or memory."""


class Extracted(Struct, frozen=True):
    """What the process that reads a PDF hands back, and the cache keeps."""

    paragraphs: tuple[Paragraph, ...] = ()
    failure: Failure | None = None
    title: str = ""
    """What the file says its title is, on one line; programs that write PDFs often say nonsense."""
    author: str = ""


BROKEN = "\ufffe"
"""Stands where a hyphen at the end of a line parts a word; it is no character of any text."""
