"""Broken decks and the whole report of each: what is told, where, how it looks.

`python -m tests.deck.test_golden` writes the reports anew; the diff shows what changed.
"""

from pathlib import Path

import pytest

from quiz.deck.reading import read
from quiz.deck.report import as_text

GOLDEN = Path(__file__).parent / "golden"
DECKS = sorted(GOLDEN.glob("*.yaml"))


def report(path: Path) -> str:
    problems = read(path.read_bytes(), path.name).problems
    return "\n\n".join(as_text(problem) for problem in problems) + "\n"


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_the_report_of_a_broken_deck(path: Path) -> None:
    assert report(path) == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_report_has_its_deck() -> None:
    assert [path.stem for path in DECKS] == sorted(path.stem for path in GOLDEN.glob("*.txt"))


if __name__ == "__main__":
    for deck in DECKS:
        deck.with_suffix(".txt").write_text(report(deck), encoding="utf-8", newline="\n")
