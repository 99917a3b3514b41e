"""What happens in a game: its state is the fold of its events, each committed before its outcome shows."""

from typing import Annotated

from msgspec import Meta, Struct

from quiz.grading.response import Response
from quiz.grading.verdict import Verdict

ALGORITHM = 1
"""Number of the rules of selection, order and scoring; a game is replayed by the rules it started with."""


class Settings(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a player chose for a game."""

    mode: str = "classic"
    length: Annotated[int, Meta(ge=1)] | None = None
    """How many questions; None is all that match."""
    seconds: Annotated[float, Meta(gt=0)] | None = None
    """Seconds for each question; None is no clock."""
    tags: tuple[str, ...] = ()
    """Only questions with one of these tags; empty is all."""
    drafts: bool = False
    """Drafts are asked too."""
    only: tuple[str, ...] = ()
    """Only these question ids (the missed ones again); empty is all."""
    seed: str
    """Decides which questions, their order and the order of options, for ever."""


class Asked(Struct, frozen=True):
    """A question as it was when the game started."""

    id: str
    content: str
    """Hash of what is asked; a question whose content changed since is asked as a new one."""


class Started(Struct, frozen=True, tag="started"):
    """The game began."""

    deck: str
    """The deck's id."""
    deck_hash: str
    settings: Settings
    questions: tuple[Asked, ...]
    """In the order in which they are asked."""
    algorithm: int = ALGORITHM


class Shown(Struct, frozen=True, tag="shown"):
    """A question appeared."""

    question: str
    content: str
    """Hash of what was asked, as in `Asked`."""


class HintOpened(Struct, frozen=True, tag="hint"):
    """The next hint of a question opened."""

    question: str


class Paused(Struct, frozen=True, tag="paused"):
    """The game went to rest; the question is hidden and the clock stands."""

    question: str
    elapsed: float
    """Seconds that the question has been open."""


class Resumed(Struct, frozen=True, tag="resumed"):
    """The game goes on."""

    question: str
    elapsed: float
    """Seconds that the question had been open."""


class Answered(Struct, frozen=True, tag="answered"):
    """A question was answered and graded."""

    question: str
    response: Response
    verdict: Verdict
    elapsed: float
    """Seconds from the question's appearance, pauses left out."""


class Skipped(Struct, frozen=True, tag="skipped"):
    """A question was passed over, or its time ran out."""

    question: str
    elapsed: float
    timed_out: bool = False


class Overruled(Struct, frozen=True, tag="overruled"):
    """The player says that the answer was right; it is scored again as right."""

    question: str


class Flagged(Struct, frozen=True, tag="flagged"):
    """A question was marked for its author, or the mark taken back."""

    question: str
    on: bool


class Finished(Struct, frozen=True, tag="finished"):
    """Every question was answered or skipped, or the player ended the game."""


Event = Started | Shown | HintOpened | Paused | Resumed | Answered | Skipped | Overruled | Flagged | Finished
"""Anything that happens in a game."""
