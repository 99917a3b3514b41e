"""The quote reproduces the source exactly, and says enough."""

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import Candidate

FEWEST_WORDS = 5


def _check(candidate: Candidate, ground: Ground) -> str:
    quote = candidate.sentence
    if len(quote.text.split()) < FEWEST_WORDS:
        return f"its evidence has fewer than {FEWEST_WORDS} words"
    passage = ground.passage(quote)
    if quote.start < 0 or passage[quote.start : quote.start + len(quote.text)] != quote.text:
        return "its evidence does not stand in the source"
    return ""


FILTER = Filter("quote", _check)
