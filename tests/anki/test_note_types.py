"""The note types are in learners' collections: what is frozen stays, and what changes says so."""

import json
import re
from hashlib import sha256

import pytest

from quiz.anki.notetypes.models import MOD, NoteType, note_types

TYPES = note_types().all()


def test_names_ids_and_templates_are_frozen() -> None:
    frozen = {
        note_type.model_id: (
            note_type.name,
            note_type.model_type,
            {template["id"]: template["name"] for template in note_type.templates},
        )
        for note_type in TYPES
    }
    assert frozen == {
        4127300400001: ("Quiz · Choice", 0, {4127300420001: "Card"}),
        4127300400002: ("Quiz · Short answer", 0, {4127300420002: "Card"}),
        4127300400003: ("Quiz · True or false", 0, {4127300420003: "Card"}),
        4127300400004: ("Quiz · Cloze", 1, {4127300420004: "Cloze"}),
        4127300400005: ("Quiz · Ordering", 0, {4127300420005: "Card"}),
        4127300400006: ("Quiz · Matching", 0, {4127300420006: "Card"}),
        4127300400007: ("Quiz · Flashcard", 0, {4127300420007: "Forward", 4127300420008: "Reverse"}),
    }


@pytest.mark.parametrize("note_type", TYPES, ids=lambda note_type: note_type.name)
def test_fields_are_frozen(note_type: NoteType) -> None:
    names = (
        "Question Answer Options Reverse Hints Why Evidence Source Deck Language Id Data Spare1 Spare2 Spare3"
    )
    assert [field["name"] for field in note_type.fields] == names.split()
    assert [field["id"] for field in note_type.fields] == list(range(4127300410001, 4127300410016))
    furniture = {field["name"] for field in note_type.fields if field["excludeFromSearch"]}
    assert furniture == {"Deck", "Language", "Id", "Data", "Spare1", "Spare2", "Spare3"}
    assert furniture == {field["name"] for field in note_type.fields if field["collapsed"]}


def test_a_changed_template_or_style_has_a_newer_mod() -> None:
    """When this fails: set `MOD` to today and put both values here; learners get it with the next package."""
    shown = [(note_type.to_json(0, None)["tmpls"], note_type.css) for note_type in TYPES]
    digest = sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()[:16]
    assert (MOD, digest) == (1_795_564_800, "74ee777e56b8c21b")


@pytest.mark.parametrize("note_type", TYPES, ids=lambda note_type: note_type.name)
def test_templates_name_only_fields_and_load_nothing(note_type: NoteType) -> None:
    names = {field["name"] for field in note_type.fields}
    for template in note_type.templates:
        for side in (template["qfmt"], template["afmt"]):
            named = re.findall(r"\{\{[#/^]?(?:type:|cloze:)?([^{}]*)\}\}", side)
            assert set(named) <= names
            assert len(named) == side.count("{{") == side.count("}}")
            assert "include" not in side
            assert re.search(r"(?:src|href)=|url\(|@import|https?:", side) is None
    assert re.search(r"url\(|@import|https?:", note_type.css) is None
    assert ".nightMode" in note_type.css
    assert ".night_mode" in note_type.css
