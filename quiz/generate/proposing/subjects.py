"""Who did it: the subject of the main clause is asked for, and all else stays as it stands."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quiz.generate.grammar.clauses import Clause
from quiz.generate.grammar.reference import bare_definites, points_away
from quiz.generate.grammar.turning import predicated
from quiz.generate.model import Asking
from quiz.generate.proposing.view import ASKED, ONCE, Mention, Proposal, View
from quiz.lint.texts import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "LAW", "NORP", "WORK_OF_ART", "PRODUCT"})
_NARROWING = word_set("PERSON ORG GPE LOC FAC EVENT LAW NORP DATE WORK_OF_ART CARDINAL ORDINAL")
_FEWEST_WORDS = 4


def subjects(view: View) -> Iterator[Proposal]:
    """At most one proposal for each clause: the name that is the subject."""
    for clause in view.clauses:
        mention = _named(clause, view)
        said = (*clause.lead, *clause.rest)
        if mention is None or not _is_determined(clause, view) or points_away(said, clause.subject):
            continue
        if bare_definites(clause.rest):
            continue
        asking = Asking.WHO if mention.label in {"PERSON", "NORP"} else Asking.WHAT
        stem = predicated(ASKED, clause)
        yield view.proposal(asking, stem, mention, clause.verb, len(bare_definites(clause.lead)))


def _named(clause: Clause, view: View) -> Mention | None:
    """The mention that the subject is, with nothing but an article, a title or an apposition beside it."""
    mention = view.mention_at(clause.head)
    if mention is None or mention.label not in _LABELS:
        return None
    extra = [
        token
        for token in clause.subject
        if token.i not in range(mention.span.start, mention.span.end) and not _is_beside(token, clause.head)
    ]
    return None if extra else mention


def _is_beside(token: "Token", head: "Token") -> bool:
    """Whether a token of the subject adds nothing that the question would miss."""
    if token.lower_ == "the" or token.is_punct:
        return True
    chain = [token, *token.ancestors]
    inner = chain[: chain.index(head)] if head in chain else chain
    return any(one.dep_ == "appos" for one in inner) or (token.dep_ == "compound" and token.text[0].islower())


def _is_determined(clause: Clause, view: View) -> bool:
    """Whether the predicate can be true of one only, as far as its words tell."""
    if sum(not token.is_punct for token in clause.rest) < _FEWEST_WORDS - 1:
        return False
    kept = {token.i for token in (*clause.lead, *clause.rest)}
    narrowing = [one for one in view.mentions if one.head.i in kept and one.label in _NARROWING]
    if clause.verb.lemma_ in {"be", "become", "remain"}:
        attributes = [child for child in clause.verb.children if child.dep_ == "attr"]
        return (
            bool(attributes)
            and bool(narrowing)
            and any(child.lower_ == "the" for attribute in attributes for child in attribute.children)
        )
    return bool(narrowing) and clause.verb.lemma_ in ONCE
