"""`quiz new`: a first deck, which plays as it stands."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from quiz.cli.environment import Environment, Exit, Stop
from quiz.cli.new_deck import check_free, created, ending, option, taken, title_of

if TYPE_CHECKING:
    from quiz.deck.model import AnyQuestion

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
        check_free(path)
    title, language, kinds = _wanted(options, path, env)
    text = starter(title, language, kinds, ending())
    if path is None:
        env.say(text.rstrip("\n"))
    else:
        _write(path, text, env)
    return Exit.DONE


def _write(path: Path, text: str, env: Environment) -> None:
    from quiz.cli.schema import schema_text
    from quiz.deck.report import visible
    from quiz.deck.starter import SCHEMA_FILE

    schema = path.parent / SCHEMA_FILE
    if not created(path, text):
        raise taken(path)
    env.say(f"{visible(str(path))}: a deck that plays as it stands")
    if created(schema, schema_text()):
        env.say(f"{visible(str(schema))}: lets your editor help you write")


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
        _value(options.title, "Title", title_of(path), sound_title, env),
        _value(options.language, "Language, such as en, ja or pt-BR", LANGUAGE, sound_language, env),
        _value(options.kinds, f"Kinds of question: {everything}", usual, kinds_named, env),
    )


def _value(written: str | None, asked: str, usual: str, read: Callable[[str], T], env: Environment) -> T:
    """One value as `read` takes it: from the option, from the terminal, or the usual one."""
    return _answer(asked, usual, read, env) if written is None else option(written, read)


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
