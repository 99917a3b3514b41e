"""`quiz play`: straight into a game."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.counting import counted
from quiz.cli.environment import Environment, Exit, Stop

if TYPE_CHECKING:
    from quiz.cli.home import Home
    from quiz.game.events import Settings
    from quiz.library.opening import OpenDeck


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The deck, and what a player may choose."""
    parser.add_argument("deck", metavar="DECK", help="a path, an id, or the beginning of a title")
    parser.add_argument("--mode", choices=("classic",), default="classic", help="the kind of game (classic)")
    parser.add_argument("--questions", type=_length, metavar="N", help="how many; all without it")
    parser.add_argument("--seconds", type=_seconds, metavar="N", help="time for each; no clock without it")
    parser.add_argument("--tag", action="append", default=[], metavar="T", help="only this tag; repeatable")
    parser.add_argument("--seed", metavar="S", help="the same seed is the same game everywhere")
    parser.add_argument("--drafts", action="store_true", help="ask drafts too")


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Play one game, then tell its results (as lines) or go on to the library (as screens)."""
    from quiz.cli import home, terminal
    from quiz.game.events import Settings
    from quiz.play.games import fresh_seed

    lines = terminal.plain(options.plain, env)
    if not lines:
        terminal.require_terminal(env)
    with home.home(env) as found:
        from quiz.cli.decks import deck_path

        path = deck_path(found.library, options.deck)
        opened = home.beside(found, path, env)
        deck = _read(path, opened.places.cache, env)
        settings = Settings(
            mode=options.mode,
            length=options.questions or opened.settings.questions or None,
            seconds=options.seconds or (None if lines else opened.settings.seconds or None),
            tags=tuple(dict.fromkeys(options.tag)),
            drafts=options.drafts,
            seed=options.seed or fresh_seed(),
        )
        _require_questions(deck, settings)
        if lines:
            from quiz.cli.lines import play

            return play(opened, env, deck, settings)
        from quiz.cli.screens import show
        from quiz.tui.messages import GameWanted

        show(opened, env, GameWanted(deck, settings))
        _tell_kept(opened, env, deck, options.deck)
    return Exit.DONE


def _read(path: Path, cache: Path, env: Environment) -> "OpenDeck":
    """The deck at `path`. Raises `Stop` after telling its problems, when nothing in it can be played."""
    from quiz.deck.problems import Severity
    from quiz.library.opening import NothingToPlay, open_deck

    try:
        deck = open_deck(path, cache)
    except NothingToPlay as nothing:
        from quiz.cli.reporting.text import tell_problems

        tell_problems(nothing.judgement.problems, env)
        raise Stop(f"'{path}' cannot be played", Exit.PROBLEMS) from None
    errors = sum(problem.severity is Severity.ERROR for problem in deck.problems)
    if errors and not deck.deck.questions:
        raise Stop(f"'{path}': every question has errors", Exit.PROBLEMS, "`quiz check` tells them")
    if errors:
        told = counted(errors, "error")
        env.tell(f"quiz: {told} in '{path}': such questions are left out; `quiz check` tells more")
    return deck


def _tell_kept(opened: "Home", env: Environment, deck: "OpenDeck", written: str) -> None:
    """Tell the way back into an unfinished game of a deck, `written` by its path, that no library shows."""
    from quiz.play.history import facts, played
    from quiz.store.problems import StoreProblem

    name = deck.deck.id
    if opened.log is None or any(file.head.id == name for file in opened.library.decks):
        return
    try:
        known = facts(played(opened.log, {name: deck.deck}.get)).get(name)
    except StoreProblem:
        return  # the screens have told what is wrong with the history
    if known is not None and known.unfinished is not None:
        path = f'"{written}"' if " " in written else written
        env.tell(f"The game is kept: quiz {path} goes on with it.")


def _require_questions(deck: "OpenDeck", settings: "Settings") -> None:
    from quiz.game.starting import NothingToAskError, start

    try:
        start(deck.deck, settings)
    except NothingToAskError as nothing:
        raise Stop(str(nothing), Exit.USAGE) from None


def _length(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= number <= 10_000:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of questions, 1 or more")
    return number


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 1 <= seconds <= 3600:
        raise argparse.ArgumentTypeError(f"'{text}' is not a time in seconds, 1 to 3600")
    return seconds
