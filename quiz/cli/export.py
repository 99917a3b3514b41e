"""`quiz export`: an Anki package."""

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.environment import Environment, Exit, Stop

if TYPE_CHECKING:
    from quiz.anki.export import DeckToExport
    from quiz.anki.report import DeckReport, ExportReport
    from quiz.library.locations import Locations


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The decks and the file to write."""
    parser.add_argument("decks", nargs="+", metavar="DECK", help="a path, an id, or the beginning of a title")
    parser.add_argument("-o", "--output", required=True, metavar="OUT.apkg", help="the package to write")
    parser.add_argument("--drafts", action="store_true", help="export drafts too")


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Write the package and say what is in it; exit 1 when a question had to be left out."""
    from quiz.anki.export import RecordProblem, SameDeck, export
    from quiz.anki.record import moment
    from quiz.cli.decks import deck_path, library
    from quiz.library.locations import locations

    out = Path(options.output)
    if out.suffix != ".apkg":
        raise Stop(f"'{out}' does not end in .apkg, which is what Anki imports", Exit.USAGE)
    found, places = library(env), locations(env.variables)
    paths = [deck_path(found, word) for word in options.decks]
    decks = [_readable(path, places, env) for path in dict.fromkeys(paths)]
    try:
        report = export(decks, out, now=moment(env.variables, time.time()), drafts=options.drafts)
    except RecordProblem as problem:
        raise Stop(str(problem), Exit.PROBLEMS, problem.help) from None
    except SameDeck as problem:
        raise Stop(str(problem), Exit.PROBLEMS) from None
    except OSError as error:
        where = error.filename or out
        raise Stop(f"'{where}' cannot be written: {error.strerror or error}", Exit.OUTSIDE) from None
    _say(report, out, env)
    return Exit.DONE if report.complete else Exit.PROBLEMS


def _readable(path: Path, places: "Locations", env: Environment) -> "DeckToExport":
    """The deck with its record's places. Raises `Stop` after telling its errors, if it has any."""
    from quiz.anki.export import DeckToExport
    from quiz.anki.records import beside, kept_in
    from quiz.library.judging import judge

    judged = judge(path)
    for problem in judged.errors:
        env.tell_problem(problem)
    if judged.deck is None or judged.errors:
        raise Stop(f"'{path}' has problems; nothing was exported", Exit.PROBLEMS)
    records = [beside(path), kept_in(places.records, judged.deck.id)]
    if places.installed and path.is_relative_to(places.shipped):
        records.reverse()
    return DeckToExport(judged.deck, path.parent, tuple(records))


def _say(report: "ExportReport", out: Path, env: Environment) -> None:
    from quiz.deck.report import visible

    for deck in report.decks:
        env.say(visible(_line(deck)))
        for warning in deck.warnings:
            env.tell(f"quiz: {warning}")
        for left in deck.left_out:
            env.tell(f"quiz: question '{left.question}' is left out: {left.reason}\n  {left.help}")
    media = (
        "" if not report.media else f", {report.media} media files" if report.media > 1 else ", 1 media file"
    )
    env.say(f"{visible(str(out))}: {report.notes} notes, {report.cards} cards{media}")


def _line(deck: "DeckReport") -> str:
    kinds = {"new": deck.new, "changed": deck.changed, "unchanged": deck.unchanged, "left out": deck.left_out}
    told = [f"{len(those)} {word}" for word, those in kinds.items() if those]
    if deck.drafts:
        told.append(f"{deck.drafts} drafts not exported")
    if deck.gone:
        told.append(f"{deck.gone} no longer in the deck (learners keep them)")
    return f"{deck.name}: {', '.join(told) or 'nothing to export'}"
