"""How many there were: a number of things in the main clause is asked for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quiz.generate.grammar.clauses import Clause
from quiz.generate.grammar.reference import bare_definites, points_away
from quiz.generate.grammar.turning import asked, predicated
from quiz.generate.grammar.wording import written
from quiz.generate.model import Asking
from quiz.generate.proposing.view import Mention, Proposal, View

if TYPE_CHECKING:
    from spacy.tokens import Token

_NARROWING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "LAW", "DATE", "WORK_OF_ART"})
_OBJECTS = frozenset({"dobj", "attr"})


def amounts(view: View) -> Iterator[Proposal]:
    """How many things the subject or the object of each clause is."""
    for clause in view.clauses:
        for child in clause.verb.children:
            mention = _number(child, view)
            stem = _stem(child, mention, clause) if mention is not None else ""
            if mention is not None and stem and _is_narrowed(mention, clause, view):
                doubts = len(bare_definites(clause.tokens))
                yield view.proposal(Asking.HOW_MANY, stem, mention, clause.verb, doubts)


def _is_narrowed(mention: Mention, clause: Clause, view: View) -> bool:
    """Whether a name or a date says which of the many such numbers is meant."""
    kept = {token.i for token in clause.tokens}
    others = [
        one for one in view.mentions if one != mention and one.head.i in kept and one.label in _NARROWING
    ]
    return bool(others) and not points_away(clause.tokens)


def _number(noun: "Token", view: View) -> Mention | None:
    """The number before a plural noun, with nothing but `about` and the like before it."""
    if noun.tag_ != "NNS" or noun.dep_ not in {*_OBJECTS, "nsubj", "nsubjpass"}:
        return None
    if any(
        child.lower_ in {"the", "all", "both", "these", "those"} or child.dep_ == "conj"
        for child in noun.children
    ):
        return None
    for child in noun.children:
        if child.dep_ == "nummod":
            mention = next((one for one in view.mentions if one.span.start <= child.i < one.span.end), None)
            if (
                mention is not None
                and mention.label == "CARDINAL"
                and mention.span.end <= noun.i
                and mention.name.lower() not in {"one", "two"}
            ):
                return mention
    return None


def _stem(noun: "Token", mention: Mention, clause: Clause) -> str:
    """The question; empty where the noun does not stand beside its number at the beginning of its phrase."""
    counted = tuple(token for token in noun.subtree if token.i >= mention.span.end and token.i <= noun.i)
    before = [token for token in noun.subtree if token.i < mention.span.start]
    if before or not counted:
        return ""
    words = f"How many {written(counted)}"
    second = next((child for child in clause.verb.children if child.dep_ == "conj"), None)
    if noun == clause.head:
        behind = [token for token in clause.subject if token.i > noun.i]
        tail = f" {written(behind)}" if behind else ""
        return predicated(words + tail, clause)
    if clause.lead and any(token.dep_ == "mark" for token in clause.lead):
        return ""
    if second is not None or clause.is_copula or clause.head.dep_ == "nsubjpass":
        return ""
    gone = {token.i for token in (*mention.span, *counted)}
    rest = tuple(token for token in clause.rest if token.i not in gone)
    question = asked(words, clause, rest)
    return question if not clause.lead else ""
