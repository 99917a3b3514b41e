"""The stem does not contain its answer, another name of it, or a word of its answer in any form."""

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import Asking, Candidate
from quiz.generate.wording import has_words, telling_stems
from quiz.lint.texts import word_set

_COMMON = word_set("first second third year years centuri century north south east west new great")


def _check(candidate: Candidate, ground: Ground) -> str:
    if candidate.asking in {Asking.TRUE, Asking.FALSE}:
        return ""
    for name in (candidate.answer, *ground.others(candidate.answer)):
        if len(name) > 1 and has_words(candidate.stem, name):
            return f"it contains its answer: '{name}'"
    if candidate.asking is Asking.WHY:
        return ""
    shared = sorted(telling_stems(candidate.answer) & telling_stems(candidate.stem) - _COMMON)
    return f"it contains a word of its answer: '{shared[0]}'" if shared else ""


FILTER = Filter("leak", _check)
