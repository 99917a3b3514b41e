"""What an export will do: the notes of a deck, held against the record of what learners have."""

from collections.abc import Iterator
from pathlib import Path

import genanki
from msgspec import Struct

from quiz.anki.fields import description
from quiz.anki.identity import deck_name, first_id, guid
from quiz.anki.kinds import Setting
from quiz.anki.notes import Note, note_of
from quiz.anki.notetypes.models import note_types
from quiz.anki.package import media_name
from quiz.anki.record import Exported, Record, entry
from quiz.anki.report import DeckReport, LeftOut
from quiz.anki.words import words
from quiz.deck.cloze import ClozeError
from quiz.deck.model import AnyQuestion, Deck
from quiz.library.evidence import passages
from quiz.library.files import FileProblem, read_bounded
from quiz.library.limits import MAX_AUDIO_BYTES, MAX_IMAGE_BYTES
from quiz.library.media import MediaKind, media_file


class DeckPlan(Struct, frozen=True):
    """One deck as it will be exported."""

    deck: genanki.Deck
    """With its notes (`quiz.anki.notes.Note`), each with its `mod`."""
    media: dict[str, bytes]
    """The bytes of each file, by its name in the package."""
    record: Record
    """What the record says from this export on."""
    report: DeckReport


class _NotExported(Exception):  # noqa: N818 - it becomes a told reason
    """A question that cannot go into the package."""

    def __init__(self, reason: str, way_out: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.way_out = way_out


def plan_deck(deck: Deck, folder: Path, record: Record | None, *, now: int, drafts: bool) -> DeckPlan:
    """What becomes of `deck` at `now` (seconds since 1970), with its drafts or without.

    `folder` is the deck's: its media and sources are read from there. A question that cannot be exported is
    left out and told; the rest goes on.
    """
    known = record.notes if record else {}
    setting = _setting(deck)
    name = deck_name(deck, record.name if record else "")
    planned = genanki.Deck(first_id([name]), name, description(deck))
    media: dict[str, bytes] = {}
    entries: dict[str, Exported] = dict(known)
    fates: dict[str, list[str]] = {"new": [], "changed": [], "unchanged": []}
    left_out: list[LeftOut] = []
    exported: set[str] = set()
    asked_for = [question for question in deck.questions if drafts or not question.is_draft]
    for question in asked_for:
        try:
            note, files = _note(deck, folder, question, setting, known)
        except _NotExported as refusal:
            left_out.append(LeftOut(question.id, refusal.reason, refusal.way_out))
            continue
        if note.guid in exported:
            left_out.append(LeftOut(question.id, "another question has this id", "give it an id of its own"))
            continue
        old = known.get(note.guid)
        entries[note.guid] = entry(note, old, now)
        note.mod = entries[note.guid].mod
        fates[_fate(old, entries[note.guid])].append(question.id)
        exported.add(note.guid)
        media |= files
        planned.add_note(note)
    report = DeckReport(
        deck=deck.id,
        name=name,
        cards=sum(len(note.card_orders) for note in planned.notes),
        new=tuple(fates["new"]),
        changed=tuple(fates["changed"]),
        unchanged=tuple(fates["unchanged"]),
        left_out=tuple(left_out),
        drafts=len(deck.questions) - len(asked_for),
        gone=len(known.keys() - {guid(deck.id, question.id) for question in deck.questions}),
        warnings=tuple(_warnings(record, name)),
    )
    return DeckPlan(planned, media, Record(deck.id, name, entries), report)


def _setting(deck: Deck) -> Setting:
    return Setting(deck, words(deck.question_language), note_types())


def _note(
    deck: Deck, folder: Path, question: AnyQuestion, setting: Setting, known: dict[str, Exported]
) -> tuple[Note, dict[str, bytes]]:
    """The note and its media. Raises `_NotExported`."""
    try:
        names, files = _media(folder, question)
        note = note_of(question, setting, names, passages(deck, folder, question))
    except ClozeError as error:
        raise _NotExported(error.message, error.help) from None
    except FileProblem as problem:
        raise _NotExported(problem.message, problem.help) from None
    old = known.get(note.guid)
    if old is not None and old.type != note.model.model_id:
        raise _NotExported(
            "its kind has changed since it was exported, and Anki cannot change a note's type",
            "give it a new id: learners get a new note and keep the old one",
        )
    return note, files


def _media(folder: Path, question: AnyQuestion) -> tuple[dict[str, str], dict[str, bytes]]:
    """Name in the package of each file that the question shows, and the bytes of each name."""
    names: dict[str, str] = {}
    files: dict[str, bytes] = {}
    for medium, kind, bound in (
        *((one, MediaKind.IMAGE, MAX_IMAGE_BYTES) for one in question.pictures),
        *((one, MediaKind.AUDIO, MAX_AUDIO_BYTES) for one in question.sounds),
    ):
        data = read_bounded(media_file(folder, medium.file, kind), bound)
        names[medium.file] = media_name(data, medium.file)
        files[names[medium.file]] = data
    return names, files


def _fate(old: Exported | None, now: Exported) -> str:
    if old is None:
        return "new"
    return "unchanged" if old == now else "changed"


def _warnings(record: Record | None, name: str) -> Iterator[str]:
    if record is None:
        yield (
            "no export record: learners who have this deck from an earlier package will get new questions, "
            "but not the changes in others"
        )
    elif record.name and record.name != name:
        yield (
            f"the deck is now '{name}' in Anki: cards that learners have stay in '{record.name}', "
            "only new ones go into the new deck"
        )
