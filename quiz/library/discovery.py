"""The library: the decks of a person's folders in order, each id once, and the deck that a word means."""

import filecmp
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from quiz.library.heads import Head, read_head
from quiz.library.locations import Locations
from quiz.library.walking import Heads, Walk, walk


class Shelf(StrEnum):
    """Where a deck of the library is from."""

    NAMED = "named"
    """Named on the command line."""
    HERE = "here"
    """In the folder `decks` of the working folder."""
    YOURS = "yours"
    """In the user's deck folder."""
    SHIPPED = "shipped"
    """Came with the program."""


@dataclass(frozen=True)
class DeckFile:
    """A deck of the library; its questions are not read yet."""

    path: Path
    head: Head
    shelf: Shelf


@dataclass(frozen=True)
class Hidden:
    """A deck file that does not show, because an earlier one has its id."""

    file: DeckFile
    by: Path
    """The file that shows."""
    same: bool
    """Whether both have the same bytes; where they differ it is told."""

    @property
    def message(self) -> str:
        """What to tell where the bytes differ."""
        return (
            f"'{self.file.path}' does not show: '{self.by}' has the same id '{self.file.head.id}'; "
            "give one of them another id"
        )


class NoSuchDeck(Exception):  # noqa: N818 - what a person is told
    """No deck, or more than one, is meant by a word."""

    def __init__(self, message: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        """What is wrong, in one line."""
        self.nearest = nearest
        """Ids of the decks that may be meant, the likeliest first."""


@dataclass(frozen=True)
class Library:
    """What a person can play. Nothing in it is read beyond the heads."""

    decks: tuple[DeckFile, ...]
    """In order; each id once."""
    hidden: tuple[Hidden, ...] = ()
    passed_over: int = 0
    """YAML files in the folders that are no decks."""
    unreadable: tuple[Path, ...] = ()
    """Folders that could not be read."""
    stopped: bool = False
    """Whether a folder was too large to be walked to its end."""

    def resolve(self, text: str) -> Path:
        """The deck file that `text` means: an existing file, else an id, else a title's unique beginning.

        Raises `NoSuchDeck`.
        """
        path = Path(text)
        exists = text != "" and _exists(path)
        if exists and not path.is_dir():
            return path
        for file in self.decks:
            if file.head.id == text:
                return file.path
        from quiz.deck.identity import folded  # noqa: PLC0415 - a list of decks compares no titles

        start = folded(text)
        begin = [file for file in self.decks if start and folded(file.head.title).startswith(start)]
        if len(begin) == 1:
            return begin[0].path
        if begin:
            near = tuple(file.head.id for file in begin)
            raise NoSuchDeck(f"'{text}' begins the titles of {len(begin)} decks", near)
        if exists:
            raise NoSuchDeck(f"'{text}' is a folder, not a deck", _ids(walk(path)))
        raise NoSuchDeck(f"there is no deck '{text}'", self._nearest(text))

    def _nearest(self, text: str) -> tuple[str, ...]:
        """The ids of the decks whose id or title is most like `text`."""
        from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - only unknown names need it

        scores: dict[str, float] = {}
        ids = {number: file.head.id for number, file in enumerate(self.decks)}
        titles = {number: file.head.title for number, file in enumerate(self.decks) if file.head.title}
        for names in (ids, titles):
            for _, score, number in process.extract(
                text[:200],
                names,
                scorer=fuzz.WRatio,
                processor=utils.default_process,
                limit=3,
                score_cutoff=60,
            ):
                name = self.decks[number].head.id
                scores[name] = max(score, scores.get(name, 0.0))
        return tuple(sorted(scores, key=lambda name: -scores[name])[:3])


def find_library(named: Sequence[Path], here: Path, places: Locations, heads: Heads = read_head) -> Library:
    """The library: `named` files and folders, `here/decks`, the user's decks, the shipped decks.

    A named file is taken whatever it is, also where it does not exist: judging it tells. A file that is
    reached twice counts once. Never raises.
    """
    walks: list[tuple[Shelf, Walk]] = []
    for path in named:
        one = walk(path, heads) if path.is_dir() else Walk(((path, heads(path) or Head(path.stem)),))
        walks.append((Shelf.NAMED, one))
    for shelf, folder in (
        (Shelf.HERE, here / "decks"),
        (Shelf.YOURS, places.decks),
        (Shelf.SHIPPED, places.shipped),
    ):
        walks.append((shelf, walk(folder, heads)))
    files = (DeckFile(path, head, shelf) for shelf, one in walks for path, head in one.decks)
    decks, hidden = _each_once(files)
    return Library(
        decks=decks,
        hidden=hidden,
        passed_over=sum(one.passed_over for _, one in walks),
        unreadable=tuple(folder for _, one in walks for folder in one.unreadable),
        stopped=any(one.stopped for _, one in walks),
    )


def _each_once(files: Iterable[DeckFile]) -> tuple[tuple[DeckFile, ...], tuple[Hidden, ...]]:
    shown: dict[str, DeckFile] = {}
    hidden: list[Hidden] = []
    seen: set[str] = set()
    for file in files:
        real = os.path.realpath(file.path)
        if real in seen:
            continue
        seen.add(real)
        first = shown.setdefault(file.head.id, file)
        if first is not file:
            hidden.append(Hidden(file, first.path, _same(file.path, first.path)))
    return tuple(shown.values()), tuple(hidden)


def _same(one: Path, other: Path) -> bool:
    try:
        return filecmp.cmp(one, other, shallow=False)
    except OSError:
        return False


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _ids(found: Walk) -> tuple[str, ...]:
    return tuple(head.id for _, head in found.decks)
