"""A text to make questions from: the words of a file, what it says of itself, and what is kept of it."""

import re
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from msgspec import Struct

from quiz.deck.encodings import decode
from quiz.deck.identity import slug
from quiz.library.files import FileProblem, Reason, read_bounded
from quiz.library.html import html_paragraphs
from quiz.library.limits import MAX_PDF_BYTES, MAX_SOURCE_BYTES
from quiz.library.markdown import FRONT_MATTER, markdown_paragraphs
from quiz.library.paragraphs import Paragraph
from quiz.library.sources import HTML, MARKDOWN, PDF, TEXT, decoded, text_paragraphs
from quiz.library.texts.about import About, about_html, about_markdown, about_pdf, about_text
from quiz.library.texts.markdown import as_markdown

SUFFIXES = MARKDOWN | TEXT | HTML | PDF
"""The endings of the files that are read."""

_LONGEST_NAME = 60
_LEGACY_SHARE = 20
"""A text in Windows-1252 that is English has fewer than one character in so many outside of ASCII."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4_096
_PDF = re.compile(rb"\s*%PDF-")
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_HEADING = re.compile(r"^(?: {0,3}#{1,6}[ \t]+\S|\[[^\]\n]+\]\([^)\n]+\))", re.MULTILINE)
_CONTROL_SHARE = 20
"""A text has fewer than one control character in so many; a binary file has more."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class ReadText(Struct, frozen=True, kw_only=True):
    """A text, and the file that is kept of it."""

    name: str
    """What the kept file may be called: a short name with `.md` or `.txt`."""
    data: bytes
    """The bytes of that file; quotes from `paragraphs` stand in it."""
    about: About
    paragraphs: tuple[Paragraph, ...]
    """With the pages of a PDF, which the kept file has not."""
    guessed: bool = False
    """Whether the encoding was taken for Windows-1252 because it is nothing else."""

    @property
    def key(self) -> str:
        """A short name for it among a deck's sources."""
        return PurePosixPath(self.name).stem


def read_file(path: Path, cache: Path | None = None) -> ReadText:
    """The Markdown, plain text, HTML or PDF at `path`; without an ending, what it looks like.

    `cache` is the folder of derived files; None keeps nothing. Raises `FileProblem`: missing, unreadable, too
    big, of an unknown kind, in an encoding that cannot be told, no text at all; a PDF also where it is
    locked or damaged, or the extra that reads it is missing.
    """
    suffix = path.suffix.lower()
    if suffix and suffix not in SUFFIXES:
        raise FileProblem(
            Reason.UNKNOWN_KIND,
            f"'{path}' is not a kind of text that is read",
            "Markdown (.md), plain text (.txt), HTML (.html) and PDF (.pdf) are read: save it as one of them",
        )
    return read_bytes(read_bounded(path, bound(suffix)), path.name, cache)


def bound(suffix: str) -> int:
    """How many bytes a text with this ending may have; the highest where that is not known."""
    return MAX_SOURCE_BYTES if suffix in MARKDOWN | TEXT | HTML else MAX_PDF_BYTES


def read_bytes(data: bytes, name: str, cache: Path | None = None) -> ReadText:
    """The same for the bytes of a file called `name`, which is empty for what has none (standard input)."""
    suffix = PurePosixPath(name).suffix.lower()
    is_pdf = suffix in PDF or (not suffix and _PDF.match(data) is not None)
    most = MAX_PDF_BYTES if is_pdf else MAX_SOURCE_BYTES
    if len(data) > most:
        message = f"{_called(name)} is larger than {most // (1024 * 1024)} MiB"
        raise FileProblem(Reason.TOO_BIG, message, "split it into chapters")
    read = _pdf(data, name, cache) if is_pdf else _written(data, name, suffix)
    if not read.paragraphs:
        raise FileProblem(Reason.NO_TEXT, f"{_called(name)} is empty", "name a text")
    return read


def _pdf(data: bytes, name: str, cache: Path | None) -> ReadText:
    from quiz.library.pdf.reading import read_pdf  # noqa: PLC0415 - few texts are one

    read = read_pdf(data, blake2b(data, digest_size=16).hexdigest(), name or "standard input", cache)
    about = about_pdf(read.title, read.author, read.paragraphs)
    return _as_markdown(name, about, read.paragraphs)


def _written(data: bytes, name: str, suffix: str) -> ReadText:
    """A text that is no PDF."""
    text, guessed = _text(data, name)
    if suffix in HTML or (not suffix and _PAGE.match(text)):
        paragraphs = html_paragraphs(text)
        return _as_markdown(name, about_html(text, paragraphs), paragraphs, guessed=guessed)
    if suffix in MARKDOWN or (not suffix and (FRONT_MATTER.match(text) or _HEADING.search(text))):
        paragraphs, kind = markdown_paragraphs(text), ".md"
        about = about_markdown(text, paragraphs)
    else:
        paragraphs, kind = text_paragraphs(text), ".txt"
        about = about_text(text)
    kept = data if _stays(data, text) else text.encode()
    return ReadText(
        name=_name(name, about, kind), data=kept, about=about, paragraphs=paragraphs, guessed=guessed
    )


def _as_markdown(
    name: str, about: About, paragraphs: tuple[Paragraph, ...], *, guessed: bool = False
) -> ReadText:
    return ReadText(
        name=_name(name, about, ".md"),
        data=as_markdown(paragraphs).encode(),
        about=about,
        paragraphs=paragraphs,
        guessed=guessed,
    )


def _name(name: str, about: About, suffix: str) -> str:
    return (slug(PurePosixPath(name).stem or about.title, _LONGEST_NAME) or "text") + suffix


def _stays(data: bytes, text: str) -> bool:
    """Whether the bytes read as `text` where quotes are checked."""
    try:
        return decoded(data, "") == text
    except FileProblem:
        return False


class _Text(NamedTuple):
    text: str
    guessed: bool


def _text(data: bytes, name: str) -> _Text:
    """The text of a file, with `\\n` line ends and without a byte order mark. Raises `FileProblem`."""
    text, guessed = _declared(data) or decode(data)
    others = sum(not character.isascii() for character in text) if guessed else 0
    broken = any("\udc80" <= character <= "\udcff" for character in text)
    if len(_CONTROL.findall(text)) * _CONTROL_SHARE > len(text) or "\0" in text:
        raise FileProblem(
            Reason.UNREADABLE,
            f"{_called(name)} is not text",
            "name Markdown, plain text, HTML or PDF; a file of another program is saved as one of them first",
        )
    if broken or others * _LEGACY_SHARE > len(text):
        raise FileProblem(
            Reason.UNREADABLE,
            f"{_called(name)} is not in UTF-8, and its encoding cannot be told",
            "open it in the program that wrote it, and save it with the encoding UTF-8",
        )
    return _Text(text.replace("\r\n", "\n").replace("\r", "\n"), guessed)


def _declared(data: bytes) -> _Text | None:
    """The text in the encoding that an HTML page names; None where it names none, or another than it has."""
    found = _CHARSET.search(data[:_HEAD])
    if found is None or data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return None
    name = found[1].decode("ascii", "replace").lower()
    try:
        # So the standard of HTML has it: who says Latin-1 means Windows-1252.
        return _Text(data.decode("cp1252" if name in {"iso-8859-1", "latin1", "us-ascii"} else name), False)
    except (LookupError, UnicodeError):
        return None


def _called(name: str) -> str:
    return f"'{name}'" if name else "what stands on standard input"
