"""Statements to judge: a clause about what happened once, with a date, place or doer that can be swapped."""

from collections.abc import Iterator

from quiz.generate.grammar.clauses import Clause
from quiz.generate.grammar.reference import bare_definites, points_away
from quiz.generate.model import Asking
from quiz.generate.moments import moment
from quiz.generate.proposing.view import ONCE, Mention, Proposal, View

_MOST_WORDS = 24
_PLACES = frozenset({"GPE"})


def claims(view: View) -> Iterator[Proposal]:
    """One proposal for each mention of a clause that can be swapped for another."""
    for clause in view.clauses:
        if clause.verb.lemma_ not in ONCE or points_away(clause.tokens) or bare_definites(clause.tokens):
            continue
        if len(clause.tokens) > _MOST_WORDS or not _is_definite(clause):
            continue
        for mention in view.mentions:
            if _is_swappable(mention, clause) and clause.statement.count(mention.name) == 1:
                yield view.proposal(Asking.TRUE, clause.statement, mention, clause.verb)


def _is_definite(clause: Clause) -> bool:
    """Whether the subject is one known thing: what *a* ship did, another may have done elsewhere."""
    return any(token.pos_ == "PROPN" or token.lower_ == "the" for token in clause.subject) and not any(
        token.lower_ in {"a", "an", "some", "many", "several", "most"} for token in clause.head.children
    )


def _is_swappable(mention: Mention, clause: Clause) -> bool:
    """Whether another date, place or doer makes the claim false for certain."""
    head = mention.head
    if mention.begins_series:
        return False
    if (
        head.dep_ != "pobj"
        or head.head.head != clause.verb
        or any(one.dep_ in {"conj", "appos"} for one in head.children)
    ):
        return False
    preposition = head.head.lower_
    if mention.label == "DATE":
        return preposition in {"in", "on"} and moment(mention.name) is not None
    if mention.label in _PLACES:
        return preposition in {"in", "at"}
    return mention.label == "PERSON" and head.head.dep_ == "agent"
