"""Which language a text is in, as far as generation needs to know."""

import unicodedata
from collections import Counter
from functools import cache

from quiz.generate.missing import EngineMissing
from quiz.generate.model import Text

ENGLISH = "en"
UNKNOWN = ""

_LOOKED_AT = 3_000
"""Words of a text that are looked at."""

_FEWEST = 20
"""Words below which nothing is said."""

_COMMON = 60
"""How many of a language's most frequent words tell it."""

_LATIN = "en de fr es it pt nl sv da nb pl cs fi hu ro tr id ca"
_SCRIPTS: dict[str, tuple[str, ...]] = {
    "LATIN": tuple(_LATIN.split()),
    "CYRILLIC": ("ru", "uk", "bg", "sr", "mk"),
    "GREEK": ("el",),
    "HEBREW": ("he",),
    "ARABIC": ("ar", "fa", "ur"),
    "DEVANAGARI": ("hi",),
    "HIRAGANA": ("ja",),
    "KATAKANA": ("ja",),
    "CJK": ("zh",),
    "HANGUL": ("ko",),
    "THAI": ("th",),
    "BENGALI": ("bn",),
    "TAMIL": ("ta",),
}
"""Scripts, by the first word of a letter's Unicode name, and the languages that are told apart in each."""


def language_of(text: Text) -> str:
    """The BCP 47 tag of the language that `text` is in; `UNKNOWN` where too little says so.

    By script, and within a script by how many of the words are among the most frequent of a language
    (wordfreq). Raises `EngineMissing` without wordfreq.
    """
    words = _words(text)
    script = _script(words)
    candidates = _SCRIPTS.get(script, ())
    if len(candidates) == 1:
        return candidates[0]
    if not candidates or len(words) < _FEWEST:
        return UNKNOWN
    counts = Counter(word.casefold() for word in words)
    shares = {
        language: sum(counts[word] for word in _frequent(language)) / len(words) for language in candidates
    }
    best = max(candidates, key=lambda language: shares[language])
    return best if shares[best] >= 0.15 else UNKNOWN


def _words(text: Text) -> list[str]:
    words: list[str] = []
    for paragraph in text.paragraphs:
        words += (word.strip(".,;:!?\"“”()[]«»„‘’'") for word in paragraph.text[:20_000].split())
        if len(words) >= _LOOKED_AT:
            break
    return [word for word in words[:_LOOKED_AT] if word and word[0].isalpha()]


def _script(words: list[str]) -> str:
    """The script of most words' first letters; Japanese is told by any kana worth mentioning."""
    scripts = Counter(unicodedata.name(letter, "?").split()[0] for word in words for letter in word[:3])
    if not scripts:
        return ""
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if kana * 10 > scripts.total():
        return "HIRAGANA"
    return max(sorted(scripts), key=lambda name: scripts[name])


@cache
def _frequent(language: str) -> frozenset[str]:
    try:
        from wordfreq import top_n_list  # noqa: PLC0415 - only what is asked for is loaded
    except ImportError:
        raise EngineMissing("wordfreq") from None
    return frozenset(top_n_list(language, _COMMON))
