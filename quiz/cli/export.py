"""`quiz export`: an Anki package, or what it would do."""

import argparse
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.counting import counted
from quiz.cli.environment import Environment, Exit, Stop
from quiz.cli.progress import Progress

if TYPE_CHECKING:
    from quiz.anki.export import DeckToExport
    from quiz.anki.record import Record
    from quiz.anki.report import DeckReport, ExportReport
    from quiz.library.locations import Locations

_NEEDS_EXTRA = "S111"
"""Told before an export: without the extra, cards show evidence as not checked, without its passage."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The decks, and the file to write or that none is written."""
    parser.add_argument("decks", nargs="+", metavar="DECK", help="a path, an id, or the beginning of a title")
    result = parser.add_mutually_exclusive_group(required=True)
    result.add_argument("-o", "--output", metavar="OUT.apkg", help="the package to write; - for output")
    result.add_argument(
        "--diff", action="store_true", help="write nothing; tell what a learner's Anki will do"
    )
    parser.add_argument(
        "--since",
        type=Path,
        metavar="OLD.apkg",
        help="an earlier package: what learners have, where the record is lost or --diff asks",
    )
    parser.add_argument("--drafts", action="store_true", help="export drafts too")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="of --diff: text (default) or json"
    )


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Write the package and say what is in it, or say what it would do.

    Exit 1 when a question had to be left out.
    """
    from quiz.anki.export import RecordNotWritten, RecordProblem, SameDeck
    from quiz.anki.record import moment

    if options.output:
        _check_output(options.output)
        if options.format != "text":
            raise Stop("--format is for --diff", Exit.USAGE)
    decks = _decks(options, env)
    now = moment(env.variables, time.time())
    try:
        return _tell(options, decks, now, env) if options.diff else _write(options, decks, now, env)
    except RecordProblem as problem:
        raise Stop(str(problem), Exit.PROBLEMS, problem.help) from None
    except SameDeck as problem:
        raise Stop(str(problem), Exit.PROBLEMS) from None
    except RecordNotWritten as error:
        raise Stop(
            f"the package is written, but its export record is not: '{error.filename}': {error.strerror}",
            Exit.OUTSIDE,
            "export again when that is mended, and hand out that package: without the record, learners would "
            "not get later changes",
        ) from None
    except OSError as error:
        where = error.filename or options.output
        raise Stop(f"'{where}' cannot be read or written: {error.strerror or error}", Exit.OUTSIDE) from None


def _check_output(output: str) -> None:
    out = Path(output)
    if out.suffix != ".apkg" and output != "-":
        raise Stop(f"'{out}' does not end in .apkg, which is what Anki imports", Exit.USAGE)
    if out.is_dir():
        raise Stop(f"'{out}' is a folder", Exit.USAGE, "name the file to write")


def _decks(options: argparse.Namespace, env: Environment) -> "list[DeckToExport]":
    """The decks that are named, each with what is known of its earlier exports. Raises `Stop`."""
    from quiz.cli.decks import deck_path, library
    from quiz.library.locations import locations

    found, places = library(env), locations(env.variables)
    paths = [deck_path(found, word) for word in options.decks]
    earlier = _earlier(options.since) if options.since else {}
    progress = Progress(env)
    decks = [_readable(path, places, earlier, env, progress) for path in dict.fromkeys(paths)]
    if options.since:
        for given in decks:
            if given.since is None:
                env.tell(f"quiz: '{options.since}' has no question of the deck '{given.deck.id}'")
    return decks


def _write(options: argparse.Namespace, decks: "list[DeckToExport]", now: int, env: Environment) -> Exit:
    from quiz.anki.export import export, hand_over
    from quiz.deck.report import visible

    out = Path(options.output)
    if options.output == "-":
        report = hand_over(decks, env.say_bytes, now=now, drafts=options.drafts)
        _say(report, out, env, env.tell)
    else:
        with Progress(env).at(f"writing {out}"):
            report = export(decks, out, now=now, drafts=options.drafts)
        _say(report, out, env, lambda line: env.say(visible(line)))
    return Exit.DONE if report.complete else Exit.PROBLEMS


def _tell(options: argparse.Namespace, decks: "list[DeckToExport]", now: int, env: Environment) -> Exit:
    from quiz.anki.export import foreseen
    from quiz.cli.forecasting import as_json, as_text
    from quiz.deck.report import visible

    forecasts = foreseen(decks, now=now, drafts=options.drafts)
    if options.format == "json":
        env.say(as_json(forecasts))
    else:
        has = f"'{options.since.name}'" if options.since else "the last export"
        for line in as_text(forecasts, f"for a learner who has {has}"):
            env.say(visible(line))
    for deck in forecasts:
        for warning in deck.warnings:
            env.tell(f"quiz: {deck.name}: {warning}")
    return Exit.DONE if all(deck.complete for deck in forecasts) else Exit.PROBLEMS


def _earlier(package: Path) -> "dict[str, Record]":
    """What an earlier package says of each deck. Raises `Stop`."""
    from quiz.anki.since import PackageProblem, records_of

    try:
        return records_of(package)
    except PackageProblem as problem:
        hint = "name a file that `quiz export` wrote, not one that Anki exported"
        raise Stop(str(problem), Exit.PROBLEMS, hint) from None
    except OSError as error:
        raise Stop(f"'{package}' cannot be read: {error.strerror or error}", Exit.OUTSIDE) from None


def _readable(
    path: Path, places: "Locations", earlier: "Mapping[str, Record]", env: Environment, progress: Progress
) -> "DeckToExport":
    """The deck with its record's places. Raises `Stop` after telling its errors, if it has any."""
    from quiz.anki.export import DeckToExport
    from quiz.anki.records import beside, kept_in
    from quiz.library.judging import judge

    with progress.at(f"reading {path}"):
        judged = judge(path, cache=places.cache)
    for problem in judged.errors:
        env.tell_problem(problem)
    if judged.deck is None or judged.errors:
        raise Stop(f"'{path}' has problems; nothing was exported", Exit.PROBLEMS)
    for problem in judged.problems:
        if problem.code == _NEEDS_EXTRA:
            env.tell_problem(problem)
    records = [beside(path), kept_in(places.records, judged.deck.id)]
    if places.installed and path.is_relative_to(places.shipped):
        records.reverse()
    since = earlier.get(judged.deck.id)
    return DeckToExport(judged.deck, path.parent, tuple(records), since, places.cache)


def _say(report: "ExportReport", out: Path, env: Environment, say: Callable[[str], None]) -> None:
    for deck in report.decks:
        say(_line(deck))
        for warning in deck.warnings:
            env.tell(f"quiz: {warning}")
        for left in deck.left_out:
            env.tell(f"quiz: question '{left.question}' is left out: {left.reason}\n  {left.help}")
    counts = [counted(report.notes, "note"), counted(report.cards, "card")]
    if report.media:
        counts.append(counted(report.media, "media file"))
    say(f"{out}: {', '.join(counts)}")


def _line(deck: "DeckReport") -> str:
    kinds = {"new": deck.new, "changed": deck.changed, "unchanged": deck.unchanged, "left out": deck.left_out}
    told = [f"{len(those)} {word}" for word, those in kinds.items() if those]
    if deck.drafts:
        told.append(f"{counted(deck.drafts, 'draft')} not exported")
    if deck.gone:
        told.append(f"{deck.gone} no longer in the deck (learners keep them)")
    return f"{deck.name}: {', '.join(told) or 'nothing to export'}"
