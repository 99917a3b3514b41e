"""Corrections made in Anki against a deck that went on: three ways, field by field.

The base is what was exported (`Data`), theirs what the note's fields say now, ours the deck as it is.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from quiz.anki.importing.edits import edits
from quiz.anki.importing.noting import Told
from quiz.anki.importing.own import OwnNote, headings, is_own, own_note
from quiz.anki.packages.model import Collection
from quiz.deck.cloze import ClozeError
from quiz.deck.model import AnyQuestion, Deck


class Correction(Struct, frozen=True):
    """One field that was changed in Anki."""

    question: str
    """The question's id."""
    field: str
    base: Any
    """Its value when it was exported."""
    ours: Any
    """Its value in the deck now."""
    theirs: Any
    """Its value in Anki."""


class Merge(Struct, frozen=True):
    """What a package has for a deck."""

    clean: tuple[Correction, ...]
    """The deck has still what was exported."""
    conflicts: tuple[Correction, ...]
    """The deck has been changed in the same field, to something else."""
    told: tuple[Told, ...]
    """What cannot be said as a field."""
    notes: int
    """How many notes are of this deck."""


def merge(collection: Collection, deck: Deck) -> Merge:
    """Compare the notes of `collection` with `deck`, to which those belong that carry its id."""
    told: list[Told] = []
    ours = list(_of_deck(collection, deck, told))
    exported = headings(collection).get(deck.id, deck)
    questions = {question.id: question for question in deck.questions}
    clean: list[Correction] = []
    conflicts: list[Correction] = []
    for own in ours:
        for one in _corrections(own, exported, questions, told):
            (clean if one.ours == one.base else conflicts).append(one)
    return Merge(tuple(clean), tuple(conflicts), tuple(told), len(ours))


def corrected(deck: Deck, corrections: tuple[Correction, ...]) -> tuple[AnyQuestion, ...]:
    """The questions that these change, changed."""
    changes: dict[str, dict[str, Any]] = {}
    for one in corrections:
        changes.setdefault(one.question, {})[one.field] = one.theirs
    return tuple(
        replace(question, **changes[question.id]) for question in deck.questions if question.id in changes
    )


def _of_deck(collection: Collection, deck: Deck, told: list[Told]) -> Iterator[OwnNote]:
    """The notes of the deck, each question once."""
    seen: set[str] = set()
    for note in collection.notes:
        note_type = collection.note_types.get(note.type_id)
        if note_type is None or not is_own(note_type):
            continue
        try:
            own = own_note(note, note_type)
        except ValueError as error:
            told.append(Told(f"note {note.id}", str(error), whole=True))
            continue
        if own.deck_id != deck.id:
            continue
        if own.base.id in seen:
            told.append(Told(own.base.id, "the package has another note of the same question", whole=True))
            continue
        seen.add(own.base.id)
        yield own


def _corrections(
    own: OwnNote, exported: Deck, questions: Mapping[str, AnyQuestion], told: list[Told]
) -> Iterator[Correction]:
    base = own.base
    try:
        found = edits(own, exported)
    except (ClozeError, ValueError) as error:
        told.append(Told(base.id, f"its changes: {error}"))
        return
    told += [Told(base.id, f"changed in Anki: {what}") for what in found.unclear]
    if not found.changes:
        return
    now = questions.get(base.id)
    if now is None or type(now) is not type(base):
        why = (
            "the deck has no such question now"
            if now is None
            else "the deck's question is of another kind now"
        )
        told.append(Told(base.id, f"changes of {', '.join(found.changes)}: {why}", whole=True))
        return
    for field, theirs in found.changes.items():
        ours = getattr(now, field)
        if ours != theirs:
            yield Correction(base.id, field, getattr(base, field), ours, theirs)
