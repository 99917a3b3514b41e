"""`quiz new`: a first deck, which plays as it stands."""

import argparse
import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from quiz.cli.environment import Environment, Exit, Stop

if TYPE_CHECKING:
    from quiz.deck.model import AnyQuestion

_ENDINGS = "abcdefghijklmnopqrstuvwxyz234567"
"""Letters and digits that nobody takes for another."""

T = TypeVar("T")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file to make, and what stands in it."""
    parser.add_argument("path", metavar="PATH", help="the deck to make, or - to print it")
    parser.add_argument("--title", help="the deck's name for people")
    parser.add_argument("--language", help="a BCP 47 tag such as en, ja or pt-BR (default: en)")
    parser.add_argument("--kinds", help="kinds of question with commas between them, or all")


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Make the deck and the schema beside it. What is there already is never touched."""
    from quiz.deck.starter import starter

    path = None if options.path == "-" else Path(options.path)
    if path is not None:
        _check_free(path)
    title, language, kinds = _wanted(options, path, env)
    ending = "".join(secrets.choice(_ENDINGS) for _ in range(4))
    text = starter(title, language, kinds, ending)
    if path is None:
        env.say(text.rstrip("\n"))
    else:
        _write(path, text, env)
    return Exit.DONE


def _check_free(path: Path) -> None:
    """Stop where no deck can be made."""
    if path.suffix not in {".yaml", ".yml"}:
        hint = f"quiz new {path.name}.yaml" if path.name else ""
        raise Stop(f"'{path}' does not end in .yaml, by which quiz knows a deck", Exit.USAGE, hint)
    if os.path.lexists(path):
        raise _taken(path)


def _taken(path: Path) -> Stop:
    return Stop(
        f"'{path}' exists already; it is left as it is", Exit.USAGE, "name a file that does not exist"
    )


def _write(path: Path, text: str, env: Environment) -> None:
    from quiz.cli.schema import schema_text
    from quiz.deck.starter import SCHEMA_FILE

    schema = path.parent / SCHEMA_FILE
    if not _created(path, text):
        raise _taken(path)
    env.say(f"{path}: a deck that plays as it stands")
    if _created(schema, schema_text()):
        env.say(f"{schema}: lets your editor help you write")


def _created(path: Path, text: str) -> bool:
    """Whether a new file was made; False where there is one. Raises `Stop` where none can be written."""
    from quiz.library.saving import create_whole

    try:
        create_whole(path, text.encode())
    except FileExistsError:
        return False
    except OSError as error:
        raise Stop(f"'{path}' cannot be written: {error.strerror or error}", Exit.OUTSIDE) from None
    return True


def _wanted(
    options: argparse.Namespace, path: Path | None, env: Environment
) -> tuple[str, str, "tuple[type[AnyQuestion], ...]"]:
    """Title, language and kinds: from the options, else asked for at a terminal, else the usual ones."""
    from quiz.deck.starter import (
        ALL_KINDS,
        FIRST_KINDS,
        LANGUAGE,
        kinds_named,
        sound_language,
        sound_title,
        word,
    )

    usual = ", ".join(map(word, FIRST_KINDS))
    everything = f"all, or some of {', '.join(map(word, ALL_KINDS))}"
    return (
        _value(options.title, "Title", _title(path), sound_title, env),
        _value(options.language, "Language, such as en, ja or pt-BR", LANGUAGE, sound_language, env),
        _value(options.kinds, f"Kinds of question: {everything}", usual, kinds_named, env),
    )


def _title(path: Path | None) -> str:
    """A title made of the file's name."""
    from quiz.deck.starter import NO_TITLE, sound_title

    words = " ".join(path.stem.replace("_", " ").replace("-", " ").split()) if path else ""
    try:
        return sound_title(words[:1].upper() + words[1:])
    except ValueError:
        return NO_TITLE


def _value(written: str | None, asked: str, usual: str, read: Callable[[str], T], env: Environment) -> T:
    """One value as `read` takes it: from the option, from the terminal, or the usual one."""
    from quiz.deck.report import visible

    if written is None:
        return _answer(asked, usual, read, env)
    try:
        return read(written)
    except ValueError as error:
        raise Stop(visible(str(error)), Exit.USAGE) from None


def _answer(asked: str, usual: str, read: Callable[[str], T], env: Environment) -> T:
    """What a person types, asked again until it can be read; the usual where nobody can be asked."""
    from quiz.plain.console import Console, InputEnded

    if not all(stream.isatty() for stream in (env.stdin, env.stdout, env.stderr)):
        return read(usual)
    # The dialogue is no result: what is printed for `-` stays apart from it.
    console = Console(env.stdin, env.stderr)
    while True:
        console.say(asked, f"  (enter: {usual})")
        try:
            return read(console.read() or usual)
        except ValueError as error:
            console.say(f"  {error}")
        except InputEnded:
            raise Stop("nothing was written", Exit.INTERRUPTED) from None
