"""`quiz preview`: follows a deck file while it is edited elsewhere."""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.environment import Environment, Exit

if TYPE_CHECKING:
    from quiz.library.revisions import Revision

_FOLLOW_IN_LINES = "add --plain to follow the deck with lines of text, also into a pipe"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The deck."""
    parser.add_argument("deck", metavar="DECK", help="a path, an id, or the beginning of a title")


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Show each saved state of the deck until its author leaves (as screens) or interrupts (as lines)."""
    from quiz.cli import terminal
    from quiz.cli.codes import codes
    from quiz.cli.decks import deck_path, library
    from quiz.library.locations import locations
    from quiz.library.settings import load

    lines = terminal.plain(options.plain, env)
    if not lines:
        terminal.require_terminal(env, _FOLLOW_IN_LINES)
    path = deck_path(library(env), options.deck)
    places = locations(env.variables)
    loaded = load(places.config, env.folder, path.parent)
    told = codes(loaded.settings.check)
    if lines:
        for problem in loaded.problems:
            env.tell(f"quiz: {problem}")
        _follow(path, told, places.cache, env)
    else:
        from quiz.cli.screens import show_preview

        show_preview(path, loaded, told, env)
    return Exit.DONE


def _follow(path: Path, codes: frozenset[str], cache: Path, env: Environment) -> None:
    from time import sleep

    from quiz.library.checking import check
    from quiz.library.following import EVERY, looking
    from quiz.library.revisions import revision
    from quiz.plain.console import Console
    from quiz.plain.preview import run_preview

    env.tell(f"quiz: following {path}; ctrl+c ends it")
    env.flush()
    look = looking(path, lambda: revision(check(path, codes, cache=cache)))
    run_preview(Console(env.stdin, env.stdout), path, _saved(look, lambda: sleep(EVERY)), cache)


def _saved(look: Callable[[], "Revision | None"], wait: Callable[[], None]) -> "Iterator[Revision]":
    """Every state of the file, for ever."""
    while True:
        found = look()
        if found is not None:
            yield found
        wait()
