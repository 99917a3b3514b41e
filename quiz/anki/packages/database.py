"""The collection of a package: an SQLite file that anybody may have made."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from quiz.anki.packages.limits import MAX_NOTES, MAX_STEPS, MAX_VALUE_BYTES
from quiz.anki.packages.model import Collection, Note
from quiz.anki.packages.schemas import (
    decks_of_json,
    decks_of_tables,
    has_tables,
    note_types_of_json,
    note_types_of_tables,
)
from quiz.deck.collecting import uncollected

_MAGIC = b"SQLite format 3\0"
_MILLION = 1_000_000
_TABLES = ("col", "notes", "cards")
_NOTES = "SELECT id, mid, tags, flds FROM notes ORDER BY id"
_CARDS = "SELECT nid, CASE odid WHEN 0 THEN did ELSE odid END FROM cards ORDER BY nid, ord"
"""A card in a filtered deck names the deck where it lives as `odid`."""


def collection_of(data: bytes) -> Collection:
    """What is in the database. Raises `ValueError`, in words, for one that is no collection."""
    if not data.startswith(_MAGIC):
        raise ValueError("its collection is not an SQLite database")
    try:
        with _opened(data) as database, uncollected():
            _check_tables(database)
            return _read(database)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, sqlite3.Error) as error:
        raise ValueError(f"its collection cannot be read: {error}") from None


def _read(database: sqlite3.Connection) -> Collection:
    row = database.execute("SELECT ver, models, decks FROM col").fetchone()
    if row is None:
        raise ValueError("it is empty")
    schema, models, decks = row
    if has_tables(schema):
        note_types, named = note_types_of_tables(database), decks_of_tables(database)
    else:
        note_types, named = note_types_of_json(models), decks_of_json(decks)
    return Collection(note_types, named, tuple(_notes(database)))


def _notes(database: sqlite3.Connection) -> Iterator[Note]:
    homes: dict[int, int] = {}
    for note, deck in database.execute(_CARDS):
        homes.setdefault(note, deck)
    for count, (identity, note_type, tags, values) in enumerate(database.execute(_NOTES), 1):
        if count > MAX_NOTES:
            raise ValueError(f"it has more than {MAX_NOTES:,} notes")
        yield Note(
            identity,
            note_type,
            tuple(tags.split()),
            tuple(values.split("\x1f")),
            homes.get(identity, 0),
        )


@contextmanager
def _opened(data: bytes) -> Iterator[sqlite3.Connection]:
    """The database in memory; nothing that its schema says is trusted, and no query runs for ever."""
    database = sqlite3.connect(":memory:")
    left = MAX_STEPS

    def spent() -> bool:
        nonlocal left
        left -= 1
        return left < 0

    try:
        database.text_factory = lambda text: text.decode("utf-8", "replace")
        database.execute("PRAGMA trusted_schema = OFF")
        database.execute("PRAGMA cell_size_check = ON")
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES)
        database.set_progress_handler(spent, _MILLION)
        # Anki's own order of names; nothing here is sorted by it.
        database.create_collation("unicase", lambda one, other: (one > other) - (one < other))
        database.deserialize(_without_log(data))
        yield database
    finally:
        database.close()


def _without_log(data: bytes) -> bytes:
    """The file without the mark of a write-ahead log, which a database in memory cannot have."""
    return data[:18] + b"\x01\x01" + data[20:] if data[18:20] == b"\x02\x02" else data


def _check_tables(database: sqlite3.Connection) -> None:
    """Raise `ValueError` where a table that is read is missing, or is a view or another program's."""
    rows = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    made = {str(name): str(sql) for name, sql in rows}
    for table in _TABLES:
        if not made.get(table, "").upper().startswith("CREATE TABLE"):
            raise ValueError(f"it is none of Anki's: there is no table '{table}'")
