"""Dates as people write them, in any order and precision.

A date in figures may have two readings (04/05/1941). Impossible dates are no dates. Julian leap days are
dates. A year without a month is a number, not a date, unless it has an era or is held against a date.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from quiz.grading.forms import Forms
from quiz.grading.months import months, weekdays

PARTLY = 0.5
"""What is left of the share for each part of the date that is missing: the month and year of a full date are
worth a half, its year alone a quarter."""

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = "January February March April May June July August September October November December"
_NAMES = tuple(_MONTHS.split())
_ISO = regex.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?")
_FIGURES = regex.compile(r"(\d{1,2})([-./ ])(\d{1,2})\2(\d{4}|\d{2})")
_MONTH_YEAR = regex.compile(r"(\d{1,2})[-./](\d{4})")
_EAST_ASIAN = regex.compile(r"(\d{1,4})[年년] ?(\d{1,2})[月월](?: ?(\d{1,2})[日일号號]?)?")
_YEAR = regex.compile(r"\d{3,4}")
_PIECES = regex.compile(r"\d++|[\p{L}\p{M}]++")
_LONGEST = 80

_FILLER_WORDS = (
    "of the on in den am der im le du de del el do il di op d em a года г год року р roku r ב ל في του στισ"
)
_FILLERS = frozenset(_FILLER_WORDS.split())
"""Small words that dates carry in one language or another, as they are compared (ς as σ)."""

_SUFFIX_WORDS = "st nd rd th er re e o a te ste de го е й º ª η ησ"
_SUFFIXES = frozenset(_SUFFIX_WORDS.split())
"""What makes a number an ordinal, where it follows the number."""

_ERAS = {("bc",): -1, ("bce",): -1, ("b", "c"): -1, ("b", "c", "e"): -1}
_ERAS |= {("ad",): 1, ("ce",): 1, ("a", "d"): 1, ("c", "e"): 1}


@dataclass(frozen=True)
class Date:
    """A date or a part of one; None for what is not said."""

    year: int | None = None
    """Negative before the common era."""
    month: int | None = None
    day: int | None = None
    short: bool = False
    """Whether only the last two figures of the year were written."""
    era: bool = False
    """Whether it was written that the year is before the common era, or in it."""

    def __str__(self) -> str:
        year = "" if self.year is None else f"{abs(self.year)}{' BC' if self.year < 0 else ''}"
        month = "" if self.month is None else _NAMES[self.month - 1]
        day = "" if self.day is None else str(self.day)
        return " ".join(filter(None, (day, month, year)))

    @property
    def parts(self) -> int:
        """How many of day, month and year are said."""
        return sum(part is not None for part in (self.year, self.month, self.day))


@lru_cache(maxsize=4096)
def readings(text: Forms) -> tuple[Date, ...]:
    """What `text` says if it is a date or part of one (a year and a month alone count); usually one reading.

    Empty when the text is no date, or holds anything else beside one.
    """
    words = text.words_in_figures
    if not words or len(text.written) > _LONGEST:
        return ()
    if not text.written.isalpha() and not any(map(str.isdigit, text.figures)):
        return ()
    found = dict.fromkeys(date for date in _read(words, text.language) if _exists(date))
    return tuple(found)


def is_date(date: Date) -> bool:
    """Whether it says more than a month, a day, or the number of a year alone."""
    return date.era or (date.month is not None and date.parts >= 2)


def share(given: Date, expected: Date) -> float:
    """How much of `expected` is in `given`: 1 all, 0 something differs, between: something is missing.

    What `given` says beyond `expected` does not count.
    """
    missing = 0
    for name in ("day", "month", "year"):
        wanted, said = getattr(expected, name), getattr(given, name)
        if wanted is None:
            continue
        if said is None:
            missing += 1
        elif said != wanted and not (name == "year" and given.short and said == wanted % 100):
            return 0.0
    return PARTLY**missing if missing < expected.parts else 0.0


def missing(given: Date, expected: Date) -> tuple[str, ...]:
    """The parts of `expected` that `given` does not say: "day", "month", "year"."""
    return tuple(
        name
        for name in ("day", "month", "year")
        if getattr(expected, name) is not None and getattr(given, name) is None
    )


def _read(words: tuple[str, ...], language: str) -> Iterator[Date]:
    days = weekdays(language) if len(words) > 1 else frozenset()
    words = tuple(word for word in words if word not in days) or words
    line = " ".join(words)
    if (found := _ISO.fullmatch(line)) or (found := _EAST_ASIAN.fullmatch(line)):
        yield Date(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    elif found := _FIGURES.fullmatch(line):
        first, mark, second, year = int(found[1]), found[2], int(found[3]), found[4]
        yield Date(int(year), second, first, short=len(year) == 2)
        if mark != ".":
            yield Date(int(year), first, second, short=len(year) == 2)
    elif found := _MONTH_YEAR.fullmatch(line):
        yield Date(int(found[2]), int(found[1]))
    elif _YEAR.fullmatch(line):
        yield Date(int(line))
    elif (date := _named(_PIECES.findall(line), language)) is not None:
        yield date


def _named(pieces: list[str], language: str) -> Date | None:
    """A date whose month is a name."""
    era, pieces = _era(pieces)
    names = months(language)
    month: int | None = None
    before: list[str] = []
    after: list[str] = []
    for index, piece in enumerate(pieces):
        if piece.isdigit():
            (before if month is None else after).append(piece)
        elif piece in names and month is None:
            month = names[piece]
        elif piece not in _FILLERS and not (piece in _SUFFIXES and index and pieces[index - 1].isdigit()):
            return None
    if month is None:
        return _with_year(Date(), before[0], era) if era and len(before) == 1 else None
    if len(before) + len(after) > 2:
        return None
    return _placed(month, before, after, era)


def _placed(month: int, before: list[str], after: list[str], era: int) -> Date | None:
    """The date with the numbers that stand before and after the name of the month."""
    numbers = before + after
    if not numbers:
        return Date(month=month)
    if len(numbers) == 1:
        only = numbers[0]
        if len(only) <= 2 and 1 <= int(only) <= 31 and era == 0:
            return Date(month=month, day=int(only))
        return _with_year(Date(month=month), only, era)
    first, second = numbers
    year_first = len(first) > 2 or int(first) > 31
    day, year = (second, first) if year_first else (first, second)
    return _with_year(Date(month=month, day=int(day)), year, era) if len(day) <= 2 else None


def _with_year(date: Date, year: str, era: int) -> Date | None:
    if len(year) > 4:
        return None
    if era:
        return replace(date, year=era * int(year), era=True)
    return replace(date, year=int(year), short=len(year) <= 2)


def _era(pieces: list[str]) -> tuple[int, list[str]]:
    """-1 before the common era, 1 in it, 0 where nothing is said; and the pieces without it."""
    if pieces[:1] == ["ad"]:
        return 1, pieces[1:]
    for length in (3, 2, 1):
        if (era := _ERAS.get(tuple(pieces[-length:]))) is not None and len(pieces) > length:
            return era, pieces[:-length]
    return 0, pieces


def _exists(date: Date) -> bool:
    if date.year == 0 and not date.short:
        return False
    if date.month is not None and not 1 <= date.month <= 12:
        return False
    if date.day is None:
        return True
    if date.month is None or not 1 <= date.day <= _DAYS[date.month - 1]:
        return False
    return (date.month, date.day) != (2, 29) or date.year is None or date.year < 0 or date.year % 4 == 0
