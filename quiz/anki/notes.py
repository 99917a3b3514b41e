"""A question as a genanki note: its fields, tags, guid and cards."""

from collections.abc import Mapping, Sequence
from typing import Any

import genanki

from quiz.anki.data import canonical
from quiz.anki.escape import escaped
from quiz.anki.fields import evidence, hints, pictures_and_sounds, source
from quiz.anki.html import block
from quiz.anki.identity import FIRST_MOD, anki_tags, guid
from quiz.anki.kinds import Asked, Setting, asked
from quiz.deck.model import AnyQuestion, Flashcard
from quiz.library.evidence import Cited


class Note(genanki.Note):  # type: ignore[misc]  # genanki carries no types
    """A genanki note with a modification time of its own and the cards that Anki itself would make."""

    def __init__(self, mod: int, cards: tuple[int, ...], **given: Any) -> None:
        super().__init__(**given)
        self.mod = mod
        """Seconds since 1970."""
        self.card_orders = cards
        """The templates (cloze: numbers from 0) that have a card, sorted."""


def note_of(
    question: AnyQuestion,
    setting: Setting,
    media: Mapping[str, str],
    citations: Sequence[Cited],
) -> Note:
    """The note of a question, with the `mod` of a first export. Raises `ClozeError`.

    `media` gives the name in the package of every file that the question shows.
    """
    deck = setting.deck
    kind = asked(question, setting, media)
    return Note(
        FIRST_MOD,
        kind.cards,
        model=kind.note_type,
        fields=_fields(question, kind, setting, media, citations),
        tags=anki_tags(deck.id, deck.tags_of(question)),
        guid=guid(deck.id, question.id),
    )


def _fields(
    question: AnyQuestion,
    kind: Asked,
    setting: Setting,
    media: Mapping[str, str],
    citations: Sequence[Cited],
) -> list[str]:
    why = block(question.why)
    if media and not isinstance(question, Flashcard):
        why += pictures_and_sounds(question, "answer", media)
    return [
        kind.question,
        kind.answer,
        kind.options,
        kind.reverse,
        hints(question, setting.words),
        why,
        evidence(citations, setting.words),
        source(citations),
        escaped(setting.deck.id),
        escaped(setting.deck.question_language),
        escaped(question.id),
        canonical(question),
        "",
        "",
        "",
    ]
