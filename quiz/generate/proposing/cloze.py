"""The sentence with one name, date or number left out."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quiz.generate.grammar.leads import LEAPS
from quiz.generate.grammar.reference import bare_definites, points_away
from quiz.generate.model import BLANK, Asking
from quiz.generate.moments import moment
from quiz.generate.names import NUMERIC, kind_of
from quiz.generate.proposing.view import Mention, Proposal, View
from quiz.lint.texts import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_DOERS = frozenset({"nsubj", "nsubjpass", "agent", "dobj", "dative"})
_PLACED = frozenset({"in", "at", "to", "from", "near", "across", "into", "through"})
_ROLES = {
    "PERSON": _DOERS | {"attr", "to", "with", "from", "under", "poss"},
    "ORG": _DOERS | {"from", "to", "with", "at"},
    "GPE": _DOERS | _PLACED | {"against", "with", "poss"},
    "LOC": _DOERS | _PLACED | {"along", "on"},
    "FAC": _DOERS - {"agent"} | {"in", "at", "to", "near"},
    "NORP": _DOERS | {"against", "with"},
    "EVENT": _DOERS - {"agent"} | {"in", "at", "during", "after", "of"},
    "LAW": _DOERS - {"agent"} | {"in", "of", "under"},
    "WORK_OF_ART": _DOERS - {"agent"},
    "DATE": frozenset({"in", "on", "since", "until", "by", "npadvmod", "from", "of"}),
    "CARDINAL": frozenset({"nummod"}),
    "PERCENT": frozenset({"nsubj", "dobj", "attr", "by", "of", "to"}),
    "MONEY": frozenset({"dobj", "attr", "for", "of", "at"}),
    "QUANTITY": frozenset({"dobj", "attr", "npadvmod", "of"}),
}
"""In which roles each kind of mention is worth a blank."""

_PEOPLES = ("s", "ese", "ish", "ch")
"""How a people is called where no single member is meant: Normans, Japanese, British, Dutch."""

_OF_NOUNS = frozenset({"of", "in", "from", "to", "on", "at", "by", "with", "between", "against"})
_TITLES = word_set(
    "governor king queen emperor empress president general prince princess pope bishop archbishop"
    " captain colonel major lord lady sir dr dr. mr. mrs. minister secretary professor admiral sultan"
    " duke count earl senator judge chancellor lieutenant commander rev. saint cardinal historian"
    " engineer architect philosopher poet author painter"
)
_VERBS = frozenset({"ROOT", "conj", "relcl", "acl"})
_MOST_WORDS = 30
"""Of a sentence that is taken whole."""

_TURNS = frozenset({"if", "unless", "although", "though", "while", "because", "once", "when", "according"})
_LOOSE = frozenset({"NORP", "ORDINAL", "TIME"})
"""What does not say of what a figure is told."""

_GLUED = frozenset({"-", "–", "/", "(", '"', "“", "‘", "'", "$"})
_DIGIT = re.compile(r"\d")


def clozes(view: View) -> Iterator[Proposal]:
    """One proposal for each mention that the rest of its clause, or of a short sentence, determines."""
    for tokens, statement in _statements(view):
        kept = {token.i for token in tokens}
        doubts = len(bare_definites(tokens))
        for mention in view.mentions:
            if not all(token.i in kept for token in mention.span) or not _is_whole(mention, view):
                continue
            if mention.begins_series or not _is_narrowed(mention, view, kept):
                continue
            role, weak = _role(mention)
            if role not in _ROLES.get(_coarse(mention), ()) or _is_listed(mention.head):
                continue
            if stem := _blanked(mention, statement):
                yield view.proposal(Asking.CLOZE, stem, mention, _verb_of(mention.head), doubts + weak)


def _statements(view: View) -> Iterator[tuple[Sequence["Token"], str]]:
    """What stands alone: the clauses; where there is none, the whole sentence if it is short."""
    clauses = [one for one in view.clauses if not points_away(one.tokens) and not bare_definites(one.subject)]
    for clause in clauses:
        yield clause.tokens, clause.statement
    words = tuple(token for token in view.span if not token.is_space)
    if clauses or view.unfit or len(words) > _MOST_WORDS or words[0].lower_ in LEAPS | _TURNS:
        return
    subjects = [token for token in words if token.dep_ in {"nsubj", "nsubjpass"}]
    if subjects and not points_away(words) and not any(bare_definites(list(one.subtree)) for one in subjects):
        yield words, view.text


def _is_narrowed(mention: Mention, view: View, kept: set[int]) -> bool:
    """Whether a name or a date says of what a figure is told; anything else says so by itself."""
    return mention.label not in NUMERIC or any(
        one.label not in NUMERIC | _LOOSE and one.head.i in kept for one in view.mentions
    )


def _coarse(mention: Mention) -> str:
    """The kind of the mention, all kinds of places with names as one."""
    kind = kind_of(mention.label, mention.name)
    return "GPE" if kind in {"COUNTRY", "CITY", "REGION"} else kind


def _role(mention: Mention) -> tuple[str, bool]:
    """The grammatical role, a preposition standing for itself, and whether it belongs to a noun, not a verb.

    The role is empty where a figure or a date does not say enough, or is the end of a range.
    """
    head = mention.head
    before = head.doc[max(mention.span.start - 2, 0) : mention.span.start]
    if len(before) and (before[-1].like_num or (before[-1].lower_ == "to" and before[0].like_num)):
        return "", False
    if mention.label == "CARDINAL":
        counted = head.head
        ok = head.dep_ == "nummod" and counted.tag_ == "NNS" and _DIGIT.search(mention.name)
        return "nummod" if ok and not any(one.lower_ == "the" for one in counted.children) else "", False
    if mention.label == "NORP" and not mention.name.endswith(_PEOPLES):
        return "", False
    if mention.label == "DATE" and (moment(mention.name) is None or head.dep_ == "nummod"):
        return "", False
    if head.dep_ == "pobj":
        preposition = head.head
        if preposition.dep_ == "agent":
            return "agent", False
        if preposition.head.pos_ in {"VERB", "AUX"}:
            return preposition.lower_, preposition.head.dep_ not in _VERBS
        of_noun = preposition.head.pos_ in {"NOUN", "PROPN"} and preposition.lower_ in _OF_NOUNS
        return preposition.lower_ if of_noun else "", True
    if head.head.pos_ in {"VERB", "AUX"}:
        return head.dep_, head.head.dep_ not in _VERBS
    return ("poss", True) if head.dep_ == "poss" else ("", True)


def _verb_of(token: "Token") -> "Token":
    while token.pos_ not in {"VERB", "AUX"} and token.head != token:
        token = token.head
    return token


def _is_whole(mention: Mention, view: View) -> bool:
    """Whether the mention is the whole name, and stands neither in brackets nor in quotation marks."""
    doc, span = view.span.doc, mention.span
    before = doc[span.start - 1] if span.start > view.span.start else None
    after = doc[span.end] if span.end < view.span.end else None
    if before is not None and before.text in _GLUED:
        return False
    if before is not None and before.pos_ == "PROPN" and before.lower_ not in _TITLES:
        return False
    if after is not None and (after.text in _GLUED or after.pos_ == "PROPN"):
        return False
    if span[-1].tag_ == "POS":
        return mention.head.dep_ == "poss"
    return mention.head.dep_ != "compound"


def _is_listed(head: "Token") -> bool:
    """Whether the mention is joined to others, or stands beside another name for the same."""
    if head.dep_ in {"conj", "appos"}:
        return True
    return any(
        child.dep_ in {"conj", "cc"} or (child.dep_ == "appos" and child.pos_ == "PROPN")
        for child in head.children
    )


def _blanked(mention: Mention, statement: str) -> str:
    """The statement with a blank for the mention; empty where that is not sure to be the one place."""
    whole = re.compile(rf"(?<!\w){re.escape(mention.name)}(?!\w)", re.IGNORECASE)
    return whole.sub(BLANK, statement, count=1) if len(whole.findall(statement)) == 1 else ""
