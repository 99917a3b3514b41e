"""`quiz check`: every problem in every deck."""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from quiz.cli.counting import counted
from quiz.cli.deck_files import deck_files
from quiz.cli.environment import Environment, Exit
from quiz.deck.limits import MAX_BYTES
from quiz.deck.problems import Severity
from quiz.library.judging import Judgement, judge, judge_bytes
from quiz.library.settings import Settings, load

MAX_ON_TERMINAL = 200
"""Problems of one file that a terminal shows; more would scroll the first ones away. A file gets all."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The paths, the form of the output, and what fails."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a deck, a folder of decks, or - for input")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or json")
    parser.add_argument("--strict", action="store_true", help="warnings fail the check too")


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Tell every problem; exit 1 when there are errors (or warnings, if strict)."""
    strict = options.strict or _settings(env).check.strict
    decks = 0
    counts: Counter[Severity] = Counter()
    places: list[tuple[str, Path]] = []
    rows: list[dict[str, object]] = []
    # A folder may hold thousands of decks: nothing of one is kept but what the end needs.
    for judgement in _judged(options.paths, env):
        decks += 1
        counts.update(problem.severity for problem in judgement.problems)
        if judgement.deck is not None:
            places.append((judgement.deck.id, judgement.path))
        if options.format == "json":
            rows.append(_as_json(judgement))
        else:
            _tell(judgement, env)
    if options.format == "json":
        env.say(json.dumps(rows, ensure_ascii=False, indent=2))
    _same_ids(places, env)
    env.tell(_summary(decks, counts))
    strict = options.strict or _settings(env).check.strict
    failing = counts[Severity.ERROR] + (counts[Severity.WARNING] if strict else 0)
    return Exit.PROBLEMS if failing or not decks else Exit.DONE


def _settings(env: Environment) -> Settings:
    from quiz.library.locations import locations

    loaded = load(locations(env.variables).config, env.folder)
    for problem in loaded.problems:
        env.tell(f"quiz: {problem}")
    return loaded.settings


def _judged(paths: Iterable[str], env: Environment) -> Iterator[Judgement]:
    for path in deck_files(paths, env):
        if path is None:
            yield judge_bytes(env.read_bytes(MAX_BYTES + 1), Path("deck.yaml"), name="-")
        else:
            yield judge(path)


def _tell(judgement: Judgement, env: Environment) -> None:
    from quiz.deck.report import as_text

    colour = env.colour(env.stdout)
    most = MAX_ON_TERMINAL if env.stdout.isatty() else len(judgement.problems)
    for problem in judgement.problems[:most]:
        env.say(as_text(problem, colour) + "\n")
    more = len(judgement.problems) - most
    if more > 0:
        env.tell(
            f"quiz: {counted(more, 'more problem')} in {judgement.path}, not shown: mend the first ones, "
            "or send the output to a file to read all"
        )


def _as_json(judgement: Judgement) -> dict[str, object]:
    from quiz.deck.report import as_json

    deck = judgement.deck
    return {
        "path": str(judgement.path),
        "id": deck.id if deck else None,
        "title": deck.title if deck else None,
        "questions": len(deck.questions) if deck else 0,
        "problems": as_json(judgement.problems),
    }


def _same_ids(places: Iterable[tuple[str, Path]], env: Environment) -> None:
    first: dict[str, Path] = {}
    for name, path in places:
        known = first.setdefault(name, path)
        if known.absolute() != path.absolute():
            env.tell(f"quiz: '{path}' and '{known}' have one id, '{name}': only one of them will show")


def _summary(decks: int, counts: Counter[Severity]) -> str:
    if not decks:
        return "no decks found: a deck is a .yaml file with `questions:` at its top level"
    told = [counted(counts[one], str(one)) for one in (Severity.ERROR, Severity.WARNING) if counts[one]]
    if counts[Severity.ADVICE]:
        told.append(f"{counts[Severity.ADVICE]} advice")
    return f"{counted(decks, 'deck')}: {', '.join(told) or 'nothing to say'}"
