"""Numbers, times and foreign text as the screens write them."""

from __future__ import annotations

from datetime import datetime
from unicodedata import bidirectional

_LEFT_TO_RIGHT = "\u200e"
_NO_BREAK = "\u00a0"
_PICTURES = {code: 0x2400 + code for code in range(32)} | {0x7F: 0x2421}
_BIDI = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD)
_C1 = dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
_LINE = _PICTURES | _BIDI | _C1 | {0x2028: 0x20, 0x2029: 0x20, 0x09: 0x20, 0x0A: 0x20}
_TEXT = {code: sign for code, sign in _LINE.items() if code not in (0x09, 0x0A)}


def line(text: str) -> str:
    """`text` of a deck on one line; what would steer the terminal shows as a picture of itself.

    Text that ends from right to left gets a mark, so that a number beside it stays where it is.
    """
    shown = text.translate(_LINE)
    return shown + _LEFT_TO_RIGHT if any(bidirectional(one) in ("R", "AL") for one in shown) else shown


def paragraphs(text: str) -> str:
    """`text` of a deck with its line ends; what would steer the terminal shows as a picture of itself."""
    return text.translate(_TEXT)


def sentence(text: object) -> str:
    """What is told in a few words, as a sentence."""
    told = str(text)
    return f"{told[:1].upper()}{told[1:]}."


def grouped(number: int) -> str:
    """12 480, with spaces that do not break."""
    return f"{number:,}".replace(",", _NO_BREAK)


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 question", "3 questions"."""
    return f"{grouped(number)}{_NO_BREAK}{one if number == 1 else many or one + 's'}"


def percent(share: float) -> str:
    """87 %, rounded down, so that 100 % is all."""
    return f"{int(share * 100 + 1e-9)}{_NO_BREAK}%"


def duration(seconds: float) -> str:
    """ "18 s", "6 min 12 s", "1 min", "1 h 5 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole}{_NO_BREAK}s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes}{_NO_BREAK}min" + (f" {rest}{_NO_BREAK}s" if rest else "")
    hours, minutes = divmod(minutes, 60)
    return f"{hours}{_NO_BREAK}h" + (f" {minutes}{_NO_BREAK}min" if minutes else "")


def day(when: datetime | None, now: datetime) -> str:
    """ "today", "yesterday", "Tue" within a week, else "3 Nov", with the year where it is another."""
    if when is None:
        return "never"
    days = (now.date() - when.date()).days
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    if days < 7:
        return _DAYS[when.weekday()]
    text = f"{when.day}{_NO_BREAK}{_MONTHS[when.month - 1]}"
    return text if when.year == now.year else f"{text}{_NO_BREAK}{when.year}"


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
