"""What playing stands on: settings, library, index and history of one run."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from quiz.cli.environment import Environment, Exit, Stop
from quiz.library.discovery import Library, find_library
from quiz.library.index import Index
from quiz.library.locations import Locations, locations
from quiz.library.settings import Settings, load
from quiz.store.log import Log
from quiz.store.problems import NotAStore, SqliteTooOld, StoreProblem, StoreTooNew


@dataclass(frozen=True)
class Home:
    """A person's decks and history, open for one run."""

    places: Locations
    settings: Settings
    library: Library
    index: Index
    log: Log | None
    """None where nothing can be saved; `notices` says why."""
    notices: tuple[str, ...]
    """What the player is told once."""


@contextmanager
def home(env: Environment, named: Sequence[Path] = ()) -> Iterator[Home]:
    """Open everything, with the decks and folders `named` first, and let go of it at the end.

    Raises `Stop` where the history belongs to a newer version or another program.
    """
    places = locations(env.variables)
    loaded = load(places.config, env.folder)
    index = Index(places.cache / "index.msgpack")
    library = find_library(named, env.folder, places, index.head)
    log, told = _history(env, places)
    hidden = (one.message for one in library.hidden if not one.same)
    notices = (*told, *hidden, *map(str, loaded.problems))
    try:
        yield Home(places, loaded.settings, library, index, log, notices)
    finally:
        index.save()
        if log is not None:
            log.close()


def beside(opened: Home, deck: Path, env: Environment) -> Home:
    """The same with the settings that hold for the deck at `deck`."""
    loaded = load(opened.places.config, env.folder, deck.parent)
    notices = dict.fromkeys((*opened.notices, *map(str, loaded.problems)))
    return replace(opened, settings=loaded.settings, notices=tuple(notices))


def _history(env: Environment, places: Locations) -> tuple[Log | None, tuple[str, ...]]:
    profile = env.variables.get("QUIZ_PROFILE", "").strip() or "default"
    try:
        log = Log.open(places.database, profile=profile)
    except (StoreTooNew, NotAStore, SqliteTooOld) as problem:
        raise Stop(f"{problem.where} {problem.what}", Exit.OUTSIDE, problem.help) from None
    except StoreProblem as problem:
        return None, (f"Nothing is saved: {problem}",)
    return log, log.notices
