"""What grading says of an answer: how right it is, by which rule, and what was compared."""

from enum import StrEnum

from msgspec import Struct


class Rule(StrEnum):
    """The rule that decided."""

    EXACT = "exact"
    ACCEPTED = "accepted"
    """An alternative that the author accepts."""
    CASE = "case"
    """Case, punctuation or white space aside."""
    ACCENTS = "accents"
    ARTICLE = "article"
    NUMBER_WORD = "number word"
    POINTS = "points"
    """Hebrew points or Arabic vowels aside."""
    TYPO = "typo"
    NUMBER = "number"
    WITHIN = "within"
    DATE = "date"
    DATE_PARTLY = "date partly"
    """A right date, less precise than asked."""
    DATE_READING = "date reading"
    """One of two readings of a date in figures is right."""
    PICKED = "picked"
    COUNTED = "counted"
    """Partial credit by a count: list, multiple choice, ordering, matching, cloze."""
    SELF = "self"
    """The player's own word (flashcard)."""
    OVERRULED = "overruled"
    EMPTY = "empty"
    """Nothing was answered."""
    OTHER = "other answer"
    """What was typed answers another question of this deck, so no slip is assumed."""
    DIFFERENT = "different"
    """No rule makes it right."""


class Part(Struct, frozen=True):
    """One comparison inside a verdict: a blank, an entry, a pair, an option."""

    given: str
    """What the player answered here; empty when nothing."""
    expected: str
    """The right answer it was held against; empty when it belongs to none."""
    share: float
    """0 wrong … 1 right."""
    rule: Rule


class Verdict(Struct, frozen=True, kw_only=True):
    """How right an answer is, and why."""

    share: float
    """0 wrong … 1 correct; between: partly correct."""
    rule: Rule
    given: str = ""
    """What was compared, as plain text of the player's answer."""
    expected: str = ""
    """The right answer, as plain text."""
    reason: str = ""
    """One short sentence for the player, such as "accepted as a date"; empty when there is nothing to say."""
    parts: tuple[Part, ...] = ()

    @property
    def correct(self) -> bool:
        """Wholly right."""
        return self.share >= 1.0

    @property
    def wrong(self) -> bool:
        """Wholly wrong."""
        return self.share <= 0.0
