"""`quiz schema`: the deck format for editors."""

import argparse
import json
from pathlib import Path

from quiz.cli.environment import Environment, Exit, Stop


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file to write."""
    parser.add_argument(
        "-o",
        "--output",
        default="-",
        metavar="FILE",
        help="the file to write, or - (the default) for standard output",
    )


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Print the JSON Schema of decks, or write it; a `.json` file that is there is replaced, no other."""
    if options.output == "-":
        env.say(schema_text().rstrip("\n"))
        return Exit.DONE
    from quiz.deck.report import visible
    from quiz.library.saving import write_whole

    out = Path(options.output)
    if out.suffix.lower() != ".json" and out.is_file():
        hint = "name a file that ends in .json, or one that does not exist"
        raise Stop(f"'{out}' exists and is no schema; it is left as it is", Exit.USAGE, hint)
    try:
        write_whole(out, schema_text().encode())
    except OSError as error:
        raise Stop(f"'{options.output}' cannot be written: {error.strerror or error}", Exit.OUTSIDE) from None
    env.say(f"{visible(options.output)}: the schema of decks, for your editor")
    return Exit.DONE


def schema_text() -> str:
    """The schema as the text of a file."""
    from quiz.deck.schema import deck_schema

    return json.dumps(deck_schema(), ensure_ascii=False, indent=2) + "\n"
