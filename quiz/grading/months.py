"""Names of months and days of the week, in English and in the deck's language."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from quiz.deck.languages import primary
from quiz.grading.forms import Forms

_ENGLISH_MONTHS = "january february march april may june july august september october november december"
_ENGLISH_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_SAME = {"no": "nb", "iw": "he"}
_PREFIXES = {"he": "ב"}
"""A preposition that is written onto the name of a month."""


@cache
def months(language: str) -> dict[str, int]:
    """Name of a month, as `Forms.unaccented` has it, to its number; long and short names, English always.

    `language` is a BCP 47 tag; one that babel does not know has the English names only.
    """
    named: dict[str, int] = {}
    for number, name in enumerate(_ENGLISH_MONTHS.split(), 1):
        named[name] = named[name[:3]] = number
    named["sept"] = 9
    prefix = _PREFIXES.get(primary(language))
    for number, name in _names("months", language):
        named.setdefault(name, number)
        if prefix is not None:
            named.setdefault(prefix + name, number)
    return named


@cache
def weekdays(language: str) -> frozenset[str]:
    """Names of days of the week, as `Forms.unaccented` has them; English always."""
    english = _ENGLISH_DAYS.split()
    return frozenset(
        [*english, *(name[:3] for name in english), *(name for _, name in _names("days", language))]
    )


def _names(what: str, language: str) -> Iterator[tuple[int, str]]:
    """Numbers and names that are one word without figures, as they are compared."""
    for number, name in _of_language(what, _SAME.get(primary(language), primary(language))):
        form = Forms(name, language).unaccented
        if form.isalpha() and " " not in name:
            yield number, form


def _of_language(what: str, language: str) -> Iterable[tuple[int, str]]:
    if language in {"", "en"} or _LANGUAGE.fullmatch(language) is None:
        return
    from babel import localedata  # noqa: PLC0415 - takes 40 ms, and most answers are no dates

    if not localedata.exists(language):
        return
    # Read without what it inherits: babel resolves inherited aliases against the locale it loaded before.
    data = localedata.load(language, merge_inherited=False)
    for widths in data.get(what, {}).values():
        for width in ("wide", "abbreviated"):
            names = widths.get(width, {}) if isinstance(widths, dict) else {}
            if isinstance(names, dict):
                yield from names.items()
