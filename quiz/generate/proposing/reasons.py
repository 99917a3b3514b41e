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

_FEWEST_WORDS = 2
_MOST_WORDS = 12


def reasons(view: View) -> Iterator[Proposal]:
    """The `because` of clauses."""
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
    """The words that say why, from `because` or `due to` on; empty where `child` is no reason."""
    words = contiguous(child)
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return ()
    if child.dep_ == "advcl" and any(
        one.dep_ == "mark" and one.lower_ == "because" for one in child.children
    ):
        return words if words[0].lower_ == "because" else ()
    if words[0].lower_ == "because" and child.dep_ == "prep":
        return words
    return ()
