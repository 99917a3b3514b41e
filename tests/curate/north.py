"""A deck of drafts of every kind, and the text that they are made of."""

import shutil
from pathlib import Path

from quiz.curate.curating import Curating

NORTH = Path(__file__).parent / "north"


def north(folder: Path) -> Path:
    """The deck in a folder of its own; it has 12 drafts and one question."""
    shutil.copytree(NORTH, folder / "north")
    return folder / "north" / "north.yaml"


class Ticking:
    """A clock on which each look takes so many seconds."""

    def __init__(self, every: float = 0.0) -> None:
        self.now = 0.0
        self.every = every

    def __call__(self) -> float:
        self.now += self.every
        return self.now


def curating(path: Path, *, every: float = 0.0, exported: tuple[str, ...] = ()) -> Curating:
    """A curation whose learners have been given the questions `exported`."""
    return Curating(path, Ticking(every), lambda deck, question: question in exported)
