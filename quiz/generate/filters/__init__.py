"""What every candidate has to pass, whichever engine proposed it.

`ground_of` reads the texts once; `verdict` holds a candidate against them:

    ground = ground_of(texts)
    dropped = verdict(candidate, ground)  # None: every filter lets it through

Each filter is a module with a `FILTER`: its name, and a function that says why a candidate is dropped. They
look at words, not at a parse, so that it does not matter where a candidate comes from.
"""

from quiz.generate.filters import (
    anaphora,
    answer,
    claim,
    completion,
    form,
    hole,
    invented,
    leak,
    options,
    question_word,
    quote,
    second_answer,
    topic,
    unfinished,
)
from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.merging import ground_of
from quiz.generate.model import Candidate, Dropped

FILTERS: tuple[Filter, ...] = (
    quote.FILTER,
    form.FILTER,
    answer.FILTER,
    completion.FILTER,
    claim.FILTER,
    leak.FILTER,
    invented.FILTER,
    question_word.FILTER,
    unfinished.FILTER,
    anaphora.FILTER,
    hole.FILTER,
    topic.FILTER,
    options.FILTER,
    second_answer.FILTER,
)
"""Every filter, in the order in which they are asked: the first that drops a candidate is told."""

__all__ = ["FILTERS", "Ground", "ground_of", "verdict"]


def verdict(candidate: Candidate, ground: Ground) -> Dropped | None:
    """The first filter that does not let `candidate` through, and why; None where all do."""
    for one in FILTERS:
        if reason := one.check(candidate, ground):
            return Dropped(candidate, one.name, reason)
    return None
