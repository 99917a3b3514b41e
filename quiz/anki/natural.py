"""Options that are all numbers stand in their natural order."""

import re
from decimal import Decimal

from quiz.deck.markup.plain import plain

_NUMBER = re.compile(r"([^\w\s+-]?)([+\-−]?(?:\d{1,3}(?:,\d{3})+|\d{1,60})(?:\.\d{1,60})?)(\D*)")


def in_natural_order(texts: tuple[str, ...]) -> list[str] | None:
    """`texts` (Markdown) from the smallest number to the largest; None unless all are numbers of one unit."""
    found = [_NUMBER.fullmatch(plain(text, inline=True)) for text in texts]
    matches = [one for one in found if one]
    if len(matches) < len(texts) or len({(one[1], one[3].strip().casefold()) for one in matches}) != 1:
        return None
    values = {
        text: Decimal(one[2].replace(",", "").replace("−", "-"))
        for text, one in zip(texts, matches, strict=True)
    }
    return sorted(texts, key=lambda text: values[text])
