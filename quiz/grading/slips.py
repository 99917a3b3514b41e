"""Slips of the finger: how far a typed answer may be from the right one and still be meant.

Optimal string alignment (insertions, deletions, substitutions, swaps of neighbours) over grapheme clusters,
in scripts that have case; in others one character is too much of a word.
"""

import regex
from rapidfuzz.distance import OSA

from quiz.grading.forms import Forms

ONE_FROM = 5
"""Letters from which one slip is tolerated."""

TWO_FROM = 9
"""Letters from which two slips are tolerated."""

TWO_IN_A_WORD_FROM = 8
"""Letters of a single word from which both may be in it."""

_GRAPHEME = regex.compile(r"\X")
_LETTER = regex.compile(r"\p{L}")
_WITHOUT_CASE = regex.compile(
    r"[\p{L}--[\p{Latin}\p{Greek}\p{Cyrillic}\p{Armenian}\p{Georgian}\p{Cherokee}\p{Coptic}\p{Glagolitic}"
    r"\p{Deseret}\p{Osage}\p{Adlam}]]",
    regex.V1,
)
_DIGITS = regex.compile(r"\d++")
_ROMAN = regex.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORD = regex.compile(r"[^\W\d_]++")
_NEGATIONS = frozenset({"a", "an", "un", "in", "im", "il", "ir", "de"})


def tolerated(letters: int) -> int:
    """How many slips an answer of so many letters may have."""
    return 2 if letters >= TWO_FROM else int(letters >= ONE_FROM)


def slips(given: Forms, expected: Forms) -> int | None:
    """How many slips `given` is away from `expected`; None where that is more than may be overlooked.

    The bound holds for the whole and for each of its words: a short word is a name or a letter of its own
    (Red Sea, hepatitis B), and two slips in one word of five letters make another (North Korea, South Korea).
    No slip is overlooked where a digit or a Roman numeral differs, where a number word became another, or
    where the only difference is a prefix that turns a longer word into its opposite (symmetric, asymmetric).
    """
    if not expected.articleless or not given.articleless:
        return None
    right = _GRAPHEME.findall(expected.articleless)
    # A spelt-out ö counts once, and an article not at all.
    most = tolerated(min(_letters(right), _letters(_GRAPHEME.findall(expected.written))))
    if most == 0 or _WITHOUT_CASE.search(given.articleless + expected.articleless) is not None:
        return None
    if _numbers_differ(given, expected) or _opposite(given.words, expected.words):
        return None
    distance = OSA.distance(_GRAPHEME.findall(given.articleless), right, score_cutoff=most)
    if distance > most or not _within_words(given.words, expected.words):
        return None
    return distance


def _within_words(given: tuple[str, ...], expected: tuple[str, ...]) -> bool:
    """Whether each word of `given` is near enough to its word of `expected`."""
    if len(given) != len(expected):
        return False
    for one, other in zip(given, expected, strict=True):
        right = _GRAPHEME.findall(other)
        if one != other and OSA.distance(_GRAPHEME.findall(one), right) > _tolerated_within(_letters(right)):
            return False
    return True


def _tolerated_within(letters: int) -> int:
    return 2 if letters >= TWO_IN_A_WORD_FROM else int(letters >= ONE_FROM)


def _letters(graphemes: list[str]) -> int:
    return sum(_LETTER.match(grapheme) is not None for grapheme in graphemes)


def _numbers_differ(given: Forms, expected: Forms) -> bool:
    if _DIGITS.findall(given.articleless) != _DIGITS.findall(expected.articleless):
        return True
    if given.words_in_figures != given.words and (
        _DIGITS.findall(given.figures) != _DIGITS.findall(expected.figures)
    ):
        return True
    romans = [word for word in _WORD.findall(expected.written) if _ROMAN.fullmatch(word)]
    if not romans:
        return False
    return romans != [word for word in _WORD.findall(given.written.upper()) if _ROMAN.fullmatch(word)]


def _opposite(given: tuple[str, ...], expected: tuple[str, ...]) -> bool:
    if len(given) != len(expected):
        return False
    for one, other in zip(given, expected, strict=True):
        short, long = sorted((one, other), key=len)
        if len(short) >= ONE_FROM and long.endswith(short) and long.removesuffix(short) in _NEGATIONS:
            return True
    return False
