"""The clauses of a sentence that state a fact, with their parts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from quiz.generate.grammar.leads import CONDITIONS, lead_of
from quiz.generate.grammar.trimming import essential, shortened, until_loose
from quiz.generate.grammar.wording import written

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ITS = frozenset({"it", "its", "they", "them", "their"})
_GIVEN = frozenset({"after", "when", "while", "because", "since", "where", "whereas"})
"""What follows these, in the past, is told as a fact."""


@dataclass(frozen=True)
class Clause:
    """A clause that states something by itself, without asides and what is loosely joined to its end."""

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
    """The clauses of a sentence that are stated as facts.

    The main one; those that are joined to it or told as its circumstances; what else its subject did; and
    what an aside about a name says: of *X, who wrote Y, left Z* the clauses *X left Z* and *X wrote Y*.
    """
    for verb in (sentence.root, *_with_subjects(sentence.root)):
        heads = [child for child in verb.children if child.dep_ in _SUBJECTS]
        if len(heads) != 1:
            continue
        if (clause := _clause(verb, heads[0], sentence)) is not None:
            yield clause
            yield from _more_of(clause)
    for token in sentence:
        if token.dep_ == "relcl" and (clause := _aside(token)) is not None:
            yield clause


def _with_subjects(verb: "Token") -> Iterator["Token"]:
    """The verbs with subjects of their own that are joined to `verb`, or say when, where or why it was."""
    for child in verb.children:
        if not any(one.dep_ in _SUBJECTS for one in child.children):
            continue
        if child.dep_ == "conj":
            yield child
            yield from _with_subjects(child)
        elif child.dep_ == "ccomp" and verb.lemma_ == "be":
            yield child
        elif child.dep_ == "advcl" and child.tag_ == "VBD":
            marks = {
                one.lower_ for one in child.children if one.dep_ in {"mark", "advmod"} and one.i < child.i
            }
            if marks and marks <= _GIVEN:
                yield child


def _clause(verb: "Token", head: "Token", sentence: "Span") -> Clause | None:
    subject = contiguous(head)
    helpers = _helpers(verb)
    if not subject or head.i > verb.i or any(helper.i < head.i for helper in helpers):
        return None
    if not _is_stated(verb, helpers) or _has_verb_between(subject[-1], verb):
        return None
    used = {verb.i, *(helper.i for helper in helpers)}
    end = sentence.end if verb.dep_ != "advcl" else verb.right_edge.i + 1
    after = verb.doc[subject[-1].i + 1 : end]
    rest = [token for token in until_loose(after, verb) if token.i not in used]
    kept = shortened(essential(rest))
    if all(token.is_punct for token in kept if token.i < verb.i):
        kept = tuple(token for token in kept if token.i > verb.i)
    begin = sentence.start if verb == sentence.root else verb.left_edge.i
    lead = lead_of(verb, verb.doc[begin : subject[0].i])
    if lead is None:
        return None
    return Clause(sentence, essential(lead), essential(subject), head, helpers, verb, kept)


def _has_verb_between(last: "Token", verb: "Token") -> bool:
    """Whether another finite verb stands between a subject and its own: then the parse has gone astray."""
    return any(
        token.tag_ in {"VBD", "VBZ", "VBP"} and token.pos_ in {"VERB", "AUX"} and token not in verb.children
        for token in verb.doc[last.i + 1 : verb.i]
    )


def _more_of(clause: Clause) -> Iterator[Clause]:
    """What else the subject of `clause` did: *X built A and sold B* says that X sold B."""
    first = clause.verb
    for child in first.children:
        if child.dep_ != "conj" or any(one.dep_ in _SUBJECTS for one in child.children):
            continue
        if not any(one.dep_ == "cc" and first.i < one.i < child.i for one in first.children):
            continue  # *elevated to …* behind a comma is a participle that is taken for a past tense
        helpers = _helpers(child)
        alike = bool(helpers) or (not clause.helpers and child.tag_ == first.tag_)
        if alike and _is_stated(child, helpers):
            yield _continued(clause.subject, clause.head, child, child.left_edge.i)


def _aside(verb: "Token") -> Clause | None:
    """What a relative clause behind a comma says of a name: *X, who wrote Y,* says that X wrote Y."""
    head = verb.head
    who = next((one for one in verb.children if one.dep_ in _SUBJECTS), None)
    comma = verb.left_edge.i > 0 and verb.left_edge.nbor(-1).text == ","
    if who is None or who.lower_ not in {"who", "which"} or who != verb.left_edge or not comma:
        return None
    if head.pos_ != "PROPN" or head.ent_type_ in {"", "NORP"} or not _is_stated(verb, _helpers(verb)):
        return None
    if who.lower_ == "which" and any(token.lower_ in _ITS for token in verb.subtree):
        return None  # of what the sentence is about, more often than of the name
    before = (token for token in head.subtree if token.i < who.i)
    name = tuple(token for token in before if token.ent_type_ or token.dep_ == "det")
    return _continued(name, head, verb, who.i + 1)


def _continued(subject: tuple["Token", ...], head: "Token", verb: "Token", begin: int) -> Clause:
    """The clause of a verb that stands apart from its subject; `begin` is where its own words begin."""
    helpers = _helpers(verb)
    used = {verb.i, *(helper.i for helper in helpers)}
    own = until_loose(verb.doc[begin : verb.right_edge.i + 1], verb)
    rest = [token for token in own if token.i not in used]
    return Clause(verb.sent, (), subject, head, helpers, verb, shortened(essential(rest)))


def _helpers(verb: "Token") -> tuple["Token", ...]:
    return tuple(child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.i < verb.i)


def _is_stated(verb: "Token", helpers: tuple["Token", ...]) -> bool:
    """Whether the verb is finite and neither denied nor without a doer of its own."""
    if verb.pos_ not in {"VERB", "AUX"} or any(child.dep_ in {"neg", "expl"} for child in verb.children):
        return False
    return any(token.tag_ in _FINITE for token in (*helpers, verb)) and not any(
        helper.tag_ == "TO" for helper in helpers
    )


def contiguous(head: "Token") -> tuple["Token", ...]:
    """The words that belong to `head`, if they stand together; else none."""
    span = tuple(head.doc[head.left_edge.i : head.right_edge.i + 1])
    return span if all(token == head or head.is_ancestor(token) for token in span) else ()


def is_conditional(clause: Clause) -> bool:
    """Whether what was cut off or leads in limits what the clause says."""
    end = max((token.i for token in clause.rest), default=clause.verb.i) + 1
    behind = clause.sentence.doc[end : clause.sentence.end]
    return any(token.lower_ in CONDITIONS for token in (*behind[:3], *clause.lead[:2]))
