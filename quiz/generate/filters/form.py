"""A stem is one question, one statement, or one sentence with one blank, of a length that can be read."""

import re

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import BLANK, Asking, Candidate

_FEWEST_WORDS = 5
_MOST_WORDS = 40
_MOST_ASKED_WORDS = 28
_INNER_END = re.compile(r"[?!]\s+\S|\n|(?:[a-z]{3,}|\bMay)\.\s+[A-Z]|\s[–—-]\s")
_HALF = re.compile(r"(?:when|where|if|because|although|though|while|whereas|who|which|that)\b", re.IGNORECASE)
_OPENING = re.compile(r"(?:^|(?<=\s))['‘](?=\w)")
_CLOSING = re.compile(r"(?<=[\w.,!?])['’](?=\W|$)")
_CLAIMS = frozenset({Asking.TRUE, Asking.FALSE})


def _check(candidate: Candidate, _ground: Ground) -> str:
    stem, asking = candidate.stem, candidate.asking
    words = len(stem.split())
    most = _MOST_WORDS if asking in {*_CLAIMS, Asking.CLOZE} else _MOST_ASKED_WORDS
    if not _FEWEST_WORDS <= words <= most:
        return f"it has {words} words"
    if stem.count(BLANK) != (asking is Asking.CLOZE):
        return "it has no blank, or more than one" if asking is Asking.CLOZE else "it has a blank"
    if asking in _CLAIMS or asking is Asking.CLOZE:
        if stem.endswith("?"):
            return "it is a question where a statement belongs"
        if asking in _CLAIMS and _HALF.match(stem):
            return "it is half a sentence"
    elif not stem.endswith("?"):
        return "it does not end with a question mark"
    if _INNER_END.search(stem):
        return "it is more than one sentence"
    if stem.count("(") != stem.count(")") or stem.count('"') % 2 or stem.count("“") != stem.count("”"):
        return "a bracket or a quotation mark has no other"
    if len(_OPENING.findall(stem)) > len(_CLOSING.findall(stem)):
        return "a quotation mark has no other"
    return ""


FILTER = Filter("form", _check)
