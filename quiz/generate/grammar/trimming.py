"""What a clause can do without: asides, and what is loosely joined to its end."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from quiz.generate.grammar.leads import CONDITIONS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_BREAKS = frozenset({";", ":", "—", "–", "--", "...", "…"})
_OPEN = frozenset({"(", "["})
_CLOSED = frozenset({")", "]"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ASIDES = frozenset({"appos", "relcl", "acl"})
_LOOSE = frozenset({"prep", "advcl", "acl", "relcl", "appos", "amod", "advmod"})
_LONG_REST = 16
"""Tokens behind the subject from which on a clause is shortened."""

_FEWEST_KEPT = 5


def until_loose(after: "Span", verb: "Token") -> list["Token"]:
    """The tokens up to where another clause, an aside or a second sentence begins."""
    kept: list[Token] = []
    ends = [
        child.left_edge.i
        for child in verb.children
        if child.i > verb.i
        and (
            child.dep_ == "parataxis"
            or (child.dep_ == "conj" and any(one.dep_ in _SUBJECTS for one in child.children))
            or (child.dep_ == "advcl" and child.left_edge.i > 0 and child.left_edge.nbor(-1).text == ",")
        )
    ]
    end = min(ends, default=verb.doc[-1].i + 1)
    for token in after:
        if token.i >= end or token.text in _BREAKS:
            break
        kept.append(token)
    while kept and (kept[-1].is_punct or kept[-1].dep_ == "cc" or kept[-1].is_space):
        if kept[-1].text in "\"”’'":
            break
        kept.pop()
    return kept


def essential(tokens: Iterable["Token"]) -> tuple["Token", ...]:
    """`tokens` without asides: what stands in brackets, or between commas and narrows nothing down."""
    kept = _without_brackets(tokens)
    aside = {token.i for token in kept if _is_aside(token, {one.i for one in kept})}
    commas = {
        token.i for token in kept if token.text == "," and ((token.i + 1 in aside) or (token.i - 1 in aside))
    }
    return tuple(token for token in kept if token.i not in aside | commas)


def _is_aside(token: "Token", known: set[int]) -> bool:
    """Whether a token belongs to an apposition, relative clause or participle behind a comma."""
    for one in (token, *token.ancestors):
        if one.i not in known:
            return False
        start = one.left_edge
        if one.dep_ in _ASIDES and start.i > 0 and start.nbor(-1).text == "," and one.ent_type_ != "DATE":
            return start.nbor(-1).i in known
    return False


def shortened(rest: tuple["Token", ...]) -> tuple["Token", ...]:
    """`rest`; where it is long only up to the first comma behind which something loosely joined begins."""
    if len(rest) <= _LONG_REST:
        return rest
    for place, token in enumerate(rest[:-1]):
        if token.text == "," and place >= _FEWEST_KEPT and _begins_loosely(rest[place + 1]):
            return rest[:place]
    return rest


def _begins_loosely(token: "Token") -> bool:
    """Whether a phrase begins with `token` that a clause can do without."""
    owners = [one for one in (token, *token.ancestors) if one.left_edge.i == token.i]
    return token.lower_ not in CONDITIONS and any(one.dep_ in _LOOSE for one in owners)


def _without_brackets(tokens: Iterable["Token"]) -> tuple["Token", ...]:
    """`tokens` without what stands in brackets, and the brackets."""
    kept: list[Token] = []
    depth = 0
    for token in tokens:
        if token.text in _OPEN:
            depth += 1
        elif token.text in _CLOSED:
            depth = max(depth - 1, 0)
        elif not depth and not token.is_space:
            kept.append(token)
    return tuple(kept)
