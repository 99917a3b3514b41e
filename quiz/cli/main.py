"""The entry point: which command, its arguments, and how it ends."""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from types import ModuleType

from quiz import __version__
from quiz.cli.environment import Environment, Exit, Stop

COMMANDS = {
    "play": "play a deck at once",
    "list": "the decks that quiz knows, with ids and places",
    "new": "make a first deck, which plays as it stands",
    "curate": "accept, edit or reject the drafts of a deck, one key each",
    "preview": "follow a deck file while you edit it: what you save, as it will be played",
    "import": "make a deck of a table (CSV, TSV) or of a package of Anki",
    "generate": "draft questions from a text, each with the sentence that answers it",
    "check": "tell every problem in every deck",
    "coverage": "which passages of a deck's sources its questions quote",
    "fmt": "put decks in canonical form, with ids written in",
    "schema": "write the deck format for editors, as a JSON Schema",
    "explain": "tell what a code of `quiz check` means",
    "export": "write an Anki package",
    "paths": "the folders and files that quiz uses",
}
"""Every command, in the order of the help, and what it does."""

LIBRARY = "library"
"""The command without a name: opens the library."""


def main(argv: Sequence[str] | None = None, environment: Environment | None = None) -> int:
    """Run one command and return its exit code. What fails outside is told."""
    env = environment or Environment.real()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(arguments, env)
        env.flush()
    except BrokenPipeError:
        # The reader has seen enough (`quiz list | head`).
        _drop_output(env)
        return Exit.DONE
    except OSError as error:
        env.tell(f"quiz: {_outside(error)}")
        _drop_output(env)
        return Exit.OUTSIDE
    return code


def _run(arguments: list[str], env: Environment) -> int:
    """The exit code of one command. Raises OSError where its results cannot be written."""
    try:
        command, rest = _command(arguments)
        module: ModuleType = import_module(f"quiz.cli.{command}")
        parser = _parser(command)
        module.add_arguments(parser)
        try:
            options = parser.parse_args(rest)
        except SystemExit as leaving:
            return Exit.USAGE if leaving.code else Exit.DONE
        return int(module.run(options, env))
    except Stop as stop:
        env.tell(f"quiz: {stop.message}")
        if stop.hint:
            env.tell(f"  {stop.hint}")
        return stop.code
    except KeyboardInterrupt:
        env.tell("quiz: interrupted")
        return Exit.INTERRUPTED


def _outside(error: OSError) -> str:
    """What failed outside of the program, in words."""
    why = error.strerror or str(error)
    if error.filename is None:
        return f"the output cannot be written: {why}"
    return f"'{error.filename}' cannot be read or written: {why}"


def _drop_output(env: Environment) -> None:
    """Throw away what was not written, or Python would try again, and complain, when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), env.stdout.fileno())


def _command(arguments: list[str]) -> tuple[str, list[str]]:
    """Command and its arguments; options may stand before the command's name (`quiz --plain play x`)."""
    for position, argument in enumerate(arguments):
        if argument in COMMANDS:
            return argument, arguments[:position] + arguments[position + 1 :]
        if argument != "--plain":
            break
    return LIBRARY, arguments


def _parser(command: str) -> argparse.ArgumentParser:
    if command == LIBRARY:
        width = max(map(len, COMMANDS))
        lines = "\n".join(f"  {name:<{width}}  {what}" for name, what in COMMANDS.items())
        parser = argparse.ArgumentParser(
            prog="quiz",
            usage="quiz [DECK ...]  |  quiz COMMAND ...",
            description="Play quizzes in the terminal, from decks written in YAML.",
            epilog=f"commands:\n{lines}\n\n`quiz COMMAND --help` tells more of each.",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        parser.add_argument("--version", action="version", version=f"quiz {__version__}")
    else:
        parser = argparse.ArgumentParser(
            prog=f"quiz {command}", description=f"{COMMANDS[command][:1].upper()}{COMMANDS[command][1:]}."
        )
    parser.add_argument("--plain", action="store_true", help="numbered lines instead of screens")
    return parser
