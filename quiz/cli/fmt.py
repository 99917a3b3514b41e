"""`quiz fmt`: decks in canonical form."""

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.counting import counted
from quiz.cli.deck_files import NO_DECKS, deck_files
from quiz.cli.environment import Environment, Exit, Stop
from quiz.deck.limits import MAX_BYTES

if TYPE_CHECKING:
    from quiz.deck.formatting.formatting import Formatted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The paths, and what is done instead of writing."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a deck, a folder of decks, or - for input")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file would change")
    parser.add_argument("--diff", action="store_true", help="write nothing; show what would change")


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Write each deck in canonical form; exit 1 when one is left alone, or would change under `--check`."""
    from quiz.deck.formatting.formatting import formatted
    from quiz.library.files import FileProblem, read_bounded

    counts: Counter[str] = Counter()
    writing = not (options.check or options.diff)
    for path in deck_files(options.paths, env):
        name = "-" if path is None else str(path)
        try:
            data = env.read_bytes(MAX_BYTES + 1) if path is None else read_bounded(path, MAX_BYTES)
        except FileProblem as problem:
            env.tell(f"quiz: {problem.message}: left alone\n  {problem.help}")
            counts["left alone"] += 1
            continue
        done = formatted(data, name)
        if done.data is None:
            _tell_why(done, name, env)
            counts["left alone"] += 1
            continue
        if writing and path is not None and done.data != data and not _written(path, data, done.data):
            env.tell(f"quiz: {name} was saved anew meanwhile: left alone; format it once more")
            counts["left alone"] += 1
            continue
        counts["changed" if done.data != data else "as it was"] += 1
        if options.diff:
            _show_diff(data, done.data, name, env)
        elif path is None and not options.check:
            env.say_bytes(done.data)
        elif done.data != data:
            env.say(_changed(name, done, written=not options.check))
    env.tell(_summary(counts, written=writing))
    failing = counts["left alone"] + (counts["changed"] if options.check else 0)
    return Exit.PROBLEMS if failing or not counts else Exit.DONE


def _tell_why(done: "Formatted", name: str, env: Environment) -> None:
    """Tell why a file is left alone."""
    if done.errors:
        env.tell_problem(done.errors[0])
        more = "" if len(done.errors) == 1 else f", the first of {len(done.errors):,}"
        env.tell(f"quiz: {name} has an error{more}: left alone; `quiz check` tells what to mend")
    elif done.doubt:
        env.tell(
            f"quiz: {name}:{done.doubt}: a form of YAML that fmt does not lay out: the file is left alone"
        )
    else:
        env.tell(f"quiz: {name} would not read the same in canonical form: left alone")


def _written(path: Path, before: bytes, after: bytes) -> bool:
    """Write `after`; False where the file is not `before` any more: what an author saves is never lost."""
    from quiz.library.files import FileProblem, read_bounded
    from quiz.library.saving import write_whole

    try:
        if read_bounded(path, MAX_BYTES) != before:
            return False
        write_whole(path, after)
    except FileProblem:
        return False
    except OSError as error:
        why = error.strerror or str(error)
        raise Stop(f"{path} cannot be written: {why}", Exit.OUTSIDE, "it is as it was") from None
    return True


def _show_diff(before: bytes, after: bytes, name: str, env: Environment) -> None:
    from difflib import unified_diff

    from quiz.deck.report import visible

    name = visible(name)
    old, new = (data.decode().replace("\r\n", "\n").splitlines() for data in (before, after))
    for line in unified_diff(old, new, name, name, lineterm=""):
        env.say(line)


def _changed(name: str, done: "Formatted", *, written: bool) -> str:
    from quiz.deck.report import visible

    ids = f", with {counted(done.ids, 'id')}" if done.ids else ""
    return f"{visible(name)}: {'formatted' if written else 'would be formatted'}{ids}"


def _summary(counts: Counter[str], *, written: bool) -> str:
    if not counts:
        return NO_DECKS
    changed = "formatted" if written else "would change"
    same = "as it was" if counts["as it was"] == 1 else "as they were"
    told = [
        f"{counts[what]:,} {called}"
        for what, called in (("changed", changed), ("as it was", same), ("left alone", "left alone"))
        if counts[what]
    ]
    return f"{counted(counts.total(), 'deck')}: {', '.join(told)}"
