"""What screens ask of the app, and what a game says when its screen closes.

A screen never opens a deck or starts a game itself: it posts one of the wishes below and the app fulfils
it. A game's screen is closed by ``dismiss`` with one of the endings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.game.events import Settings
    from quiz.game.views import Results
    from quiz.library.opening import OpenDeck
    from quiz.tui.services import Waiting


@dataclass
class DeckWanted(Message):
    """A deck should be shown."""

    path: Path


@dataclass
class QuickGameWanted(Message):
    """A deck should be played at once: the usual length, no clock."""

    path: Path


@dataclass
class GameWanted(Message):
    """A game should start."""

    opened: OpenDeck
    settings: Settings


@dataclass
class ResumeWanted(Message):
    """An unfinished game should go on."""

    waiting: Waiting


@dataclass
class ProblemsWanted(Message):
    """The problems of a deck file should be shown."""

    path: Path


@dataclass
class CoverageWanted(Message):
    """The passages of a deck's sources should be shown, with the questions that quote them."""

    opened: OpenDeck


@dataclass
class CurationWanted(Message):
    """The drafts of a deck file should be decided on."""

    path: Path


@dataclass(frozen=True)
class GameFinished:
    """Every question was dealt with, or the player ended the game."""

    results: Results


@dataclass(frozen=True)
class GameLeft:
    """The player went away; the unfinished game is kept."""


GameEnding = GameFinished | GameLeft
"""What the game's screen is dismissed with."""
