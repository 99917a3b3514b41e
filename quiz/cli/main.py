"""The entry point: which command, its arguments, and how it ends."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from quiz import __version__
from quiz.cli.environment import Environment, Exit, Stop

COMMANDS = {
    "play": "play a deck at once",
    "list": "the decks that quiz knows, with ids and places",
    "check": "tell every problem in every deck",
    "explain": "tell what a code of `quiz check` means",
    "export": "write an Anki package",
    "paths": "the folders and files that quiz uses",
}
"""Every command, in the order of the help, and what it does."""

LIBRARY = "library"
"""The command without a name: opens the library."""


def main(argv: Sequence[str] | None = None, environment: Environment | None = None) -> int:
    """Run one command and return its exit code. Never raises, except to leave `--help` and `--version`."""
    env = environment or Environment.real()
    arguments = list(sys.argv[1:] if argv is None else argv)
    command, rest = _command(arguments)
    module: ModuleType = import_module(f"quiz.cli.{command.replace('-', '_')}")
    parser = _parser(command)
    module.add_arguments(parser)
    try:
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
        env.tell("")
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # The reader has seen enough (`quiz list | head`); closing here keeps Python from complaining at exit.
        sys.stderr.close()
        return Exit.DONE


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
        lines = "\n".join(f"  {name:<8} {what}" for name, what in COMMANDS.items())
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
            prog=f"quiz {command}", description=f"{COMMANDS[command].capitalize()}."
        )
    parser.add_argument("--plain", action="store_true", help="numbered lines instead of screens")
    return parser
