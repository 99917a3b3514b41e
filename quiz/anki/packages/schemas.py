"""Note types and decks, which old collections keep as JSON and new ones in tables of protobuf."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from quiz.anki.packages import protobuf
from quiz.anki.packages.limits import MAX_NOTE_TYPES, MAX_PARTS
from quiz.anki.packages.model import AnkiDeck, NoteType, Template

_FIRST_WITH_TABLES = 15
"""The schema in which note types and decks moved into tables."""

_LEVELS = "\x1f"
"""Separates the levels of a deck's name in a table."""

_CLOZE = 1
_KIND = 1  # Notetype.Config.kind
_FRONT, _BACK = 1, 2  # Notetype.Template.Config.q_format, a_format
_NORMAL, _DESCRIPTION = 1, 4  # Deck.KindContainer.normal, Deck.Normal.description


def has_tables(schema: int) -> bool:
    """Whether a collection of this schema keeps note types and decks in tables."""
    return schema >= _FIRST_WITH_TABLES


def note_types_of_json(written: str) -> dict[int, NoteType]:
    """The note types of an old collection. Raises `ValueError`, `TypeError` and `KeyError`."""
    return {int(identity): _note_type(int(identity), one) for identity, one in _objects(written)}


def decks_of_json(written: str) -> dict[int, AnkiDeck]:
    """The decks of an old collection. Raises the same."""
    return {
        int(identity): AnkiDeck(str(one["name"]), str(one.get("desc") or ""))
        for identity, one in _objects(written)
    }


def note_types_of_tables(database: sqlite3.Connection) -> dict[int, NoteType]:
    """The note types of a new collection. Raises `ValueError`, `TypeError` and `sqlite3.Error`."""
    fields: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for identity, order, name in database.execute("SELECT ntid, ord, name FROM fields"):
        fields[identity].append((order, str(name)))
    templates: dict[int, list[tuple[int, Template]]] = defaultdict(list)
    for identity, order, name, config in database.execute("SELECT ntid, ord, name, config FROM templates"):
        sides = protobuf.text(config, _FRONT), protobuf.text(config, _BACK)
        templates[identity].append((order, Template(str(name), *sides)))
    rows = database.execute("SELECT id, name, config FROM notetypes").fetchmany(MAX_NOTE_TYPES)
    return {
        identity: NoteType(
            identity,
            str(name),
            protobuf.integer(config, _KIND) == _CLOZE,
            tuple(field for _, field in sorted(fields[identity])),
            tuple(template for _, template in sorted(templates[identity], key=lambda one: one[0])),
        )
        for identity, name, config in rows
    }


def decks_of_tables(database: sqlite3.Connection) -> dict[int, AnkiDeck]:
    """The decks of a new collection. Raises the same."""
    rows = database.execute("SELECT id, name, kind FROM decks").fetchmany(MAX_NOTE_TYPES)
    return {
        identity: AnkiDeck(
            str(name).replace(_LEVELS, "::"), protobuf.text(protobuf.inside(kind, _NORMAL), _DESCRIPTION)
        )
        for identity, name, kind in rows
    }


def _objects(written: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    read = json.loads(written)
    if not isinstance(read, dict) or len(read) > MAX_NOTE_TYPES:
        raise ValueError("not a map, or too large a one")
    for key, value in read.items():
        if not isinstance(value, dict):
            raise ValueError(f"{key} is not a map")
        yield key, value


def _note_type(identity: int, read: Mapping[str, Any]) -> NoteType:
    fields, templates = read["flds"], read["tmpls"]
    if len(fields) > MAX_PARTS or len(templates) > MAX_PARTS:
        raise ValueError("a note type has too many fields")
    return NoteType(
        identity,
        str(read["name"]),
        read.get("type") == _CLOZE,
        tuple(str(one["name"]) for one in sorted(fields, key=lambda one: int(one["ord"]))),
        tuple(
            Template(str(one["name"]), str(one["qfmt"]), str(one["afmt"]))
            for one in sorted(templates, key=lambda one: int(one["ord"]))
        ),
    )
