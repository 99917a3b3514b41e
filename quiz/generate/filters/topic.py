"""The answer is not what the whole text is about: who reads its title knows it."""

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import Asking, Candidate
from quiz.generate.names import NUMERIC
from quiz.generate.wording import folded, has_words


def _check(candidate: Candidate, ground: Ground) -> str:
    if candidate.asking in {Asking.TRUE, Asking.FALSE, Asking.WHEN, Asking.HOW_MANY, Asking.WHY}:
        return ""
    answer = candidate.answer
    if candidate.type in NUMERIC or candidate.type == "DATE":
        return ""
    title = next(iter(ground.headings(candidate.sentence.source)), "")
    if title and (has_words(folded(title), folded(answer)) or has_words(folded(answer), folded(title))):
        return "its answer stands in the title"
    most = ground.most_named
    if most and ground.canonical(answer) == most:
        return "its answer is what the text is about"
    return ""


FILTER = Filter("topic", _check)
