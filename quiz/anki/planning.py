"""What an export will do: the notes of a deck, held against the record of what learners have."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import genanki
from msgspec import Struct

from quiz.anki.blanks import given_away, numbered_blanks
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


OTHER_KIND = (
    "its kind has changed since it was exported, and Anki cannot change a note's type",
    "give it a new id: learners get a new note and keep the old one",
)
"""Why a note cannot be updated in place, and the way out."""


class _NotExported(Exception):  # noqa: N818 - it becomes a told reason
    """A question that cannot go into the package."""

    def __init__(self, reason: str, way_out: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.way_out = way_out


class _Planned(Struct, frozen=True):
    """A question that goes into the package."""

    question: str
    note: Note
    files: dict[str, bytes]
    old: Exported | None
    entry: Exported

    @property
    def is_changed(self) -> bool:
        """Whether a learner's note is updated by it."""
        return self.old is not None and self.old.mod != self.entry.mod


def plan_deck(
    deck: Deck,
    folder: Path,
    record: Record | None,
    *,
    now: int,
    first: int,
    drafts: bool,
    cache: Path | None = None,
) -> DeckPlan:
    """What becomes of `deck` at `now`, with its drafts or without; `first` is the `mod` of new notes.

    Both are in seconds since 1970.

    `folder` is the deck's: its media and sources are read from there. `cache` is the folder of derived files,
    None where nothing is kept. A question that cannot be exported is
    left out and told; the rest goes on.
    """
    known = record.notes if record else {}
    name = deck_name(deck, record.name if record else "")
    setting = Setting(deck, words(deck.question_language), note_types())
    asked_for = [question for question in deck.questions if drafts or not question.is_draft]
    planned: dict[str, _Planned] = {}
    left_out: list[LeftOut] = []
    for question in asked_for:
        try:
            one = _planned(question, setting, folder, known, first=first, now=now, cache=cache)
            if one.note.guid in planned:
                raise _NotExported("another question has this id", "give it an id of its own")
            planned[one.note.guid] = one
        except _NotExported as refusal:
            left_out.append(LeftOut(question.id, refusal.reason, refusal.way_out))
    return DeckPlan(
        _anki_deck(name, deck, planned.values()),
        {name: data for one in planned.values() for name, data in one.files.items()},
        Record(deck.id, name, {**known, **{guid: one.entry for guid, one in planned.items()}}),
        DeckReport(
            deck=deck.id,
            name=name,
            cards=sum(len(one.note.card_orders) for one in planned.values()),
            new=tuple(one.question for one in planned.values() if one.old is None),
            changed=tuple(one.question for one in planned.values() if one.is_changed),
            unchanged=tuple(
                one.question for one in planned.values() if one.old is not None and not one.is_changed
            ),
            left_out=tuple(left_out),
            drafts=len(deck.questions) - len(asked_for),
            gone=len(known.keys() - {guid(deck.id, question.id) for question in deck.questions}),
            warnings=tuple(warnings(record, name)),
        ),
    )


def _anki_deck(name: str, deck: Deck, planned: Iterable[_Planned]) -> genanki.Deck:
    made = genanki.Deck(first_id([name]), name, description(deck))
    for one in planned:
        made.add_note(one.note)
    return made


def _planned(
    question: AnyQuestion,
    setting: Setting,
    folder: Path,
    known: Mapping[str, Exported],
    *,
    first: int,
    now: int,
    cache: Path | None,
) -> _Planned:
    """The question as it goes into the package. Raises `_NotExported`."""
    try:
        names, files = _media(folder, question)
        note = note_of(question, setting, names, passages(setting.deck, folder, question, cache))
        blanks = numbered_blanks(question)
    except ClozeError as error:
        raise _NotExported(error.message, error.help) from None
    except FileProblem as problem:
        raise _NotExported(problem.message, problem.help) from None
    old = known.get(note.guid)
    if old is not None:
        _check_kept(note, blanks, old)
    entered = entry(note, question.id, blanks, old, first=first, now=now)
    note.mod = entered.mod
    return _Planned(question.id, note, files, old, entered)


def _check_kept(note: Note, blanks: dict[int, str], old: Exported) -> None:
    """Raise `_NotExported` where learners' schedules would end up with another question."""
    if old.type != note.model.model_id:
        raise _NotExported(*OTHER_KIND)
    number = given_away(blanks, old.blanks, old.retired)
    if number is not None:
        raise _NotExported(
            f"its blank c{number} was exported with another text, and learners' schedules belong to that",
            "give the text its old number back, and new blanks numbers that were never used",
        )


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


def warnings(record: Record | None, name: str) -> Iterator[str]:
    """What to know before a deck called `name` in Anki goes to learners who have what `record` says."""
    if record is None:
        yield (
            "no export record, so this is taken for the first export: learners who have the deck from an "
            "earlier package get new questions, but not the changes in others (name that one with --since)"
        )
    elif record.name and record.name != name:
        yield (
            f"the deck is now '{name}' in Anki: cards that learners have stay in '{record.name}', "
            "only new ones go into the new deck"
        )
