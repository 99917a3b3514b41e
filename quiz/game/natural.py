"""The natural order of options that are all numbers or all dates."""

import re
from collections.abc import Sequence
from decimal import Decimal

_NUMBER = re.compile(
    r"(?P<before>[^\w\s+-]?)(?P<figures>[+\-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?P<after>\D*)"
)


def numbers(texts: Sequence[str]) -> list[Decimal] | None:
    """The number in each of the plain `texts`, when all are numbers of one unit; else None."""
    found = [_NUMBER.fullmatch(text.strip()) for text in texts]
    matches = [one for one in found if one]
    units = {(one["before"], one["after"].strip().casefold()) for one in matches}
    if len(matches) != len(texts) or len(units) != 1:
        return None
    return [Decimal(one["figures"].replace(",", "").replace("−", "-")) for one in matches]
