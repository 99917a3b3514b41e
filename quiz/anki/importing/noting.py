"""What is told of an import: which notes were left out, and what of others could not be carried."""

from msgspec import Struct

from quiz.anki.packages.model import Note
from quiz.anki.text import card_text

_LENGTH = 60


class Told(Struct, frozen=True):
    """One thing that did not come along."""

    note: str
    """How messages call the note: the beginning of what it says."""
    what: str
    """In words: what, and why."""
    whole: bool = False
    """Whether the note is not in the deck at all."""


def called(note: Note) -> str:
    """The beginning of the first field of a note that says something, as plain text."""
    for value in note.values:
        text = " ".join(card_text(value[:2000]).split())
        if text:
            return text if len(text) <= _LENGTH else f"{text[: _LENGTH - 1]}…"
    return f"note {note.id}"
