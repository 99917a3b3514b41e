"""Numbers as people write them: separators of any language, a sign, and a unit before or after."""

from dataclasses import dataclass
from decimal import Decimal

import regex

from quiz.deck.languages import primary

_COMMA_LANGUAGES = (
    "af az be bg bs ca cs da de el es et eu fi fo fr gl hr hu hy id is it ka kk ky lt lv mk mn nb nl nn no pl"
    " pt ro ru sk sl sq sr sv tk tr uk uz vi"
)
_DECIMAL_COMMA = frozenset(_COMMA_LANGUAGES.split())
"""Languages that write 1,5 for one and a half; all others write 1.5."""

_DECIMAL_POINT_REGIONS = frozenset(
    {"es-mx", "es-us", "es-pr", "es-gt", "es-hn", "es-ni", "es-pa", "es-do", "es-sv"}
)
"""Where a language's numbers differ from its homeland's."""

_NUMERAL = regex.compile(r"(?<![\d.,])[-+−–]?\s?+(?:\d(?:[\d.,'’٬٫ \u00a0\u2009\u202f]*\d)?|[.,٫]\d++)")
_SIGNED = regex.compile(r"([-+−–])\s?(\p{Sc})")
"""A sign that stands before a currency: -$5."""

_END = ".,;? "
"""What may end a sentence behind a number; a `!` may be a factorial."""

_PLAIN = regex.compile(r"\d++")
_ANOTHER = regex.compile(r"(?<!\p{L})\d")
"""A digit that is no part of a unit such as km2."""

_GROUPS = regex.compile(r"\d{1,3}(?:(?P<by>[.,'’٬ \u00a0\u2009\u202f])\d{3})(?:(?P=by)\d{3})*")
_INDIAN = regex.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_GROUPED_WORD = regex.compile(r"\d[\d.,']*\d")


@dataclass(frozen=True)
class Quantity:
    """A number with what stands around it."""

    number: Decimal
    before: str
    """What stands before the number, stripped."""
    after: str
    """What stands after it, stripped."""


def quantity(text: str, language: str) -> Quantity | None:
    """The one number in `text`, written in figures, with what stands around it.

    None where there is no number or more than one, or what looks like one is no number ("1,2,3"). `text`
    should be compatible (ASCII digits). `language` (BCP 47) decides what "1.000" is: a thousand in German,
    one in English; "1.234,5" and "1.000.000" mean the same everywhere.
    """
    found = _NUMERAL.search(text)
    if found is None:
        return None
    written = found.group().strip()
    before, after = text[: found.start()].strip(), text[found.end() :].rstrip(_END).strip()
    if (signed := _SIGNED.fullmatch(before)) is not None:
        written, before = f"{signed[1]}{written}", signed[2]
    number = number_in(written.lstrip("-+−– "), language)
    if number is None or _ANOTHER.search(before) or _ANOTHER.search(after):
        return None
    # Arithmetic would round a long number.
    return Quantity(number.copy_negate() if written[0] in "-−–" else number, before, after)


def number_in(written: str, language: str) -> Decimal | None:
    """The number that `written` is (figures and separators, no sign); None where it is none."""
    written = written.translate({ord("٬"): ",", ord("٫"): "."}) if not written.isascii() else written
    if _PLAIN.fullmatch(written):
        return Decimal(written)
    point = "," if comma_is_decimal(language) else "."
    whole, separator, fraction = _split(written, point)
    digits = _without_groups(whole)
    if digits is None or (separator and not _PLAIN.fullmatch(fraction)):
        return None
    return Decimal(f"{digits or 0}.{fraction}" if fraction else digits)


def ungrouped(word: str, language: str) -> str:
    """`word` without separators of thousands and with a decimal point, if it is a number with separators."""
    if _PLAIN.fullmatch(word) or _GROUPED_WORD.fullmatch(word) is None:
        return word
    number = number_in(word, language)
    return word if number is None else f"{number:f}"


def comma_is_decimal(language: str) -> bool:
    """Whether `language` (BCP 47) writes 1,5 for one and a half."""
    return language.lower() not in _DECIMAL_POINT_REGIONS and primary(language) in _DECIMAL_COMMA


def _split(written: str, point: str) -> tuple[str, str, str]:
    """Whole part, decimal separator ("" for none) and fraction."""
    last = max(written.rfind("."), written.rfind(","))
    if last < 0:
        return written, "", ""
    mark = written[last]
    other = "," if mark == "." else "."
    if written.count(mark) > 1:
        return written, "", ""
    ambiguous = other not in written and mark != point and _GROUPS.fullmatch(written) is not None
    if ambiguous and not written.startswith("0"):
        return written, "", ""
    return written[:last], mark, written[last + 1 :]


def _without_groups(whole: str) -> str | None:
    """The digits of a whole number with or without separators of thousands; None where it is none."""
    if not whole or _PLAIN.fullmatch(whole):
        return whole
    if _GROUPS.fullmatch(whole) or _INDIAN.fullmatch(whole):
        return "".join(filter(str.isdigit, whole))
    return None
