"""The blank filled with the answer gives back words of the quote, in their order."""

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import BLANK, Asking, Candidate
from quiz.lint.texts import words_of


def _check(candidate: Candidate, _ground: Ground) -> str:
    if candidate.asking is not Asking.CLOZE:
        return ""
    filled = words_of(candidate.stem.replace(BLANK, candidate.answer).casefold())
    quote = iter(words_of(candidate.sentence.text.casefold()))
    strange = next((word for word in filled if word not in quote), None)
    return "" if strange is None else f"filled in, it is not what the evidence says from '{strange}' on"


FILTER = Filter("completion", _check)
