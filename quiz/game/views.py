"""What a player may see of a game: values without behaviour, for screens, lines of text and tests."""

from enum import StrEnum

from msgspec import Struct

from quiz.deck.model import AnyQuestion
from quiz.grading.response import Response
from quiz.grading.verdict import Verdict


class Prompt(Struct, frozen=True, kw_only=True):
    """The question on the screen."""

    question: AnyQuestion
    number: int
    """Its place in the game, from 1."""
    of: int
    """How many questions the game has."""
    options: tuple[str, ...] = ()
    """Markdown in the order shown: options of a choice, items of an ordering, right sides of a matching."""
    hints: tuple[str, ...] = ()
    """The hints that are open."""
    hints_left: int = 0
    """How many more can be opened."""
    seconds: float | None = None
    """The time it may take, once its stem is read; None is no clock."""
    reading: float = 0.5
    """Seconds allowed for reading the stem, before the clock runs."""
    worth: int = 1000
    """Points for a right answer before speed, hints and streak."""
    flagged: bool = False
    paused: bool = False


class Ending(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    SKIPPED = "skipped"
    TIMED_OUT = "timed out"


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of a question."""

    question: AnyQuestion
    ending: Ending
    response: Response | None = None
    """None when it was skipped or timed out."""
    verdict: Verdict | None = None
    """None when it was skipped or timed out."""
    elapsed: float = 0.0
    """Seconds the question was open."""
    hints: int = 0
    """How many hints were open."""
    points: int = 0
    """What it brought, streak bonus included."""
    bonus: int = 0
    """The part of `points` that the streak brought."""
    streak: int = 0
    """Wholly right answers in a row, after this one."""
    streak_before: int = 0
    overruled: bool = False
    flagged: bool = False

    @property
    def share(self) -> float:
        """0 wrong … 1 right; 0 for a question without an answer."""
        return self.verdict.share if self.verdict else 0.0


class Progress(Struct, frozen=True, kw_only=True):
    """How far a game is."""

    done: int
    of: int
    points: int
    possible: int
    """The most points that the whole game could bring."""
    streak: int


class Tally(Struct, frozen=True, kw_only=True):
    """Right answers under one tag."""

    tag: str
    right: int
    of: int


class Results(Struct, frozen=True, kw_only=True):
    """A finished (or ended) game."""

    outcomes: tuple[Outcome, ...]
    """In the order asked."""
    points: int
    possible: int
    """The most points that the game could bring."""
    right: int
    partly: int
    wrong: int
    """Answered wrongly; a skip is not a wrong answer."""
    skipped: int
    """Skipped or out of time."""
    elapsed: float
    """Seconds over all questions."""
    tags: tuple[Tally, ...]
    """By tag, the most questions first, then by name."""
    best_points: int | None = None
    """The best before this game with the same deck, mode, length, clock and tags; None for the first."""
    best_possible: int | None = None
