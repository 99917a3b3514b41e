"""A learner with the real Anki. Runs in an interpreter of its own, which has `anki`.

One command a line comes in as JSON, one answer a line goes out:

    {"do": "begin"}                   an empty collection
    {"do": "import", "package": P}    import a package, with the options that people use
    {"do": "study"}                   answer every card once
    {"do": "own"}                     flag, suspend and move cards, write into one note and tag another

Every answer tells what is in the collection then; that of an import also what it did, by question id.
"""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from anki import import_export_pb2 as pb  # type: ignore[import-not-found]
from anki.collection import Collection  # type: ignore[import-not-found]
from anki_probe import study  # type: ignore[import-not-found]

ID = 10
"""The place of the field `Id`."""


def imported(collection: Any, package: str) -> dict[str, list[str]]:
    request = pb.ImportAnkiPackageRequest(package_path=package, options=pb.ImportAnkiPackageOptions())
    log = collection.import_anki_package(request).log
    kinds = ("new", "updated", "duplicate", "conflicting")
    return {kind: sorted(note.fields[ID] for note in getattr(log, kind)) for kind in kinds}


def make_own(collection: Any) -> dict[str, Any]:
    """What a learner does to cards and notes; of the notes, tells which."""
    cards = sorted(collection.find_cards(""))
    collection.set_user_flag_for_cards(3, cards[::2])
    collection.sched.suspend_cards(cards[1::3])
    collection.set_deck(cards[::4], collection.decks.id("My own"))
    notes = sorted(collection.find_notes(""))
    written, tagged = collection.get_note(notes[0]), collection.get_note(notes[-1])
    written["Why"] += " (my own words)"
    collection.update_note(written)
    tagged.add_tag("mine")
    collection.update_note(tagged)
    return {"own": sorted({written["Id"], tagged["Id"]})}


def state(collection: Any) -> dict[str, Any]:
    ids = {
        nid: fields.split("\x1f")[ID] for nid, fields in collection.db.execute("SELECT id, flds FROM notes")
    }
    names = {deck.id: deck.name for deck in collection.decks.all_names_and_ids()}
    cards = collection.db.execute(
        "SELECT nid, ord, did, type, queue, due, ivl, factor, reps, lapses, flags, data FROM cards"
    )
    return {
        "notes": {
            fields.split("\x1f")[ID]: [nid, *fields.split("\x1f"), tags.strip()]
            for nid, fields, tags in collection.db.execute("SELECT id, flds, tags FROM notes")
        },
        "cards": {f"{ids[card[0]]}/{card[1]}": [names[card[2]], *card[3:]] for card in cards},
        "empty": sorted(
            f"{ids[collection.get_card(card).nid]}/{collection.get_card(card).ord}"
            for note in collection.get_empty_cards().notes
            for card in note.card_ids
        ),
        "reviews": collection.db.scalar("SELECT count() FROM revlog"),
        "schema": collection.db.scalar("SELECT scm FROM col"),
        "note types": sorted(one.name for one in collection.models.all_names_and_ids()),
    }


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        collection: Any = None
        for number, line in enumerate(sys.stdin):
            command = json.loads(line)
            told: dict[str, Any] = {}
            match command["do"]:
                case "begin":
                    if collection is not None:
                        collection.close()
                    collection = Collection(str(Path(folder) / f"{number}.anki2"))
                case "import":
                    told = imported(collection, command["package"])
                case "study":
                    study(collection)
                case "own":
                    told = make_own(collection)
            print(json.dumps({**told, **state(collection)}), flush=True)
        if collection is not None:
            collection.close()


if __name__ == "__main__":
    main()
