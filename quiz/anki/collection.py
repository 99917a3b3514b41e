"""A collection of schema 11 as the bytes of an SQLite file, written in bulk and without a clock."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any

import genanki

from quiz.anki.identity import FIRST_MOD, first_id

_CREATED = 1_577_851_200
"""The collection's birth, in seconds since 1970; without scheduling nothing hangs on it."""

_HEADER = 100
"""Bytes of the header of an SQLite file."""

_STAMP = slice(92, 100)
"""Bytes of an SQLite file that name the change and the SQLite version that wrote it."""

_NEUTRAL_STAMP = (1).to_bytes(4, "big") + (3_037_000).to_bytes(4, "big")

_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
_CARD = "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"


def collection(decks: Sequence[genanki.Deck]) -> tuple[bytes, memoryview]:
    """The database file with these decks and their notes (`quiz.anki.notes.Note`), new cards in deck order.

    It comes as its header and the rest: one piece would be one more copy in memory. The same decks give the
    same bytes on any day, for one build of Python and SQLite.
    """
    written = _database(decks)
    header = bytearray(written[:_HEADER])
    header[24:28] = _NEUTRAL_STAMP[:4]
    header[_STAMP] = _NEUTRAL_STAMP
    return bytes(header), memoryview(written)[_HEADER:]


def _database(decks: Sequence[genanki.Deck]) -> bytes:
    """The file as SQLite writes it."""
    # Not `:memory:`, whose pages SQLite would put together in a copy, for Python to copy once more.
    database = sqlite3.connect("file:quiz?vfs=memdb", uri=True, isolation_level=None)
    try:
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA page_size = 4096")
        database.execute("PRAGMA encoding = 'UTF-8'")
        _run(database, "schema11.sql")
        database.execute("BEGIN")
        first = first_id([str(deck.name) for deck in decks])
        database.executemany(_NOTE, _note_rows(decks, first))
        database.executemany(_CARD, _card_rows(decks, first))
        database.execute("INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')", _col(decks))
        database.execute("COMMIT")
        _run(database, "indexes.sql")
        return database.serialize()
    finally:
        database.close()


def _run(database: sqlite3.Connection, script: str) -> None:
    database.executescript(files("quiz.anki").joinpath(script).read_text(encoding="utf-8"))


def _note_rows(decks: Sequence[genanki.Deck], first: int) -> Iterator[tuple[object, ...]]:
    notes = (note for deck in decks for note in deck.notes)
    for identity, note in enumerate(notes, first):
        tags = f" {' '.join(note.tags)} " if note.tags else ""
        fields = note.fields
        yield identity, note.guid, note.model.model_id, note.mod, tags, "\x1f".join(fields), fields[0]


def _card_rows(decks: Sequence[genanki.Deck], first: int) -> Iterator[tuple[object, ...]]:
    notes = ((deck.deck_id, note) for deck in decks for note in deck.notes)
    card = first
    for due, (deck_id, note) in enumerate(notes, 1):
        for order in note.card_orders:
            yield card, first + due - 1, deck_id, order, note.mod, due
            card += 1


def _col(decks: Sequence[genanki.Deck]) -> tuple[object, ...]:
    conf = {"activeDecks": [1], "curDeck": 1, "nextPos": 1, "schedVer": 2, "sortType": "noteFld"}
    types = {note.model.model_id: note.model for deck in decks for note in deck.notes}
    models = {str(identity): note_type.to_json(0, None) for identity, note_type in types.items()}
    named = {"1": _deck(1, "Default", "")}
    named |= {str(deck.deck_id): _deck(deck.deck_id, deck.name, deck.description) for deck in decks}
    moment = FIRST_MOD * 1000
    return _CREATED, moment, moment, *map(_json, (conf, models, named, {"1": _preset()}))


def _deck(identity: int, name: str, description: str) -> dict[str, Any]:
    today = [0, 0]
    return {
        "id": identity,
        "name": name,
        "desc": description,
        "mod": FIRST_MOD,
        "usn": -1,
        "dyn": 0,
        "conf": 1,
        "extendNew": 0,
        "extendRev": 0,
        "collapsed": False,
        "browserCollapsed": False,
        "lrnToday": today,
        "revToday": today,
        "newToday": today,
        "timeToday": today,
    }


def _preset() -> dict[str, Any]:
    """The preset that every deck refers to; Anki keeps the learner's own."""
    return {
        "id": 1,
        "mod": 0,
        "name": "Default",
        "usn": 0,
        "maxTaken": 60,
        "autoplay": True,
        "timer": 0,
        "replayq": True,
        "new": {
            "bury": False,
            "delays": [1.0, 10.0],
            "initialFactor": 2500,
            "ints": [1, 4, 0],
            "order": 1,
            "perDay": 20,
        },
        "rev": {
            "bury": False,
            "ease4": 1.3,
            "ivlFct": 1.0,
            "maxIvl": 36500,
            "perDay": 200,
            "hardFactor": 1.2,
        },
        "lapse": {"delays": [10.0], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0.0},
        "dyn": False,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
