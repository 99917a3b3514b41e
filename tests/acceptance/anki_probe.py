"""What the real Anki makes of packages. Runs in an interpreter of its own, which has `anki`; prints JSON.

    anki_probe.py PACKAGE…

The packages are imported in their order into one empty collection, with the options that people use. After
the first, every card is answered once. Told of each: what the import did, and how the collection then is.
"""

import json
import re
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from anki import import_export_pb2 as pb  # type: ignore[import-not-found]
from anki.collection import Collection  # type: ignore[import-not-found]
from anki.scheduler.v3 import CardAnswer  # type: ignore[import-not-found]

LOADED = re.compile(r"(?i)<(?!a\b)[a-z]+[^>]*\b(?:src|srcset|href|data|poster)\s*=\s*[\"']?(?:https?:)?//")


def imported(collection: Any, package: str) -> dict[str, int]:
    options = pb.ImportAnkiPackageOptions()
    request = pb.ImportAnkiPackageRequest(package_path=str(Path(package).absolute()), options=options)
    log = collection.import_anki_package(request).log
    kinds = ("new", "updated", "duplicate", "conflicting")
    return {"found": log.found_notes, **{kind: len(getattr(log, kind)) for kind in kinds}}


def study(collection: Any) -> None:
    """Answer every card once, so that it has a schedule; no two in one millisecond, as no person does.

    Anki names a review by its millisecond and moves it to the next free one: pushed over the end of a second
    it differs from the card's own time of review, and the check of the database then mends the card.
    """
    last = 0
    for deck in collection.decks.all_names_and_ids():
        collection.decks.select(deck.id)
        while (queue := collection.sched.get_queued_cards(fetch_limit=1)).cards:
            queued = queue.cards[0]
            card = collection.get_card(queued.card.id)
            card.start_timer()
            while time.time_ns() // 1_000_000 <= last:
                pass
            answer = collection.sched.build_answer(card=card, states=queued.states, rating=CardAnswer.EASY)
            collection.sched.answer_card(answer)
            last = answer.answered_at_millis


def rendered(collection: Any) -> dict[str, dict[str, str]]:
    """Both sides of every card, by question id and template."""
    sides = {}
    for identity in collection.find_cards(""):
        card = collection.get_card(identity)
        output = card.render_output()
        sides[f"{card.note()['Id']}/{card.ord}"] = {
            "question": output.question_text,
            "answer": output.answer_text,
            "loads": bool(LOADED.search(output.question_text + output.answer_text)),
        }
    return sides


def state(collection: Any) -> dict[str, Any]:
    cards = collection.db.all(
        "SELECT n.guid, c.ord, c.type, c.queue, c.due, c.ivl, c.reps FROM cards c"
        " JOIN notes n ON n.id = c.nid"
    )
    collection.models._clear_cache()  # it does not notice what an import changes
    before = collection.card_count()
    collection.after_note_updates(list(collection.find_notes("")), mark_modified=False)
    media = collection.media.check()
    return {
        "cards": {f"{card[0]}/{card[1]}": card[2:] for card in cards},
        "notes": dict(collection.db.all("SELECT guid, id FROM notes")),
        "reviews": collection.db.scalar("SELECT count() FROM revlog"),
        "schema": collection.db.scalar("SELECT scm FROM col"),
        "note types": sorted(one.name for one in collection.models.all_names_and_ids()),
        "styles": [one["css"] for one in collection.models.all() if one["name"].startswith("Quiz · ")],
        "decks": sorted(one.name for one in collection.decks.all_names_and_ids()),
        "missing cards": collection.card_count() - before,
        "empty notes": len(collection.get_empty_cards().notes),
        "missing media": list(media.missing),
        "unused media": list(media.unused),
        "sides": rendered(collection),
        "due": collection.db.list("SELECT due FROM cards WHERE type = 0 AND ord = 0 ORDER BY nid"),
        "sound": collection.fix_integrity()[1],
    }


def main(packages: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        told = []
        for number, package in enumerate(packages):
            told.append({"import": imported(collection, package), **state(collection)})
            if number == 0:
                study(collection)
                told[0]["studied"] = {
                    key: value for key, value in state(collection).items() if key != "sides"
                }
        collection.close()
        print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1:])
