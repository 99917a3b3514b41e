"""Options as stretches of numbers or of time: a number, a range, what lies over or under a number, a date."""

import math
import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from quiz.grading.comparing import typed
from quiz.grading.dates import is_date, readings
from quiz.grading.english import has_number_word, in_figures
from quiz.grading.forms import compatible
from quiz.grading.months import months
from quiz.grading.numerals import number_in
from quiz.lint.texts import Text

Kind = Literal["number", "range", "bound", "date"]
End = Fraction | float
"""A number, or infinity."""

TIME = "time"
"""The unit of dates. Their ends are days; every month has 31 of them, since only their order counts."""

YEAR = 12 * 31
"""Days of a year in `TIME`."""

_SEASON = "day of the year"
"""The unit of dates without a year."""

_SHARE = "share"
"""The unit of percentages and fractions."""

_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[a-z]")
_RUN = re.compile(r"\d+")
_PLAIN = re.compile(r"[1-9]\d*")
_ERAS = frozenset({"bc", "bce", "ad", "ce"})
_LONGEST = 60
"""Characters of an option that may be a span."""

_YEARS = range(1000, 2101)
"""What a bare number may be as a year."""

_NUMBER = r"[-−]?\d(?:[\d.,'’\u00a0\u2009\u202f ]*\d)?(?:/\d+)?"
_SPAN = re.compile(
    r"(?P<before>[^\d$€£¥−-]*)(?P<sign>[$€£¥]?) ?"
    rf"(?P<low>{_NUMBER})"
    rf"(?: ?(?P<inner>[^\d –—-]*?) ?(?P<by>[–—-]|\b(?:to|and|bis|till)\b) ?[$€£¥]?(?P<high>{_NUMBER}))?"
    r" ?(?P<after>[^\d]*)"
)
_OVER = re.compile(r"over|above|(?:more|greater|higher|older|longer|larger) than|exceeding|after|>")
_FROM = re.compile(r"at least|(?:no|not) (?:less|fewer) than|from|since|≥|>=")
_UNDER = re.compile(r"under|below|(?:less|fewer|lower|younger|shorter|smaller) than|before|<")
_UP_TO = re.compile(r"at most|(?:no|not) more than|up to|until|≤|<=")
_AROUND = re.compile(
    r"(?:about|around|approximately|roughly|circa|exactly|just|in|on|the|c\.|ca\.|~|≈|between|from| )*"
)
_OR_MORE = re.compile(r"\+|\b(?:or|and) (?:more|over|above|higher|older|longer|later|up)$")
_OR_LESS = re.compile(r"\b(?:or|and) (?:less|fewer|under|below|lower|younger|shorter|earlier)$")
_FRACTION = re.compile(r"(?:(a|one|two|three) )?(half|third|quarter|fifth|tenth)s?$")
_NUMERATORS = {"two": 2, "three": 3}
_DENOMINATORS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_CENTURY = re.compile(
    r"(?:in )?(?:the )?(?:(?P<part>early|mid|late)[ -])?(?P<number>\d{1,2})(?:st|nd|rd|th) century"
    r"(?: (?:ad|ce))?"
)
_PARTS = {"early": (1, 33), "mid": (34, 66), "late": (67, 100), None: (1, 100)}
_DECADE = re.compile(r"(?:in )?(?:the )?(?P<year>\d{3}0)['’]?s")
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")


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


def _begins_in_time(one: Span, other: Span) -> bool:
    """Whether `one` begins before `other` ends."""
    if one.low == other.high:
        return not (one.is_open or other.is_open)
    return one.low < other.high


def spans(options: tuple[Text, ...]) -> list[tuple[Text, Span]]:
    """Those options that are spans. Bare numbers are years where all of them may be."""
    figures = {option: text for option in options if (text := _figures(option))}
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


def _figures(option: Text) -> str:
    """The text of an option without case, its numbers in figures; empty where there are none."""
    text = option.plain
    if len(text) > _LONGEST:
        return ""
    if option.is_english:
        text = _FRACTION.sub(_in_figures, text.casefold())
        if has_number_word(option.words):
            text = " ".join(in_figures(tuple(_HYPHEN.sub(" ", text).split())))
    return compatible(text).casefold().rstrip(".") if _DIGIT.search(text) else ""


def _may_meet(text: str, option: Text, figures: dict[Text, str], found: dict[Text, Span]) -> bool:
    """Whether a text can be a date that overlaps another option; reading dates is slow."""
    if text.isascii() and _LETTER.search(text) and months(option.language).keys().isdisjoint(option.words):
        return not _ERAS.isdisjoint(option.words)
    if any(span.unit == TIME and span.high - span.low > YEAR for span in found.values()):
        return True
    year = max(_RUN.findall(text), key=len)
    return any(year in other for one, other in figures.items() if one is not option)


def _in_figures(fraction: re.Match[str]) -> str:
    return f"{_NUMERATORS.get(fraction[1], 1)}/{_DENOMINATORS[fraction[2]]}"


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
        before = 100 * (int(found["number"]) - 1)
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
    before, after, inner = found["before"].strip(), found["after"].strip(), (found["inner"] or "").strip()
    more, less = _OR_MORE.search(after), _OR_LESS.search(after)
    ending = more or less
    unit = found["sign"] + (after if ending is None else after[: ending.start()].strip())
    low = _number(found["low"], language, unit)
    high = low if found["high"] is None else _number(found["high"], language, unit)
    if low is None or high is None or inner not in {"", after}:
        return None
    if unit == "%" or (not unit and 0 < low < 1 and high < 1):
        unit = _SHARE
    if found["high"] is not None:
        is_range = (
            ending is None and _AROUND.fullmatch(before) and (found["by"] != "and" or before == "between")
        )
        return Span(low, high, unit, "range") if is_range else None
    if ending is not None:
        return _bound("from" if more else "up to", low, unit) if _AROUND.fullmatch(before) else None
    return _bound(before, low, unit) or (
        Span(low, low, unit, "number") if _AROUND.fullmatch(before) and before != "between" else None
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


def _number(written: str, language: str, unit: str) -> Fraction | None:
    """A number with its sign, or a fraction; percentages as shares of one."""
    digits, _, divisor = written.lstrip("-−").partition("/")
    number = number_in(digits.strip(), language)
    if number is None or (divisor and not int(divisor)):
        return None
    value = Fraction(number) / (int(divisor) if divisor else 1) / (100 if unit == "%" else 1)
    return -value if written[0] in "-−" else value
