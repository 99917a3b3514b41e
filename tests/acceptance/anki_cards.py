"""Every card of a package as the real Anki shows it. Runs in an interpreter of its own, which has `anki` and,
for the desktop's own pages, `aqt` (its files only; nothing of Qt is needed); prints JSON.

    anki_cards.py PACKAGE FOLDER

The package's media are written to FOLDER. Told of each card: the style, and both sides in the order of the
decks; and where the files of the desktop's pages lie.
"""

import json
import re
import sys
import tempfile
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from shutil import copy
from typing import Any

from anki import import_export_pb2 as pb  # type: ignore[import-not-found]
from anki.collection import Collection  # type: ignore[import-not-found]

TYPED = re.compile(r"\[\[type:(\w+)\]\]")


def shown(collection: Any, identity: int) -> dict[str, Any]:
    card = collection.get_card(identity)
    output = card.render_output()
    note = card.note()

    def compared(field: re.Match[str]) -> str:
        almost = unescape(re.sub("<[^>]*>", "", note[field[1]]))[1:] + "x"  # as one types who has it almost
        return f"<div>{collection.compare_answer(note[field[1]], almost)}</div>"

    return {
        "deck": note["Deck"],
        "id": note["Id"],
        "kind": note.note_type()["name"].removeprefix("Quiz · "),
        "order": card.ord,
        "style": output.css,
        "front": output.question_text,
        "back": TYPED.sub(compared, output.answer_text),
    }


def main(package: str, folder: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        collection = Collection(str(Path(place) / "collection.anki2"))
        options = pb.ImportAnkiPackageOptions()
        request = pb.ImportAnkiPackageRequest(package_path=package, options=options)
        collection.import_anki_package(request)
        for file in Path(collection.media.dir()).iterdir():
            copy(file, folder)
        cards = [shown(collection, identity) for identity in collection.find_cards("", order="c.due, c.ord")]
        collection.close()
    pages = find_spec("_aqt")
    places = (pages.submodule_search_locations if pages else None) or [""]
    web = str(Path(places[0]) / "data" / "web")
    print(json.dumps({"web": web, "cards": cards}))


if __name__ == "__main__":
    main(*sys.argv[1:])
