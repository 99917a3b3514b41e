"""The files of export records."""

from collections.abc import Iterable
from pathlib import Path

from quiz.anki.record import MAX_BYTES, Record, RecordProblem, merged, parsed, written
from quiz.library.saving import write_whole

SUFFIX = ".anki.json"
"""What the name of a deck's record ends in, in place of the deck's own suffix."""


def beside(deck_file: Path) -> Path:
    """Where the record of a deck lies: in its folder."""
    return deck_file.with_name(deck_file.stem + SUFFIX)


def read_records(paths: Iterable[Path], deck: str) -> Record | None:
    """The record of the deck with this id, from every file of `paths` that exists; None where none does.

    Raises `RecordProblem` and `OSError`.
    """
    found = [_read(path, deck) for path in dict.fromkeys(paths) if path.is_file()]
    return merged(found, deck) if found else None


def write_record(path: Path, record: Record) -> None:
    """Write the record whole, or not at all; an unchanged file is left alone. Raises `OSError`."""
    data = written(record)
    if not (path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data):
        write_whole(path, data)


def _read(path: Path, deck: str) -> Record:
    if path.stat().st_size > MAX_BYTES:
        raise RecordProblem(
            f"'{path.name}' is larger than a record can be", "take it from version control again"
        )
    return parsed(path.read_bytes(), deck, path.name)
