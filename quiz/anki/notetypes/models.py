"""The seven note types as genanki models.

Learners have these in their collections: a name, an id, a field or its order never changes. A template or the
style may, together with a newer `MOD`; a test holds both against each other.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Any

import genanki
from msgspec import Struct

MOD = 1_795_564_800
"""When templates or style changed last, in seconds since 1970, in the past. Anki takes them over if newer."""

FIELDS: tuple[tuple[str, int], ...] = (
    ("Question", 4_127_300_410_001),
    ("Answer", 4_127_300_410_002),
    ("Options", 4_127_300_410_003),
    ("Reverse", 4_127_300_410_004),
    ("Hints", 4_127_300_410_005),
    ("Why", 4_127_300_410_006),
    ("Evidence", 4_127_300_410_007),
    ("Source", 4_127_300_410_008),
    ("Deck", 4_127_300_410_009),
    ("Language", 4_127_300_410_010),
    ("Id", 4_127_300_410_011),
    ("Data", 4_127_300_410_012),
    ("Spare1", 4_127_300_410_013),
    ("Spare2", 4_127_300_410_014),
    ("Spare3", 4_127_300_410_015),
)
"""Names and ids of the fields of every note type, in their order."""

FURNITURE = frozenset({"Deck", "Language", "Id", "Data", "Spare1", "Spare2", "Spare3"})
"""Fields that Anki shows collapsed and leaves out of its search."""

_INCLUDE = re.compile(r"^(?:<!--|//|/\*) include ([a-z.-]+)(?: -->| \*/)?\n?", re.MULTILINE)


class NoteType(genanki.Model):  # type: ignore[misc]  # genanki carries no types
    """A genanki model with a modification time of its own and the schema's whole JSON."""

    def __init__(self, mod: int, **given: Any) -> None:
        super().__init__(**given)
        self.mod = mod
        """Seconds since 1970."""

    def to_json(self, timestamp: float, deck_id: int | None) -> dict[str, Any]:
        """The note type as schema 11 keeps it; neither the time of the export nor its deck is part of it."""
        return {
            "id": self.model_id,
            "name": self.name,
            "type": self.model_type,
            "mod": self.mod,
            "usn": -1,
            "sortf": self.sort_field_index,
            "did": None,
            "flds": self.fields,
            "tmpls": self.templates,
            "css": self.css,
            "latexPre": self.latex_pre,
            "latexPost": self.latex_post,
            "latexsvg": False,
            "req": [[template["ord"], "any", [0]] for template in self.templates],
            "tags": [],
            "vers": [],
        }


class NoteTypes(Struct, frozen=True):
    """One note type for each way of asking."""

    choice: NoteType
    short_answer: NoteType
    true_or_false: NoteType
    cloze: NoteType
    ordering: NoteType
    matching: NoteType
    flashcard: NoteType

    def all(self) -> tuple[NoteType, ...]:
        """Every note type, in the order of their ids."""
        return tuple(getattr(self, name) for name in self.__struct_fields__)


@cache
def note_types() -> NoteTypes:
    """The note types of this release."""
    return NoteTypes(
        choice=_note_type(4_127_300_400_001, "Choice", [("Card", 4_127_300_420_001, "options")]),
        short_answer=_note_type(
            4_127_300_400_002, "Short answer", [("Card", 4_127_300_420_002, "short-answer")]
        ),
        true_or_false=_note_type(
            4_127_300_400_003, "True or false", [("Card", 4_127_300_420_003, "options")]
        ),
        cloze=_note_type(
            4_127_300_400_004, "Cloze", [("Cloze", 4_127_300_420_004, "cloze")], genanki.Model.CLOZE
        ),
        ordering=_note_type(4_127_300_400_005, "Ordering", [("Card", 4_127_300_420_005, "arranging")]),
        matching=_note_type(4_127_300_400_006, "Matching", [("Card", 4_127_300_420_006, "arranging")]),
        flashcard=_note_type(
            4_127_300_400_007,
            "Flashcard",
            [
                ("Forward", 4_127_300_420_007, "flashcard.forward"),
                ("Reverse", 4_127_300_420_008, "flashcard.reverse"),
            ],
        ),
    )


def _note_type(
    identity: int,
    name: str,
    templates: list[tuple[str, int, str]],
    model_type: int = genanki.Model.FRONT_BACK,
) -> NoteType:
    return NoteType(
        MOD,
        model_id=identity,
        name=f"Quiz · {name}",
        model_type=model_type,
        fields=[_field(order, *field) for order, field in enumerate(FIELDS)],
        templates=[_template(order, *template) for order, template in enumerate(templates)],
        css=_part("card.css"),
    )


def _field(order: int, name: str, identity: int) -> dict[str, Any]:
    return {
        "name": name,
        "id": identity,
        "ord": order,
        "sticky": False,
        "rtl": False,
        "font": "Arial",
        "size": 20,
        "description": "",
        "plainText": name in FURNITURE,
        "collapsed": name in FURNITURE,
        "excludeFromSearch": name in FURNITURE,
        "tag": None,
        "preventDeletion": False,
    }


def _template(order: int, name: str, identity: int, file: str) -> dict[str, Any]:
    return {
        "name": name,
        "id": identity,
        "ord": order,
        "qfmt": _part(f"{file}.front.html"),
        "afmt": _part(f"{file}.back.html"),
        "bqfmt": "",
        "bafmt": "",
        "did": None,
        "bfont": "",
        "bsize": 0,
    }


def _part(name: str) -> str:
    """A template file with its parts put in."""
    text = files("quiz.anki.notetypes").joinpath("templates", name).read_text(encoding="utf-8")
    return _INCLUDE.sub(lambda part: _part(part[1]), text.replace("\r\n", "\n"))
