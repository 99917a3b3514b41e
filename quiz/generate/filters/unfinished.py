"""Nothing that the verb needs was dropped on the way from the sentence to the question."""

import re

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import BLANK, Asking, Candidate
from quiz.lint.texts import word_set, words_of

_HANGING = word_set(
    "a an the and or but of to with for from by as at into than that which who whose between among"
    " such its their his her is was were are be been being have has had upon against toward towards"
)
_DROPPED = (
    r",\s*[,?.]",
    r"\(\s*\)",
    r"\b(?!(?:had|that)\b)([\w-]+) \1\b",
    r"\b\d{4} \d{4}\b",
    r"\bbefore after\b",
    r"['’]s[.?]$",
    r",? and (?:in|on|by) (?:\d{4}|_{5})[.?]$",
    r"\b(?:that|which|who) (?:in|on|from|by|at|after|since|during) \S+(?: \S+)?[.?]$",
)
_BROKEN_STATEMENT = re.compile("|".join(_DROPPED), re.IGNORECASE)
_DOUBLED = r"\b(?:of|the|in|by|and|or|to) (?:of|in|by|and|or)\b(?! (?:the|which))"
_BROKEN = re.compile("|".join((*_DROPPED, _DOUBLED)), re.IGNORECASE)
_NEEDS_MORE = word_set(
    "make give take put have get gather use cause bring send become include contain provide allow"
    " force lead hold form call name keep set consider regard describe appoint declare"
)
_ASKED = re.compile(r"^(?:when|where|why|in which year|on which date)\s+(?:did|does|do)\s+", re.IGNORECASE)


def _check(candidate: Candidate, _ground: Ground) -> str:
    stem = candidate.stem
    states = candidate.asking in {Asking.CLOZE, Asking.TRUE, Asking.FALSE}
    if broken := (_BROKEN_STATEMENT if states else _BROKEN).search(stem):
        return f"something was dropped at '{broken.group().strip()}'"
    words = words_of(stem.casefold())
    if words and words[-1] in _HANGING and not stem.endswith(f"{BLANK}."):
        return f"it breaks off at '{words[-1]}'"
    if states:
        return ""
    if _ASKED.match(stem):
        verb = next((place for place, word in enumerate(words) if place > 2 and word in _NEEDS_MORE), None)
        if verb is not None and (
            verb == len(words) - 1
            or words[verb + 1] in {"in", "on", "at", "after", "before", "with", "during"}
        ):
            return f"'{words[verb]}' has lost its object"
    return ""


FILTER = Filter("unfinished", _check)
