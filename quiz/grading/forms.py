"""A text in the forms in which it is compared, from the strictest to the loosest.

Each form forgets what the one before it forgot and one thing more, so the first form in which two texts are
equal tells what was set aside. No form sets a digit aside, or what stands between two digits.
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import regex

from quiz.deck.languages import primary
from quiz.grading import english
from quiz.grading.alphabets import without_accents
from quiz.grading.numerals import ungrouped

_OTHER_SHAPES = regex.compile(r"[\uFF00-\uFFEF\u3000\uFB00-\uFDFF\uFE70-\uFEFE]++")
"""Full and half width forms, ligatures and Arabic presentation forms: the same letters in another shape."""

_RAISED = regex.compile(r"(?<=\p{L}\p{M}*+)(?:[\u00b2\u00b3\u00b9\u2070-\u209c]++|\^(?=\d))")
"""Raised and lowered figures after a letter (H₂O, km²); after a figure (2³) they mean something."""

_UNSEEN = regex.compile(r"[[\p{Cf}\p{Cc}\ufe00-\ufe0f]--[\s\U000e0020-\U000e007f]]++", regex.V1)
_DIGIT = regex.compile(r"[\p{Nd}--[0-9]]", regex.V1)
_NEGATIVE = regex.compile(r"(?<![^\s])[-−–](?=[\d.])")
_BETWEEN_DIGITS = regex.compile(r"(?<=\d)[\p{P}\s−]++(?=\d)")
_DASH = regex.compile(r"[\p{Pd}−]")
_APOSTROPHES = regex.compile(r"(?<!\d)['’‘ʼ`´′]++|['’‘ʼ`´′]++(?!\d)")
_PUNCTUATION = regex.compile(
    r"(?<!\d)[[\p{P}\u0640]--[%‰#&@*\\]]++|[[\p{P}\u0640]--[%‰#&@*\\]]++(?!\d)", regex.V1
)
"""Marks that carry no meaning of their own; the Arabic stretch is one of them, `C#` and `5 %` keep theirs."""

_VOWELS = regex.compile(
    r"[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0656-\u065f\u0670]++"
)
"""Hebrew points and accents, Arabic vowels."""

MINUS = "−"
"""How a minus sign before a number stands in every form but the first."""

Words = tuple[str, ...]
"""The words of a form."""


@dataclass(frozen=True)
class Forms:
    """One text in all its forms, each made when it is first asked for."""

    text: str
    language: str
    """BCP 47 tag; decides about case, accents, and articles and number words (English, or no language)."""

    @cached_property
    def written(self) -> str:
        """As written: NFC, white space folded."""
        return folded(self.text)

    @cached_property
    def caseless(self) -> str:
        """Without case, punctuation, white space and width."""
        return joined(self._caseless)

    @cached_property
    def pointless(self) -> str:
        """And without Hebrew points and Arabic vowels."""
        return joined(self._pointless)

    @cached_property
    def unaccented(self) -> str:
        """And without the accents that the language does not tell apart."""
        return joined(self._unaccented)

    @cached_property
    def articleless(self) -> str:
        """And without a leading English article."""
        return joined(self.words)

    @cached_property
    def figures(self) -> str:
        """And with English number words in figures, and numbers without separators of thousands."""
        return joined(self.words_in_figures)

    @cached_property
    def words(self) -> Words:
        """The words of `articleless`."""
        return english.without_article(self._unaccented) if self._is_english else self._unaccented

    @cached_property
    def words_in_figures(self) -> Words:
        """The words of `figures`."""
        plain = tuple(ungrouped(word, self.language) for word in self.words)
        return english.in_figures(plain) if self._is_english else plain

    @property
    def _is_english(self) -> bool:
        return primary(self.language) in {"en", ""}

    @cached_property
    def _caseless(self) -> Words:
        words = _words(lower(compatible(self.written), self.language))
        return english.with_and(words) if self._is_english else words

    @cached_property
    def _pointless(self) -> Words:
        return _each(self._caseless, lambda word: _VOWELS.sub("", word))

    @cached_property
    def _unaccented(self) -> Words:
        language = primary(self.language)
        return _each(self._pointless, lambda word: without_accents(word, language))


def folded(text: str) -> str:
    """NFC, with single spaces for white space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def compatible(text: str) -> str:
    """NFC without differences of shape: width, ligatures, raised figures after letters, digits of any script.

    Characters that are not seen (soft hyphens, marks of direction, control characters) are left out.
    """
    if text.isascii() and text.isprintable() and "^" not in text:
        return text
    text = _OTHER_SHAPES.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    text = _RAISED.sub(lambda found: unicodedata.normalize("NFKC", found.group()).replace("^", ""), text)
    text = _UNSEEN.sub("", _DIGIT.sub(lambda found: str(unicodedata.decimal(found.group())), text))
    return unicodedata.normalize("NFC", text)


def lower(text: str, language: str) -> str:
    """`text` without case; in Turkish and Azeri I is the capital of ı, and İ of i."""
    if primary(language) in {"tr", "az"}:
        text = text.replace("İ", "i").replace("I", "ı")
    return unicodedata.normalize("NFC", text.casefold())


def joined(words: Sequence[str]) -> str:
    """The words without the spaces between them, except where two digits would meet."""
    parts: list[str] = []
    for word in words:
        if parts and parts[-1][-1].isdigit() and word[0].isdigit():
            parts.append(" ")
        parts.append(word)
    return "".join(parts)


def _words(text: str) -> Words:
    text = _BETWEEN_DIGITS.sub(_separator, _NEGATIVE.sub(MINUS, text))
    return tuple(_PUNCTUATION.sub(" ", _APOSTROPHES.sub("", text)).split())


def _separator(found: "regex.Match[str]") -> str:
    """What stands between two digits, as one character."""
    between = found.group()
    if _DASH.search(between) is not None:
        return "-"
    return " " if any(map(str.isspace, between)) else between[0]


def _each(words: Words, change: Callable[[str], str]) -> Words:
    return tuple(changed for word in words if (changed := change(word)))
