"""Writing an Anki package against plain genanki: the same notes with the same rendered fields."""

import io
import sqlite3
import tempfile
import time
import zipfile
from collections.abc import Iterator
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

import genanki

from benchmarks.corpus import sentence
from benchmarks.figure import Figure, in_turns
from benchmarks.fresh import cost
from quiz.anki.collection import collection
from quiz.anki.html import block, rendered_block
from quiz.anki.kinds import Setting
from quiz.anki.notes import Note, note_of
from quiz.anki.notetypes.models import note_types
from quiz.anki.package import package
from quiz.anki.words import words
from quiz.deck.model import Deck, ShortAnswer

Rows = tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]
"""The rows of a collection's notes and cards."""


def questions(count: int) -> list[ShortAnswer]:
    """Short answers of the usual size, most without marks."""
    return [
        ShortAnswer(
            id=f"question-{n}",
            ask=f"In which year did the treaty number {n} between the two neighbours end?",
            answer=str(1000 + n % 1000),
            why=f"{sentence(n)}, and *nobody* knew." if n % 10 == 0 else f"{sentence(n)}, and nobody knew.",
            hint=(f"{sentence(n + 5)}.",),
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


def floor(rows: Rows) -> bytes:
    """The same rows through `executemany` alone, in a zip that is not compressed."""
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.executescript(files("quiz.anki").joinpath("schema11.sql").read_text(encoding="utf-8"))
    notes, cards = rows
    database.execute("BEGIN")
    database.executemany(f"INSERT INTO notes VALUES ({', '.join('?' * len(notes[0]))})", notes)
    database.executemany(f"INSERT INTO cards VALUES ({', '.join('?' * len(cards[0]))})", cards)
    database.execute("COMMIT")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("collection.anki2", database.serialize())
    database.close()
    return buffer.getvalue()


def rows_of(package: bytes) -> Rows:
    """The rows of the notes and cards of a package."""
    database = sqlite3.connect(":memory:")
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        database.deserialize(archive.read("collection.anki2"))
    notes, cards = (database.execute(f"SELECT * FROM {table}").fetchall() for table in ("notes", "cards"))
    database.close()
    return notes, cards


def texts(count: int) -> list[str]:
    """Sentences as decks have them, none with a mark."""
    return [f"It's said that {sentence(n)}; was it so, in its {n % 90}th year?" for n in range(count)]


def figures(*, quick: bool) -> Iterator[Figure]:
    """Our writer against genanki's and against the floor; Markdown without marks against Markdown."""
    count, rounds = (10_000, 1) if quick else (100_000, 3)
    begun = time.perf_counter()
    notes = rendered(questions(count))
    rendering = time.perf_counter() - begun
    written, plainly = ours(notes), genankis(notes)
    rows = rows_of(written)
    own, plain, least = in_turns([lambda: ours(notes), lambda: genankis(notes), lambda: floor(rows)], rounds)
    of = f"writing {count:,} notes as a package"
    sides = f"{own:.2f} s for {plain:.2f} s; making the notes took {rendering:.2f} s"
    yield Figure(f"{of}, against genanki", own / plain, 1.0, sides)
    yield Figure(
        f"{of}, against `executemany` and a stored zip", own / least, 5.0, f"{own:.2f} s for {least:.2f} s"
    )
    yield Figure(
        f"bytes of {count:,} notes, against genanki",
        len(written) / len(plainly),
        0.35,
        f"{len(written) / 1e6:.1f} MB for {len(plainly) / 1e6:.1f} MB",
    )
    yield from _memory(count)
    yield from _markdown(count // 10, rounds)


def _memory(count: int) -> Iterator[Figure]:
    here = Path()
    own, plain = (cost(work, Path(str(count)), here).megabytes for work in ("anki", "genanki"))
    if plain > 0:  # not where memory cannot be told
        yield Figure(
            f"memory for making and writing {count:,} notes, against genanki",
            own / plain,
            1.5,
            f"{own:.0f} MB for {plain:.0f} MB",
        )


def _markdown(count: int, rounds: int) -> Iterator[Figure]:
    written = texts(count)
    short, whole, least = in_turns(
        [
            lambda: [block(text) for text in written],
            lambda: [rendered_block(text) for text in written],
            lambda: [escape(text) for text in written],
        ],
        rounds,
    )
    yield Figure(
        f"{count:,} texts without marks to HTML, against the way by Markdown's tokens",
        short / whole,
        0.15,
        f"{short * 1000:.0f} ms for {whole * 1000:,.0f} ms; `html.escape` {least * 1000:.0f} ms",
    )
