"""Whether two options are one answer in two forms: each, typed, would be graded as right for the other.

Grading is too slow to hold every option against every other, so it is asked only where the words are equal
but for accents and an article, or where the figures can be those of one number or date. Slips are not looked
at, and what is asked on purpose in questions about language, notation and code is no second form.
"""

import re
import unicodedata

from quiz.grading.comparing import Key, matched, typed
from quiz.grading.english import has_number_word
from quiz.grading.verdict import Rule
from quiz.lint.texts import Text

_ARTICLES = frozenset({"the", "a", "an"})
_MARKED = re.compile(r"`|\$[^$]+\$")
"""Code and math: there each character counts."""

_DIGIT = re.compile(r"\d")
_FIGURES = re.compile(r"\d+")
_LONGEST = 100
"""Characters of such an option."""

_LONGEST_AMOUNT = 6
"""Words of an option that may be a number or a date."""

_LONGEST_UNIT = 12
"""Letters of a unit, or the name of a month with what may stand beside it."""

_DATES = 6
"""Numbers in two dates."""

_VALUES = frozenset({Rule.NUMBER, Rule.NUMBER_WORD, Rule.DATE})
_TEXTS = frozenset({Rule.CASE, Rule.ACCENTS, Rule.ARTICLE, *_VALUES})

_OF_LANGUAGE = re.compile(
    r"\b(?:spel(?:t|l\w*)|writ(?:e|ten|ing)|accents?|articles?|punctuat\w+|commas?|apostrophes?|hyphens?|plurals?"
    r"|grammar|grammatical\w*|sentences?|phrases?|correct(?:ly)?|translat\w+|say|word|words|figures|numerals?"
    r"|notation|digits?|decimals?|round(?:ed|ing)?|precis\w+|format\w*|form|french|spanish|german|italian"
    r"|portuguese|latin|roman|binary|hexadecimal|octal|type|literal|express\w*|equal\w*|equivalent\w*|simpl\w+|terms"
    r"|fractions?|reduc\w+|convert\w*|conversion|(?:as|into) (?:a |an )?percent\w*"
    r"|schreib\w*|geschrieben|ziffern?|worten?|römisch\w*|umrechn\w+|écri\w*|lettres|chiffres|escrib\w*|letras|cifras)\b",
    re.IGNORECASE,
)
"""A stem after the form of its answer."""

_COUNTS = re.compile(r"\bhow many\b|\bwie ?viele\b|\bcombien d|\bcuánt[oa]s\b|\bquant[ei]\b", re.IGNORECASE)
"""A stem after a count, which has no decimals."""

_GAP = re.compile(r"_{2,}|\.{3}|…")


def bare(text: Text) -> tuple[str, ...]:
    """The words without case, points and hyphens; in English without accents, a leading article and `and`."""
    words = text.words
    if any("-" in word or "." in word for word in words):
        words = tuple(" ".join(words).replace("-", " ").replace(".", "").split())
    if text.is_english:
        if len(words) > 1 and words[0] in _ARTICLES:
            words = words[1:]
        if "and" in words:
            words = tuple(word for word in words if word != "and")
        if not text.plain.isascii():
            words = tuple(map(_without_accents, words))
    return words


def is_marked(text: Text) -> bool:
    """Whether it has code or math."""
    return _MARKED.search(text.markdown) is not None


def may_be_amount(text: Text) -> bool:
    """Whether a number or a date can be in a short text; cheap, and true for many that are neither."""
    return (
        len(text.plain) <= _LONGEST
        and len(text.words) <= _LONGEST_AMOUNT
        and (_DIGIT.search(text.plain) is not None or (text.is_english and _is_spoken(text.words)))
    )


def asks_for_form(stem: Text) -> bool:
    """Whether a stem is after how something is written or said."""
    return _OF_LANGUAGE.search(stem.plain) is not None


def differ_in_zeros(one: Text, other: Text, stem: Text) -> bool:
    """Whether two are as 3 and 3.0: who writes both asks for the difference, if not how many."""
    shorter, longer = sorted((one.plain, other.plain), key=len)
    only_zeros = longer.startswith(shorter) and not longer[len(shorter) :].strip(".,0")
    return only_zeros and _COUNTS.search(stem.plain) is None


def same_words(one: Text, other: Text, stem: Text) -> bool:
    """Whether two texts with equal `bare` words are one answer: `the Nile` and `Nile`."""
    if is_marked(one) or is_marked(other):
        return False
    if one.words != other.words and _GAP.search(stem.plain):
        return False
    firsts = {*one.words[:1], *other.words[:1]}
    if len(firsts) == 2 and firsts <= _ARTICLES:
        return False
    return _each_right(one, other, stem, _TEXTS)


def same_amount(one: Text, other: Text, stem: Text) -> bool:
    """Whether two texts that `may_be_amount` are one number or date: `ten` and `10`, `50 %` and `50 percent`.

    3 and 3.0 are not: who writes both asks for the difference.
    """
    if not _may_be_equal(one, other) or is_marked(one) or is_marked(other):
        return False
    return _each_right(one, other, stem, _VALUES)


def _may_be_equal(one: Text, other: Text) -> bool:
    first, second = _FIGURES.findall(one.plain), _FIGURES.findall(other.plain)
    if not first or not second:
        # Two numbers in words are equal as words, or not at all.
        return bool(first or second) and one.is_english
    letters, more = _letters(one), _letters(other)
    if letters != more and max(len(letters), len(more)) > _LONGEST_UNIT:
        return False
    digits, others = "".join(first), "".join(second)
    if digits.strip("0") == others.strip("0"):
        return digits == others or letters != more
    # The month may be a name in one of two dates.
    return len(first) + len(second) <= _DATES and len({*map(int, first)} ^ {*map(int, second)}) == 1


def _each_right(one: Text, other: Text, stem: Text, rules: frozenset[Rule]) -> bool:
    """Whether each is right where the other is the key, by some of these rules."""
    return _right(one, other, stem) in rules and _right(other, one, stem) in rules


def _right(given: Text, key: Text, stem: Text) -> Rule | None:
    right = Key(key.markdown, (), key.language, stem=stem.plain)
    found = matched(typed(given.plain, given.language), right)
    return None if found is None else found.rule


def _is_spoken(words: tuple[str, ...]) -> bool:
    return has_number_word(words) or any(
        "-" in word and has_number_word(tuple(word.split("-"))) for word in words
    )


def _letters(text: Text) -> str:
    return "".join(filter(str.isalpha, text.plain))


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(
        character for character in unicodedata.normalize("NFD", word) if not unicodedata.combining(character)
    )
