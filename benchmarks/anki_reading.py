"""Reading an Anki package back against writing it."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.anki_writer import ours, questions, rendered
from benchmarks.figure import Figure, in_turns
from quiz.anki.importing.importing import imported
from quiz.anki.importing.own import own_note
from quiz.anki.packages.reading import opened_package


def figures(*, quick: bool) -> Iterator[Figure]:
    """Our reader against our writer, both without the rendering of fields; then with it."""
    asked = questions(10_000 if quick else 100_000)
    rounds = 1 if quick else 3
    notes = rendered(asked)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notes.apkg"
        path.write_bytes(ours(notes))

        def read() -> None:
            with opened_package(path, path.name) as package:
                found = package.collection
            own = [own_note(note, found.note_types[note.type_id]) for note in found.notes]
            assert [one.base for one in own] == asked

        def look_for_edits() -> None:
            with opened_package(path, path.name) as package:
                found = imported(package.collection, ask=lambda *_: None)
            assert [one.question for one in found.carried] == asked

        writing, reading = in_turns([lambda: path.write_bytes(ours(notes)), read], rounds)
        rendering, importing = in_turns([lambda: rendered(asked), look_for_edits], 1)
    yield Figure(
        f"reading {len(asked):,} notes of a package back as questions, against writing them",
        reading / writing,
        2.0,
        f"{reading:.2f} s for {writing:.2f} s; looking for what was edited on each, which renders it again, "
        f"{importing:.2f} s in all (rendering alone {rendering:.2f} s)",
    )
