"""The real services: the library's folders, the store, the system's programs."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.library.beside import stamp
from quiz.library.opening import NothingToPlay, open_deck
from quiz.play.history import facts, played
from quiz.tui.desktop import show_medium
from quiz.tui.preferences import keeping
from quiz.tui.services import DeckRow, PlayTools, Preferences, Services, Told, Trouble, Waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from quiz.curate.curating import Curating
    from quiz.deck.model import AnyQuestion, Deck
    from quiz.game.events import Settings as GameSettings
    from quiz.library.coverage import Coverage
    from quiz.library.discovery import Library
    from quiz.library.evidence import Cited
    from quiz.library.index import Index, Listed, Row
    from quiz.library.judging import Judgement
    from quiz.library.locations import Locations
    from quiz.library.opening import OpenDeck
    from quiz.library.settings import CheckSettings
    from quiz.play.history import DeckFacts, Played
    from quiz.play.playing import PlaySession
    from quiz.store.log import Log
    from quiz.tui.curation import Tools

LARGE = 200_000
"""Bytes from which on a file is read in a process of its own: in a thread it would hold up the keys."""


def services(
    library: Library,
    index: Index,
    log: Log | None,
    places: Locations,
    preferences: Preferences,
    *,
    check: Callable[[Path], CheckSettings],
    notices: tuple[str, ...] = (),
) -> Services:
    """Services over a library, its index, and a log; without a log nothing is saved.

    `check` says what is told of the decks in a folder; `notices` are told once, at the start.
    """
    world = _World(library, index, log, places, check)
    return Services(
        rows=world.rows,
        refreshed=world.refreshed,
        waiting=world.waiting,
        open_deck=world.open_deck,
        problems=world.problems,
        coverage=_coverage,
        facts=world.facts,
        start=world.start,
        resume=world.resume,
        tools=_tools,
        curate=lambda path: _curate(path, places, check(path.parent)),
        new_seed=world.new_seed,
        now=_now,
        local=_local,
        keep=keeping(places.config),
        preferences=preferences,
        notices=notices,
        home=places.decks,
    )


class _World:
    def __init__(
        self,
        library: Library,
        index: Index,
        log: Log | None,
        places: Locations,
        check: Callable[[Path], CheckSettings],
    ) -> None:
        self._library = library
        self._index = index
        self._log = log
        self._places = places
        self._check = check
        self._paths = {file.head.id: file.path for file in library.decks}

    def rows(self) -> tuple[DeckRow, ...]:
        known = facts(self._games())
        return tuple(
            _row(listed, known.get(listed.row.id)) for listed in self._index.rows(self._library.decks)
        )

    def refreshed(self, rows: Sequence[DeckRow]) -> Iterator[DeckRow]:
        try:
            for old in rows:
                yield _with(old, self._read_row(old.path))
        finally:
            self._index.save()

    def waiting(self) -> tuple[Waiting, ...]:
        found = []
        seen: set[str] = set()
        for game in self._games():
            path = self._paths.get(game.deck)
            if path is not None and not game.over and game.deck not in seen:
                found.append(Waiting(path=path, played=game))
            seen.add(game.deck)
        return tuple(found)

    def open_deck(self, path: Path) -> OpenDeck:
        self._warm_large(path)
        try:
            return open_deck(path, self._places.cache)
        except NothingToPlay as nothing:
            raise Trouble(f"{path.name} cannot be played. {_first(nothing.judgement)}") from None

    def problems(self, path: Path) -> Iterator[Told]:
        from quiz.tui.telling import told

        self._warm_large(path)
        return told(path, self._places.cache, self._check(path.parent))

    def facts(self, opened: OpenDeck) -> DeckFacts:
        from quiz.play.history import DeckFacts

        return facts(self._games()).get(opened.deck.id, DeckFacts(()))

    def start(self, opened: OpenDeck, settings: GameSettings, keep: bool) -> PlaySession:
        from quiz.game.starting import NothingToAskError
        from quiz.play.games import begin

        try:
            return begin(self._log if keep else None, opened.deck, settings)
        except NothingToAskError as nothing:
            raise Trouble(str(nothing)) from None

    def resume(self, opened: OpenDeck, game: str, keep: bool) -> PlaySession:
        from quiz.game.game import NewerGameError
        from quiz.play.encoding import UnreadableGameError
        from quiz.play.games import resume
        from quiz.store.problems import StoreProblem

        if self._log is None:
            raise Trouble("Games cannot be resumed: the history could not be opened.")
        try:
            return resume(self._log, game, opened.deck, saving=keep)
        except (UnreadableGameError, NewerGameError, StoreProblem) as failure:
            raise Trouble(f"This game cannot be resumed: {failure}") from None

    def new_seed(self) -> str:
        from quiz.play.games import fresh_seed

        return fresh_seed()

    def _games(self) -> tuple[Played, ...]:
        from quiz.store.problems import StoreProblem

        if self._log is None:
            return ()
        try:
            return played(self._log, self._deck)
        except StoreProblem:
            return ()  # decks show without their history; the next game tells what is wrong with the store

    def _deck(self, name: str) -> Deck | None:
        path = self._paths.get(name)
        if path is None:
            return None
        try:
            return self.open_deck(path).deck
        except Trouble:
            return None

    def _read_row(self, path: Path) -> Row:
        self._warm_large(path)
        return self._index.refresh(path, self._places.cache)

    def _warm_large(self, path: Path) -> None:
        if _size(path) > LARGE:
            _warm(path, self._places.cache)


def _row(listed: Listed, known: DeckFacts | None) -> DeckRow:
    row = DeckRow(path=listed.path, title=listed.row.title or listed.path.name, stale=not listed.fresh)
    best = known.best if known is not None else None
    row = replace(
        row,
        best=None if best is None else best.share,
        played=None if known is None else _local(known.last_played),
    )
    return _with(row, listed.row) if listed.fresh else row


def _with(old: DeckRow, row: Row) -> DeckRow:
    return replace(
        old,
        title=row.title or old.path.name,
        questions=row.ready,
        drafts=row.drafts,
        errors=row.errors,
        warnings=row.warnings,
        first_line=row.first_line,
        stale=False,
    )


def _coverage(opened: OpenDeck) -> Coverage:
    from quiz.library.coverage import coverage

    return coverage(opened.deck, opened.folder, opened.cache)


def _curate(path: Path, places: Locations, settings: CheckSettings) -> tuple[Curating, Tools]:
    from time import monotonic

    from quiz.anki.exported import is_exported
    from quiz.curate.curating import Curating, NotDecided
    from quiz.tui.curation import tools
    from quiz.tui.telling import codes

    try:
        curating = Curating(path, monotonic, is_exported(path, places.records))
    except NotDecided as reason:
        raise Trouble(f"{path.name} cannot be curated: {reason}.") from None
    if curating.unreadable:
        raise Trouble(f"{path.name} cannot be read: {curating.unreadable[0].message}.")
    return curating, tools(path, codes(settings), places.cache)


def _tools(opened: OpenDeck) -> PlayTools:
    def passages(question: AnyQuestion) -> tuple[Cited, ...]:
        from quiz.library.evidence import passages

        return passages(opened.deck, opened.folder, question, opened.cache)

    return PlayTools(passages=passages, open_media=lambda file: show_medium(opened.folder, file))


_WARMING = """
import sys
from pathlib import Path
from quiz.library.opening import judge_cached
judge_cached(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def _warm(path: Path, cache: Path) -> None:
    """Read a deck into the cache in a process of its own; where that fails, whoever needs it reads it again.

    `multiprocessing` cannot start one here: it wants the file behind the standard error, which is Textual's.
    """
    with contextlib.suppress(OSError):
        subprocess.run(  # noqa: S603 - this interpreter, and paths as arguments
            [sys.executable, "-P", "-c", _WARMING, str(path), str(cache)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )


def _size(path: Path) -> int:
    found = stamp(path)
    return 0 if found is None else found[0]


def _first(judgement: Judgement) -> str:
    first = next(iter(judgement.errors), None)
    if first is None:
        return "It has no questions."
    return f"Line {first.place.line}: {first.message}"


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _local(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC).astimezone()
