"""Why it happened: a short reason that is said to be one is asked for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quiz.generate.grammar.clauses import contiguous
from quiz.generate.grammar.reference import bare_definites, points_away
from quiz.generate.grammar.turning import asked
from quiz.generate.grammar.wording import written
from quiz.generate.model import Asking
from quiz.generate.proposing.adverbials import without
from quiz.generate.proposing.view import ONCE, Proposal, View

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAYING_WHY = (("because",), ("due", "to"), ("owing", "to"), ("in", "order", "to"), ("so", "that"))
_FEWEST_WORDS = 3
_MOST_WORDS = 12


def reasons(view: View) -> Iterator[Proposal]:
    """What clauses say of their why."""
    for clause in view.clauses:
        if clause.is_copula or points_away(clause.subject) or bare_definites(clause.subject):
            continue
        for child in clause.verb.children:
            answer = _reason(child)
            rest = without(clause, child) if answer and answer[0].i > clause.verb.i else None
            if rest is None or points_away(answer, clause.subject):
                continue
            yield Proposal(
                asking=Asking.WHY,
                stem=asked("Why", clause, rest),
                answer=written(answer),
                label="REASON",
                sentence=view.sentence,
                once=clause.verb.lemma_ in ONCE,
                doubts=len(bare_definites((*rest, *answer))),
            )


def _reason(child: "Token") -> tuple["Token", ...]:
    """The words that say why, from `because`, `due to` and the like on; empty where `child` is no reason."""
    words = contiguous(child)
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return ()
    said = tuple(word.lower_ for word in words[:3])
    is_reason = child.dep_ in {"advcl", "prep"} and any(said[: len(one)] == one for one in _SAYING_WHY)
    return words if is_reason else ()
