"""Options that are all numbers or all dates stand in their natural order."""

import re
from collections.abc import Iterable
from decimal import Decimal

from quiz.deck.markup.plain import plain

_SIGN = re.compile(r"[^\w\s]?")
_DIGIT = re.compile(r"\d")


def in_natural_order(texts: Iterable[str], language: str) -> list[str] | None:
    """`texts` (Markdown) from the smallest number or earliest date on.

    None unless all are numbers with one unit, or all are dates with a year that can be read in one way only.
    """
    shown = {text: plain(text, inline=True) for text in texts}
    if not all(map(_DIGIT.search, shown.values())):
        return None
    order = _numbers(shown, language) or _dates(shown, language)
    return None if order is None else sorted(shown, key=lambda text: order[text])


def _numbers(shown: dict[str, str], language: str) -> dict[str, tuple[Decimal, ...]] | None:
    from quiz.grading.forms import compatible  # noqa: PLC0415 - reading numbers is heavy, and rarely needed
    from quiz.grading.numerals import quantity  # noqa: PLC0415

    order: dict[str, tuple[Decimal, ...]] = {}
    units = set()
    for text, plainly in shown.items():
        found = quantity(compatible(plainly), language)
        if found is None or _SIGN.fullmatch(found.before) is None:
            return None
        order[text] = (found.number,)
        units.add((found.before, found.after.casefold()))
    return order if len(units) == 1 else None


def _dates(shown: dict[str, str], language: str) -> dict[str, tuple[Decimal, ...]] | None:
    from quiz.grading.comparing import typed  # noqa: PLC0415
    from quiz.grading.dates import readings  # noqa: PLC0415

    order = {}
    for text, plainly in shown.items():
        found = readings(typed(plainly, language))
        if len(found) != 1 or found[0].year is None:
            return None
        date = found[0]
        order[text] = tuple(Decimal(part or 0) for part in (date.year, date.month, date.day))
    return order
