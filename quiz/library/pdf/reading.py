"""The text of a PDF, from the cache where its bytes were read before."""

import contextlib
import subprocess
import sys
from functools import cache as cached
from pathlib import Path

import msgspec

from quiz.library.caching import fetch, program, store
from quiz.library.extras import installed
from quiz.library.files import FileProblem, Reason
from quiz.library.limits import (
    MAX_PARAGRAPHS,
    MAX_PDF_MEMORY,
    MAX_PDF_PAGES,
    MAX_PDF_SECONDS,
    MAX_SOURCE_BYTES,
)
from quiz.library.pdf.pages import Extracted, Failure

EXTRA = "documents"


def read_pdf(data: bytes, digest: str, name: str, cache: Path | None) -> Extracted:
    """The paragraphs of the PDF `data`, each with its page, and what the file says of itself.

    `digest` tells these bytes from all others, `name` is what messages call the file, and `cache` is the
    folder of derived files, None where nothing is kept. Raises `FileProblem`: the extra is not installed, a
    password is wanted, there is no text, or the file is damaged or too large.
    """
    if not installed(EXTRA):
        from quiz.library.installing import install_line  # noqa: PLC0415 - it loads a lot

        raise FileProblem(
            Reason.NEEDS_EXTRA,
            f"'{name}' is a PDF, which this copy of quiz cannot read yet",
            f"this line adds that: {install_line(EXTRA)}",
        )
    entry = None if cache is None else cache / "sources" / f"{digest}-{program()}.msgpack"
    kept = None if entry is None else _fetched(entry)
    if kept is None:
        kept = _read(data)
        if entry is not None and kept.failure is not Failure.COSTLY:  # a busy machine may have been the cause
            store(entry, msgspec.msgpack.encode(kept))
    if kept.failure is not None:
        raise _problem(kept.failure, name)
    if not kept.paragraphs:
        raise FileProblem(
            Reason.NO_TEXT,
            f"'{name}' has pictures of pages but no text",
            "have its text recognised (the program ocrmypdf does that), and name the PDF that comes out",
        )
    return kept


@cached
def _decoder() -> msgspec.msgpack.Decoder[Extracted]:
    return msgspec.msgpack.Decoder(Extracted)


def _fetched(entry: Path) -> Extracted | None:
    data = fetch(entry)
    if data is not None:
        with contextlib.suppress(msgspec.DecodeError):
            return _decoder().decode(data)
    return None


def _read(data: bytes) -> Extracted:
    """Read in a process of its own: whatever the file does to it, this one goes on."""
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "quiz.library.pdf.child"],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=MAX_PDF_SECONDS,
            check=True,
        )
        return _decoder().decode(done.stdout)
    except (OSError, subprocess.SubprocessError, msgspec.DecodeError):
        return Extracted(failure=Failure.COSTLY)


def _problem(failure: Failure, name: str) -> FileProblem:
    part = "keep the chapter that the questions are about: print its pages into a new PDF"
    match failure:
        case Failure.LOCKED:
            message, way = f"'{name}' wants a password", "save it without one"
            return FileProblem(Reason.UNREADABLE, message, way)
        case Failure.DAMAGED:
            message, way = f"'{name}' is not a PDF, or is damaged", "open it in a viewer and save it anew"
            return FileProblem(Reason.UNREADABLE, message, way)
        case Failure.PAGES:
            return FileProblem(Reason.TOO_BIG, f"'{name}' has more than {MAX_PDF_PAGES:,} pages", part)
        case Failure.TEXT:
            most = MAX_SOURCE_BYTES // (1024 * 1024)
            message = f"'{name}' has more than {most} MiB of text, or {MAX_PARAGRAPHS:,} paragraphs"
            return FileProblem(Reason.TOO_BIG, message, part)
        case Failure.COSTLY:
            most = MAX_PDF_MEMORY // (1024 * 1024)
            message = f"'{name}' could not be read in {MAX_PDF_SECONDS} seconds and {most:,} MiB of memory"
            return FileProblem(Reason.TOO_BIG, message, part)
