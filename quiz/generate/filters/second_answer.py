"""Nothing else answers the question too: no wrong option, and no words that make a claim false."""

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import Asking, Candidate
from quiz.generate.wording import telling_stems

_SHARED = 0.5
"""Of the stem's telling words that another sentence has, from which on it may speak of the same."""

_FEWEST = 2
_ASKED_FOR = frozenset(
    {"year", "date", "countri", "citi", "place", "organ", "event", "agreement", "region", "mani"}
)
"""Stems that say what is asked for, and nothing of what it is asked about."""


def _check(candidate: Candidate, ground: Ground) -> str:
    wrong = candidate.distractors or ((candidate.swapped,) if candidate.asking is Asking.FALSE else ())
    for one in wrong:
        if fits(one, candidate, ground):
            return f"'{one}' may be right as well"
    return ""


def fits(other: str, candidate: Candidate, ground: Ground) -> bool:
    """Whether a sentence that names `other` has so many of the stem's words that it may answer it too."""
    said = telling_stems(candidate.stem) - telling_stems(candidate.swapped) - telling_stems(candidate.answer)
    said -= _ASKED_FOR
    rare = said - ground.common_stems
    asked = rare if len(rare) > _FEWEST else said
    if not asked:
        return True
    for at in ground.mentioning(other):
        shared = len(asked & ground.stems_of(at))
        if shared >= _FEWEST and shared >= len(asked) * _SHARED:
            return True
    return False


FILTER = Filter("second answer", _check)
