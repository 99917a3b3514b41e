"""The text of a short option with its numbers in figures: `half` as 1/2, `twenty-one days` as `21 days`."""

import re

from quiz.deck.languages import primary
from quiz.grading import english
from quiz.grading.forms import compatible
from quiz.lint.texts import Text

_LONGEST = 60
"""Characters of an option that may be a number, a range or a date."""

_DIGIT = re.compile(r"\d")
_MEGA = re.compile(r"(?<=\d)( ?)M(?=(?:W|Hz|B|J|V|Pa|eV|bit)\b)")
"""Without case, the sign of a million would be that of a thousandth."""

_FRACTION = re.compile(r"(?:(a|one|two|three) )?(half|third|quarter|fifth|tenth)s?$")
_HALF_A = re.compile(r"\bhalf an? (?=[a-z])")
_NUMERATORS = {"two": 2, "three": 3}
_DENOMINATORS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")

_SPOKEN = {
    "de": "zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12 zwanzig:20",
    "es": "dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 veinte:20",
    "fr": "deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 vingt:20",
    "it": "due:2 tre:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 nove:9 dieci:10 undici:11 dodici:12 venti:20",
}
"""Small numbers of languages that grading does not read in words; one is an article too, and left out."""

_WORDS = {
    language: {word: figures for word, _, figures in (pair.partition(":") for pair in pairs.split())}
    for language, pairs in _SPOKEN.items()
}


def in_figures(option: Text) -> str:
    """The text of an option without case, its numbers in figures; empty where it is long or has none."""
    text = option.plain
    if len(text) > _LONGEST:
        return ""
    if option.is_english:
        text = _HALF_A.sub("1/2 ", _FRACTION.sub(_fraction, _folded(text)))
        if english.has_number_word(option.words) or "-" in text:
            text = " ".join(english.in_figures(tuple(_HYPHEN.sub(" ", text).split())))
    elif (words := _WORDS.get(primary(option.language))) and not words.keys().isdisjoint(option.words):
        text = " ".join(words.get(word, word) for word in text.casefold().split())
    return _folded(compatible(text)).rstrip(".") if _DIGIT.search(text) else ""


def _folded(text: str) -> str:
    return _MEGA.sub(r"\1mega", text).casefold()


def _fraction(found: re.Match[str]) -> str:
    return f"{_NUMERATORS.get(found[1], 1)}/{_DENOMINATORS[found[2]]}"
