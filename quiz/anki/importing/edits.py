"""What a person changed in Anki on a note of ours, told as fields of the question.

The note is not compared with what this release would write but read, and so is what it would write: only
where the two say something else has somebody edited it.
"""

from collections.abc import Iterator, Mapping
from typing import Any, assert_never

from msgspec import Struct

from quiz.anki.identity import anki_tags
from quiz.anki.importing import fields
from quiz.anki.importing.list_parts import one_right, pairs, sequence, several_right
from quiz.anki.importing.own import OwnNote
from quiz.anki.importing.text_parts import (
    Changes,
    Part,
    UnclearError,
    accept,
    answer,
    block_text,
    cloze,
    fixed,
    hints,
    judgement,
    number,
    numeric_stem,
    reverse,
    stem,
    why,
)
from quiz.anki.kinds import Setting
from quiz.anki.notes import note_of
from quiz.anki.notetypes.models import FIELDS, note_types
from quiz.anki.words import words
from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Deck,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)

_READ = ("Question", "Answer", "Options", "Reverse", "Hints", "Why")


class Edits(Struct, frozen=True):
    """What differs from the question as it was exported."""

    changes: Mapping[str, Any]
    """Field of the question to its new value."""
    unclear: tuple[str, ...]
    """What was changed too and cannot be said as a field, in words."""


def edits(own: OwnNote, deck: Deck) -> Edits:
    """The edits of a note whose deck says `deck` of itself.

    Raises `ClozeError` where the question that was exported cannot be written again.
    """
    base = own.base
    setting = Setting(deck, words(deck.question_language), note_types())
    media = {medium.file: f"medium-{n}" for n, medium in enumerate((*base.pictures, *base.sounds))}
    note = note_of(base, setting, media, ())
    exported = {name: html for (name, _), html in zip(FIELDS, note.fields, strict=True)}
    now = {name: own.values.get(name, "") for name in _READ}
    changed = {name for name in _READ if _canonical(now[name]) != _canonical(exported[name])}
    changes: Changes = {}
    unclear: list[str] = []
    for read in _readers(base, setting) if changed else ():
        try:
            changes |= read(changed, exported, now)
        except (UnclearError, ValueError) as error:
            unclear.append(str(error))
    if changed and len(fields.media("".join(exported.values()))) != len(fields.media("".join(now.values()))):
        unclear.append("pictures or sounds were added or removed")
    for name in sorted(changed, key=_READ.index):
        gone = set(fields.lost(now[name])) - set(fields.lost(exported[name]))
        unclear += [f"{name}: {what}" for what in sorted(gone)]
    tags = _tags(own, deck)
    if tags is not None:
        changes["tags"] = tags
    return Edits(
        {key: value for key, value in changes.items() if value != getattr(base, key)}, tuple(unclear)
    )


def foreign_tags(own: OwnNote) -> tuple[str, ...]:
    """Tags of the learner, which are none of the deck's."""
    prefix = _prefix(own.deck_id)
    return tuple(tag for tag in own.note.tags if not tag.lower().startswith(prefix.lower()))


def _readers(base: AnyQuestion, setting: Setting) -> Iterator[Part]:
    """What reads the parts of a note of this kind."""
    yield why(base)
    yield hints
    match base:
        case Flashcard():
            yield block_text("Question", "front", base.front)
            yield block_text("Answer", "back", base.back)
            yield reverse
        case TrueFalse():
            yield block_text("Question", "claim", base.claim)
            yield judgement(setting.words)
        case Cloze():
            yield cloze(base)
            yield fixed("Options", "other right answers")
        case Ordering():
            yield stem(base)
            yield sequence(base, "order", "Answer")
        case Matching():
            yield stem(base)
            yield pairs(base)
        case Numeric():
            yield numeric_stem
            yield number
            yield fixed("Options", "how far off is right")
        case MultipleChoice():
            yield block_text("Question", "ask", base.ask)
            yield several_right(base)
        case Listing():
            yield block_text("Question", "ask", base.ask)
            yield sequence(base, "answers", "Options")
        case Choice():
            yield block_text("Question", "ask", base.ask)
            yield one_right(base)
        case ShortAnswer():
            yield block_text("Question", "ask", base.ask)
            yield answer
            yield accept
        case _:
            assert_never(base)


def _canonical(html: str) -> str:
    return html.replace("\r", "").strip()


def _tags(own: OwnNote, deck: Deck) -> tuple[str, ...] | None:
    """The question's tags, where they are others in Anki; None where they are not."""
    prefix = _prefix(own.deck_id)
    now = {tag.lower(): tag for tag in own.note.tags if tag.lower().startswith(prefix.lower())}
    before: dict[str, str] = {}
    for tag in deck.tags_of(own.base):
        before |= dict.fromkeys(map(str.lower, anki_tags(own.deck_id, (tag,))), tag)
    if now.keys() == before.keys():
        return None
    kept = (tag for written, tag in before.items() if written in now)
    return tuple(
        dict.fromkeys([*kept, *(tag[len(prefix) :] for key, tag in now.items() if key not in before)])
    )


def _prefix(deck_id: str) -> str:
    return anki_tags(deck_id, ("x",))[0].removesuffix("x")
