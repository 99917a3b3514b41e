"""The cards of a question as a learner reads them in Anki, as plain text.

They are what the note types' templates make of the note that an export writes. What only a browser shows
(colours, pictures, the order in which options are shuffled anew) is left out.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import Struct

from quiz.anki.kinds import Setting
from quiz.anki.notes import Note, note_of
from quiz.anki.notetypes.models import FIELDS, note_types
from quiz.anki.text import card_text
from quiz.anki.words import words
from quiz.deck.model import AnyQuestion, Cloze, Deck
from quiz.library.evidence import passages

_SECTION = re.compile(r"\{\{#(\w+)\}\}(.*?)\{\{/\1\}\}", re.DOTALL)
_FIELD = re.compile(r"\{\{(?:(\w+):)?(\w+)\}\}")
_BLANK = re.compile(r"\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}", re.DOTALL)


class CardText(Struct, frozen=True):
    """One card."""

    front: str
    back: str


def cards(deck: Deck, folder: Path, question: AnyQuestion) -> tuple[CardText, ...]:
    """The cards that Anki makes of `question`; `folder` is the deck's, whose sources may be read.

    Raises `ClozeError` for a cloze text that cannot be asked.
    """
    setting = Setting(deck, words(deck.question_language), note_types())
    # No picture or sound is read: their words are what a text can show.
    media = {medium.file: f"medium-{n}" for n, medium in enumerate((*question.pictures, *question.sounds))}
    note = note_of(question, setting, media, passages(deck, folder, question))
    return tuple(_card(note, order, is_cloze=isinstance(question, Cloze)) for order in note.card_orders)


def _card(note: Note, order: int, *, is_cloze: bool) -> CardText:
    template = note.model.templates[0 if is_cloze else order]
    values = {name: value for (name, _), value in zip(FIELDS, note.fields, strict=True)}
    return CardText(
        front=card_text(
            _filled(template["qfmt"], values, lambda text: _blanked(text, order + 1, front=True))
        ),
        back=card_text(
            _filled(template["afmt"], values, lambda text: _blanked(text, order + 1, front=False))
        ),
    )


def _filled(template: str, values: Mapping[str, str], blanked: Callable[[str], str]) -> str:
    """A template with the fields put in, as Anki does it; nothing that stands in a field is a mark."""
    shown = _SECTION.sub(lambda found: found[2] if values[found[1]].strip() else "", template)

    def value(found: re.Match[str]) -> str:
        match found[1]:
            case "cloze":
                return blanked(values[found[2]])
            case "type":
                return "<input>"
            case _:
                return values[found[2]]

    return _FIELD.sub(value, shown)


def _blanked(text: str, number: int, *, front: bool) -> str:
    """A cloze field as the card of `number` shows it: its own blanks open in front, all others filled."""

    def blank(found: re.Match[str]) -> str:
        return f"[{found[3] or '...'}]" if front and int(found[1]) == number else found[2]

    return _BLANK.sub(blank, text)
