"""The clauses of a sentence that state a fact: their parts, and how they are turned into questions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING

from quiz.generate.reference import points_away

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BREAKS = frozenset({";", ":", "—", "–", "--", "...", "…"})
_OPEN = frozenset({"(", "["})
_CLOSED = frozenset({")", "]"})
_CONDITIONS = frozenset({"if", "unless", "except", "until", "whether", "lest", "although", "though"})
_LOOSE = frozenset({"prep", "advcl", "acl", "relcl", "appos", "amod", "advmod"})
_LONG_REST = 16
_FEWEST_KEPT = 5
_CONCEDING = frozenset({"although", "though"})
_TEMPORAL = frozenset(
    {
        "after",
        "before",
        "during",
        "at",
        "by",
        "following",
        "because",
        "despite",
        "throughout",
        "on",
        "since",
        "as",
    }
)
_LEAPS = (
    "however but and so or then thus therefore also moreover furthermore meanwhile instead additionally nevertheless"
    " nonetheless still yet similarly likewise hence consequently besides indeed conversely otherwise accordingly"
    " later afterwards subsequently eventually soon finally earlier previously here there again next"
    " elsewhere for since thereafter now today currently recently too unfortunately as"
)
LEAPS = frozenset(_LEAPS.split())
"""Words at the beginning of a sentence that lean on the one before."""

_SPACE_BEFORE = re.compile(r"\s+([,;:.)\]?!%])")
_TWO_COMMAS = re.compile(r",(?:\s*,)+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Clause:
    """A clause that states something by itself, without asides and without what is loosely joined to its end."""

    sentence: "Span"
    lead: tuple["Token", ...]
    """What stands before the subject, without its comma; empty where the subject comes first."""
    subject: tuple["Token", ...]
    """The subject with all that belongs to it."""
    head: "Token"
    """The subject's main word."""
    helpers: tuple["Token", ...]
    """Auxiliaries, in order."""
    verb: "Token"
    rest: tuple["Token", ...]
    """What follows the subject, verb and auxiliaries aside, up to the clause's end."""

    @property
    def is_copula(self) -> bool:
        """Whether the verb is a form of *to be* with nothing before it."""
        return self.verb.lemma_ == "be" and not self.helpers

    @cached_property
    def tokens(self) -> tuple["Token", ...]:
        """All of it, in the order of the sentence."""
        doc = self.verb.doc
        kept = {token.i for token in (*self.lead, *self.subject, *self.helpers, self.verb, *self.rest)}
        if self.lead and doc[self.lead[-1].i + 1].text == ",":
            kept.add(self.lead[-1].i + 1)
        return tuple(doc[at] for at in sorted(kept))

    @cached_property
    def statement(self) -> str:
        """The clause as a sentence of its own."""
        text = written(self.tokens)
        return f"{text[:1].upper()}{text[1:]}."


def clauses_of(sentence: "Span") -> Iterator[Clause]:
    """The clauses of a sentence that are stated as facts: the main one, and those that are joined to it."""
    root = sentence.root
    for verb in (root, *_joined(root)):
        if verb.pos_ in {"VERB", "AUX"} and (clause := _clause(verb, sentence)) is not None:
            yield clause


def _joined(root: "Token") -> Iterator["Token"]:
    """The verbs of clauses joined by *and* or *but*, and of what `the answer is that` says."""
    for child in root.children:
        own = any(one.dep_ in _SUBJECTS for one in child.children)
        if child.dep_ == "conj" and own:
            yield child
            yield from _joined(child)
        elif child.dep_ == "ccomp" and own and root.lemma_ == "be":
            yield child


def _clause(verb: "Token", sentence: "Span") -> Clause | None:
    heads = [child for child in verb.children if child.dep_ in _SUBJECTS]
    if (
        len(heads) != 1
        or heads[0].i > verb.i
        or any(child.dep_ in {"neg", "expl"} for child in verb.children)
    ):
        return None
    head = heads[0]
    subject = contiguous(head)
    helpers = tuple(child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.i < verb.i)
    if not subject or not any(token.tag_ in _FINITE for token in (*helpers, verb)):
        return None
    if any(helper.i < head.i or helper.tag_ == "TO" for helper in helpers):
        return None
    used = {verb.i, *(helper.i for helper in helpers)}
    after = verb.doc[subject[-1].i + 1 : sentence.end]
    rest = [token for token in _until_loose(after, verb) if token.i not in used]
    begin = sentence.start if verb == sentence.root else verb.left_edge.i
    lead = _lead(verb, verb.doc[begin : subject[0].i])
    if lead is None:
        return None
    return Clause(
        sentence, _essential(lead), _essential(subject), head, helpers, verb, _shortened(_essential(rest))
    )


def _lead(verb: "Token", tokens: Iterable["Token"]) -> tuple["Token", ...] | None:
    """What stands before the subject, as far as it has to stay; None where it limits what the clause says.

    Words that only join the sentence to the one before go, and so does an adverbial clause about the past, or
    a time that is told by pointing to what was said.
    """
    lead = [token for token in tokens if token.dep_ not in {"cc", "mark", "preconj"}]
    while lead and (lead[0].is_punct or lead[0].is_space or _only_joins(lead[0])):
        lead.pop(0)
    while lead and (lead[-1].is_punct or lead[-1].is_space):
        lead.pop()
    if not lead:
        return ()
    marks = {token.lower_ for token in tokens if token.dep_ in {"mark", "advmod"}}
    if marks & _CONDITIONS - _CONCEDING:
        return None
    has_clause = any(token.head == verb and token.dep_ in {"advcl", "ccomp"} for token in lead)
    if has_clause or points_away(lead):
        finite = next((child for child in verb.children if child.dep_ in {"aux", "auxpass"}), verb)
        is_past = finite.tag_ == "VBD" or finite.lower_ in {"was", "were", "had"}
        droppable = has_clause or lead[0].pos_ != "ADP" or lead[0].lower_ in _TEMPORAL
        return () if is_past and droppable else None
    return tuple(lead)


def _only_joins(token: "Token") -> bool:
    return token.lower_ in LEAPS and token.dep_ in {"advmod", "cc", "npadvmod"} and not list(token.children)


def _essential(tokens: Iterable["Token"]) -> tuple["Token", ...]:
    """`tokens` without asides: what stands in brackets, or between commas and narrows nothing down."""
    kept = _without_brackets(tokens)
    aside = {token.i for token in kept if _is_aside(token, {one.i for one in kept})}
    doc_commas = {
        token.i for token in kept if token.text == "," and ((token.i + 1 in aside) or (token.i - 1 in aside))
    }
    return tuple(token for token in kept if token.i not in aside | doc_commas)


def _is_aside(token: "Token", known: set[int]) -> bool:
    """Whether a token belongs to an apposition, relative clause or participle behind a comma."""
    for one in (token, *token.ancestors):
        if one.i not in known:
            return False
        start = one.left_edge
        if (
            one.dep_ in {"appos", "relcl", "acl"}
            and start.i > 0
            and start.nbor(-1).text == ","
            and not one.ent_type_ == "DATE"
        ):
            return start.nbor(-1).i in known
    return False


def _shortened(rest: tuple["Token", ...]) -> tuple["Token", ...]:
    """`rest`, and where it is long only up to the first comma behind which something loosely joined begins."""
    if len(rest) <= _LONG_REST:
        return rest
    for place, token in enumerate(rest[:-1]):
        if token.text == "," and place >= _FEWEST_KEPT and _begins_loosely(rest[place + 1]):
            return rest[:place]
    return rest


def _begins_loosely(token: "Token") -> bool:
    """Whether a phrase begins with `token` that a clause can do without."""
    owners = [one for one in (token, *token.ancestors) if one.left_edge.i == token.i]
    return token.lower_ not in _CONDITIONS and any(one.dep_ in _LOOSE for one in owners)


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


def contiguous(head: "Token") -> tuple["Token", ...]:
    """The words that belong to `head`, if they stand together; else none."""
    span = tuple(head.doc[head.left_edge.i : head.right_edge.i + 1])
    return span if all(token == head or head.is_ancestor(token) for token in span) else ()


def _until_loose(after: "Span", verb: "Token") -> list["Token"]:
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


def is_conditional(clause: Clause) -> bool:
    """Whether what was cut off or leads in limits what the clause says."""
    start = clause.rest[-1].i + 1 if clause.rest else clause.verb.i + 1
    behind = clause.sentence.doc[start : clause.sentence.end]
    return any(token.lower_ in _CONDITIONS for token in (*behind[:3], *clause.lead[:2]))


def written(tokens: Sequence["Token"]) -> str:
    """Tokens as text: as they stand where they stand together, with one space where some are left out."""
    pieces: list[str] = []
    for token, following in zip_longest(tokens, tokens[1:]):
        pieces.append(token.text)
        if following is not None and (token.whitespace_ or following.i != token.i + 1):
            pieces.append(" ")
    return tidy("".join(pieces))


def tidy(text: str) -> str:
    """`text` with single spaces, none before a mark, and no two commas in a row."""
    text = _SPACE.sub(" ", text).strip()
    text = _TWO_COMMAS.sub(",", _SPACE_BEFORE.sub(r"\1", text))
    return text.strip(" ,;:-–—")


def uncapitalised(tokens: Sequence["Token"]) -> str:
    """Tokens from a sentence's beginning as they are written inside one."""
    text = written(tokens)
    first = tokens[0]
    keeps = (
        first.pos_ == "PROPN"
        or (
            first.ent_type_
            and first.lower_ not in {"the", "a", "an"}
            and first.ent_type_ not in {"DATE", "CARDINAL"}
        )
        or (first.text.isupper() and len(first) > 1)
        or first.text == "I"
    )
    return text if keeps else text[:1].lower() + text[1:]


def asked(words: str, clause: Clause, rest: Iterable["Token"]) -> str:
    """The question that begins with `words`, subject and verb turned round: `When did X sign Y?`.

    `rest` is what of `clause.rest` stays in it; a particle of the verb is among them.
    """
    tail = written(tuple(rest))
    subject = uncapitalised(clause.subject) if not clause.lead else written(clause.subject)
    if clause.is_copula:
        return question(f"{words} {clause.verb.lower_} {subject} {tail}")
    if [helper.lower_ for helper in clause.helpers] == ["had"] and clause.verb.tag_ == "VBN":
        return question(f"{words} did {subject} {clause.verb.lemma_} {tail}")
    if clause.helpers:
        first, *others = (helper.lower_ for helper in clause.helpers)
        return question(" ".join((words, first, subject, *others, clause.verb.text, tail)))
    helper = {"VBD": "did", "VBZ": "does"}.get(clause.verb.tag_, "do")
    return question(f"{words} {helper} {subject} {clause.verb.lemma_} {tail}")


def predicated(words: str, clause: Clause) -> str:
    """The question in which `words` take the subject's place: `Who signed X in 1941?`."""
    doc = clause.verb.doc
    used = {token.i for token in (*clause.helpers, clause.verb, *clause.rest)}
    tail = written([doc[at] for at in sorted(used)])
    lead = f", {uncapitalised(clause.lead)}" if clause.lead else ""
    return question(f"{words} {tail}{lead}" if not lead else f"{uncapitalised(clause.lead)}, {words} {tail}")


def question(text: str) -> str:
    """`text` as a question: a capital, a question mark."""
    ready = tidy(text)
    return f"{ready[:1].upper()}{ready[1:]}?"
