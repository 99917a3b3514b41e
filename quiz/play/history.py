"""What the log says about past games: a summary of each, the bests, and what is still unfinished.

A summary is derived from a game's events and its deck, and cached in the store; without the cache it comes
back as soon as its deck is there.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import inf

import msgspec

from quiz.deck.model import Deck
from quiz.game.events import Settings, Started
from quiz.game.game import Game, NewerGameError
from quiz.play.encoding import UnreadableGameError, decode
from quiz.store.log import GameRow, Log

RULES = 1
"""Raised when `Played` or its meaning changes, so that older cached summaries are made anew."""

DeckOf = Callable[[str], Deck | None]
"""The deck of an id, or None when it is not in the library."""


class Played(msgspec.Struct, frozen=True, kw_only=True):
    """A game as a line in a list."""

    game: str
    """The game's UUID."""
    deck: str
    """The deck's id."""
    title: str
    """The deck's title when it was last played."""
    settings: Settings
    began: int
    """Milliseconds since 1970, UTC."""
    touched: int
    """When something last happened in it."""
    over: bool
    """Whether it was played to its end."""
    done: int
    """Questions dealt with."""
    of: int
    """Questions asked in all."""
    points: int
    possible: int
    """The most points that the game could bring."""
    right: int
    """Questions answered wholly right."""
    rules: int = RULES

    @property
    def share(self) -> float:
        """Points as a share of the possible, 0 … 1; 0 where none is possible."""
        return self.points / self.possible if self.possible else 0.0

    @property
    def number(self) -> int:
        """The question that is next, from 1; the last one when all are dealt with."""
        return min(self.done + 1, self.of)

    @property
    def category(self) -> tuple[object, ...]:
        """What a best belongs to: deck, mode, length, clock and filter."""
        return category(self.deck, self.settings)


@dataclass(frozen=True)
class DeckFacts:
    """What the log says about one deck."""

    games: tuple[Played, ...]
    """The one played last first."""

    @property
    def last_played(self) -> int:
        """Milliseconds since 1970, UTC."""
        return self.games[0].touched

    @property
    def unfinished(self) -> Played | None:
        """The game to resume, the one played last."""
        return next((game for game in self.games if not game.over), None)

    @property
    def waiting(self) -> tuple[Played, ...]:
        """Every unfinished game, the one played last first."""
        return tuple(game for game in self.games if not game.over)

    @property
    def best(self) -> Played | None:
        """The finished game with the largest share of the possible, among games that are alike.

        These are the longest ones played to the end, the whole deck before any number of questions, whatever
        their clock; games of some tags, of drafts, or of missed questions again do not count.
        """
        whole = [game for game in self.games if game.over and _unfiltered(game.settings)]
        longest = max((_length(game.settings) for game in whole), default=0.0)
        return max(
            (game for game in whole if _length(game.settings) == longest),
            key=lambda game: (game.share, game.points),
            default=None,
        )


def _unfiltered(settings: Settings) -> bool:
    return not (settings.tags or settings.only or settings.drafts)


def _length(settings: Settings) -> float:
    return inf if settings.length is None else settings.length


def category(deck: str, settings: Settings) -> tuple[object, ...]:
    """What a best belongs to: the deck's id, mode, length, clock and filter."""
    return (
        deck,
        settings.mode,
        settings.length,
        settings.seconds,
        frozenset(settings.tags),
        settings.drafts,
        frozenset(settings.only),
    )


def best(games: Iterable[Played], wanted: tuple[object, ...]) -> Played | None:
    """The finished game with most points in a category; the earlier of two equal ones."""
    return max(
        (game for game in games if game.over and game.category == wanted),
        key=lambda game: (game.points, -game.began),
        default=None,
    )


def played(log: Log, deck_of: DeckOf) -> tuple[Played, ...]:
    """Every game of the profile, the one played last first.

    Left out is a game whose summary is not cached and whose deck is not there, and a newer version's.
    Raises StoreProblem.
    """
    found = (_cached(row) or _fresh(log, row.game, deck_of) for row in log.games())
    return tuple(game for game in found if game is not None)


def facts(games: Iterable[Played]) -> Mapping[str, DeckFacts]:
    """What the games say about each deck, by the deck's id; decks never played are missing."""
    by_deck: dict[str, list[Played]] = {}
    for game in games:
        by_deck.setdefault(game.deck, []).append(game)
    return {deck: DeckFacts(tuple(own)) for deck, own in by_deck.items()}


def summarize(log: Log, game: str, deck: Deck) -> Played:
    """Derive a game's summary from the log and cache it.

    Raises StoreProblem, UnreadableGameError, NewerGameError, ValueError for a game that is not in the log.
    """
    rows = log.events(game)
    state = Game.replay(deck, decode(rows))
    brought, progress = state.results(), state.progress
    summary = Played(
        game=game,
        deck=state.started.deck,
        title=deck.title or deck.id,
        settings=state.settings,
        began=rows[0].at,
        touched=rows[-1].at,
        over=state.over,
        done=progress.done,
        of=progress.of,
        points=progress.points,
        possible=progress.possible,
        right=brought.right,
    )
    log.keep_derived(game, rows[-1].sequence, msgspec.json.encode(summary).decode())
    return summary


def _cached(row: GameRow) -> Played | None:
    if row.derived is None:
        return None
    try:
        found = msgspec.json.decode(row.derived, type=Played)
    except msgspec.DecodeError:
        return None
    return found if found.rules == RULES else None


def _fresh(log: Log, game: str, deck_of: DeckOf) -> Played | None:
    try:
        first = decode(log.events(game)[:1])[0]
        deck = deck_of(first.deck) if isinstance(first, Started) else None
        return None if deck is None else summarize(log, game, deck)
    except (UnreadableGameError, NewerGameError):
        return None
