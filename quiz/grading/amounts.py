"""Numbers held against numbers, with their units."""

import unicodedata
from decimal import Decimal
from functools import lru_cache

import regex

from quiz.deck.languages import primary
from quiz.grading.english import has_number_word
from quiz.grading.forms import Forms, compatible
from quiz.grading.numerals import Quantity, quantity

_WORD = regex.compile(r"[\p{L}\p{M}]++")
_IGNORED = regex.compile(r"[\s.\p{Pd}]++")
_LEADING_LETTERS = regex.compile(r"\p{L}")
_UNIT_NAMES = {
    "percent": "%", "per cent": "%", "dollar": "$", "euro": "€", "pound": "£", "yen": "¥",
    "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "kilogram": "kg",
}  # fmt: skip
"""Signs of units that have a name."""

_MINUS = frozenset({"minus", "negative"})


@lru_cache(maxsize=4096)
def amount(text: Forms) -> Quantity | None:
    """The number that `text` is, with its unit: from words in English, else from figures. None for none."""
    english = primary(text.language) in {"en", ""}
    spoken = english and has_number_word(text.words)
    found = quantity(" ".join(text.words_in_figures), "en") if spoken else None
    found = found or quantity(compatible(text.written), text.language)
    if found is not None and english and found.before.casefold() in _MINUS:
        return Quantity(found.number.copy_negate(), "", found.after)
    return found


def same_amount(given: Forms, right: Forms, stem: str) -> bool | None:
    """Whether the number was given without the unit of `right`; None where the two are not the same number.

    `right` counts as a number with a unit when nothing but a sign such as € stands before the number, and at
    most one word or sign, apart from it, stands behind: "90 days" does, "Apollo 11" and "3D" do not. Without
    a unit, words of the `stem` may stand beside the given number.
    """
    expected = amount(right)
    if expected is None or not _is_amount(expected, right):
        return None
    unit = f"{expected.before} {expected.after}".strip()
    if in_unit(given, unit, stem) != expected.number:
        return None
    said = amount(given)
    return bool(unit) and said is not None and not (said.before or said.after)


def in_unit(given: Forms, unit: str, stem: str) -> Decimal | None:
    """The number in `given` where it has no unit, or `unit`; None where there is no number or another unit.

    Where a question names no unit, words of its `stem` may stand beside the number ("90 days" for "How many
    days …", "in 1939" for "In which year …").
    """
    said = amount(given)
    if said is None:
        return None
    beside = f"{said.before} {said.after}".strip()
    if not beside or (unit and same_unit(beside, unit)):
        return said.number
    words = _WORD.findall(beside.casefold())
    asked = _WORD.findall(stem.casefold())
    return said.number if not unit and words and set(words) <= set(asked) else None


def same_unit(one: str, other: str) -> bool:
    """Whether two units are the same: case, plural and spaces aside, but m (milli) is never M (mega)."""
    first, second = _unit(one), _unit(other)
    if first == second:
        return True
    prefixes = {first[:1], second[:1]} == {"m", "M"} and len(first) <= 3
    return not prefixes and _singular(first.casefold()) == _singular(second.casefold())


def _unit(text: str) -> str:
    name = text.strip().casefold()
    sign = _UNIT_NAMES.get(name) or _UNIT_NAMES.get(_singular(name))
    return sign or _IGNORED.sub("", unicodedata.normalize("NFKC", text))


def _singular(unit: str) -> str:
    return unit.removesuffix("s") if len(unit) > 2 else unit


def _is_amount(found: Quantity, text: Forms) -> bool:
    if _LEADING_LETTERS.search(found.before) is not None or len(found.after.split()) > 1:
        return False
    attached = _LEADING_LETTERS.match(found.after) is not None and f" {found.after}" not in text.written
    return not attached
