"""From bytes to the text of a deck: UTF-8, and no characters that a reader cannot see."""

import codecs
import re

from quiz.deck.findings import Findings
from quiz.deck.limits import MAX_BYTES, MAX_SAME_BYTES

REFUSED = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""A character that a deck does not hold: control characters and breaks other than tab and newline."""

_SUSPECT = re.compile(rb"\xc2[\x80-\x9f]|\xe2\x80[\xa8\xa9]|\xef\xbb\xbf|\xef\xbf[\xbe\xbf]")
_CONTROL = bytes(range(0x09)) + b"\x0b\x0c" + bytes(range(0x0E, 0x20)) + b"\x7f"
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_STAND_IN = "\ufffd"

_NAMES = {
    "\x00": "the character NUL",
    "\x1b": "an escape character",
    "\x85": "a next-line character (U+0085)",
    "\u2028": "a line separator (U+2028)",
    "\u2029": "a paragraph separator (U+2029)",
    "\ufeff": "a byte order mark inside the text (U+FEFF)",
}


def decode(data: bytes) -> tuple[str, str]:
    """The text as written, for excerpts, and the same text as it may be parsed.

    Both have the same length; in the second a stand-in replaces each refused character. Undecodable
    bytes are lone surrogates in the first. Never raises.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "surrogateescape")
    else:
        if len(data.translate(None, _CONTROL)) == len(data) and _SUSPECT.search(data) is None:
            return text, text
    return text, REFUSED.sub(_STAND_IN, text)


def is_text(data: bytes, findings: Findings) -> bool:
    """Whether it makes sense to read `data` as a deck; tells why not."""
    if len(data) > MAX_BYTES:
        findings.tell(
            "D001",
            f"the file has {len(data):,} bytes; a deck has at most {MAX_BYTES:,}",
            way="split it into several decks",
        )
        return False
    if data.startswith(_WIDE):
        findings.tell("D002", "the file is not UTF-8 but UTF-16 or UTF-32", way="save it as UTF-8")
        return False
    if b"\0" in data:
        where = data.index(b"\0")
        line = data.count(b"\n", 0, where) + 1
        findings.tell(
            "D002",
            f"the file is not text: byte {where:,} (line {line}) is zero",
            way="a deck is a text file in UTF-8",
        )
        return False
    return True


def tell_refused(text: str, findings: Findings) -> None:
    """Tell each byte and character of `text` that cannot stand in a deck, the first ones one by one."""
    bytes_before = counted = 0
    undecodable = refused = 0
    for found in REFUSED.finditer(text):
        character, offset = found[0], found.start()
        if "\udc80" <= character <= "\udcff":
            undecodable += 1
            if undecodable <= MAX_SAME_BYTES:
                bytes_before += len(text[counted:offset].encode("utf-8", "surrogateescape"))
                counted = offset
                _tell_byte(ord(character) - 0xDC00, bytes_before, offset, findings)
        else:
            refused += 1
            if refused <= MAX_SAME_BYTES:
                findings.tell(
                    "D003",
                    f"{character_name(character)} cannot stand in a deck",
                    offset,
                    offset + 1,
                    way="remove it",
                )
    for count, code, what in ((undecodable, "D002", "bytes"), (refused, "D003", "characters")):
        if count > MAX_SAME_BYTES:
            findings.tell(code, f"{count - MAX_SAME_BYTES:,} more such {what} are not told one by one")


def character_name(character: str) -> str:
    """A refused character in words."""
    return _NAMES.get(character, f"a control character (U+{ord(character):04X})")


def _tell_byte(byte: int, place: int, offset: int, findings: Findings) -> None:
    """Tell one byte that is not UTF-8, with what it would be in the commonest old encoding."""
    guess = bytes([byte]).decode("cp1252", "ignore")
    meant = f" (in Windows-1252 it is '{guess}')" if guess else ""
    findings.tell(
        "D002",
        f"byte {place:,} of the file, 0x{byte:02x}, is not UTF-8{meant}",
        offset,
        offset + 1,
        way="save the file as UTF-8",
    )
