"""`quiz`: opens the library."""

import argparse

from quiz.cli.environment import Environment, Exit


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Decks and folders to show first."""
    parser.add_argument("decks", nargs="*", metavar="DECK", help="decks and folders to show first")


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Show the library until the player leaves."""
    from quiz.cli import home, terminal
    from quiz.cli.decks import named_decks

    named = named_decks(options.decks, env)
    if terminal.plain(options.plain, env):
        from quiz.cli.lines import library

        with home.home(env, named) as opened:
            return library(opened, env)
    terminal.require_terminal(env)
    from quiz.cli.screens import show

    with home.home(env, named) as opened:
        show(opened, env)
    return Exit.DONE
