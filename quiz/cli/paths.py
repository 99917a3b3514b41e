"""`quiz paths`: the folders and files that quiz uses."""

import argparse

from quiz.cli.environment import Environment, Exit


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """No arguments of its own."""


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Print each place with its path."""
    from quiz.deck.report import visible
    from quiz.library.locations import locations

    places = locations(env.variables)
    for name, path in {
        "history": places.database,
        "decks": places.decks,
        "shipped": places.shipped,
        "records": places.records,
        "settings": places.config,
        "cache": places.cache,
    }.items():
        env.say(f"{name:<9} {visible(str(path))}")
    return Exit.DONE
