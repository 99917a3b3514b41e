"""An earlier package in place of a lost record: what it says learners have."""

import json
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from quiz.anki.blanks import blanks_of
from quiz.anki.notetypes.models import FIELDS, note_types
from quiz.anki.parts import parts_of
from quiz.anki.record import Exported, Record, content_hash

MAX_COLLECTION = 1024 * 1024 * 1024
"""The largest collection that is read, in bytes."""

_DECK, _ID, _DATA = ([name for name, _ in FIELDS].index(name) for name in ("Deck", "Id", "Data"))
_TAGS = re.compile(r"<[^>]*>")
_NOTES = """
    SELECT n.guid, n.mid, n.mod, n.tags, n.flds, min(c.did), json_group_array(c.ord)
    FROM notes n JOIN cards c ON c.nid = n.id GROUP BY n.id
"""


_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    sqlite3.Error,
    EOFError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    RuntimeError,
)
"""What reading raises where a file is no package, is encrypted, or is damaged."""


class PackageProblem(Exception):  # noqa: N818 - it becomes a told problem
    """A file that is not a package which this program wrote."""


def records_of(package: Path) -> dict[str, Record]:
    """For each deck id in a package that `export` wrote: the record as it was then.

    What is not in it is not known: questions that were left out or gone by then, and numbers of blanks that
    were not used any more. Raises `PackageProblem` and `OSError`.
    """
    try:
        database = sqlite3.connect(":memory:")
        try:
            database.execute("PRAGMA trusted_schema = OFF")
            database.deserialize(_collection(package))
            (decks,) = database.execute("SELECT decks FROM col").fetchone()
            names = {int(identity): str(deck["name"]) for identity, deck in json.loads(decks).items()}
            return _records(database.execute(_NOTES), names)
        finally:
            database.close()
    except _DAMAGE as error:
        raise PackageProblem(f"'{package}' is not a package that quiz wrote: {error}") from None


def _collection(package: Path) -> bytes:
    with zipfile.ZipFile(package) as archive:
        if archive.getinfo("collection.anki2").file_size > MAX_COLLECTION:
            raise ValueError("its collection is too large")
        if "collection.anki21b" in archive.namelist():
            raise ValueError("Anki exported it, which loses what is needed here")
        with archive.open("collection.anki2") as file:
            data = file.read(MAX_COLLECTION)
    if not data.startswith(b"SQLite format 3\0"):
        raise ValueError("its collection is damaged")
    return data


def _records(rows: sqlite3.Cursor, names: dict[int, str]) -> dict[str, Record]:
    found: dict[str, dict[str, Exported]] = {}
    named: dict[str, str] = {}
    for deck, guid, exported, deck_id in _notes(rows):
        found.setdefault(deck, {})[guid] = exported
        named.setdefault(deck, names.get(deck_id, ""))
    return {deck: Record(deck, named[deck], notes) for deck, notes in found.items()}


def _notes(rows: sqlite3.Cursor) -> Iterator[tuple[str, str, Exported, int]]:
    """Deck id, guid, entry and the deck in Anki of each note of our types."""
    types = {note_type.model_id for note_type in note_types().all()}
    for guid, type_id, mod, tags, fields, deck_id, cards in rows:
        parts = fields.split("\x1f")
        if type_id in types and len(parts) == len(FIELDS):
            entry = Exported(
                content_hash(fields, tags),
                mod,
                type_id,
                _blanks(parts[_DATA]),
                question=_text(parts[_ID]),
                cards=tuple(sorted(set(json.loads(cards)))),
                parts=parts_of(fields, tags),
            )
            yield _text(parts[_DECK]), guid, entry, deck_id


def _text(field: str) -> str:
    """The characters that `quiz.anki.escape.escaped` made a field of."""
    return unescape(_TAGS.sub("", field))


def _blanks(data: str) -> dict[int, str]:
    """The numbered blanks of the question that `data` is."""
    cloze = json.loads(data).get("cloze")
    return blanks_of(cloze) if cloze else {}
