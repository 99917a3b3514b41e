"""What stands before the subject of a clause."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from quiz.generate.grammar.reference import points_away
from quiz.lint.texts import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAPS = word_set(
    "however but and so or then thus therefore also moreover furthermore meanwhile instead additionally"
    " nevertheless nonetheless still yet similarly likewise hence consequently besides indeed conversely"
    " otherwise accordingly later afterwards subsequently eventually soon finally earlier previously"
    " here there again next elsewhere for since thereafter now today currently recently too"
    " unfortunately as"
)
"""Words at the beginning of a sentence that lean on the one before."""

CONDITIONS = frozenset({"if", "unless", "except", "until", "whether", "lest", "although", "though"})
"""Words that limit what a clause says."""

_CONCEDING = frozenset({"although", "though"})
_EXAMPLES = (["for", "example"], ["for", "instance"])
_DROPPABLE = word_set("after before during at by following because despite throughout on since as thanks due")


def lead_of(verb: "Token", tokens: Iterable["Token"]) -> tuple["Token", ...] | None:
    """What stands before the subject, as far as it has to stay; None where it limits what the clause says.

    Words that only join the sentence to the one before go, and so does an adverbial clause about the past, or
    a time that is told by pointing to what was said.
    """
    tokens = tuple(tokens)
    inside = {token.i for token in tokens}
    lead = [
        token
        for token in tokens
        if token.dep_ not in {"cc", "mark", "preconj"} or (token.head.i in inside and token.dep_ == "cc")
    ]
    if verb.dep_ == "advcl":
        lead = [token for token in lead if token.tag_ != "WRB"]
    if [token.lower_ for token in lead[:2]] in _EXAMPLES:
        del lead[:2]
    while lead and (lead[0].is_punct or lead[0].is_space or _only_joins(lead[0])):
        lead.pop(0)
    while lead and (lead[-1].is_punct or lead[-1].is_space):
        lead.pop()
    if not lead:
        return ()
    marks = {token.lower_ for token in tokens if token.dep_ in {"mark", "advmod"}}
    if marks & CONDITIONS - _CONCEDING:
        return None
    has_clause = any(token.head == verb and token.dep_ in {"advcl", "ccomp"} for token in lead)
    if has_clause or points_away(lead):
        finite = next((child for child in verb.children if child.dep_ in {"aux", "auxpass"}), verb)
        is_past = finite.tag_ == "VBD" or finite.lower_ in {"was", "were", "had"}
        droppable = has_clause or lead[0].pos_ != "ADP" or lead[0].lower_ in _DROPPABLE
        return () if is_past and droppable else None
    return tuple(lead)


def _only_joins(token: "Token") -> bool:
    return token.lower_ in LEAPS and token.dep_ in {"advmod", "cc", "npadvmod"} and not list(token.children)
