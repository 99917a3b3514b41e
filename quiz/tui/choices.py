"""What one can choose before a game: how many questions, how long for each, which tags."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from quiz.game.events import Settings
from quiz.game.starting import playable

if TYPE_CHECKING:
    from quiz.deck.model import AnyQuestion, Deck
    from quiz.tui.services import Preferences

USUAL_LENGTH = 20
"""Questions of a game for which nothing was chosen, where the deck has more."""

LENGTHS = (10, 20, 50)
"""Lengths on offer beside "all", where the deck has more."""

CLOCKS = (10.0, 20.0, 30.0, 60.0)
"""Seconds for each question on offer, beside no clock."""


def available(deck: Deck, tags: tuple[str, ...] = ()) -> tuple[AnyQuestion, ...]:
    """The questions that a game with these tags may ask; no tags are all."""
    return playable(deck, Settings(tags=tags, seed=""))


def tag_counts(deck: Deck) -> tuple[tuple[str, int], ...]:
    """Each tag with its number of playable questions, the most first, then by name."""
    counts = Counter(tag for one in available(deck) for tag in dict.fromkeys(deck.tags_of(one)))
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def lengths(count: int, preferred: int | None = None) -> tuple[int | None, ...]:
    """What to choose a length from, out of `count` questions; None is all."""
    offered = {*LENGTHS, preferred or LENGTHS[0]}
    return (*sorted(one for one in offered if one < count), None)


def usual_length(count: int, preferred: int | None = None) -> int | None:
    """The length of a game for which nothing was chosen; None is all."""
    length = preferred or USUAL_LENGTH
    return length if count > length else None


def clocks(preferred: float | None = None) -> tuple[float | None, ...]:
    """What to choose a clock from, in seconds for each question; None is no clock."""
    return (None, *sorted({*CLOCKS, preferred or CLOCKS[0]}))


def usual(deck: Deck, preferences: Preferences, seed: str) -> Settings:
    """A game for which nothing was chosen."""
    length = usual_length(len(available(deck)), preferences.questions)
    return Settings(length=length, seconds=preferences.seconds, seed=seed)
