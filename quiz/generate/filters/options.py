"""Options are distinct, whatever they are called, and no wrong one stands in the evidence."""

from itertools import combinations

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import Candidate
from quiz.generate.wording import has_words

FEWEST = 3


def _check(candidate: Candidate, ground: Ground) -> str:
    wrong = candidate.distractors
    if wrong and len(wrong) < FEWEST:
        return f"it has fewer than {FEWEST} wrong options"
    quote = " ".join(candidate.sentence.text.split())
    for one in wrong:
        if not one.strip():
            return "a wrong option is empty"
        if ground.same(one, candidate.answer):
            return f"the wrong option '{one}' is the answer"
        if any(has_words(quote, name) for name in (one, *ground.others(one))):
            return f"the wrong option '{one}' stands in its evidence"
        if has_words(candidate.stem, one):
            return f"the wrong option '{one}' stands in the question"
    same = next(((one, other) for one, other in combinations(wrong, 2) if ground.same(one, other)), None)
    return f"the wrong options '{same[0]}' and '{same[1]}' are the same" if same else ""


FILTER = Filter("options", _check)
