"""`quiz curate`: a person decides about the drafts of a deck."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.environment import Environment, Exit, Stop

if TYPE_CHECKING:
    from quiz.curate.curating import Curating
    from quiz.deck.problems import Problem
    from quiz.library.locations import Locations

_IN_LINES = "add --plain to curate with lines of text"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The deck."""
    parser.add_argument("deck", metavar="DECK", help="a path, an id, or the beginning of a title")


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Show one draft after the other until the person leaves. Exit 1 where the deck cannot be read."""
    from quiz.cli import terminal
    from quiz.cli.codes import codes
    from quiz.cli.decks import deck_path, library
    from quiz.library.locations import locations
    from quiz.library.settings import load

    lines = terminal.plain(options.plain, env)
    if not lines:
        terminal.require_terminal(env, _IN_LINES)
    path = deck_path(library(env), options.deck)
    places = locations(env.variables)
    loaded = load(places.config, env.folder, path.parent)
    told = codes(loaded.settings.check)
    curating = _open(path, places, env)
    if not lines:
        from quiz.cli.screens import show_curation

        show_curation(curating, loaded, told, env)
        return Exit.DONE
    for problem in loaded.problems:
        env.tell(f"quiz: {problem}")
    _in_lines(curating, told, places, env)
    return Exit.DONE


def _open(path: Path, places: "Locations", env: Environment) -> "Curating":
    """The curation of a deck. Raises `Stop` after telling why it cannot be read."""
    from time import monotonic

    from quiz.anki.exported import is_exported
    from quiz.curate.curating import Curating, NotDecided

    try:
        curating = Curating(path, monotonic, is_exported(path, places.records))
    except NotDecided as reason:
        raise Stop(str(reason), Exit.PROBLEMS) from None
    for problem in curating.unreadable:
        env.tell_problem(problem)
    if curating.unreadable:
        raise Stop(f"'{path}' cannot be read", Exit.PROBLEMS)
    return curating


def _in_lines(curating: "Curating", codes: frozenset[str], places: "Locations", env: Environment) -> None:
    from quiz.library.checking import check
    from quiz.library.revisions import revision
    from quiz.plain.console import Console
    from quiz.plain.curate import run_curate

    def problems() -> "dict[str, tuple[Problem, ...]]":
        judged = check(curating.path, codes, cache=places.cache, most=curating.state.of + 1)
        return {item.id: item.problems for item in revision(judged).items}

    run_curate(Console(env.stdin, env.stdout), curating, problems, lambda: _bare(curating, places.cache))


def _bare(curating: "Curating", cache: Path) -> Iterator[str]:
    """The passages without a question, as lines."""
    from quiz.library.coverage import coverage

    found = coverage(curating.state.deck, curating.path.parent, cache)
    yield f"{found.covered} of {found.passages} passages are asked about."
    for source in found.sources:
        for passage in source.passages:
            if not passage.questions:
                where = f"{source.key}, {passage.heading}, " if passage.heading else f"{source.key}, "
                yield f"No question: {where}paragraph {passage.first}: {passage.text}"
