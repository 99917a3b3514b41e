"""One typed text against one right answer: how right it is, by which rule, and what to say about it.

The rules are tried from the strictest to the loosest, and the first that makes the text right decides: as
written; an accepted alternative; case and punctuation aside; vowel points, accents, article aside; number
words; numbers; dates; slips. Every rule but slips and the reading of a date keeps every digit as it is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import regex

from quiz.deck.markup.plain import plain
from quiz.grading import dates
from quiz.grading.amounts import same_amount
from quiz.grading.english import has_number_word
from quiz.grading.forms import Forms
from quiz.grading.slips import slips
from quiz.grading.verdict import Part, Rule

NOTHING = "nothing was answered"
"""What an empty answer is told."""

MAX_TYPED = 2_000
"""Code points of an answer that are looked at; what is typed beyond them is left out."""

_CONTROLS = regex.compile(r"[\p{Cc}--[\s]]++", regex.V1)
_HALVES = regex.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True)
class Comparison:
    """What became of one typed text."""

    share: float
    """0 wrong … 1 right."""
    rule: Rule
    expected: str
    """The answer it was held against, as plain text."""
    reason: str = ""

    def part(self, given: str) -> Part:
        """The same as a part of a verdict."""
        return Part(given, self.expected, self.share, self.rule)


@dataclass(frozen=True)
class Key:
    """What is right: an answer, the alternatives its author accepts, and how it is graded."""

    answer: str
    """Markdown."""
    accept: tuple[str, ...]
    """Markdown."""
    language: str
    """BCP 47 tag of the answer; may be empty."""
    typos: bool = True
    """Whether slips are tolerated."""
    stem: str = ""
    """What is asked, as plain text: its words may stand beside a number."""

    @cached_property
    def shown(self) -> str:
        """The right answer as plain text."""
        return plain(self.answer, inline=True)

    @cached_property
    def candidates(self) -> tuple[Forms, ...]:
        """Every right answer as plain text, the author's own first."""
        return tuple(typed(plain(text, inline=True), self.language) for text in (self.answer, *self.accept))

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """Every right answer as its Markdown, beside `candidates`: it may be typed with its marks."""
        return tuple(typed(text, self.language).written for text in (self.answer, *self.accept))


OtherAnswer = Callable[[Forms, Key], bool]
"""Whether what was typed is the right answer to something else than the key, and so no slip."""


def typed(text: str, language: str) -> Forms:
    """What a player typed, cut to `MAX_TYPED`, without control characters and halves of surrogate pairs."""
    return Forms(_HALVES.sub("\ufffd", _CONTROLS.sub("", text[:MAX_TYPED])), language)


def compare(given: Forms, key: Key, is_other_answer: OtherAnswer) -> Comparison:
    """Hold `given` against `key`, slips included."""
    exact = matched(given, key)
    if exact is not None:
        return exact
    if not given.written:
        return Comparison(0.0, Rule.EMPTY, key.shown, NOTHING)
    dated = _best_date(given, key)
    if dated is not None:
        return dated
    return _slipped(given, key, is_other_answer)


def matched(given: Forms, key: Key) -> Comparison | None:
    """The comparison where `given` is wholly right without a slip; None where it is not."""
    if not given.written:
        return None
    for index, (candidate, source) in enumerate(zip(key.candidates, key.sources, strict=True)):
        if given.written in {candidate.written, source}:
            return Comparison(1.0, Rule.ACCEPTED if index else Rule.EXACT, candidate.written)
    for index, candidate in enumerate(key.candidates):
        found = _same_text(given, candidate)
        if found is not None:
            rule, reason = found
            if index > 0 and rule is Rule.CASE:
                rule, reason = Rule.ACCEPTED, ""
            return Comparison(1.0, rule, candidate.written, reason)
    for candidate in key.candidates:
        without_unit = same_amount(given, candidate, key.stem)
        if without_unit is not None:
            reason = "right, without the unit" if without_unit else "accepted as a number"
            return Comparison(1.0, Rule.NUMBER, candidate.written, reason)
    best = _best_date(given, key)
    return best if best is not None and best.share == 1.0 else None


def _same_text(given: Forms, right: Forms) -> tuple[Rule, str] | None:
    """The strictest form but the written one in which the two are equal, with what to say about it."""
    if not right.caseless or not given.caseless:
        return None
    if given.caseless == right.caseless:
        return Rule.CASE, "right, case and punctuation aside"
    if given.pointless == right.pointless:
        return Rule.POINTS, "right, vowel points aside"
    if given.unaccented == right.unaccented:
        return Rule.ACCENTS, f"right, accents aside: {right.written}"
    if given.articleless == right.articleless:
        dropped = given.articleless == given.unaccented
        return Rule.ARTICLE, "right, without the article" if dropped else "right, the article aside"
    if given.figures == right.figures:
        words = has_number_word(given.words) or has_number_word(right.words)
        return Rule.NUMBER_WORD if words else Rule.NUMBER, "accepted as a number"
    return None


def _best_date(given: Forms, key: Key) -> Comparison | None:
    """The best comparison as dates; None where one of the two is no date, or nothing more can be said.

    A wrong date is wrong: it is not looked at for slips.
    """
    said = dates.readings(given)
    if not said:
        return None
    best: Comparison | None = None
    for candidate in key.candidates:
        for right in dates.readings(candidate):
            if not (dates.is_date(right) or any(map(dates.is_date, said))):
                continue
            compared = _as_dates(said, right, candidate.written)
            if best is None or compared.share > best.share:
                best = compared
    return best


def _as_dates(said: tuple[dates.Date, ...], right: dates.Date, shown: str) -> Comparison:
    date = max(said, key=lambda reading: dates.share(reading, right))
    share = dates.share(date, right)
    if share == 0.0:
        return Comparison(0.0, Rule.DIFFERENT, shown)
    if share < 1.0:
        return Comparison(
            share, Rule.DATE_PARTLY, shown, f"partly right: without the {_list(dates.missing(date, right))}"
        )
    if len(said) > 1:
        both = " or ".join(map(str, said))
        return Comparison(1.0, Rule.DATE_READING, shown, f"read as {both}: one of them is right")
    return Comparison(1.0, Rule.DATE, shown, "accepted as a date")


def _slipped(given: Forms, key: Key, is_other_answer: OtherAnswer) -> Comparison:
    wrong = Comparison(0.0, Rule.DIFFERENT, key.shown)
    if not key.typos:
        return wrong
    counted = [
        (count, index)
        for index, right in enumerate(key.candidates)
        if (count := slips(given, right)) is not None
    ]
    if not counted:
        return wrong
    if is_other_answer(given, key):
        return Comparison(0.0, Rule.OTHER, key.shown, "that answers another question")
    count, index = min(counted)
    right = key.candidates[index].written
    return Comparison(1.0, Rule.TYPO, right, f"{'one slip' if count == 1 else 'two slips'}: {right}")


def _list(names: tuple[str, ...]) -> str:
    return " and the ".join(names)
