"""A dialogue written down: what is typed, and what is told."""

import io

from quiz.deck.model import Deck
from quiz.game.events import Settings
from quiz.game.views import Outcome
from quiz.plain.console import Console
from quiz.plain.game import Ending, run_game
from quiz.play import games
from quiz.play.session import Session
from quiz.store.log import Log
from tests.play.conftest import Clock
from tests.play.samples import DECK


def session_of(
    *ids: str,
    log: Log | None = None,
    clock: Clock | None = None,
    seconds: float | None = None,
    deck: Deck = DECK,
) -> Session:
    """A game of some questions of a deck; all of them without ids."""
    settings = Settings(seed="north", only=ids, seconds=seconds)
    return games.begin(log, deck, settings, clock=clock or Clock())


def talk(session: Session, *typed: str, saved: bool = True) -> tuple[Ending, list[str]]:
    """Play with these lines typed; tell how it ended and all lines told."""
    target = io.StringIO()
    source = io.StringIO("".join(f"{line}\n" for line in typed))
    ending = run_game(Console(source, target), session, lambda question: (), saved=saved)
    return ending, target.getvalue().splitlines()


def first_outcome(session: Session, *typed: str) -> Outcome:
    """What became of the first question when these lines are typed."""
    talk(session, *typed)
    return session.results().outcomes[0]
