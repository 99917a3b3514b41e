"""`quiz check`: every problem in every deck."""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from quiz.cli.environment import Environment, Exit
from quiz.deck.limits import MAX_BYTES
from quiz.deck.problems import Severity
from quiz.library.judging import Judgement, judge, judge_bytes
from quiz.library.settings import Settings, load


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The paths, the form of the output, and what fails."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a deck, a folder of decks, or - for input")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or json")
    parser.add_argument("--strict", action="store_true", help="warnings fail the check too")


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Tell every problem; exit 1 when there are errors (or warnings, if strict)."""
    strict = options.strict or _settings(env).check.strict
    judged = []
    for judgement in _judged(options.paths, env):
        judged.append(judgement)
        if options.format == "text":
            _tell(judgement, env)
    if options.format == "json":
        env.say(json.dumps([_as_json(one) for one in judged], ensure_ascii=False, indent=2))
    _same_ids(judged, env)
    counts = Counter(problem.severity for one in judged for problem in one.problems)
    env.tell(_summary(len(judged), counts))
    failing = counts[Severity.ERROR] + (counts[Severity.WARNING] if strict else 0)
    return Exit.PROBLEMS if failing or not judged else Exit.DONE


def _settings(env: Environment) -> Settings:
    from quiz.library.locations import locations

    loaded = load(locations(env.variables).config, env.folder)
    for problem in loaded.problems:
        env.tell(f"quiz: {problem}")
    return loaded.settings


def _judged(paths: Iterable[str], env: Environment) -> Iterator[Judgement]:
    from quiz.library.walking import walk

    for written in paths:
        path = Path(written)
        if written == "-":
            yield judge_bytes(env.read_bytes(MAX_BYTES + 1), Path("deck.yaml"), name="-")
        elif path.is_dir():
            found = walk(path)
            yield from (judge(deck) for deck, _ in found.decks)
            if found.passed_over:
                files = "1 YAML file is" if found.passed_over == 1 else f"{found.passed_over} YAML files are"
                env.tell(f"quiz: {files} no deck in {written}: passed over")
            for folder in found.unreadable:
                env.tell(f"quiz: {folder} cannot be read: passed over")
            if found.stopped:
                env.tell(f"quiz: {written} is too large to be walked to its end; name its folders one by one")
        else:
            yield judge(path)


def _tell(judgement: Judgement, env: Environment) -> None:
    from quiz.deck.report import as_text

    colour = env.colour(env.stdout)
    for problem in judgement.problems:
        env.say(as_text(problem, colour) + "\n")


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


def _same_ids(judged: Iterable[Judgement], env: Environment) -> None:
    first: dict[str, Path] = {}
    for one in judged:
        if one.deck is None:
            continue
        known = first.setdefault(one.deck.id, one.path)
        if known.absolute() != one.path.absolute():
            env.tell(
                f"quiz: '{one.path}' and '{known}' have one id, '{one.deck.id}': only one of them will show"
            )


def _summary(decks: int, counts: Counter[Severity]) -> str:
    if not decks:
        return "no decks found: a deck is a .yaml file with `questions:` at its top level"
    told = [_count(counts[one], str(one)) for one in (Severity.ERROR, Severity.WARNING) if counts[one]]
    if counts[Severity.ADVICE]:
        told.append(f"{counts[Severity.ADVICE]} advice")
    return f"{_count(decks, 'deck')}: {', '.join(told) or 'nothing to say'}"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" + ("" if number == 1 else "s")
