"""A walk through a folder for its files."""

import os
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from quiz.library.heads import SUFFIXES, Head, read_head
from quiz.library.limits import MAX_WALK_DEPTH, MAX_WALK_ENTRIES

Heads = Callable[[Path], Head | None]
"""What tells a file's head: reading it, or an index that remembers it."""


@dataclass(frozen=True)
class Walk:
    """What a walk found."""

    decks: tuple[tuple[Path, Head], ...] = ()
    """Deck files with their heads: a folder's own files by name, then its folders."""
    passed_over: int = 0
    """YAML files that are no decks."""
    unreadable: tuple[Path, ...] = ()
    """Folders that could not be read."""
    stopped: bool = False
    """Whether the folder was too large or too deep to be walked to its end."""


@dataclass(frozen=True)
class Files:
    """The files that a walk came to."""

    paths: tuple[Path, ...]
    """A folder's own files by name, then those of its folders."""
    unreadable: tuple[Path, ...] = ()
    """Folders that could not be read."""
    stopped: bool = False
    """Whether the folder was too large or too deep to be walked to its end."""


def walk(folder: Path, heads: Heads = read_head) -> Walk:
    """The deck files in and below `folder`; empty where there is no such folder. Never raises."""
    files = files_in(folder, SUFFIXES)
    found = []
    for path in files.paths:
        head = heads(path) if _is(path.is_file) else None
        if head is not None:
            found.append((path, head))
    return Walk(tuple(found), len(files.paths) - len(found), files.unreadable, files.stopped)


def files_in(folder: Path, suffixes: Collection[str]) -> Files:
    """What has one of these endings, in lower case, in and below `folder`, folders aside. Never raises.

    Hidden folders and files (a name that begins with a dot) are skipped, links are followed, and a folder
    that was seen already, as in a loop of links, is not entered again.
    """
    found: list[Path] = []
    unreadable: list[Path] = []
    entries = 0
    stopped = False
    seen: set[str] = set()
    waiting = [(folder, 0)] if folder.is_dir() else []
    while waiting:
        place, depth = waiting.pop()
        real = os.path.realpath(place)
        if real in seen:
            continue
        seen.add(real)
        try:
            with os.scandir(place) as listing:
                here = [entry for entry in listing if not entry.name.startswith(".")]
        except OSError:
            unreadable.append(place)
            continue
        entries += len(here)
        if entries > MAX_WALK_ENTRIES or depth > MAX_WALK_DEPTH:
            stopped = True
            break
        here.sort(key=lambda entry: (entry.name.casefold(), entry.name))
        inner = []
        for entry in here:
            path = place / entry.name
            if _is(entry.is_dir):
                inner.append((path, depth + 1))
            elif path.suffix.lower() in suffixes:
                found.append(path)
        waiting.extend(reversed(inner))
    return Files(tuple(found), tuple(unreadable), stopped)


def _is(kind: Callable[[], bool]) -> bool:
    """Whether an entry is of a kind; one that cannot be looked at is of none."""
    try:
        return kind()
    except OSError:
        return False
