"""A parsed sentence as the proposals look at it, and what they make of it."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from quiz.generate.grammar.clauses import Clause, clauses_of, is_conditional
from quiz.generate.grammar.leads import LEAPS
from quiz.generate.model import Asking, Sentence
from quiz.generate.names import cleaned

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

ASKED = "\N{WHITE QUESTION MARK ORNAMENT}"
"""Stands in a proposed stem for the question word, which waits for what the answer's name is voted to be."""

_FEWEST_WORDS = 7
_MOST_WORDS = 120
_FEWEST_CLAUSE_WORDS = 6
_MOST_CLAUSE_WORDS = 30
_END = re.compile(r"[.!][\"”’')]*$")
_ONCE = (
    "bear die found establish sign crown publish complete open become discover invent conquer capture"
    " surrender abolish build grant write begin start end launch create introduce defeat marry appoint"
    " elect kill assassinate execute invade annex declare adopt ratify form erect destroy dissolve"
    " inaugurate patent demonstrate land arrive emigrate graduate resign succeed depose overthrow"
    " excommunicate convert translate compose paint design construct convene occupy liberate unify"
    " rename merge acquire purchase sell receive win lose attack besiege sack burn issue pass enact"
    " repeal codify impose order ban outlaw expel exile arrest imprison release bury move transfer"
    " relocate rebuild restore finish premiere debut award nominate host sink bomb test fly orbit return"
    " leave join enter meet visit propose deliver announce reveal proclaim name commission donate"
    " bequeath colonize settle explore reach cross fall break collapse cease split secede rise revolt"
    " rebel negotiate conclude agree cede fortify commence dedicate consecrate ordain lead post nail"
    " burn compile edit record film hold convoke summon draft flee abdicate raid seize retake recapture"
    " evacuate devastate storm erupt crash overrun subdue unveil demolish dispatch behead hang canonize"
    " install legalize privatize nationalize"
)
ONCE = frozenset(_ONCE.split())
"""What happens at one time and in one place, so that asking for either has one answer."""


class Proposal(Struct, frozen=True, kw_only=True):
    """A question as the first pass proposes it, before the names of all chapters are counted."""

    asking: Asking
    stem: str
    """Plain text, with `BLANK` or `ASKED` in it; of a claim the claim."""
    answer: str
    """As it stands in the sentence; of a claim what may be swapped."""
    label: str
    """What the parser takes the answer for."""
    sentence: Sentence
    once: bool = False
    """Whether it asks about what happens once."""
    doubts: int = 0
    """How many of its words may lean on what was said before."""


@dataclass(frozen=True)
class Mention:
    """A name or figure in a sentence."""

    name: str
    """Without article and possessive."""
    label: str
    span: "Span"

    @property
    def head(self) -> "Token":
        """Its main word."""
        return self.span.root

    @property
    def begins_series(self) -> bool:
        """Whether it is one of several figures behind each other: *in 1498, 1535 and 1543*."""
        behind = self.span.doc[self.span.end : self.span.end + 2]
        return len(behind) == 2 and behind[0].lower_ in {",", "and", "or"} and behind[1].like_num


@dataclass(frozen=True)
class View:
    """A parsed sentence."""

    span: "Span"
    sentence: Sentence
    text: str
    """The sentence on one line, without marks of citations."""

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The names and figures in their order."""
        found = ((cleaned(one.text), one) for one in self.span.ents)
        return tuple(Mention(name, one.label_, one) for name, one in found if name and name in self.text)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses that state a fact and can be asked about by themselves."""
        return tuple(one for one in clauses_of(self.span) if not self.unfit and _is_fit(one))

    @cached_property
    def unfit(self) -> str:
        """Why nothing is asked about the sentence; empty where something may be."""
        words = len(self.text.split())
        if not _FEWEST_WORDS <= words <= _MOST_WORDS:
            return f"it has {words} words; {_FEWEST_WORDS} to {_MOST_WORDS} are asked about"
        if not (self.text[0].isupper() or self.text[0].isdigit()) or _END.search(self.text) is None:
            return "it is no whole statement"
        return ""

    def proposal(
        self, asking: Asking, stem: str, mention: Mention, verb: "Token", doubts: int = 0
    ) -> Proposal:
        """A question about this sentence that `mention` answers; `verb` is of the clause it asks about."""
        return Proposal(
            asking=asking,
            stem=stem,
            answer=mention.name,
            label=mention.label,
            sentence=self.sentence,
            once=verb.lemma_ in ONCE,
            doubts=doubts,
        )

    def mention_at(self, token: "Token") -> Mention | None:
        """The mention that `token` is the main word of."""
        return next((one for one in self.mentions if one.head.i == token.i), None)


def _is_fit(clause: Clause) -> bool:
    """Whether a clause states something whole, of a fit length, that does not begin with a leap."""
    text = clause.statement
    if not _FEWEST_CLAUSE_WORDS <= len(text.split()) <= _MOST_CLAUSE_WORDS or is_conditional(clause):
        return False
    if text.count('"') % 2 or text.count("“") != text.count("”") or text.count("(") != text.count(")"):
        return False
    if _is_cut(clause):
        return False
    if clause.head.pos_ == "PRON" and clause.head.tag_ == "PRP":
        return False
    first = clause.tokens[0]
    return first.lower_ not in LEAPS or (
        first.lower_ in {"for", "since", "later"} and first.dep_ in {"prep", "amod"}
    )


def _is_cut(clause: Clause) -> bool:
    """Whether something stands in it without what it belongs to, or before what it announces.

    A subject without its verb, *in which the locals*; a participle apart from its noun; what a colon follows.
    """
    kept = {token.i for token in clause.tokens}
    last = clause.tokens[-1]
    if last.i + 1 < len(last.doc) and last.nbor().text == ":":
        return True
    apart = (token for token in clause.tokens if token.dep_ in {"amod", "acl"} and token.i > token.head.i)
    if any(token.left_edge.i - 1 not in kept for token in apart):
        return True
    return any(
        token.dep_ in {"nsubj", "nsubjpass"} and token.i != clause.head.i and token.head.i not in kept
        for token in clause.tokens
        if token not in clause.subject
    )
