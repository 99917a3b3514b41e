"""Packages of other programs for these tests, written by genanki, and packages that are broken."""

import io
import json
import sqlite3
import warnings
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import genanki

BASIC = genanki.Model(
    1001,
    "Basic",
    [{"name": "Front"}, {"name": "Back"}],
    [{"name": "Card 1", "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr id=answer>{{Back}}"}],
)
REVERSED = genanki.Model(
    1002,
    "Einfach (beide Richtungen)",
    [{"name": "Vorderseite"}, {"name": "Rückseite"}],
    [
        {"name": "1", "qfmt": "{{Vorderseite}}", "afmt": "{{FrontSide}}<hr>{{Rückseite}}"},
        {"name": "2", "qfmt": "{{Rückseite}}", "afmt": "{{FrontSide}}<hr>{{Vorderseite}}"},
    ],
)
OPTIONAL = genanki.Model(
    1003,
    "Optional",
    [{"name": "Front"}, {"name": "Back"}, {"name": "Add Reverse"}],
    [
        {"name": "1", "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr>{{Back}}"},
        {
            "name": "2",
            "qfmt": "{{#Add Reverse}}{{Back}}{{/Add Reverse}}",
            "afmt": "{{FrontSide}}<hr>{{Front}}",
        },
    ],
)
TYPED = genanki.Model(
    1004,
    "Type",
    [{"name": "Front"}, {"name": "Back"}],
    [{"name": "1", "qfmt": "{{Front}} {{type:Back}}", "afmt": "{{Front}}<hr>{{type:Back}}"}],
)
CLOZE = genanki.Model(
    1005,
    "Cloze",
    [{"name": "Text"}, {"name": "Back Extra"}],
    [{"name": "Cloze", "qfmt": "{{cloze:Text}}", "afmt": "{{cloze:Text}}<br>{{Back Extra}}"}],
    model_type=genanki.Model.CLOZE,
)
VOCABULARY = genanki.Model(
    1006,
    "Vocabulary",
    [{"name": "Word"}, {"name": "Meaning"}, {"name": "Example"}, {"name": "Sound"}],
    [{"name": "1", "qfmt": "{{Word}} {{Sound}}", "afmt": "{{Word}} {{Meaning}} {{Example}}"}],
)
BROKEN = genanki.Model(
    1007,
    "Broken",
    [{"name": "A"}, {"name": "B"}],
    [{"name": "1", "qfmt": "{{A}}", "afmt": "{{B}}"}],
)

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 8
MP3 = b"\xff\xfb\x90\x00" * 8


def note(model: genanki.Model, *values: str, tags: Sequence[str] = (), guid: str = "") -> genanki.Note:
    """A note of one of these types."""
    given = {"guid": guid} if guid else {}
    return genanki.Note(model, list(values), tags=list(tags), **given)


def package_of(
    place: Path,
    *notes: genanki.Note,
    name: str = "Spanish::Words",
    media: Mapping[str, bytes] | None = None,
) -> Path:
    """The notes as a package at `place`; `media` may have any names."""
    deck = genanki.Deck(7, name)
    for one in notes:
        deck.add_note(one)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # genanki takes some names of media for tags
        genanki.Package(deck).write_to_file(str(place), timestamp=1_600_000_000)
    if media:
        names = list(media)

        def with_media(entries: dict[str, bytes]) -> None:
            entries["media"] = json.dumps({str(at): one for at, one in enumerate(names)}).encode()
            entries.update({str(at): media[one] for at, one in enumerate(names)})

        rezip(place, with_media)
    return place


def rezip(place: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """The package at `place` with other entries."""
    with zipfile.ZipFile(place) as archive:
        entries = {one: archive.read(one) for one in archive.namelist()}
    change(entries)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, data in entries.items():
            archive.writestr(one, data)
    place.write_bytes(buffer.getvalue())


def with_database(place: Path, *statements: str) -> None:
    """Run these in the collection of the package at `place`."""

    def change(entries: dict[str, bytes]) -> None:
        database = sqlite3.connect(":memory:")
        database.deserialize(entries["collection.anki2"])
        for statement in statements:
            database.execute(statement)
        database.commit()
        entries["collection.anki2"] = database.serialize()
        database.close()

    rezip(place, change)
