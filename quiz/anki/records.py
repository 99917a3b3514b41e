"""The files of export records."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path

from quiz.anki.record import MAX_BYTES, Record, RecordProblem, merged, parsed, written
from quiz.deck.identity import slug
from quiz.library.saving import write_whole

SUFFIX = ".anki.json"
"""What the name of a deck's record ends in, in place of the deck's own suffix."""


def beside(deck_file: Path) -> Path:
    """Where the record of a deck lies: in its folder."""
    return deck_file.with_name(deck_file.stem + SUFFIX)


def kept_in(folder: Path, deck: str) -> Path:
    """Where the record of the deck with this id lies in a folder of many decks' records."""
    readable = slug(deck, 40)
    return folder / f"{readable}-{blake2b(deck.encode(), digest_size=4).hexdigest()}{SUFFIX}"


def read_records(paths: Iterable[Path], deck: str) -> Record | None:
    """The record of the deck with this id, from every file of `paths` that exists; None where none does.

    Raises `RecordProblem` and `OSError`.
    """
    found = [_read(path, deck) for path in dict.fromkeys(paths) if path.is_file()]
    return merged(found, deck) if found else None


def write_record(places: Sequence[Path], record: Record) -> Path:
    """Write the record whole, or not at all, to the first of `places` that can be written; return which.

    A file that says the same already is left alone. Raises the last `OSError` where none can be written.
    """
    data = written(record)
    for place in places[:-1]:
        try:
            return _written_to(place, data)
        except OSError:
            continue
    return _written_to(places[-1], data)


def _written_to(place: Path, data: bytes) -> Path:
    if not (place.is_file() and place.stat().st_size == len(data) and place.read_bytes() == data):
        write_whole(place, data)
    return place


def _read(path: Path, deck: str) -> Record:
    if path.stat().st_size > MAX_BYTES:
        raise RecordProblem(
            f"'{path.name}' is larger than a record can be", "take it from version control again"
        )
    return parsed(path.read_bytes(), deck, path.name)
