"""A text as paragraphs below headings: what every reader of sources makes."""

import re
from unicodedata import normalize

from msgspec import Struct

from quiz.library.files import FileProblem, Reason
from quiz.library.limits import MAX_PARAGRAPHS

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Paragraph(Struct, frozen=True):
    """A paragraph, list item, table row, piece of code or heading, as plain text."""

    text: str
    """Never empty; composed letters (NFC), no control characters but tab and newline."""
    heading: str = ""
    """The nearest heading above it; for a heading the one it belongs under."""
    level: int = 0
    """1 to 6 for a heading, else 0."""
    page: str = ""
    """What the page is called on which it begins; empty where the source has no pages."""
    sheet: int = 0
    """Which page of the file that is, from 1; 0 where the source has no pages."""


class Paragraphs:
    """Collects paragraphs in their order and remembers the headings above."""

    def __init__(self) -> None:
        self._found: list[Paragraph] = []
        self._headings: list[tuple[int, str]] = []

    def add(self, text: str, level: int = 0, *, page: str = "", sheet: int = 0) -> None:
        """Take one more paragraph, or a heading where `level` is 1 to 6; empty text is passed over.

        Raises `FileProblem` when there are too many.
        """
        text = normalize("NFC", _CONTROL.sub("\ufffd", text.strip()))
        if not text:
            return
        if len(self._found) == MAX_PARAGRAPHS:
            raise FileProblem(
                Reason.TOO_BIG, f"the source has more than {MAX_PARAGRAPHS:,} paragraphs", "split it"
            )
        if level:
            while self._headings and self._headings[-1][0] >= level:
                self._headings.pop()
        self._found.append(
            Paragraph(text, self._headings[-1][1] if self._headings else "", level, page, sheet)
        )
        if level:
            self._headings.append((level, text))

    def done(self) -> tuple[Paragraph, ...]:
        """What was collected."""
        return tuple(self._found)
