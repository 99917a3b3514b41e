"""Putting a big deck into canonical form, proof that it reads the same included, against reading it."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import HEAD, deck, questions
from benchmarks.figure import Figure
from benchmarks.fresh import Cost, cost, middle
from quiz.deck.formatting.formatting import formatted


def figures(*, quick: bool) -> Iterator[Figure]:
    """Two figures: a deck of which every question changes, and one in canonical form already."""
    count, rounds = (2_000, 1) if quick else (10_000, 5)
    canonical = formatted(deck(count).encode(), "deck.yaml").data
    if canonical is None:
        raise SystemExit("the deck of the benchmarks cannot be formatted")
    for what, data in (
        (f"{count:,} questions that all change", untidy(count).encode()),
        (f"{count:,} questions in canonical form", canonical),
    ):
        reading, formatting = _take_turns(data, rounds)
        yield Figure(
            f"formatting {what}, against reading them",
            formatting / reading,
            2.0,
            f"{formatting:.2f} s for {reading:.2f} s",
        )


def untidy(count: int) -> str:
    """The deck of `count` questions without ids, at the margin, with each one's tags first."""
    return HEAD + "".join(map(_untidy, questions(count)))


def _untidy(question: str) -> str:
    lines = [line[2:] for line in question.splitlines(keepends=True)[1:]]
    tags = next(line for line in lines if line.startswith("  tags:"))
    lines.remove(tags)
    return "-" + "".join([tags, *lines])[1:]


def _take_turns(data: bytes, rounds: int) -> tuple[float, float]:
    """The seconds of reading and of formatting, in fresh interpreters."""
    taken: dict[str, list[Cost]] = {"parsing": [], "formatting": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "deck.yaml"
        file.write_bytes(data)
        for _ in range(rounds):
            for work, costs in taken.items():
                costs.append(cost(work, file, folder))
    reading, formatting = (middle(costs).seconds for costs in taken.values())
    return reading, formatting
