"""Playing with lines of text."""

from quiz.cli.environment import Environment, Exit
from quiz.cli.home import Home
from quiz.game.events import Settings
from quiz.library.opening import OpenDeck, open_deck
from quiz.plain.console import Console
from quiz.plain.deck import run_deck
from quiz.plain.game import Ending
from quiz.plain.library import run_library
from quiz.play.games import fresh_seed


def play(opened: Home, env: Environment, deck: OpenDeck, settings: Settings) -> Exit:
    """One deck, until the player leaves it or the input ends."""
    console = _console(opened, env)
    ending = run_deck(console, deck, opened.log, settings)
    known = any(file.path.absolute() == deck.path.absolute() for file in opened.library.decks)
    if ending is not Ending.FINISHED and opened.log is not None and not known:
        console.say(f"Its deck is not in the library: `quiz {deck.path}` puts it there for once.")
    return Exit.DONE


def library(opened: Home, env: Environment) -> Exit:
    """The library, until the player leaves it or the input ends."""
    console = _console(opened, env)
    for listed in opened.index.rows(opened.library.decks):
        if not listed.fresh:
            opened.index.refresh(listed.path, opened.places.cache)
    rows = opened.index.rows(opened.library.decks)
    run_library(
        console,
        rows,
        lambda path: open_deck(path, opened.places.cache),
        opened.log,
        Settings(length=opened.settings.questions or None, seed=fresh_seed()),
    )
    return Exit.DONE


def _console(opened: Home, env: Environment) -> Console:
    console = Console(env.stdin, env.stdout)
    console.say(*opened.notices)
    return console
