"""What a package holds, whichever format it has."""

from collections.abc import Mapping

from msgspec import Struct


class Template(Struct, frozen=True):
    """How one card of a note is made."""

    name: str
    front: str
    back: str


class NoteType(Struct, frozen=True):
    """What fields a note has and what cards come of it."""

    id: int
    name: str
    is_cloze: bool
    fields: tuple[str, ...]
    """The names, in their order."""
    templates: tuple[Template, ...]


class AnkiDeck(Struct, frozen=True):
    """A deck as Anki means it: where cards lie."""

    name: str
    """`::` separates levels."""
    description: str


class Note(Struct, frozen=True):
    """One note; what its cards' schedules are is not read."""

    id: int
    type_id: int
    tags: tuple[str, ...]
    values: tuple[str, ...]
    """The HTML of each field, in the note type's order."""
    deck_id: int
    """Where its first card lies; 0 where it has none."""


class Collection(Struct, frozen=True):
    """Note types, decks and notes."""

    note_types: Mapping[int, NoteType]
    decks: Mapping[int, AnkiDeck]
    notes: tuple[Note, ...]
    """In the order of their ids, which is that of their creation."""
