"""Asking every item-writing rule about a big deck, against reading it."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import deck
from benchmarks.figure import Figure
from benchmarks.fresh import Cost, cost, middle


def figures(*, quick: bool) -> Iterator[Figure]:
    """One figure: fresh interpreters take turns at reading alone and with linting."""
    count, rounds = (2_000, 1) if quick else (10_000, 5)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "deck.yaml"
        file.write_text(deck(count), encoding="utf-8")
        taken: dict[str, list[Cost]] = {"reading": [], "linting": []}
        for _ in range(rounds):
            for work, costs in taken.items():
                costs.append(cost(work, file, folder))
    reading, both = (middle(costs).seconds for costs in taken.values())
    yield Figure(
        f"linting {count:,} questions by every rule, against reading and checking them",
        (both - reading) / reading,
        3.0,
        f"{both - reading:.2f} s for {reading:.2f} s",
    )
