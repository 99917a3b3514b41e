"""Notes of this program's own note types: the question they were made of."""

import re
from collections.abc import Mapping
from html import unescape

from msgspec import Struct

from quiz.anki.data import deck_of, question_of
from quiz.anki.notetypes.models import FIELDS
from quiz.anki.packages.model import Collection, Note, NoteType
from quiz.deck.model import AnyQuestion, Deck

_NAMES = frozenset(name for name, _ in FIELDS if not name.startswith("Spare"))
_TAG = re.compile(r"<[^>]*>")
_DECK_DATA = re.compile(r'<data value="([^"]*)" hidden')


class OwnNote(Struct, frozen=True):
    """A note that an export wrote."""

    note: Note
    values: Mapping[str, str]
    """The HTML of each field by its name, as it is now in Anki."""
    base: AnyQuestion
    """The question as it was exported."""
    deck_id: str


def is_own(note_type: NoteType) -> bool:
    """Whether notes of this type carry their question; also in a copy that Anki or a person made of it."""
    return _NAMES.issubset(note_type.fields)


def own_note(note: Note, note_type: NoteType) -> OwnNote:
    """The note with its question. Raises `ValueError` where its `Data` is damaged."""
    values = dict(zip(note_type.fields, note.values, strict=False))
    try:
        base = question_of(unescape(values.get("Data", "")))
    except (ValueError, RecursionError) as error:
        raise ValueError(f"its field `Data` is damaged ({error})") from None
    deck_id = plain_field(values.get("Deck", ""))
    if not base.id or not deck_id:
        raise ValueError("its field `Data` or `Deck` names no question")
    return OwnNote(note, values, base, deck_id)


def plain_field(html: str) -> str:
    """The text of a field that holds one."""
    return unescape(_TAG.sub("", html)).strip()


def headings(collection: Collection) -> dict[str, Deck]:
    """What each deck says of itself, by its id, as descriptions of decks in the package carry it."""
    found: dict[str, Deck] = {}
    for one in collection.decks.values():
        data = _DECK_DATA.search(one.description)
        if data is None:
            continue
        try:
            deck = deck_of(unescape(data[1]))
        except (ValueError, RecursionError):
            continue
        found.setdefault(deck.id, deck)
    return found
