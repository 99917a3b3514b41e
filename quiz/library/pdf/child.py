"""The process that reads a PDF: its bytes on standard input, its `Pages` as msgpack on standard output.

PDFium is written in C++, and a PDF may be anything. Here a crash, a loop or a bomb costs one process and a
bounded time; the program that started it goes on.
"""

import sys
from collections.abc import Iterator
from typing import Any

import msgspec

from quiz.library.limits import (
    MAX_PDF_BYTES,
    MAX_PDF_MEMORY,
    MAX_PDF_PAGES,
    MAX_PDF_SECONDS,
    MAX_SOURCE_BYTES,
)
from quiz.library.pdf.bounding import bound_process
from quiz.library.pdf.pages import BROKEN, Failure, Line, Page, Pages

_NOT_WRITTEN = ("\0", "\ufffd")


def main() -> None:
    """Read, and hand back."""
    bound_process(MAX_PDF_MEMORY, MAX_PDF_SECONDS)
    found = _read(sys.stdin.buffer.read(MAX_PDF_BYTES + 1))
    sys.stdout.buffer.write(msgspec.msgpack.encode(found))


def _read(data: bytes) -> Pages:
    import pypdfium2  # noqa: PLC0415 - bounded first
    from pypdfium2 import raw  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        locked = raw.FPDF_GetLastError() in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        return Pages(failure=Failure.LOCKED if locked else Failure.DAMAGED)
    if len(document) > MAX_PDF_PAGES:
        return Pages(failure=Failure.PAGES)
    pages: list[Page] = []
    room = MAX_SOURCE_BYTES
    for index in range(len(document)):
        try:
            page = document[index]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            continue  # one page that cannot be read leaves the others
        count = text.count_chars()
        room -= count
        if room < 0:
            return Pages(failure=Failure.TEXT)
        lines = tuple(_lines(text, count, raw))
        if lines:
            pages.append(Page(index + 1, _label(document, index), lines))
        text.close()
        page.close()
    return Pages(tuple(pages))


def _label(document: Any, index: int) -> str:
    return " ".join(str(document.get_page_label(index)).split())[:20]


def _lines(text: Any, count: int, raw: Any) -> Iterator[Line]:
    """The lines of a page, in PDFium's order."""
    start, written = 0, ""
    for at in range(count + 1):
        character = chr(raw.FPDFText_GetUnicode(text.raw, at)) if at < count else "\n"
        if character not in "\r\n":
            written += BROKEN if character == "\x02" else character
            continue
        if line := _line(text, start, written):
            yield line
        start, written = at + 1, ""


def _line(text: Any, start: int, written: str) -> Line | None:
    """The characters of `text` from `start` on; None where nothing of them is to be read."""
    shown = [
        at for at, character in enumerate(written) if not (character.isspace() or character in _NOT_WRITTEN)
    ]
    if not shown:
        return None
    left, bottom, _, top = text.get_charbox(start + shown[0], loose=True)
    _, low, right, high = text.get_charbox(start + shown[-1], loose=True)
    size = min(top - bottom, high - low)  # a bullet, or an initial, may be larger than its line
    words = "".join(one for one in written if one not in _NOT_WRITTEN).encode("utf-8", "replace").decode()
    return Line(" ".join(words.split()), left, right, min(low, bottom), top, size)


if __name__ == "__main__":
    main()
