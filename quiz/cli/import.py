"""`quiz import`: a deck from the tables of other programs, or from an Anki package; corrections from Anki."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.counting import counted
from quiz.cli.environment import Environment, Exit, Stop
from quiz.cli.new_deck import check_free, created, ending, option, taken, title_of
from quiz.deck.limits import MAX_BYTES

if TYPE_CHECKING:
    from quiz.deck.model import AnyQuestion
    from quiz.tables.reading import Table

INPUT = "-"
"""Standard input, or standard output."""

SUFFIXES = (".csv", ".tsv", ".txt")
"""How the name of a table ends, in any case."""

PACKAGES = (".apkg", ".colpkg")
"""How the name of a package ends, in any case."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The files to read, and the deck to make."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a table (.csv, .tsv or .txt), or - for input; or a package of Anki (.apkg)",
    )
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("-o", "--output", metavar="DECK", help="the deck to make, or - to print it")
    where.add_argument("--into", metavar="DECK", help="the deck that takes over what was corrected in Anki")
    parser.add_argument("--title", help="the deck's name for people (default: from the name of DECK)")
    parser.add_argument("--language", help="a BCP 47 tag such as en, ja or pt-BR")
    parser.add_argument(
        "--deck", metavar="NAME", help="of a package only this deck: its id, or its name in Anki"
    )
    parser.add_argument(
        "--fields",
        action="append",
        default=[],
        metavar="KEY=FIELD,…",
        help="which field of a package's notes is what, as in front=Word,back=Meaning; may be repeated",
    )
    side = parser.add_mutually_exclusive_group()
    side.add_argument("--ours", action="store_true", help="with --into: where both changed, keep the deck's")
    side.add_argument("--theirs", action="store_true", help="with --into: where both changed, take Anki's")


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Make a deck of what is in the files, or take corrections over; exit 1 when something was left out."""
    packages = [file for file in options.files if Path(file).suffix.lower() in PACKAGES]
    _check_options(options, packages)
    if not packages:
        return _import_tables(options, env)
    if options.into is not None:
        from quiz.cli.import_into import import_into

        return import_into(options, env)
    from quiz.cli.import_package import import_package

    return import_package(options, env)


def _check_options(options: argparse.Namespace, packages: Sequence[str]) -> None:
    """Raise `Stop` where the options do not fit the files, or each other."""
    if packages and len(options.files) > 1:
        hint = "import each alone, and every table apart from it"
        raise Stop("one package of Anki is imported at a time", Exit.USAGE, hint)
    if not packages and (options.into is not None or options.deck is not None or options.fields):
        name = "--into" if options.into is not None else "--deck" if options.deck is not None else "--fields"
        raise Stop(f"{name} is for a package of Anki (.apkg)", Exit.USAGE)
    if options.into is None and (options.ours or options.theirs):
        raise Stop("--ours and --theirs go with --into", Exit.USAGE)
    if options.into is not None:
        for name in ("title", "language", "deck", "fields"):
            if getattr(options, name):
                raise Stop(f"--{name} does not go with --into, which changes questions only", Exit.USAGE)


def _import_tables(options: argparse.Namespace, env: Environment) -> Exit:
    """Make a deck of the rows that are questions and tell the others; exit 1 when there are any."""
    from quiz.cli.reporting.text import tell_problems
    from quiz.deck.problems import Severity
    from quiz.deck.report import visible
    from quiz.tables.joining import joined

    out = None if options.output == INPUT else Path(options.output)
    if out is not None:
        check_free(out)
    title, language = _heading(options, out)
    tables = [_read(written, env) for written in options.files]
    _check_media(tables, Path() if out is None else out.parent)
    questions = joined(tables)
    problems = [problem for table in tables for problem in table.problems()]
    tell_problems(problems, env)
    if not questions:
        raise Stop("no row is a question: nothing is written", Exit.PROBLEMS)
    text = _deck_text(title, language, questions, options.output, env)
    made = f"{options.output}: {counted(len(questions), 'question')}"
    if out is None:
        env.say(text.rstrip("\n"))
    elif created(out, text):
        env.say(visible(made))
    else:
        raise taken(out)
    left_out = sum(table.rows for table in tables) - len(questions)
    for table in tables:
        if table.assumed:
            env.tell(
                f"quiz: '{table.name}' has no header: its columns are front and back, its first row a card"
            )
    if left_out:
        env.tell(f"quiz: {counted(left_out, 'row')} left out, as told above")
    return Exit.PROBLEMS if any(one.severity is Severity.ERROR for one in problems) else Exit.DONE


def _heading(options: argparse.Namespace, out: Path | None) -> tuple[str, str]:
    """Title and language."""
    from quiz.deck.starter import sound_language, sound_title

    title, language = options.title, options.language
    return (
        title_of(out or Path(options.files[0])) if title is None else option(title, sound_title),
        "" if language is None else option(language, sound_language),
    )


def _read(written: str, env: Environment) -> "Table":
    """The table that the command line names."""
    from quiz.tables.reading import read_table

    data = env.read_bytes(MAX_BYTES + 1) if written == INPUT else _bytes(Path(written))
    return read_table(data, written)


def _bytes(path: Path) -> bytes:
    """What is in the file. Raises `Stop` where it cannot be read, or has not the name of a table."""
    from quiz.library.files import FileProblem, Reason, read_bounded

    try:
        data = read_bounded(path, MAX_BYTES)
    except FileProblem as problem:
        codes = {Reason.UNREADABLE: Exit.OUTSIDE, Reason.TOO_BIG: Exit.PROBLEMS}
        raise Stop(problem.message, codes.get(problem.reason, Exit.USAGE), problem.help) from None
    if path.suffix.lower() not in SUFFIXES:
        hint = f"save the sheet as CSV in UTF-8, and import that; a table ends in {', '.join(SUFFIXES)}"
        raise Stop(f"'{path}' is no table that quiz can import", Exit.USAGE, hint)
    return data


def _check_media(tables: "Sequence[Table]", folder: Path) -> None:
    """Tell pictures and sounds that are not below the deck's `folder`."""
    from quiz.library.beside import Beside
    from quiz.library.checks import check_media

    beside = Beside(folder)
    for table in tables:
        for row in table.asked:
            for node, code, message, way in check_media(row.node, row.called, beside):
                table.findings.at(node, code, message, way=way)


def _deck_text(
    title: str, language: str, questions: "tuple[AnyQuestion, ...]", name: str, env: Environment
) -> str:
    """The deck as text. Raises `Stop` where it is no sound deck: too large for one."""
    from quiz.cli.reporting.text import tell_problems
    from quiz.deck.heading import new_deck_id
    from quiz.deck.model import Deck
    from quiz.deck.writing import deck_text
    from quiz.library.judging import judge_bytes

    deck = Deck(title=title, id=new_deck_id(title, ending()), language=language, questions=questions)
    text = deck_text(deck)
    errors = judge_bytes(text.encode(), Path(name), name=name).errors
    if errors:
        tell_problems(errors, env)
        raise Stop(
            "nothing is written", Exit.PROBLEMS, "import a part of the rows into each of several decks"
        )
    return text
