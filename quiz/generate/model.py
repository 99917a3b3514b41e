"""What passes from one stage of generation to the next.

texts → chapters (first pass, in any order) → candidates that every filter lets through → ranked → questions.
Everything here is small, immutable and can be sent to another process.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from quiz.deck.model import AnyQuestion
from quiz.library.paragraphs import Paragraph

BLANK = "_____"
"""Stands in a stem where the answer of a cloze stood."""


class Asking(StrEnum):
    """What a candidate asks for."""

    CLOZE = "cloze"
    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    WHAT = "what"
    HOW_MANY = "how many"
    WHY = "why"
    TRUE = "true"
    FALSE = "false"


class Text(Struct, frozen=True):
    """A text to ask about."""

    key: str
    """The short name it has among the deck's `sources`."""
    title: str
    """Empty where it has none."""
    paragraphs: tuple[Paragraph, ...]
    """As `quiz.library.sources` reads them, headings among them."""


class Sentence(Struct, frozen=True):
    """A sentence, and where it stands."""

    source: str
    """`Text.key`."""
    paragraph: int
    """Which of the text's paragraphs, from 0."""
    start: int
    """The offset in that paragraph."""
    text: str
    """Exactly as the paragraph has it; evidence may be two or three sentences that stand together."""

    @property
    def end(self) -> int:
        """The offset behind it: tells sentences of a paragraph apart, wherever their evidence begins."""
        return self.start + len(self.text)


class Candidate(Struct, frozen=True, kw_only=True):
    """A question as an engine proposes it."""

    asking: Asking
    stem: str
    """Plain text: the question, the sentence with `BLANK` in it, or the claim."""
    answer: str
    """Plain text as it stands in the sentence; of a false claim what the source has instead of `swapped`."""
    sentence: Sentence
    """The sentence that answers it."""
    type: str = ""
    """What the answer is: PERSON, COUNTRY, CITY, DATE, CARDINAL, … ; empty where that is not known."""
    swapped: str = ""
    """Of a false claim, the words that make it false."""
    distractors: tuple[str, ...] = ()
    """The best first; none where there are not three good ones."""
    score: Decimal = Decimal(0)
    """How good it is taken to be, 0 to 1."""
    once: bool = False
    """Whether it is known to ask about what happens once, so that it has one answer."""
    doubts: int = 0
    """How many of its words may lean on what was said before."""


class Offer(Struct, frozen=True):
    """A sentence for an engine to write about, with the answers that it may ask for."""

    sentence: Sentence
    passage: str
    """The paragraph in which it stands."""
    answers: tuple[tuple[str, str], ...]
    """Text and type of each allowed answer, in the order of the sentence; never empty."""


class Dropped(Struct, frozen=True):
    """A candidate that a filter did not let through."""

    candidate: Candidate
    filter: str
    """The name of the filter, such as `leak`."""
    reason: str
    """In words."""


class Proposer(Protocol):
    """Writes questions about sentences: the one stage in which engines differ."""

    name: str
    """What a draft's `generated.engine` says."""

    def propose(self, offers: Sequence[Offer]) -> Iterable[Candidate | Dropped]:
        """Candidates for the offers, in their order, with those that the engine itself takes back.

        None of them has been held against the filters yet.
        """
        ...


class Generation(Struct, frozen=True):
    """What came out."""

    questions: tuple[AnyQuestion, ...]
    """Drafts in the order of the texts, ids filled in."""
    dropped: tuple[Dropped, ...] = ()
    """In the order of the texts; empty unless they were asked for."""
    words: int = 0
    """How many words of prose were read."""
    proposed: int = 0
    """How many candidates there were."""
    unfinished: bool = False
    """Whether it was stopped before the end."""
