"""`quiz list`: the decks that quiz knows."""

import argparse
import json

from quiz.cli.environment import Environment, Exit


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The form of the output."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or json")


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Print a line a deck, or a JSON list; tell what does not show."""
    from quiz.cli.decks import library

    found = library(env)
    if options.format == "json":
        rows = [
            {"id": deck.head.id, "title": deck.head.title, "path": str(deck.path), "from": str(deck.shelf)}
            for deck in found.decks
        ]
        env.say(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        width = max((len(deck.head.id) for deck in found.decks), default=0)
        for deck in found.decks:
            env.say(
                f"{deck.head.id:<{width}}  {deck.head.title or deck.path.name}\n{'':<{width}}  {deck.path}"
            )
    for hidden in found.hidden:
        if not hidden.same:
            env.tell(f"quiz: {hidden.message}")
    if not found.decks:
        env.tell("quiz: no decks yet; put one into the folder that `quiz paths` calls decks")
    return Exit.DONE
