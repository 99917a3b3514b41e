"""The question word fits what the answer is."""

import re

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import Asking, Candidate
from quiz.generate.names import NUMERIC, PLACES

_DIGIT = re.compile(r"\d")
_SPELLED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|hundreds?|thousands?"
    r"|millions?|billions?|half|quarter|third)\b",
    re.IGNORECASE,
)
_TIMES = frozenset({"DATE", "TIME"})
_FITTING = {
    Asking.WHO: frozenset({"PERSON", "NORP", "ORG"}),
    Asking.WHEN: _TIMES,
    Asking.WHERE: PLACES | {"EVENT", "ORG"},
}
_OPENING = (
    (re.compile(r"\b(?:who|whom|whose)\b", re.IGNORECASE), _FITTING[Asking.WHO]),
    (re.compile(r"^(?:when|in which year|in what year|on which date|on what date)\b", re.IGNORECASE), _TIMES),
    (re.compile(r"^(?:from )?where\b", re.IGNORECASE), _FITTING[Asking.WHERE]),
    (re.compile(r"\bwhich country\b", re.IGNORECASE), frozenset({"COUNTRY", "GPE"})),
    (re.compile(r"\bwhich city\b", re.IGNORECASE), frozenset({"CITY", "GPE"})),
    (re.compile(r"\bwhich organization\b", re.IGNORECASE), frozenset({"ORG", "NORP"})),
)


def _check(candidate: Candidate, ground: Ground) -> str:
    if candidate.asking in {Asking.CLOZE, Asking.TRUE, Asking.FALSE, Asking.WHY}:
        return ""
    kind = candidate.type or ground.types.get(candidate.answer, "")
    if candidate.asking is Asking.HOW_MANY:
        counts = _DIGIT.search(candidate.answer) or _SPELLED.search(candidate.answer)
        return "" if counts else "its answer is no number"
    if not kind:
        return ""
    wanted = _FITTING.get(candidate.asking)
    if wanted is not None and kind not in wanted:
        return f"it asks {candidate.asking.value}, and the answer is {kind}"
    if candidate.asking is Asking.WHAT and kind in _TIMES | NUMERIC | {"PERSON"}:
        return f"it asks what, and the answer is {kind}"
    opening = (
        candidate.stem.split(",")[-1].strip() if ", which " in candidate.stem.lower() else candidate.stem
    )
    for word, kinds in _OPENING:
        if word.match(opening) and kind not in kinds:
            return f"its question word does not ask for {kind}"
    return ""


FILTER = Filter("question word", _check)
