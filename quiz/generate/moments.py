"""Dates in running English, told apart by how much they say."""

import re
from enum import IntEnum

from msgspec import Struct

_MONTHS = "January February March April May June July August September October November December"
MONTHS = tuple(_MONTHS.split())

_MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
_YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2}|[1-9][0-9]{2}(?=\s?(?:AD|CE|BC)))(?P<era>\s?(?:AD|CE|BCE?))?"
_FORMS = (
    re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}"),
    re.compile(rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+{_YEAR}"),
    re.compile(rf"{_MONTH},?\s+(?:of\s+)?{_YEAR}"),
    re.compile(_YEAR),
)
YEARS = re.compile(r"(?<![\d,.])(?:1[0-9]{3}|20[0-9]{2})(?![\d,]|\.\d)")
"""Years of four figures in a text."""


class Precision(IntEnum):
    """How much a date says."""

    YEAR = 1
    MONTH = 2
    DAY = 3


class Moment(Struct, frozen=True):
    """A date with its year."""

    written: str
    year: int
    """Negative before the common era."""
    month: int = 0
    day: int = 0

    @property
    def precision(self) -> Precision:
        """How much it says."""
        return Precision.DAY if self.day else Precision.MONTH if self.month else Precision.YEAR

    def with_year(self, year: int) -> str:
        """The same written with another year."""
        return self.written.replace(str(abs(self.year)), str(year), 1)


def moment(text: str) -> Moment | None:
    """The date that `text` is, all of it; None where it is none, or does not tell its year."""
    for form in _FORMS:
        if found := form.fullmatch(text.strip()):
            parts = found.groupdict()
            era = (parts["era"] or "").strip()
            year = int(parts["year"]) * (-1 if era.startswith("BC") else 1)
            month = MONTHS.index(parts["month"]) + 1 if parts.get("month") else 0
            return Moment(text.strip(), year, month, int(parts.get("day") or 0))
    return None
