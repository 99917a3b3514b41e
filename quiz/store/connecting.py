"""A connection to the store's file: journal, time-outs, and what kind of file it is."""

import os
import sqlite3
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

from quiz.store.problems import NotAStore, SqliteTooOld, StoreCorrupt

APPLICATION = 0x7175697A
"""SQLite's `application_id` of our files: the letters "quiz"."""

PATIENCE = 2.0
"""Seconds to wait for another program's lock."""

OLDEST_SQLITE = (3, 37, 0)
"""The first version with STRICT tables."""

RETRY = 0.02
"""Seconds between two attempts to change the journal mode, which SQLite's own time-out does not cover."""


def require_sqlite(where: Path, version: tuple[int, ...] = sqlite3.sqlite_version_info) -> None:
    """Raise SqliteTooOld when Python's SQLite cannot make the tables."""
    if version < OLDEST_SQLITE:
        raise SqliteTooOld(f"needs SQLite 3.37, this Python has {'.'.join(map(str, version))}", where)


def connect(path: Path) -> sqlite3.Connection:
    """An open file that writes each statement at once; the caller groups statements by BEGIN and COMMIT."""
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def journal(connection: sqlite3.Connection) -> str:
    """Switch to a write-ahead log where the file system allows it; tell the mode in use."""
    give_up = time.monotonic() + PATIENCE
    while True:
        try:
            [mode] = connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > give_up:
                raise
            time.sleep(RETRY)
        else:
            return str(mode)


def version(connection: sqlite3.Connection, path: Path) -> int:
    """The file's schema version, 0 for an empty file; raises NotAStore for another program's database."""
    [found] = connection.execute("PRAGMA user_version").fetchone()
    [application] = connection.execute("PRAGMA application_id").fetchone()
    [tables] = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application != APPLICATION and (application or found or tables):
        raise NotAStore("is a database of another program", path)
    return int(found)


def inspect(connection: sqlite3.Connection, path: Path) -> None:
    """Raise StoreCorrupt when the file is damaged (about 1 ms for 1,000 events)."""
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise StoreCorrupt("is damaged", path)


def set_aside(path: Path, now: datetime) -> Path:
    """Rename a damaged file, with the files that SQLite keeps beside it; tells the new name."""
    stamp = now.strftime("%Y-%m-%d-%H%M%S")
    aside = _free(path.with_name(f"{path.name}.corrupt-{stamp}"))
    path.rename(aside)
    for suffix in ("-wal", "-shm", "-journal"):
        beside = Path(f"{path}{suffix}")
        if beside.exists():
            os.replace(beside, f"{aside}{suffix}")  # noqa: PTH105 - the names are made by suffix
    return aside


def back_up(connection: sqlite3.Connection, path: Path, found: int, now: datetime) -> Path:
    """Copy the whole file beside itself before its tables change; tells the copy's name."""
    stamp = now.strftime("%Y-%m-%d-%H%M%S")
    copy = _free(path.with_name(f"{path.name}.version-{found}-{stamp}"))
    with closing(sqlite3.connect(copy)) as target:
        connection.backup(target)
    return copy


def _free(path: Path) -> Path:
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name}-{number}")
    return free
