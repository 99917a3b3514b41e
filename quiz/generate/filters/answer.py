"""The answer stands in the quote, and is not most of it."""

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import Asking, Candidate
from quiz.generate.wording import folded, has_words
from quiz.lint.texts import word_set

_WORDLESS = word_set(
    "he she it they him her them this that these those there here who which what one some others"
    " another such both former latter many most all several none each itself himself themselves we you"
    " i us"
)


def _check(candidate: Candidate, _ground: Ground) -> str:
    answer = candidate.answer.strip()
    quote = " ".join(candidate.sentence.text.split())
    if not answer or not has_words(quote, " ".join(answer.split())):
        return "its answer does not stand in its evidence"
    words, all_words = len(answer.split()), len(quote.split())
    if words * 2 > all_words:
        return "its answer is most of its evidence"
    first, *more = folded(answer).split() or [""]
    if (
        answer != "US"
        and first in _WORDLESS
        and (not more or first in {"this", "that", "these", "those", "such", "both", "its"})
    ):
        return f"its answer speaks of something else: '{answer}'"
    if candidate.asking is not Asking.WHY and answer.islower() and len(answer) < 3 and not answer.isdigit():
        return "its answer says nothing"
    return ""


FILTER = Filter("answer", _check)
