"""What the screens need of the world outside, as values and callables.

No screen reads a file, opens the store or looks at a clock: it calls one of these. The command line wires
the real ones; a test wires small ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from quiz.curate.curating import Curating
    from quiz.deck.model import AnyQuestion
    from quiz.deck.problems import Problem
    from quiz.game.events import Settings
    from quiz.library.coverage import Coverage
    from quiz.library.evidence import Cited
    from quiz.library.opening import OpenDeck
    from quiz.play.history import DeckFacts, Played
    from quiz.play.session import Session
    from quiz.tui.curation import Tools


class Trouble(Exception):  # noqa: N818 - what a player is told
    """Something outside failed; its text is for the player and says what to do."""


class DeckRow(Struct, frozen=True, kw_only=True):
    """A deck as the library shows it."""

    path: Path
    title: str
    """The deck's title, or the file's name where it has none."""
    questions: int = 0
    """How many questions can be played."""
    drafts: int = 0
    """How many wait to be decided on."""
    errors: int = 0
    warnings: int = 0
    first_line: int | None = None
    """The line of the first error; None without errors."""
    stale: bool = False
    """Not read since its file changed: `Services.refreshed` brings it up to date."""
    best: float | None = None
    """The best share of possible points of a finished game, 0 to 1; None before the first."""
    played: datetime | None = None
    """When it was last played, in local time; None for never."""


class Waiting(Struct, frozen=True, kw_only=True):
    """An unfinished game, and the deck file that it needs."""

    path: Path
    played: Played


class Preferences(Struct, frozen=True, kw_only=True):
    """What a person has set for the screens."""

    theme: str = "quiz-dark"
    """A theme's name; an unknown one gives the dark theme."""
    motion: bool = True
    """Whether points count up and bars move."""
    keymap: Mapping[str, str] = {}
    """Binding id to keys, separated by commas."""
    questions: int | None = None
    """How many questions a game has unless another length is chosen; None is the program's own choice."""
    seconds: float | None = None
    """Time for each question unless another is chosen; None is no clock."""


class PlayTools(Struct, frozen=True, kw_only=True):
    """What a game's screen needs beside its session."""

    passages: Callable[[AnyQuestion], tuple[Cited, ...]]
    """The evidence of a question in its passages; may read files, so call it in a worker."""
    open_media: Callable[[str], None]
    """Open a picture or sound, by its path as written, with the system's program; raises `Trouble`."""


class Told(Struct, frozen=True):
    """What is wrong with a deck file, as far as it is known."""

    problems: tuple[Problem, ...]
    """By place."""
    checking: bool = False
    """Whether the item-writing rules are still being asked, so that more may come."""


class Services(Struct, frozen=True, kw_only=True):
    """The world outside, for the screens."""

    rows: Callable[[], tuple[DeckRow, ...]]
    """The library's decks in order, at once; rows may be stale."""
    refreshed: Callable[[Sequence[DeckRow]], Iterator[DeckRow]]
    """Rows brought up to date by reading their files, each as soon as it is; call it in a worker."""
    waiting: Callable[[], tuple[Waiting, ...]]
    """Games to resume, the latest first."""
    open_deck: Callable[[Path], OpenDeck]
    """Read a deck; may take long, so call it in a worker. Raises `Trouble` when it has nothing to play."""
    problems: Callable[[Path], Iterable[Told]]
    """Every problem of a deck file, again whenever more is known; each may take long. Raises `Trouble`."""
    coverage: Callable[[OpenDeck], Coverage]
    """Which passages of a deck's sources its questions quote; may read files, so call it in a worker."""
    facts: Callable[[OpenDeck], DeckFacts]
    """What is known of a deck's games."""
    start: Callable[[OpenDeck, Settings, bool], Session]
    """Begin a game, saved or not. Raises `Trouble` when nothing matches, and `NotSaved`."""
    resume: Callable[[OpenDeck, str, bool], Session]
    """Go on with the unfinished game of that name, saved or not; raises `Trouble` and `NotSaved`."""
    tools: Callable[[OpenDeck], PlayTools]
    """What the game's screen needs beside its session."""
    curate: Callable[[Path], tuple[Curating, Tools]]
    """Begin to decide on the drafts of a deck file; may take long. Raises `Trouble`."""
    new_seed: Callable[[], str]
    """A seed nobody has seen before."""
    now: Callable[[], datetime]
    """Local time, for words such as "today"."""
    local: Callable[[int], datetime]
    """Milliseconds since 1970, UTC, as local time."""
    keep: Callable[[str, str | bool], None]
    """Write one preference down, by its name; raises `Trouble`."""
    preferences: Preferences = Preferences()
    notices: tuple[str, ...] = ()
    """What the player should be told once, at the start."""
    home: Path | None = None
    """The folder in which a person keeps decks, for the words of an empty library."""
