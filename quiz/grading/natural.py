"""Options that are all numbers or all dates stand in their natural order."""

import re
from collections.abc import Iterable
from decimal import Decimal

from quiz.deck.markup.plain import plain

_NUMBER = re.compile(r"([^\w\s+-]?)([+\-−]?(?:\d{1,3}(?:,\d{3})+|\d{1,60})(?:\.\d{1,60})?)(\D*)")
_DIGIT = re.compile(r"\d")


def in_natural_order(texts: Iterable[str], language: str) -> list[str] | None:
    """`texts` (Markdown) from the smallest number or earliest date on.

    None unless all are numbers with one unit, or all are dates with a year that can be read in one way only.
    """
    shown = {text: plain(text, inline=True) for text in texts}
    if not all(map(_DIGIT.search, shown.values())):
        return None
    order = _numbers(shown) or _dates(shown, language)
    return None if order is None else sorted(shown, key=lambda text: order[text])


def _numbers(shown: dict[str, str]) -> dict[str, tuple[Decimal, ...]] | None:
    found = {text: _NUMBER.fullmatch(plainly) for text, plainly in shown.items()}
    matches = {text: one for text, one in found.items() if one is not None}
    units = {(one[1], one[3].strip().casefold()) for one in matches.values()}
    if len(matches) < len(shown) or len(units) != 1:
        return None
    return {text: (Decimal(one[2].replace(",", "").replace("−", "-")),) for text, one in matches.items()}


def _dates(shown: dict[str, str], language: str) -> dict[str, tuple[Decimal, ...]] | None:
    from quiz.grading.comparing import typed  # noqa: PLC0415 - reading dates is heavy, and rarely needed
    from quiz.grading.dates import readings  # noqa: PLC0415

    order = {}
    for text, plainly in shown.items():
        found = readings(typed(plainly, language))
        if len(found) != 1 or found[0].year is None:
            return None
        date = found[0]
        order[text] = tuple(Decimal(part or 0) for part in (date.year, date.month, date.day))
    return order
