"""From the bytes of a text file to its text, whatever program wrote them."""

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # These two before those of UTF-16, with which one of them begins.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_CHARACTER = "\udcff"
"""Stands for bytes that are no character; a deck refuses it."""

_SAMPLE = 64 * 1024
"""Bytes from which it is told whether there are two to a character."""

_BROKEN = re.compile("[\udc80-\udcff]")
_OTHERS = re.compile("[^\x00-\x7f]")
_LINE_END = re.compile(r"[\r\n]")
_STRAY = 200
"""A file of which less than one byte in so many is zero is not UTF-16: each line end has one."""


class Decoded(NamedTuple):
    """The text of a file."""

    text: str
    """Without a byte order mark; bytes that are no character are lone surrogates."""
    guessed: bool = False
    """Whether it was taken for Windows-1252 because it is nothing else."""


def decode(data: bytes) -> Decoded:
    """The text of `data`: UTF-8, UTF-16 or UTF-32 as a byte order mark says; else UTF-16 or UTF-8 where the
    bytes are such, and Windows-1252 where they are not. Never raises.

    A file in UTF-8 with some broken bytes stays UTF-8 while sound characters outnumber them.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return Decoded(_with_signs(data[len(mark) :], codec))
    wide = _wide(data) if b"\0" in data[:_SAMPLE] else None
    if wide is not None:
        return Decoded(wide)
    text = data.decode("utf-8", "surrogateescape")
    broken = len(_BROKEN.findall(text))
    if len(_OTHERS.findall(text)) - broken >= broken:
        return Decoded(text)
    return Decoded(data.decode("cp1252", "surrogateescape"), guessed=True)


def _with_signs(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return data.decode(codec, "replace").replace("\ufffd", _NO_CHARACTER)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark; None where it is none."""
    sample = data[:_SAMPLE]
    low, high = sample[::2].count(0), sample[1::2].count(0)
    try:
        text = data.decode("utf-16-le" if high > low else "utf-16-be")
    except UnicodeDecodeError:
        return None
    frequent = (low + high) * _STRAY >= len(sample)
    return text if frequent and "\0" not in text and _LINE_END.search(text) else None
