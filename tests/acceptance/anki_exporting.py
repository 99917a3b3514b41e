"""Packages as the real Anki writes them. Runs in an interpreter of its own, which has `anki`.

    anki_exporting.py FOLDER [PACKAGE [OLD NEW]…]

Imports PACKAGE into an empty collection, or makes a few notes of Anki's own types; replaces each OLD by
NEW in the fields that people edit; writes `new.apkg` and `legacy.apkg` into FOLDER.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from anki import import_export_pb2 as pb  # type: ignore[import-not-found]
from anki.collection import Collection, ExportAnkiPackageOptions  # type: ignore[import-not-found]

EDITED = ("Question", "Answer", "Options", "Hints", "Why")


def own_notes(collection: Any) -> None:
    """A note of each of Anki's own types."""
    collection.media.write_data("p.png", b"\x89PNG\r\n\x1a\n1234")
    deck = collection.decks.id("Spanish::Words")
    for name, values in (
        ("Basic", ("perro", 'dog <img src="p.png">')),
        ("Basic (and reversed card)", ("gato", "<b>cat</b>")),
        ("Basic (optional reversed card)", ("pez", "fish", "y")),
        ("Basic (type in the answer)", ("vaca", "cow")),
        ("Cloze", ("{{c1::Roma}} is {{c2::Rome::a city}}", "so")),
    ):
        note = collection.new_note(collection.models.by_name(name))
        note.fields = list(values)
        note.tags = ["animals"]
        collection.add_note(note, deck)


def edit(collection: Any, changes: list[tuple[str, str]]) -> None:
    for identity in collection.find_notes(""):
        note = collection.get_note(identity)
        for name in EDITED:
            for old, new in changes:
                note[name] = note[name].replace(old, new)
        collection.update_note(note)


def main(folder: str, package: str = "", *words: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        collection = Collection(str(Path(place) / "collection.anki2"))
        if package:
            options = pb.ImportAnkiPackageOptions()
            collection.import_anki_package(pb.ImportAnkiPackageRequest(package_path=package, options=options))
            edit(collection, list(zip(words[::2], words[1::2], strict=True)))
        else:
            own_notes(collection)
        for name, legacy in (("new", False), ("legacy", True)):
            collection.export_anki_package(
                out_path=str(Path(folder) / f"{name}.apkg"),
                options=ExportAnkiPackageOptions(with_media=True, legacy=legacy),
                limit=None,
            )
        collection.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
