"""The append-only log of what happened, in one SQLite file."""

import socket
import sqlite3
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from quiz.store.connecting import connect, inspect, journal, require_sqlite, set_aside, version
from quiz.store.identifiers import uuid7
from quiz.store.migrations import STEPS, Step
from quiz.store.moments import local_now, moment
from quiz.store.problems import GameMovedOn, StoreCorrupt, StoreReadOnly, problem
from quiz.store.upgrading import require_known, upgrade

APPEND = """
INSERT INTO event (id, machine, sequence, at, utc_offset, day, profile, game, kind, payload)
SELECT ?, ?, coalesce((SELECT max(sequence) FROM event), 0) + 1, ?, ?, ?, ?, ?, ?, ?
WHERE (SELECT max(sequence) FROM event WHERE profile = ? AND game = ?) IS ?
RETURNING sequence
"""
"""One statement, so that it commits by itself; it inserts nothing when the game has moved on."""

EVENTS = """
SELECT sequence, at, day, kind, payload FROM event WHERE profile = ? AND game = ? ORDER BY sequence, machine
"""

BEAT = """
INSERT INTO heartbeat (game, subject, elapsed, at) VALUES (?, ?, ?, ?)
ON CONFLICT (game) DO UPDATE SET subject = excluded.subject, elapsed = excluded.elapsed, at = excluded.at
"""

GAMES = """
SELECT last.game, last.sequence, first.at, event.at, derived.content
FROM (
    SELECT game, min(sequence) AS opening, max(sequence) AS sequence
    FROM event WHERE profile = ? GROUP BY game
) AS last
JOIN event ON event.sequence = last.sequence AND event.game = last.game
JOIN event AS first ON first.sequence = last.opening AND first.game = last.game
LEFT JOIN derived ON derived.game = last.game AND derived.upto = last.sequence
ORDER BY last.sequence DESC
"""

JOURNAL_TOLD = "told: no write-ahead log"
"""Name of the fact that the owner knows about the file system."""


@dataclass(frozen=True, slots=True)
class Row:
    """An event as it lies in the log."""

    sequence: int
    """Rises by at least one from event to event."""
    at: int
    """Milliseconds since 1970, UTC."""
    day: str
    """The study day, as an ISO date."""
    kind: str
    payload: bytes
    """JSON."""


class Heartbeat(NamedTuple):
    """How long a clock had run when it was last told."""

    subject: str
    """What the clock runs for."""
    elapsed: float
    """Seconds."""


@dataclass(frozen=True, slots=True)
class GameRow:
    """A game in the log, and what was derived from it."""

    game: str
    last: int
    """Sequence of its last event."""
    began: int
    """When its first event was written, in milliseconds since 1970, UTC."""
    touched: int
    """When its last event was written."""
    derived: str | None
    """What was derived from all of its events; None when that is not known or out of date."""


class Log:
    """The log of one profile; a connection that belongs to the thread that opened it.

    Every method raises a StoreProblem when the file cannot do what is asked; nothing is changed then.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        *,
        profile: str,
        now: Callable[[], datetime],
        machine: str,
        notices: tuple[str, ...],
    ) -> None:
        self._connection = connection
        self._now = now
        self._machine = machine
        self.path = path
        self.profile = profile
        self.notices = notices
        """What the owner should be told once, such as where a damaged file was put."""

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        profile: str = "default",
        now: Callable[[], datetime] = local_now,
        steps: Sequence[Step] = STEPS,
    ) -> Self:
        """Open or make the file and bring its tables up to date; a damaged one is kept aside and told.

        `now` gives aware local times. `steps` are the migrations, in order.
        Raises a StoreProblem: StoreTooNew, StoreReadOnly, StoreLocked, StoreFull, NotAStore, SqliteTooOld.
        """
        require_sqlite(path)
        notices: list[str] = []
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                connection = _sound(path, steps)
            except StoreCorrupt:
                aside = set_aside(path, now())
                notices.append(
                    f"The history in {path} is damaged. It is kept as {aside.name}; a fresh one begins."
                )
                connection = _sound(path, steps)
        except OSError as error:
            raise StoreReadOnly(f"cannot be opened or made ({error.strerror})", path) from error
        try:
            with _told(path):
                mode = journal(connection)
                backup = upgrade(connection, path, steps, now())
                machine = _machine(connection)
                if backup is not None:
                    notices.append(
                        f"The history was brought up to date; the old one is kept as {backup.name}."
                    )
                if mode != "wal" and _first_time(connection, JOURNAL_TOLD):
                    notices.append(
                        f"The disk with {path} has no shared memory, so saving is a little slower there "
                        "and only one quiz can save at a time."
                    )
        except BaseException:
            connection.close()
            raise
        return cls(connection, path, profile=profile, now=now, machine=machine, notices=tuple(notices))

    def append(self, game: str, kind: str, payload: bytes, *, after: int | None) -> int:
        """Commit an event of a game and tell its sequence; on return it is on the disk.

        `after` is the sequence of the game's last event that the caller knows, None for a game's first.
        Raises GameMovedOn when there is a later one: another copy of the program plays the same game.
        """
        when = moment(self._now())
        values = (
            uuid7(when.milliseconds),
            self._machine,
            *when,
            self.profile,
            game,
            kind,
            payload.decode(),
            self.profile,
            game,
            after,
        )
        rows = self._all(APPEND, values)
        if not rows:
            raise GameMovedOn("another window went on with this game", self.path)
        return int(rows[0][0])

    def events(self, game: str) -> tuple[Row, ...]:
        """The events of a game in the order in which they happened; empty for an unknown one."""
        rows = self._all(EVENTS, (self.profile, game))
        return tuple(
            Row(sequence, at, day, kind, payload.encode()) for sequence, at, day, kind, payload in rows
        )

    def games(self) -> tuple[GameRow, ...]:
        """Every game of the profile, the one played last first."""
        return tuple(GameRow(*row) for row in self._all(GAMES, (self.profile,)))

    def beat(self, game: str, subject: str, elapsed: float) -> None:
        """Keep how long the clock has run for `subject`, in seconds; one row a game."""
        self._all(BEAT, (game, subject, elapsed, moment(self._now()).milliseconds))

    def heartbeat(self, game: str) -> Heartbeat | None:
        """What the last beat of a game told."""
        rows = self._all("SELECT subject, elapsed FROM heartbeat WHERE game = ?", (game,))
        return Heartbeat(*rows[0]) if rows else None

    def keep_derived(self, game: str, upto: int, content: str) -> None:
        """Remember what was derived from a game's events up to the sequence `upto`; only a cache."""
        self._all(
            "INSERT OR REPLACE INTO derived (game, upto, content) VALUES (?, ?, ?)", (game, upto, content)
        )

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _all(self, statement: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        with _told(self.path):
            # All rows are fetched, because a statement commits only when it has run to its end.
            return self._connection.execute(statement, values).fetchall()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise problem(error, path) from error


def _sound(path: Path, steps: Sequence[Step]) -> sqlite3.Connection:
    """A connection to a file that is ours, not damaged, and not newer than the program."""
    with _told(path):
        connection = connect(path)
        try:
            require_known(version(connection, path), steps, path)
            inspect(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _machine(connection: sqlite3.Connection) -> str:
    """This machine's id in this file; a file that is carried to another machine gets another one there."""
    name = f"machine: {socket.gethostname()}"
    if not _fact(connection, name):
        connection.execute(
            "INSERT OR IGNORE INTO fact (name, value) VALUES (?, ?)", (name, str(uuid.uuid4()))
        )
    return str(_fact(connection, name)[0][0])


def _first_time(connection: sqlite3.Connection, name: str) -> bool:
    """Whether the fact was not known yet; it is from now on."""
    if _fact(connection, name):
        return False
    return (
        connection.execute("INSERT OR IGNORE INTO fact (name, value) VALUES (?, '')", (name,)).rowcount == 1
    )


def _fact(connection: sqlite3.Connection, name: str) -> list[tuple[str]]:
    return connection.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchall()
