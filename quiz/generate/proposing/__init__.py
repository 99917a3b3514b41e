"""What the `rules` engine proposes about one sentence: each way of asking is a module."""

from collections.abc import Callable, Iterator

from quiz.generate.proposing.adverbials import places, times
from quiz.generate.proposing.amounts import amounts
from quiz.generate.proposing.claims import claims
from quiz.generate.proposing.cloze import clozes
from quiz.generate.proposing.reasons import reasons
from quiz.generate.proposing.subjects import subjects
from quiz.generate.proposing.view import Proposal, View

WAYS: tuple[Callable[[View], Iterator[Proposal]], ...] = (
    subjects,
    times,
    places,
    amounts,
    reasons,
    clozes,
    claims,
)
"""Every way of asking."""


def proposals(view: View) -> Iterator[Proposal]:
    """All that is proposed about a sentence; most of it will be dropped."""
    for way in WAYS:
        yield from way(view)
