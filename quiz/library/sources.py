"""Sources: what evidence quotes from, read as plain text with paragraphs and headings."""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from quiz.library.files import FileProblem, Reason, read_bounded, regular_file
from quiz.library.folding import Folded
from quiz.library.html import html_paragraphs
from quiz.library.limits import MAX_PDF_BYTES, MAX_SOURCE_BYTES
from quiz.library.markdown import markdown_paragraphs
from quiz.library.paragraphs import Paragraph, Paragraphs

if TYPE_CHECKING:
    from quiz.library.quotes import Passage

MARKDOWN = frozenset({".md", ".markdown"})
TEXT = frozenset({".txt", ".text"})
HTML = frozenset({".html", ".htm", ".xhtml"})
PDF = frozenset({".pdf"})

_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_BETWEEN = "\n\n"


class SourceText:
    """The plain text of a source."""

    def __init__(self, paragraphs: tuple[Paragraph, ...], digest: str = "") -> None:
        self.paragraphs = paragraphs
        """In their order; headings are among them."""
        self.digest = digest
        """32 hexadecimal digits over the file's bytes."""
        self.located: dict[str, Passage | None] = {}
        """The quotes that were looked for here, and where they stand: once is enough for ever."""
        self.nearest: dict[str, str] = {}
        """What was found to tell of quotes that do not stand here."""

    @cached_property
    def numbers(self) -> list[int]:
        """How people count: each paragraph from 1 below the nearest heading; 0 for a heading itself."""
        return list(_counted(self.paragraphs))

    @cached_property
    def pages(self) -> dict[tuple[str, int], list[Paragraph]]:
        """The paragraphs of each page, by what it is called and its number in the file."""
        pages: dict[tuple[str, int], list[Paragraph]] = {}
        for paragraph in self.paragraphs:
            pages.setdefault((paragraph.page, paragraph.sheet), []).append(paragraph)
        return pages

    @cached_property
    def text(self) -> str:
        """All paragraphs as one text."""
        return _BETWEEN.join(paragraph.text for paragraph in self.paragraphs)

    @cached_property
    def starts(self) -> list[int]:
        """Where each paragraph begins in `text`."""
        starts, at = [], 0
        for paragraph in self.paragraphs:
            starts.append(at)
            at += len(paragraph.text) + len(_BETWEEN)
        return starts

    @cached_property
    def folded(self) -> Folded:
        """`text` as quotes are looked for in it."""
        return Folded(self.text)


def read_source(path: Path, cache: Path | None = None) -> SourceText:
    """The plain text of the Markdown, text, HTML or PDF file at `path`.

    `cache` is the folder of derived files, where what is costly to read is kept; None keeps nothing. Raises
    `FileProblem`: missing, unreadable, too big, of an unknown kind, not in UTF-8 (or UTF-16 with a byte order
    mark); for a PDF also without the extra that reads it, locked, or without text. A file is read once as
    long as it does not change.
    """
    try:
        status = regular_file(path, _bound(path))
    except FileProblem as problem:
        if problem.reason is not Reason.TOO_BIG:
            raise
        way = "keep the part that the questions are about, or make several sources of it"
        raise FileProblem(problem.reason, problem.message, way) from None
    found = _read(path, status.st_size, status.st_mtime_ns, cache)
    if isinstance(found, FileProblem):
        raise FileProblem(found.reason, found.message, found.help)
    return found


@lru_cache(maxsize=8)
def _read(path: Path, _size: int, _changed: int, cache: Path | None) -> SourceText | FileProblem:
    """The text, or why these bytes have none: that may have taken long to find out, too.

    Raises `FileProblem` where the bytes cannot be read, which may pass without a change of the file.
    """
    data = read_bounded(path, _bound(path))
    digest = blake2b(data, digest_size=16).hexdigest()
    try:
        return SourceText(_paragraphs(data, digest, path.name, cache), digest)
    except FileProblem as problem:
        return problem


def _bound(path: Path) -> int:
    return MAX_PDF_BYTES if _suffix(path.name) in PDF else MAX_SOURCE_BYTES


def _paragraphs(data: bytes, digest: str, name: str, cache: Path | None) -> tuple[Paragraph, ...]:
    suffix = _suffix(name)
    if suffix in PDF:
        from quiz.library.pdf.reading import read_pdf  # noqa: PLC0415 - few decks have one

        return read_pdf(data, digest, name, cache).paragraphs
    text = decoded(data, name)
    if suffix in MARKDOWN:
        return markdown_paragraphs(text)
    if suffix in HTML:
        return html_paragraphs(text)
    if suffix in TEXT:
        return text_paragraphs(text)
    raise FileProblem(
        Reason.UNKNOWN_KIND,
        f"'{name}' is not a kind of source that is read",
        "Markdown (.md), plain text (.txt), HTML (.html) and PDF (.pdf) are read",
    )


def _counted(paragraphs: tuple[Paragraph, ...]) -> Iterator[int]:
    number = 0
    for paragraph in paragraphs:
        number = 0 if paragraph.level else number + 1
        yield number


def text_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of plain text with `\\n` line ends: an empty line is between two of them."""
    found = Paragraphs()
    for paragraph in _EMPTY_LINES.split(text):
        found.add(" ".join(paragraph.split()))
    return found.done()


def decoded(data: bytes, name: str) -> str:
    """The text of a source called `name`, with `\\n` line ends.

    Raises `FileProblem` where it is not in UTF-8, or in UTF-16 with a byte order mark.
    """
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileProblem(
            Reason.UNREADABLE,
            f"'{name}' is not text in UTF-8: byte {error.start + 1} cannot stand there",
            "save it again with the encoding UTF-8",
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
