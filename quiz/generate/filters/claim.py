"""A true claim says what the quote says; a false one all but the words that make it false for certain."""

import re

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import Asking, Candidate
from quiz.generate.wording import has_words, stems

_HEDGES = (
    "about|around|approximately|some|nearly|almost|over|under|perhaps|probably|possibly|may|might|could"
    "|allegedly|reportedly|supposedly|traditionally|claims?|claimed|believed|said to|according|at least"
    "|at the latest|up to|or so"
)
_HEDGED = re.compile(rf"\b(?:{_HEDGES})\b", re.IGNORECASE)


def _check(candidate: Candidate, ground: Ground) -> str:
    if candidate.asking not in {Asking.TRUE, Asking.FALSE}:
        return ""
    if _HEDGED.search(candidate.stem):
        return "it is not certain itself"
    if candidate.asking is Asking.TRUE:
        return _strange(candidate.stem, candidate.sentence.text)
    return _why_not_false(candidate, ground)


def _why_not_false(candidate: Candidate, ground: Ground) -> str:
    stem, swapped, answer = candidate.stem, candidate.swapped, candidate.answer
    if not swapped or not has_words(stem, swapped):
        return "it does not have the words that would make it false"
    if has_words(candidate.sentence.text, swapped):
        return f"'{swapped}' stands in its evidence"
    if ground.same(swapped, answer):
        return f"'{swapped}' and '{answer}' are the same"
    return _strange(stem.replace(swapped, answer, 1), candidate.sentence.text)


def _strange(claim: str, quote: str) -> str:
    known = set(stems(quote))
    strange = next((stem for stem in stems(claim) if stem not in known), None)
    return "" if strange is None else f"its evidence does not say '{strange}'"


FILTER = Filter("claim", _check)
