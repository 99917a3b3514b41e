"""Writing an Anki package against plain genanki: the same notes with the same rendered fields."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import genanki

from benchmarks.figure import Figure, seconds
from quiz.anki.collection import collection
from quiz.anki.kinds import Setting
from quiz.anki.notes import Note, note_of
from quiz.anki.notetypes.models import note_types
from quiz.anki.package import package
from quiz.anki.words import words
from quiz.deck.model import Deck, ShortAnswer


def questions(count: int) -> list[ShortAnswer]:
    """Short answers of the usual size, most without marks."""
    return [
        ShortAnswer(
            id=f"question-{n}",
            ask=f"In which year did the treaty number {n} between the two neighbours end?",
            answer=str(1000 + n % 1000),
            why="It ran for *five* years." if n % 10 == 0 else "It ran for five years, and was not renewed.",
            hint=("It is in the twentieth century.",),
            tags=("history", "treaties"),
        )
        for n in range(count)
    ]


def rendered(asked: list[ShortAnswer]) -> list[Note]:
    """The questions as notes."""
    setting = Setting(Deck(id="benchmark", language="en"), words("en"), note_types())
    return [note_of(question, setting, {}, ()) for question in asked]


def ours(notes: list[Note]) -> bytes:
    """The notes through our writer."""
    deck = genanki.Deck(1, "Benchmark")
    for note in notes:
        deck.add_note(note)
    return package(collection([deck]), {})


def genankis(notes: list[Note]) -> bytes:
    """Notes with the same fields, through genanki's own writer."""
    model = genanki.Model(
        1,
        "Plain",
        [{"name": f"F{n}"} for n in range(15)],
        [{"name": "Card", "qfmt": "{{F0}}", "afmt": "{{F1}}"}],
    )
    deck = genanki.Deck(1, "Benchmark")
    for note in notes:
        deck.add_note(genanki.Note(model, note.fields, guid=note.guid, tags=note.tags))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "plain.apkg"
        genanki.Package(deck).write_to_file(str(out), timestamp=1_600_000_000)
        return out.read_bytes()


def figures(*, quick: bool) -> Iterator[Figure]:
    """Our writer against genanki's."""
    asked = questions(10_000 if quick else 100_000)
    begun = time.perf_counter()
    notes = rendered(asked)
    rendering = time.perf_counter() - begun
    own = seconds(lambda: ours(notes), rounds=1 if quick else 3)
    plain = seconds(lambda: genankis(notes), rounds=1 if quick else 3)
    yield Figure(
        f"writing {len(notes):,} notes as a package, against genanki",
        own / plain,
        0.9,
        f"{own:.2f} s for {plain:.2f} s, {len(ours(notes)) / 1e6:.1f} MB for "
        f"{len(genankis(notes)) / 1e6:.1f} MB; rendering their fields took {rendering:.2f} s",
    )
