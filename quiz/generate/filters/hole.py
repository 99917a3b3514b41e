"""A list of three or more has no hole in it: nobody knows which of its members is meant."""

import re

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import BLANK, Asking, Candidate

_NO_ITEM = "and|or|who|which|that|was|were|is|are|had|has|in|on|by|when|where|but|after|before|while"
_ITEM = rf"(?:(?!\b(?:{_NO_ITEM})\b)[^,.;()]){{1,60}}"
_AROUND = (
    re.compile(rf",\s*(?:and|or)?\s*(?:the\s+)?{BLANK}\s*(?:,|and\b|or\b)"),
    re.compile(rf"{_ITEM},{_ITEM},?\s*(?:and|or|as well as)\s+(?:the\s+)?{BLANK}"),
    re.compile(rf"{BLANK}\s*,{_ITEM},?\s*(?:and|or|as well as)\s+"),
    re.compile(rf"{BLANK}\s*,{_ITEM},{_ITEM}"),
    re.compile(rf"\b(?:such as|includ(?:e|es|ed|ing)|e\.g\.|for example|among them|namely)\b[^.;]*{BLANK}"),
    re.compile(rf"\blike\b[^.;,]*{BLANK}"),
    re.compile(rf"{BLANK}\s+(?:and|or)\s+[A-Z]|\b[A-Z][\w’'-]+\s+(?:and|or)\s+(?:the\s+)?{BLANK}"),
)
_SEVERAL = frozenset({Asking.WHO, Asking.WHAT, Asking.WHERE})


def _check(candidate: Candidate, _ground: Ground) -> str:
    if candidate.asking in _SEVERAL:
        quote = " ".join(candidate.sentence.text.split())
        text = quote.replace(candidate.answer, BLANK, 1)
    elif candidate.asking is Asking.CLOZE:
        text = candidate.stem
    else:
        return ""
    return "its answer is one of several in a list" if any(one.search(text) for one in _AROUND) else ""


FILTER = Filter("hole", _check)
