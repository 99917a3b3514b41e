"""`quiz check`: every problem in every deck."""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.cli.codes import Choice, choices
from quiz.cli.counting import counted
from quiz.cli.deck_files import NO_DECKS, deck_files
from quiz.cli.environment import Environment, Exit
from quiz.cli.progress import Progress
from quiz.deck.limits import MAX_BYTES
from quiz.deck.problems import Severity
from quiz.library.checking import check, check_bytes
from quiz.library.judging import Judgement, by_place

if TYPE_CHECKING:
    from quiz.cli.reporting.report import Report

FORMATS = ("text", "json", "sarif", "github")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The paths, the form of the output, what is told, and what fails."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a deck, a folder of decks, or - for input")
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="the form of the output; text by default"
    )
    parser.add_argument(
        "--select", metavar="C,…", help="tell these codes, such as L203, or L for all of them"
    )
    parser.add_argument("--ignore", metavar="C,…", help="do not tell these; errors are told in any case")
    parser.add_argument("--strict", action="store_true", help="warnings fail the check too")


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Tell every problem; exit 1 when there are errors (or warnings, if strict)."""
    choice = choices(env, _listed(options.select), _listed(options.ignore))
    choice(Path())
    report = _report(options.format, env)
    decks = failing = 0
    counts: Counter[Severity] = Counter()
    places: list[tuple[str, Path]] = []
    # A folder may hold thousands of decks: nothing of one is kept but what the end needs.
    for judgement in _judged(options.paths, choice, env):
        decks += 1
        counts.update(problem.severity for problem in judgement.problems)
        strict = options.strict or choice(judgement.path.parent).strict
        failing += len(judgement.errors) + (len(judgement.warnings) if strict else 0)
        if judgement.deck is not None:
            places.append((judgement.deck.id, judgement.path))
        report.deck(judgement)
    report.end()
    _same_ids(places, env)
    env.tell(_summary(decks, counts))
    return Exit.PROBLEMS if failing or not decks else Exit.DONE


def _listed(written: str | None) -> tuple[str, ...] | None:
    return None if written is None else tuple(code for code in written.split(",") if code.strip())


def _report(form: str, env: Environment) -> "Report":
    from quiz.cli.reporting.github import GithubReport
    from quiz.cli.reporting.json import JsonReport
    from quiz.cli.reporting.sarif import SarifReport
    from quiz.cli.reporting.text import TextReport

    forms: dict[str, Callable[[Environment], Report]] = {
        "text": TextReport,
        "json": JsonReport,
        "sarif": SarifReport,
        "github": GithubReport,
    }
    return forms[form](env)


def _judged(paths: Iterable[str], choice: Callable[[Path], Choice], env: Environment) -> Iterator[Judgement]:
    """Each deck with the problems that are to be told."""
    from quiz.library.changed import changes
    from quiz.library.locations import locations

    cache = locations(env.variables).cache
    progress = Progress(env)
    for path in deck_files(paths, env):
        if path is None:
            data, place = env.read_bytes(MAX_BYTES + 1), Path("-")
            yield check_bytes(data, place, choice(place.parent).codes, name="-", cache=cache)
        else:
            told = choice(path.parent).codes
            with progress.at(f"checking {path}"):
                judged = check(path, told, cache=cache)
                changed = [one for one in changes(judged, cache) if one.code in told]
            yield replace(judged, problems=by_place((*judged.problems, *changed)))


def _same_ids(places: Iterable[tuple[str, Path]], env: Environment) -> None:
    first: dict[str, Path] = {}
    for name, path in places:
        known = first.setdefault(name, path)
        if known.absolute() != path.absolute():
            env.tell(f"quiz: '{path}' and '{known}' have one id, '{name}': only one of them will show")


def _summary(decks: int, counts: Counter[Severity]) -> str:
    if not decks:
        return NO_DECKS
    told = [counted(counts[one], str(one)) for one in (Severity.ERROR, Severity.WARNING) if counts[one]]
    if counts[Severity.ADVICE]:
        told.append(f"{counts[Severity.ADVICE]} advice")
    return f"{counted(decks, 'deck')}: {', '.join(told) or 'nothing to say'}"
