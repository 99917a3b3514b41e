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
    from quiz.deck.report import visible

    found = library(env)
    if options.format == "json":
        rows = [
            {"id": deck.head.id, "title": deck.head.title, "path": str(deck.path), "from": str(deck.shelf)}
            for deck in found.decks
        ]
        env.say(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        ids = [visible(deck.head.id) for deck in found.decks]
        width = max(map(len, ids), default=0)
        for name, deck in zip(ids, found.decks, strict=True):
            env.say(f"{name:<{width}}  {visible(deck.head.title or deck.path.name)}")
            env.say(f"{'':<{width}}  {visible(str(deck.path))}")
    for hidden in found.hidden:
        if not hidden.same:
            env.tell(f"quiz: {hidden.message}")
    if not found.decks:
        env.tell("quiz: no decks yet; put one into the folder that `quiz paths` calls decks")
    return Exit.DONE
