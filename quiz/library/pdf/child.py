"""The process that reads a PDF: its bytes on standard input, the `Extracted` as msgpack on standard output.

PDFium is written in C++, and a PDF may be anything. Here a crash, a loop or a bomb costs one process and a
bounded time; the program that started it goes on.
"""

import sys
from collections.abc import Iterator
from typing import Any

import msgspec

from quiz.library.files import FileProblem
from quiz.library.limits import (
    MAX_PDF_BYTES,
    MAX_PDF_MEMORY,
    MAX_PDF_PAGES,
    MAX_PDF_SECONDS,
    MAX_SOURCE_BYTES,
)
from quiz.library.pdf.bounding import bound_process
from quiz.library.pdf.layout import paragraphs
from quiz.library.pdf.pages import BROKEN, Extracted, Failure, Line, Page

_UNREAD = {0: None, 0xFFFD: None, 2: BROKEN}
"""What PDFium has for characters that the file does not name; and its other sign for a broken word."""
_LONGEST_SAYING = 300
_BLANK = " \t\r\n\v\f\0\xa0\ufffd"


def main() -> None:
    """Read, and hand back."""
    bound_process(MAX_PDF_MEMORY, MAX_PDF_SECONDS)
    found = extract(sys.stdin.buffer.read(MAX_PDF_BYTES + 1))
    sys.stdout.buffer.write(msgspec.msgpack.encode(found))


def extract(data: bytes) -> Extracted:
    """The paragraphs of a PDF, or why there are none."""
    import pypdfium2  # noqa: PLC0415 - bounded first
    from pypdfium2 import raw  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        locked = raw.FPDF_GetLastError() in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        return Extracted(failure=Failure.LOCKED if locked else Failure.DAMAGED)
    if len(document) > MAX_PDF_PAGES:
        return Extracted(failure=Failure.PAGES)
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
            return Extracted(failure=Failure.TEXT)
        if lines := tuple(_lines(text, count, raw)):
            pages.append(Page(index + 1, _label(document, index), lines))
        text.close()
        page.close()
    try:
        return Extracted(paragraphs(pages), None, _said(document, "Title"), _said(document, "Author"))
    except FileProblem:
        return Extracted(failure=Failure.TEXT)


def _label(document: Any, index: int) -> str:
    return " ".join(str(document.get_page_label(index)).split())[:20]


def _said(document: Any, key: str) -> str:
    """What the document says of itself under a key."""
    said = str(document.get_metadata_value(key)).encode("utf-8", "replace").decode()
    return " ".join(said.split())[:_LONGEST_SAYING]


def _lines(text: Any, count: int, raw: Any) -> Iterator[Line]:
    """The lines of a page, in PDFium's order."""
    start = 0
    for written in _characters(text, count, raw).split("\n"):
        if line := _line(text, start, written):
            yield line
        start += len(written) + 1


def _characters(text: Any, count: int, raw: Any) -> str:
    """What each of the `count` characters is, the one at the place of the other."""
    whole = str(text.get_text_range())
    if len(whole) == count:
        return whole
    # Some were left out or put in, as for those beyond 16 bits: one by one they keep their places.
    return "".join(chr(raw.FPDFText_GetUnicode(text.raw, at)) for at in range(count))


def _line(text: Any, start: int, written: str) -> Line | None:
    """The characters of `text` from `start` on; None where nothing of them is to be read."""
    words = " ".join(written.translate(_UNREAD).split())
    if not words:
        return None
    last = start + len(written.rstrip(_BLANK)) - 1
    left, bottom, _, top = text.get_charbox(start + len(written) - len(written.lstrip(_BLANK)), loose=True)
    _, low, right, high = text.get_charbox(last, loose=True)
    size = min(top - bottom, high - low)  # a bullet, or an initial, may be larger than its line
    return Line(words.encode("utf-8", "replace").decode(), left, right, min(low, bottom), top, size)


if __name__ == "__main__":
    main()
