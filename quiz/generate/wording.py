"""Words, their stems and figures, as candidates and texts are compared."""

import re
from functools import lru_cache

from quiz.lint.texts import STOP_WORDS, stemmed, words_of

_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+")
_LONG = 4


def folded(text: str) -> str:
    """A name as names are compared: one line, without case, article and dots of abbreviations."""
    line = " ".join(text.casefold().replace("’", "'").split())
    return _ARTICLE.sub("", line.replace(".", "") if re.fullmatch(r"(?:\w\.)+\w?", line) else line)


@lru_cache(maxsize=8_192)
def stems(text: str) -> tuple[str, ...]:
    """The stems of the words of `text` that carry a topic, in their order."""
    return tuple(stemmed(word, "en") for word in map(str.casefold, words_of(text)) if word not in STOP_WORDS)


def telling_stems(text: str) -> frozenset[str]:
    """The stems of its longer words that carry a topic."""
    return frozenset(stem for stem in stems(text) if len(stem) >= _LONG or stem.isdigit())


def figures(text: str) -> tuple[str, ...]:
    """The numbers in `text` as written, without separators of thousands."""
    return tuple(found.replace(",", "").rstrip(".") for found in _FIGURE.findall(text))


def has_words(text: str, phrase: str) -> bool:
    """Whether `phrase` stands in `text` as whole words, whatever their case."""
    return bool(phrase) and re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text, re.IGNORECASE) is not None
