"""When and where it happened: a date or a place that hangs on the main verb is asked for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quiz.generate.grammar.clauses import Clause
from quiz.generate.grammar.reference import bare_definites, points_away
from quiz.generate.grammar.turning import asked
from quiz.generate.model import Asking
from quiz.generate.moments import Precision, moment
from quiz.generate.proposing.view import ONCE, Mention, Proposal, View
from quiz.lint.texts import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHEN = {Precision.YEAR: "In which year", Precision.MONTH: "When", Precision.DAY: "On which date"}
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_SETTLED = word_set(
    "bear die bury found establish build hold sign locate base crown open launch construct erect"
    " discover invent publish execute assassinate kill defeat convene marry land surrender baptize"
    " educate study teach exhibit"
)
"""What happens in one place."""


def times(view: View) -> Iterator[Proposal]:
    """The dates of clauses."""
    for clause, preposition, mention in _adverbials(view, {"in", "on"}):
        when = moment(mention.name) if mention.label == "DATE" else None
        if when is None or mention.begins_series or not _is_past(clause) or clause.verb.lemma_ not in ONCE:
            continue
        rest = without(clause, preposition)
        if rest is None or bare_definites(rest) or (clause.is_copula and not rest):
            continue
        if not any(token.pos_ == "PROPN" for token in (*clause.subject, *rest)):
            continue  # of a gallery that opened nobody knows which
        stem = asked(_WHEN[when.precision], clause, rest)
        yield view.proposal(Asking.WHEN, stem, mention, clause.verb)


def places(view: View) -> Iterator[Proposal]:
    """The places of clauses."""
    for clause, preposition, mention in _adverbials(view, {"in", "at"}):
        if mention.label not in _PLACES or clause.verb.lemma_ not in _SETTLED or not _is_past(clause):
            continue
        rest = without(clause, preposition)
        if (
            rest is None
            or bare_definites(rest)
            or any(
                one.lower_ in {"in", "at", "near"} and one.head == clause.verb and not _has_date(one)
                for one in rest
            )
        ):
            continue
        stem = asked("Where", clause, rest)
        yield view.proposal(Asking.WHERE, stem, mention, clause.verb)


def _adverbials(view: View, prepositions: set[str]) -> Iterator[tuple[Clause, "Token", Mention]]:
    """The prepositions that hang on a clause's verb, each with the mention that it governs, and no more."""
    for clause in view.clauses:
        if points_away(clause.subject) or bare_definites(clause.subject) or clause.head.pos_ == "PRON":
            continue
        for child in clause.verb.children:
            if child.dep_ != "prep" or child.lower_ not in prepositions:
                continue
            mention = next((one for one in map(view.mention_at, child.children) if one is not None), None)
            if mention is not None and _governs_only(child, mention):
                yield clause, child, mention


def _governs_only(preposition: "Token", mention: Mention) -> bool:
    words = sum(not token.is_punct for token in preposition.subtree)
    return words == 1 + sum(not token.is_punct for token in mention.span)


def without(clause: Clause, preposition: "Token") -> tuple["Token", ...] | None:
    """The clause's rest, up to a second predicate, without what hangs on `preposition`.

    None where something else would be lost: a lead that is no date or place of its own, words that speak of
    what is said elsewhere, or the verb's object behind a second predicate.
    """
    gone = {token.i for token in preposition.subtree}
    lead = [token for token in clause.lead if token.i not in gone and not token.is_punct]
    if lead:
        return None
    second = next((child for child in clause.verb.children if child.dep_ == "conj"), None)
    end = second.left_edge.i if second is not None else clause.tokens[-1].i + 1
    if preposition.i >= end:
        return None
    rest = tuple(
        token for token in clause.rest if token.i < end and token.i not in gone and not _only_joins(token)
    )
    while rest and (rest[-1].is_punct or rest[-1].dep_ == "cc"):
        rest = rest[:-1]
    return None if points_away(rest, clause.subject) else rest


def _only_joins(token: "Token") -> bool:
    """Whether it ties the clause to what was said before and to nothing in it."""
    return token.dep_ == "advmod" and token.lower_ in {
        "also",
        "too",
        "then",
        "thus",
        "therefore",
        "however",
        "soon",
        "later",
    }


def _is_past(clause: Clause) -> bool:
    """Whether it tells what happened."""
    finite = clause.helpers[0] if clause.helpers else clause.verb
    return finite.tag_ == "VBD" or finite.lower_ in {"was", "were", "had", "did"}


def _has_date(preposition: "Token") -> bool:
    return any(child.ent_type_ == "DATE" for child in preposition.children)
