"""Notes of other note types: a field map says what is what."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from msgspec import Struct

from quiz.anki.importing.blanks import cloze_text
from quiz.anki.importing.mapping import FieldMap, turns
from quiz.anki.importing.markdown import Markdown, markdown
from quiz.anki.importing.own import plain_field
from quiz.anki.packages.model import Note, NoteType
from quiz.deck.model import KINDS, AnyQuestion, Media

_SEVERAL = frozenset({"accept", "answers", "hint", "order", "wrong"})
"""Keys whose field has one value a line."""

_LINES = frozenset({"answer", "unit"})
_LIMIT = 60
"""Characters of an answer that a person can be asked to type."""


class Foreign(Struct, frozen=True):
    """A question made of a note; media are named as in the package."""

    question: AnyQuestion
    lost: tuple[str, ...]
    """What could not be carried, in words."""


def foreign_question(note: Note, note_type: NoteType, fields: FieldMap, tags: tuple[str, ...]) -> Foreign:
    """The question of a note, without an id. Raises `ValueError`, in words, where it is none."""
    if len(note.values) != len(note_type.fields):
        raise ValueError(f"it has {len(note.values)} fields, and its note type {len(note_type.fields)}")
    values = dict(zip(note_type.fields, note.values, strict=True))
    read = {key: _read(key, values[name]) for key, name in fields.keys.items()}
    built: dict[str, Any] = {key: one.text for key, one in read.items() if one.text}
    for key in _SEVERAL & built.keys():
        built[key] = _several(values[fields.keys[key]])
    if "reverse" in fields.keys or turns(note_type, fields):
        built["reverse"] = turns(note_type, fields) or bool(plain_field(values[fields.keys["reverse"]]))
        if not built["reverse"]:
            del built["reverse"]
    if (
        "answer" in built
        and "wrong" not in built
        and "claim" not in built
        and not _typed(str(built["answer"]))
    ):
        built = {{"ask": "front", "answer": "back"}.get(key, key): value for key, value in built.items()}
        built.pop("accept", None)
    lost = list(dict.fromkeys(what for one in read.values() for what in one.lost))
    lost += _media(read, built)
    lost += [
        f"the field '{name}', which is no part of the question"
        for name in fields.unused(note_type)
        if values[name].strip() and markdown(values[name][:10_000]).text
    ]
    question = _question(built, fields, tags)
    known = question.__struct_fields__
    lost += [f"`{key}`, which a question of this kind does not have" for key in built if key not in known]
    return Foreign(question, tuple(lost))


def _read(key: str, html: str) -> Markdown:
    return cloze_text(html) if key == "cloze" else markdown(html, inline=key in _LINES)


def _several(html: str) -> tuple[str, ...]:
    """One value a line."""
    lines = re.split(r"<(?:br|div|/div|p|/p|li|/li|ul|/ul|ol|/ol)\b[^>]*>|\n", html, flags=re.IGNORECASE)
    return tuple(dict.fromkeys(filter(None, (markdown(line, inline=True).text for line in lines))))


def _typed(answer: str) -> bool:
    """Whether an answer is one that is typed."""
    return "\n" not in answer and "$" not in answer and len(answer) <= _LIMIT


def _media(read: Mapping[str, Markdown], built: dict[str, object]) -> list[str]:
    """Put the first picture and the first sound into `built`; the others are told."""
    lost = []
    for key, names in (
        ("image", [(where, name) for where, one in read.items() for name in one.pictures]),
        ("audio", [(where, name) for where, one in read.items() for name in one.sounds]),
    ):
        if not names:
            continue
        where, name = names[0]
        side = "answer" if where in {"back", "answer", "answers", "why"} else "question"
        built[key] = Media(file=name, side=side)
        lost += [
            f"'{other}': a question has one {key}" for _, other in dict.fromkeys(names[1:]) if other != name
        ]
    return lost


def _question(built: dict[str, Any], fields: FieldMap, tags: tuple[str, ...]) -> AnyQuestion:
    kind = next((kind for kind in KINDS if all(built.get(key) for key in kind.deciding)), None)
    if kind is None:
        empty = [name for key, name in fields.keys.items() if not built.get(key)]
        raise ValueError(f"nothing is written in the field '{empty[0]}'" if empty else "it is no question")
    if "claim" in built:
        word = str(built.get("answer", "")).casefold()
        if word not in {"true", "false", "yes", "no"}:
            raise ValueError("its answer is neither true nor false")
        built["answer"] = word in {"true", "yes"}
    if "number" in built:
        try:
            built["number"] = Decimal(str(built["number"]))
        except InvalidOperation:
            raise ValueError("its number is none") from None
    known = kind.__struct_fields__
    return kind(**{key: value for key, value in built.items() if key in known}, tags=tags)
