"""Options as stretches of numbers or of time: a number, a range, what lies over or under a number, a date."""

import math
import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from quiz.grading.comparing import typed
from quiz.grading.dates import is_date, readings
from quiz.grading.months import months
from quiz.grading.numerals import number_in
from quiz.lint.figures import in_figures
from quiz.lint.texts import Text
from quiz.lint.units import SHARE, measure

Kind = Literal["number", "range", "bound", "date"]
End = Fraction | float
"""A number, or infinity."""

TIME = "time"
"""The unit of dates. Their ends are days; every month has 31 of them, since only their order counts."""

YEAR = 12 * 31
"""Days of a year in `TIME`."""

_SEASON = "day of the year"
"""The unit of dates without a year."""

_LETTER = re.compile(r"[a-z]")
_RUN = re.compile(r"\d+")
_PLAIN = re.compile(r"[1-9]\d*")
_ERAS = frozenset({"bc", "bce", "ad", "ce"})

_YEARS = range(1000, 2101)
"""What a bare number may be as a year."""

_NUMBER = r"[-−]?\d(?:[\d.,'’\u00a0\u2009\u202f ]*\d)?(?:/\d+)?"
_SPAN = re.compile(
    r"(?P<before>[^\d$€£¥−-]*)(?P<sign>[$€£¥]?) ?"
    rf"(?P<low>{_NUMBER})"
    r"(?: ?(?P<inner>[^\d –—-][^\d–—-]*?|)"
    r" ?(?P<by>[–—-]|\b(?:to|and|or|through|bis|und|oder|till|à|a|et|y)\b)"
    rf" ?[$€£¥]?(?P<high>{_NUMBER}))?"
    r" ?(?P<after>[^\d]*)"
)
_OVER = re.compile(
    r"over|above|(?:more|greater|higher|older|longer|larger|later) than|exceeding|after|>"
    r"|über|(?:mehr|höher|größer|länger|älter|später) als|nach|plus de|après|más de|después de"
)
_FROM = re.compile(
    r"at least|(?:no|not) (?:less|fewer) than|a minimum of|from|since|≥|>="
    r"|ab|seit|mindestens|au moins|depuis|al menos|desde"
)
_UNDER = re.compile(
    r"under|below|(?:less|fewer|lower|younger|shorter|smaller|earlier) than|before|<"
    r"|unter|(?:weniger|kleiner|kürzer|jünger|früher|niedriger) als|vor|moins de|avant|menos de|antes de"
)
_UP_TO = re.compile(
    r"at most|(?:no|not) more than|a maximum of|up to|until|≤|<="
    r"|höchstens|maximal|bis(?: zu)?|au plus|jusqu['’]à|como máximo|hasta"
)
_AROUND = re.compile(
    r"(?:about|around|approximately|roughly|circa|exactly|just|in|on|the|year|c\.|ca\.|~|≈|between|from"
    r"|etwa|ungefähr|rund|genau|im|jahre?|zwischen|von|environ|entre|de|en|unos|unas|el|año| )*"
)
_BETWEEN = frozenset({"between", "zwischen", "entre"})
_JOINS_WITH_BETWEEN = frozenset({"and", "und", "et", "y"})
_OR_MORE = re.compile(
    r"\+|\b(?:or|and) (?:more|over|above|higher|older|longer|later|up|upwards?)$"
    r"|\b(?:oder|und) (?:mehr|höher|älter|länger|später|darüber)$|\b(?:ou|et) plus$|\b(?:o|y) más$"
)
_OR_LESS = re.compile(
    r"\b(?:or|and) (?:less|fewer|under|below|lower|younger|shorter|earlier)$"
    r"|\b(?:oder|und) (?:weniger|niedriger|jünger|kürzer|früher|darunter)$"
    r"|\b(?:ou|et) moins$|\b(?:o|y) menos$"
)
_CENTURY = re.compile(
    r"(?:in )?(?:the )?(?:(?P<part>early|mid|late)[ -])?(?P<number>\d{1,2})(?:st|nd|rd|th) century"
    r"(?: (?:ad|ce))?"
    r"|(?:im )?(?P<jahrhundert>\d{1,2})\. (?:jahrhundert|jh\.?)"
)
_PARTS = {"early": (1, 33), "mid": (34, 66), "late": (67, 100), None: (1, 100)}
_DECADE = re.compile(r"(?:in )?(?:the )?(?P<year>\d{3}0)['’]?s")


@dataclass(frozen=True)
class Span:
    """From `low` to `high`."""

    low: End
    high: End
    unit: str
    kind: Kind
    is_open: bool = False
    """Whether the finite end of a bound is left out."""

    def overlaps(self, other: "Span") -> bool:
        """Whether something lies in both; their units are not looked at."""
        return _begins_in_time(self, other) and _begins_in_time(other, self)

    def takes_in(self, other: "Span") -> bool:
        """Whether all of the other lies in it."""
        return self.low <= other.low and other.high <= self.high

    def is_same(self, other: "Span") -> bool:
        """Whether both are one number, range or date."""
        return (self.unit, self.low, self.high, self.kind, self.is_open) == (
            other.unit, other.low, other.high, other.kind, other.is_open,
        )  # fmt: skip


def _begins_in_time(one: Span, other: Span) -> bool:
    """Whether `one` begins before `other` ends."""
    if one.low == other.high:
        return not (one.is_open or other.is_open)
    return one.low < other.high


def spans(options: tuple[Text, ...]) -> list[tuple[Text, Span]]:
    """Those options that are spans. Bare numbers are years where all of them may be."""
    figures = {option: text for option in options if (text := in_figures(option))}
    if len(set(figures.values())) == len(figures) and all(map(_PLAIN.fullmatch, figures.values())):
        # Distinct numbers, the usual case.
        return []
    found = {option: span for option, text in figures.items() if (span := _amount(text, option.language))}
    if any(span.kind == "range" and span.low >= span.high for span in found.values()):
        # 3–2 is a score, 2004–05 a season.
        found = {option: span for option, span in found.items() if span.kind != "range"}
    if all(_may_be_years(span) for span in found.values() if not span.unit):
        found = {option: span if span.unit else _in_time(span) for option, span in found.items()}
    return [
        (option, span)
        for option, text in figures.items()
        if (span := found.get(option)) is not None
        or (_may_meet(text, option, figures, found) and (span := _date(option)) is not None)
    ]


def _may_meet(text: str, option: Text, figures: dict[Text, str], found: dict[Text, Span]) -> bool:
    """Whether a text can be a date that overlaps another option; reading dates is slow."""
    if text.isascii() and _LETTER.search(text) and months(option.language).keys().isdisjoint(option.words):
        return not _ERAS.isdisjoint(option.words)
    if any(span.unit == TIME and span.high - span.low > YEAR for span in found.values()):
        return True
    year = max(_RUN.findall(text), key=len)
    return any(year in other for one, other in figures.items() if one is not option)


def _date(option: Text) -> Span | None:
    said = readings(typed(option.plain, option.language))
    if len(said) != 1 or not is_date(said[0]):
        return None
    date = said[0]
    year = YEAR * (date.year or 0)
    first = year + 31 * ((date.month or 1) - 1) + (date.day or 1) - 1
    last = year + 31 * ((date.month or 12) - 1) + (date.day or 31) - 1
    return Span(Fraction(first), Fraction(last), _SEASON if date.year is None else TIME, "date")


def _period(text: str) -> Span | None:
    """A century or a decade."""
    if found := _CENTURY.fullmatch(text):
        first, last = _PARTS[found["part"]]
        before = 100 * (int(found["number"] or found["jahrhundert"]) - 1)
        return _of_years(before + first, before + last)
    if found := _DECADE.fullmatch(text):
        return _of_years(int(found["year"]), int(found["year"]) + 9)
    return None


def _of_years(first: int, last: int) -> Span:
    return Span(Fraction(first * YEAR), Fraction(last * YEAR + YEAR - 1), TIME, "date")


def _may_be_years(span: Span) -> bool:
    return all(
        math.isinf(end) or (end == int(end) and _YEARS.start <= end < _YEARS.stop)
        for end in (span.low, span.high)
    )


def _in_time(span: Span) -> Span:
    """A span of bare numbers as one of years."""
    low, high = span.low * YEAR, span.high * YEAR
    if span.is_open:
        # After 1900 is after its last day.
        return replace(span, low=low + YEAR - 1, high=high, unit=TIME)
    kind: Kind = "date" if span.kind == "number" else span.kind
    return replace(span, low=low, high=high + YEAR - 1, unit=TIME, kind=kind)


def _amount(text: str, language: str) -> Span | None:
    found = _SPAN.fullmatch(text)
    if found is None or found["after"].strip() in _ERAS:
        return None
    if (period := _period(text)) is not None:
        return period
    before, after, inner = (
        found[name].strip() if found[name] else "" for name in ("before", "after", "inner")
    )
    ending = _OR_MORE.search(after) or _OR_LESS.search(after)
    unit, factor = measure(found["sign"] + (after if ending is None else after[: ending.start()].strip()))
    inner_unit, inner_factor = measure(inner) if inner else (unit, factor)
    low = _number(found["low"], language, inner_factor)
    high = low if found["high"] is None else _number(found["high"], language, factor)
    if low is None or high is None or inner_unit != unit:
        return None
    if not unit and 0 < low < 1 and high < 1:
        unit = SHARE
    is_around = _AROUND.fullmatch(before) is not None
    is_between = before.split(" ")[-1] in _BETWEEN
    if found["high"] is not None:
        joins = found["by"] not in _JOINS_WITH_BETWEEN or is_between
        return Span(low, high, unit, "range") if ending is None and is_around and joins else None
    if ending is not None:
        words = "from" if _OR_MORE.search(after) else "up to"
        return _bound(words, low, unit) if is_around else None
    return _bound(before, low, unit) or (
        Span(low, low, unit, "number") if is_around and not is_between else None
    )


def _bound(words: str, number: Fraction, unit: str) -> Span | None:
    if _OVER.fullmatch(words):
        return Span(number, math.inf, unit, "bound", is_open=True)
    if _FROM.fullmatch(words):
        return Span(number, math.inf, unit, "bound")
    if _UNDER.fullmatch(words):
        return Span(-math.inf, number, unit, "bound", is_open=True)
    if _UP_TO.fullmatch(words):
        return Span(-math.inf, number, unit, "bound")
    return None


def _number(written: str, language: str, factor: Fraction) -> Fraction | None:
    """A number with its sign, or a fraction, in the base unit."""
    digits, _, divisor = written.lstrip("-−").partition("/")
    number = number_in(digits.strip(), language)
    if number is None or (divisor and not int(divisor)):
        return None
    value = Fraction(number) / (int(divisor) if divisor else 1) * factor
    return -value if written[0] in "-−" else value
