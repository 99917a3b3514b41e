"""The texts that lie beside a deck, so that its quotes can be checked."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from quiz.library.files import FileProblem, inside, read_bounded
from quiz.library.saving import create_whole

FOLDER = "sources"
"""The folder for them, in that of the deck."""


class Kept(NamedTuple):
    """Where a text lies."""

    file: str
    """The path from the deck's folder, with forward slashes."""
    made: bool
    """Whether the file was made now."""


def keep(folder: Path, name: str, data: bytes) -> Kept:
    """Put a text called `name` beside the deck in `folder`.

    A file of that name with the same content is used again, and another one is left alone: then the text
    gets a number behind its name. Raises `FileProblem` where the folder for texts lies elsewhere, and
    `OSError`; then there is no new file.
    """
    if os.path.lexists(folder / FOLDER):
        inside(folder, FOLDER)
    while True:
        kept = _place(folder, name, data)
        if kept.made:
            try:
                create_whole(folder / kept.file, data)
            except FileExistsError:
                continue  # somebody was faster: the next free name
        return kept


def _place(folder: Path, name: str, data: bytes) -> Kept:
    """Where the text lies already, or the first free name for it."""
    stem, suffix = PurePosixPath(name).stem, PurePosixPath(name).suffix
    for number in count(1):
        file = f"{FOLDER}/{stem}{'' if number == 1 else f'-{number}'}{suffix}"
        if not os.path.lexists(folder / file):
            return Kept(file, made=True)
        with contextlib.suppress(FileProblem):
            if read_bounded(inside(folder, file), len(data)) == data:
                return Kept(file, made=False)
    raise AssertionError  # numbers do not end


@contextlib.contextmanager
def kept_beside(folder: Path, texts: Iterable[tuple[str, bytes]]) -> Iterator[list[Kept]]:
    """`keep` several texts, each with its name; what was made goes again where the block raises.

    So there is no text without the deck that it is for.
    """
    new_folder = not os.path.lexists(folder / FOLDER)
    kept: list[Kept] = []
    try:
        for name, data in texts:
            kept.append(keep(folder, name, data))
        yield kept
    except BaseException:
        with contextlib.suppress(OSError):
            for one in kept:
                if one.made:
                    (folder / one.file).unlink()
            if new_folder:
                (folder / FOLDER).rmdir()
        raise
