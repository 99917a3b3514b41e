"""A package as a deck: every note as a question, and what did not come along."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from quiz.anki.importing.edits import edits, foreign_tags
from quiz.anki.importing.fields import media
from quiz.anki.importing.foreign import foreign_question
from quiz.anki.importing.mapping import FieldMap, told_by_templates
from quiz.anki.importing.noting import Told, called
from quiz.anki.importing.own import OwnNote, headings, is_own, own_note, plain_field
from quiz.anki.packages.model import AnkiDeck, Collection, Note, NoteType
from quiz.deck.cloze import ClozeError
from quiz.deck.collecting import uncollected
from quiz.deck.model import AnyQuestion, Deck

UNKNOWN_FIELDS = "which of the fields of"
"""How the reason begins where a note type needs a field map."""

Ask = Callable[[NoteType, Note], FieldMap | None]
"""Asks for the fields of a note type, of which a note is shown; None leaves its notes out."""


class Carried(Struct, frozen=True):
    """A note that became a question."""

    note: Note
    question: AnyQuestion
    """Without an id where the note was not ours; media are named by `media`."""
    media: Mapping[str, str]
    """Path of a file as the question names it to its name in the package."""


class Imported(Struct, frozen=True):
    """What became of a package."""

    deck: Deck
    """What the deck says of itself, without questions. Its id is empty where no note was ours."""
    carried: tuple[Carried, ...]
    told: tuple[Told, ...]


class SeveralDecks(Exception):  # noqa: N818 - it becomes a told problem
    """A package with several decks of ours, of which one has to be named; `args` are their ids."""


def imported(
    collection: Collection, *, only: str = "", maps: tuple[FieldMap, ...] = (), ask: Ask
) -> Imported:
    """The notes of `collection` as questions; `only` names a deck by our id or as Anki calls it.

    Raises `SeveralDecks`.
    """
    with uncollected():
        return _imported(collection, only, maps, ask)


def _imported(collection: Collection, only: str, maps: tuple[FieldMap, ...], ask: Ask) -> Imported:
    notes = [note for note in collection.notes if not only or _lies_in(note, collection, only)]
    ours: list[OwnNote] = []
    told: list[Told] = []
    others: list[Note] = []
    for note in notes:
        note_type = collection.note_types.get(note.type_id)
        if note_type is None:
            told.append(Told(called(note), "its note type is not in the package", whole=True))
        elif is_own(note_type):
            try:
                ours.append(own_note(note, note_type))
            except ValueError as error:
                told.append(Told(called(note), str(error), whole=True))
        else:
            others.append(note)
    ids = dict.fromkeys(one.deck_id for one in ours)
    if len(ids) > 1:
        raise SeveralDecks(*ids)
    deck = _heading(collection, ours, others, told)
    carried = list(_own(ours, deck, told))
    carried += _foreign(others, collection, maps, ask, told)
    return Imported(deck, tuple(carried), tuple(told))


def _lies_in(note: Note, collection: Collection, only: str) -> bool:
    """Whether a note belongs to the deck that is asked for: by our id, else by its name in Anki."""
    note_type = collection.note_types.get(note.type_id)
    if note_type is not None and is_own(note_type):
        values = dict(zip(note_type.fields, note.values, strict=False))
        if plain_field(values.get("Deck", "")) == only:
            return True
    home = collection.decks.get(note.deck_id)
    return home is not None and (home.name == only or home.name.startswith(f"{only}::"))


def _heading(collection: Collection, ours: list[OwnNote], others: list[Note], told: list[Told]) -> Deck:
    """What the deck says of itself."""
    homes = Counter(note.deck_id for note in (*(one.note for one in ours), *others))
    common, _ = homes.most_common(1)[0] if homes else (0, 0)
    home = collection.decks.get(common, AnkiDeck("", ""))
    title = home.name.split("::")[-1].strip()
    if not ours:
        return Deck(title=title)
    first = ours[0]
    found = headings(collection).get(first.deck_id)
    if found is not None:
        return found
    told.append(
        Told(
            home.name,
            "the deck's description, authors and sources, which its description in Anki does not have",
        )
    )
    return Deck(title=title, id=first.deck_id, language=plain_field(first.values.get("Language", "")))


def _own(ours: list[OwnNote], deck: Deck, told: list[Told]) -> Iterator[Carried]:
    seen: set[str] = set()
    for own in ours:
        name = own.base.id
        if name in seen:
            told.append(Told(name, "the package has another note of the same question", whole=True))
            continue
        seen.add(name)
        question = own.base
        try:
            found = edits(own, deck)
        except (ClozeError, ValueError) as error:
            told.append(Told(name, f"changes made in Anki: {error}"))
        else:
            question = replace(question, **found.changes)
            told += [Told(name, f"changed in Anki: {what}") for what in found.unclear]
        tags = foreign_tags(own)
        if tags:
            told.append(Told(name, f"tags that are not the deck's: {', '.join(tags)}"))
        yield Carried(own.note, question, own_media(own, told))


def own_media(own: OwnNote, told: list[Told]) -> dict[str, str]:
    """The media of a question, each with its name in the package."""
    shown = media("".join(own.values.get(name, "") for name in ("Question", "Answer", "Why")))
    found: dict[str, str] = {}
    for file in (one.file for one in (*own.base.pictures, *own.base.sounds)):
        suffix = file[file.rfind(".") :].lower()
        name = next(
            (one for one in shown if one.lower().endswith(suffix) and one not in found.values()), None
        )
        if name is None:
            told.append(Told(own.base.id, f"'{file}', which the note does not show any more"))
        else:
            found[file] = name
    return found


def _foreign(
    others: list[Note],
    collection: Collection,
    maps: tuple[FieldMap, ...],
    ask: Ask,
    told: list[Told],
) -> Iterator[Carried]:
    chosen: dict[int, FieldMap | None] = {}
    decks = {note.deck_id for note in others}
    for note in others:
        note_type = collection.note_types[note.type_id]
        if note.type_id not in chosen:
            fits = (one for one in maps if one.fits(note_type))
            chosen[note.type_id] = next(fits, None) or told_by_templates(note_type) or ask(note_type, note)
        fields = chosen[note.type_id]
        if fields is None:
            names = ", ".join(note_type.fields)
            reason = f"{UNKNOWN_FIELDS} '{note_type.name}' is what is not known: {names}"
            told.append(Told(called(note), reason, whole=True))
            continue
        home = collection.decks.get(note.deck_id)
        tags = (*note.tags, *((home.name,) if home is not None and len(decks) > 1 else ()))
        try:
            made = foreign_question(note, note_type, fields, tuple(dict.fromkeys(tags)))
        except ValueError as error:
            told.append(Told(called(note), str(error), whole=True))
            continue
        told += [Told(called(note), what) for what in made.lost]
        question = made.question
        files = {one.file: one.file for one in (*question.pictures, *question.sounds)}
        yield Carried(note, question, files)
