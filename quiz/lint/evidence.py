"""The quotes of a question, and whether a right answer stands in them in some form."""

import re
from dataclasses import dataclass
from decimal import Decimal

from quiz.deck.languages import primary
from quiz.deck.model import Numeric
from quiz.grading.english import has_number_word
from quiz.grading.forms import Forms
from quiz.grading.numerals import number_in
from quiz.lint.bank import Item
from quiz.lint.lazy import lazy
from quiz.lint.texts import STOP_WORDS, Text, carries_topic

FEWEST_FIGURES = 2
"""Figures of a number that is read in a source, not counted or reckoned."""

_COMMON = 5
"""Letters that forms of one word have in common, and compounds with it."""

_RECKONED = re.compile(
    r"\b(?:half|halves|quarters?|thirds?|dozens?|score|fortnight|decades?|century|centuries|twice|double|pairs?|times)\b"
)
"""Words in which a source may say a number of two figures."""

_ORDINAL = re.compile(r"(?:st|nd|rd|th|\.)$")
_FIGURES = re.compile(r"\d+")
_ENGLISH_WORDS = "and are by from had has his that the their this was were which with"
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
"""Words that are in English and hardly in its neighbours."""

_ENGLISH_SHARE = 0.25
"""Share of small English words that a text in another language does not reach by words that it has too."""


@dataclass(frozen=True)
class Evidence:
    """All quotes of a question."""

    text: Text

    def is_in_language_of(self, stem: Text) -> bool:
        """Whether it is surely in the language of the question: a source may be in another one.

        English is known by its small words where the deck says that it is in English. Else the evidence has
        to share a word with the question.
        """
        if self.text.is_english and not self._reads_english:
            return False
        if primary(stem.language) == "en":
            return True
        return self.text.is_spaced is stem.is_spaced and not self.text.beginnings.isdisjoint(stem.beginnings)

    def has(self, right: Text, item: Item) -> bool:
        """Whether a word of `right` stands there: as it is, in another form, in figures, or as initials.

        A word that the stem has too tells nothing, where there is another.
        """
        if isinstance(item.question, Numeric):
            wanted, within = item.question.number, item.question.tolerance
            if _RECKONED.search(self.text.folded) and abs(wanted) < 10**FEWEST_FIGURES:
                return True
            return any(abs(number - wanted) <= within for number in self._numbers)
        if not right.is_spaced:
            pairs = {right.plain[at : at + 2] for at in range(max(1, len(right.plain) - 1))}
            return any(pair in self.text.plain for pair in pairs)
        if self.text.has(right.words):
            return True
        telling = tuple(word for word in right.topics if word not in item.stem.folded) or right.topics
        if right.is_name and len(right.written) > 1 and self.text.is_english:
            # "for years" is no word of "the Thirty Years' War".
            return any(self._has_name(word) for word in telling) or self._has_other(telling, right)
        if any(self._has_part(word) for word in telling if len(word) > 2):
            return True
        return not self._words.isdisjoint(telling) or self._has_form(telling, right)

    def _has_name(self, word: str) -> bool:
        parts = [word, *(part for part in word.split("-") if len(part) > 2)]
        return any(f" {part[: _COMMON - 1]}" in self._names for part in parts)

    def _has_part(self, word: str) -> bool:
        """Whether a word begins so; in other languages than English also whether one ends or goes on so."""
        return f" {word}" in self._said if self.text.is_english else word in self.text.folded

    def _has_form(self, telling: tuple[str, ...], right: Text) -> bool:
        words = telling if _is_plain(right) else Forms(" ".join(telling), right.language).words
        parts = (word[:_COMMON] for word in words if carries_topic(word, right.language))
        return any(self._begins_with(part) for part in parts if len(part) > 2) or self._has_other(
            telling, right
        )

    def _begins_with(self, part: str) -> bool:
        return f" {part}" in f" {self._line}" if self.text.is_english else part in self._line

    def _has_other(self, telling: tuple[str, ...], right: Text) -> bool:
        """Whether one of its figures stands there, or its initials."""
        if self._has_initials(right):
            return True
        spoken = right.is_english and has_number_word(tuple(right.folded.replace("-", " ").split()))
        if not spoken and not _FIGURES.search(right.plain):
            return False
        figures = _FIGURES.findall(" ".join(Forms(" ".join(telling), right.language).words_in_figures))
        return not self._figures.isdisjoint(figures)

    def _has_initials(self, right: Text) -> bool:
        """Whether one has the other's initials: *UN*, United Nations."""
        letters = right.plain.replace(".", "")
        if letters.isupper():
            return letters in _initials(self.text)
        return len(initials := _initials(right)) > 1 and any(
            word.replace(".", "") == initials for word in self.text.written
        )

    @lazy
    def _reads_english(self) -> bool:
        words = self.text.words
        return not _ENGLISH.isdisjoint(words) or sum(
            word in STOP_WORDS for word in words
        ) >= _ENGLISH_SHARE * len(words)

    @lazy
    def _names(self) -> str:
        """The words with a capital or a figure, without case, each after a space."""
        return " " + " ".join(word.casefold() for word in self.text.written if not word[0].islower())

    @lazy
    def _said(self) -> str:
        return " " + " ".join(self.text.words)

    @lazy
    def _words(self) -> frozenset[str]:
        return frozenset(self.text.words)

    @lazy
    def _forms(self) -> Forms:
        return Forms(self.text.plain, self.text.language)

    @lazy
    def _line(self) -> str:
        return " ".join(self.text.words if _is_plain(self.text) else self._forms.words)

    @lazy
    def _figures(self) -> frozenset[str]:
        return frozenset(_FIGURES.findall(" ".join(self._forms.words_in_figures)))

    @lazy
    def _numbers(self) -> tuple[Decimal, ...]:
        words = (_ORDINAL.sub("", word) for word in self._forms.words_in_figures if word[0].isdigit())
        return tuple(number for word in words if (number := number_in(word, "en")) is not None)


def _is_plain(text: Text) -> bool:
    """Whether its words are as in the forms that grading compares, without reading them again."""
    return text.plain.isascii() and "-" not in text.plain


def _initials(text: Text) -> str:
    return "".join(word[0] for word in text.written if word[0].isupper())
