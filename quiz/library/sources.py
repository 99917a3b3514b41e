"""Sources: what evidence quotes from, read as plain text with paragraphs and headings."""

import re
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath

from quiz.library.files import FileProblem, Reason, read_bounded, regular_file
from quiz.library.folding import Folded
from quiz.library.html import html_paragraphs
from quiz.library.limits import MAX_SOURCE_BYTES
from quiz.library.markdown import markdown_paragraphs
from quiz.library.paragraphs import Paragraph, Paragraphs

MARKDOWN = frozenset({".md", ".markdown"})
TEXT = frozenset({".txt", ".text"})
HTML = frozenset({".html", ".htm", ".xhtml"})

_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_BETWEEN = "\n\n"


class SourceText:
    """The plain text of a source."""

    def __init__(self, paragraphs: tuple[Paragraph, ...]) -> None:
        self.paragraphs = paragraphs
        """In their order; headings are among them."""

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


def read_source(path: Path) -> SourceText:
    """The plain text of the Markdown, text or HTML file at `path`.

    Raises `FileProblem`: missing, unreadable, too big, of an unknown kind, or not in UTF-8 (or UTF-16 with a
    byte order mark). A file is read once as long as it does not change.
    """
    status = regular_file(path, MAX_SOURCE_BYTES)
    return _read(path, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=8)
def _read(path: Path, _size: int, _changed: int) -> SourceText:
    text = _decoded(read_bounded(path, MAX_SOURCE_BYTES), path.name)
    suffix = _suffix(path.name)
    if suffix in MARKDOWN:
        return SourceText(markdown_paragraphs(text))
    if suffix in HTML:
        return SourceText(html_paragraphs(text))
    if suffix in TEXT:
        return SourceText(_text_paragraphs(text))
    raise FileProblem(
        Reason.UNKNOWN_KIND,
        f"'{path.name}' is not a kind of source that is read, so quotes from it are not checked",
        "Markdown (.md), plain text (.txt) and HTML (.html) are read",
    )


def _text_paragraphs(text: str) -> tuple[Paragraph, ...]:
    found = Paragraphs()
    for paragraph in _EMPTY_LINES.split(text):
        found.add(" ".join(paragraph.split()))
    return found.done()


def _decoded(data: bytes, name: str) -> str:
    """The text of a file, with `\\n` line ends."""
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
