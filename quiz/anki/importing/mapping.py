"""Which field of a foreign note is which part of a question: given, or told by its cards' templates."""

import csv
import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from quiz.anki.packages.model import NoteType, Template
from quiz.deck.model import KINDS

KEYS = (
    *("front", "back", "reverse", "cloze", "claim", "order", "ask", "answer", "answers", "wrong", "number"),
    *("unit", "accept", "hint", "why", "note"),
)
"""Keys of a question that a field can be."""

_REFERENCE = re.compile(r"\{\{([#^/]?)([^{}]*)\}\}")
_SPECIAL = frozenset({"FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag", "CardID"})


class FieldMap(Struct, frozen=True):
    """Key of a question to the name of a field."""

    keys: Mapping[str, str]

    def fits(self, note_type: NoteType) -> bool:
        """Whether notes of this type have all the fields."""
        return set(self.keys.values()) <= set(note_type.fields)

    def unused(self, note_type: NoteType) -> tuple[str, ...]:
        """Fields that are no part of the question."""
        return tuple(name for name in note_type.fields if name not in self.keys.values())


def given(written: str) -> FieldMap:
    """A mapping such as `front=Word,back=Meaning`. Raises `ValueError`, in words."""
    keys: dict[str, str] = {}
    for part in next(csv.reader([written]), []):
        key, sign, name = part.partition("=")
        key = key.strip()
        if not sign or not name.strip():
            raise ValueError(f"'{part}' is not written key=Field")
        if key not in KEYS:
            raise ValueError(f"'{key}' is none of the keys {', '.join(KEYS)}")
        keys[key] = name.strip()
    check(keys)
    return FieldMap(keys)


def check(keys: Mapping[str, str]) -> None:
    """Raise `ValueError` where these keys tell no kind of question."""
    if "match" in keys or not any(all(key in keys for key in kind.deciding) for kind in KINDS):
        raise ValueError(
            f"{', '.join(keys) or 'nothing'}: no kind of question has just these keys; "
            "give front and back, ask and answer, or cloze"
        )


def told_by_templates(note_type: NoteType) -> FieldMap | None:
    """The mapping of a note type that is built as one of Anki's own; None where it is another.

    One field in front and one more behind, also turned round by a second card, or typed; or a cloze text.
    Names do not count: they are translated, and people rename.
    """
    found = _cloze(note_type) if note_type.is_cloze else _card(note_type)
    return found if found is not None and found.fits(note_type) else None


def _card(note_type: NoteType) -> FieldMap | None:
    if not 1 <= len(note_type.templates) <= 2:
        return None
    first, *others = note_type.templates
    sides = _sides(first)
    if sides is None:
        return None
    front, back, typed = sides
    if not others:
        return FieldMap({"ask": front, "answer": back} if typed else {"front": front, "back": back})
    turned = _sides(others[0])
    if turned is None or typed or turned[:2] != (back, front):
        return None
    condition = _condition(others[0].front)
    keys = {"front": front, "back": back}
    return FieldMap(keys if condition in {None, back} else {**keys, "reverse": str(condition)})


def turns(note_type: NoteType, mapping: FieldMap) -> bool:
    """Whether every note of the type has a second card from back to front."""
    return len(note_type.templates) == 2 and "front" in mapping.keys and "reverse" not in mapping.keys


def _cloze(note_type: NoteType) -> FieldMap | None:
    if not note_type.templates:
        return None
    template = note_type.templates[0]
    texts = [name for filters, name in _fields(template.front) if "cloze" in filters]
    behind = [name for _, name in _fields(template.back) if name not in texts]
    if len(set(texts)) != 1 or len(set(behind)) > 1:
        return None
    return FieldMap({"cloze": texts[0], **({"why": behind[0]} if behind else {})})


def _sides(template: Template) -> tuple[str, str, bool] | None:
    """The field in front, the one behind, and whether it is typed; None where there are others."""
    shown = _fields(template.front)
    fronts = _unique(name for filters, name in shown if "type" not in filters)
    typed = _unique(name for filters, name in shown if "type" in filters)
    backs = [name for name in _unique(name for _, name in _fields(template.back)) if name not in fronts]
    if len(fronts) != 1 or len(backs) != 1 or (typed and typed != backs):
        return None
    return fronts[0], backs[0], bool(typed)


def _fields(template: str) -> list[tuple[list[str], str]]:
    """The fields that a template shows, each with its filters."""
    found = []
    for mark, inside in _REFERENCE.findall(template):
        *filters, name = (part.strip() for part in inside.split(":"))
        if not mark and name and name not in _SPECIAL:
            found.append((filters, name))
    return found


def _condition(template: str) -> str | None:
    """The field on which a whole side hangs."""
    found = re.match(r"\s*\{\{#([^{}]+)\}\}", template)
    return found[1].strip() if found else None


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
