"""The sentence with one name, date or number left out."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quiz.generate.clauses import Clause
from quiz.generate.model import BLANK, Asking
from quiz.generate.moments import moment
from quiz.generate.proposing.view import ONCE, Mention, Proposal, View
from quiz.generate.reference import bare_definites, points_away

if TYPE_CHECKING:
    from spacy.tokens import Token

_ROLES = {
    "PERSON": frozenset({"nsubj", "nsubjpass", "agent", "dobj", "attr"}),
    "ORG": frozenset({"nsubj", "nsubjpass", "agent", "dobj"}),
    "GPE": frozenset({"nsubj", "nsubjpass", "agent", "in", "at", "to", "from", "near", "dobj"}),
    "LOC": frozenset({"nsubj", "nsubjpass", "agent", "in", "at", "to", "from", "near", "across", "dobj"}),
    "FAC": frozenset({"nsubj", "nsubjpass", "in", "at", "to", "near", "dobj"}),
    "NORP": frozenset({"nsubj", "nsubjpass", "agent", "dobj"}),
    "EVENT": frozenset({"nsubj", "nsubjpass", "dobj", "in", "at", "during", "after"}),
    "LAW": frozenset({"nsubj", "nsubjpass", "dobj", "in"}),
    "WORK_OF_ART": frozenset({"nsubj", "nsubjpass", "dobj"}),
    "PRODUCT": frozenset({"nsubj", "nsubjpass", "dobj"}),
    "DATE": frozenset({"in", "on", "since", "until", "by", "npadvmod"}),
    "CARDINAL": frozenset({"nummod"}),
    "PERCENT": frozenset({"nsubj", "dobj", "attr", "by", "of", "to"}),
    "MONEY": frozenset({"dobj", "attr", "for", "of", "at"}),
    "QUANTITY": frozenset({"dobj", "attr", "npadvmod", "of"}),
}
"""In which roles each kind of mention is worth a blank."""

_VERBS = frozenset({"ROOT", "conj", "relcl", "acl"})
_DIGIT = re.compile(r"\d")


def clozes(view: View) -> Iterator[Proposal]:
    """One proposal for each mention that the rest of its clause determines."""
    for clause in view.clauses:
        if not points_away(clause.tokens) and not bare_definites(clause.subject):
            yield from _of_clause(clause, view)


def _of_clause(clause: Clause, view: View) -> Iterator[Proposal]:
    kept = {token.i for token in clause.tokens}
    for mention in view.mentions:
        if not all(token.i in kept for token in mention.span) or not _is_whole(mention, view):
            continue
        if _role(mention) in _ROLES.get(mention.label, ()) and not _is_listed(mention.head):
            stem = _blanked(mention, clause.statement)
            if stem:
                yield Proposal(
                    asking=Asking.CLOZE,
                    stem=stem,
                    answer=mention.name,
                    label=mention.label,
                    sentence=view.sentence,
                    once=_verb_of(mention.head).lemma_ in ONCE,
                    doubts=len(bare_definites(clause.tokens)),
                )


def _role(mention: Mention) -> str:
    """The grammatical role, a preposition standing for itself; empty where it depends on no verb closely."""
    head = mention.head
    if mention.label == "CARDINAL":
        counted = head.head
        ok = head.dep_ == "nummod" and counted.tag_ == "NNS" and _DIGIT.search(mention.name)
        return "nummod" if ok and not any(one.lower_ == "the" for one in counted.children) else ""
    if mention.label == "DATE" and moment(mention.name) is None:
        return ""
    if head.dep_ == "pobj":
        preposition = head.head
        if preposition.dep_ == "agent":
            return "agent"
        if preposition.head.dep_ in _VERBS and preposition.head.pos_ in {"VERB", "AUX"}:
            return preposition.lower_
        return preposition.lower_ if mention.label in {"PERCENT", "MONEY", "QUANTITY"} else ""
    if head.head.pos_ in {"VERB", "AUX"} and head.head.dep_ in _VERBS:
        return head.dep_
    return ""


def _verb_of(token: "Token") -> "Token":
    while token.pos_ not in {"VERB", "AUX"} and token.head != token:
        token = token.head
    return token


def _is_whole(mention: Mention, view: View) -> bool:
    """Whether the mention is the whole name, and stands neither in brackets nor in quotation marks."""
    doc, span = view.span.doc, mention.span
    before = doc[span.start - 1] if span.start > view.span.start else None
    after = doc[span.end] if span.end < view.span.end else None
    first = span[0]
    if first.lower_ in {"the", "a", "an"} and len(span) > 1:
        first = span[1]
    if before is not None and (
        before.text in {"-", "–", "/", "(", '"', "“", "‘", "'", "$"} or before.pos_ == "PROPN"
    ):
        return False
    if before is not None and before.dep_ == "compound" and before.head.i in range(span.start, span.end):
        return before.text[0].islower()
    if after is not None and (
        after.text in {"-", "–", "/", "(", "'s", "’s", "'", "’"} or after.pos_ == "PROPN"
    ):
        return False
    return mention.head.dep_ != "compound"


def _is_listed(head: "Token") -> bool:
    """Whether the mention is joined to others, or stands beside another name for the same."""
    if head.dep_ in {"conj", "appos"}:
        return True
    return any(child.dep_ in {"conj", "cc", "appos"} for child in head.children)


def _blanked(mention: Mention, statement: str) -> str:
    """The statement with a blank for the mention; empty where that is not sure to be the one place."""
    whole = re.compile(rf"(?<!\w){re.escape(mention.name)}(?!\w)", re.IGNORECASE)
    return whole.sub(BLANK, statement, count=1) if len(whole.findall(statement)) == 1 else ""
