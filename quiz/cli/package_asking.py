"""Asking on a terminal what the fields of a foreign note type are."""

from typing import TYPE_CHECKING

from quiz.cli.environment import Environment

if TYPE_CHECKING:
    from quiz.anki.importing.mapping import FieldMap
    from quiz.anki.packages.model import Note, NoteType

_SHOWN = 60


def ask_for_fields(note_type: "NoteType", note: "Note", env: Environment) -> "FieldMap | None":
    """The fields that are front and back (or the cloze text); None where these notes are to be left out."""
    from quiz.anki.importing.mapping import FieldMap
    from quiz.anki.text import card_text

    if not env.interactive:
        return None
    env.tell(f"\nquiz: notes of the type '{note_type.name}' have these fields:")
    for number, (name, value) in enumerate(zip(note_type.fields, note.values, strict=False), 1):
        text = " ".join(card_text(value[:2000]).split())
        env.tell(f"  {number}  {name}: {text[:_SHOWN]}")
    wanted = ("cloze",) if note_type.is_cloze else ("front", "back")
    keys: dict[str, str] = {}
    for key in wanted:
        chosen = _field(f"Which is the {key}?", note_type.fields, env)
        if chosen is None:
            return None
        keys[key] = chosen
    why = _field("Which is the explanation shown afterwards? (Enter: none)", note_type.fields, env)
    return FieldMap({**keys, "why": why} if why else keys)


def _field(question: str, fields: tuple[str, ...], env: Environment) -> str | None:
    """The field that a person names by its number or its name; None for an empty line, or at the end."""
    while True:
        env.tell(f"{question} Its number or name; Enter leaves it out.")
        line = env.stdin.readline()
        typed = line.strip()
        if not typed:
            return None
        if typed.isdecimal() and 1 <= int(typed[:6]) <= len(fields):
            return fields[int(typed) - 1]
        if typed in fields:
            return typed
        env.tell(f"quiz: there is no field '{typed}'")
