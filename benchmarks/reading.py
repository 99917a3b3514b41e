"""Reading a big deck against libyaml's own loader: time, memory, and a second time from the cache."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import deck
from benchmarks.figure import Figure
from benchmarks.fresh import Cost, cost, middle


def figures(*, quick: bool) -> Iterator[Figure]:
    """Three figures of one deck, each side in fresh interpreters that take turns."""
    count, rounds = (2_000, 1) if quick else (10_000, 5)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "deck.yaml"
        file.write_text(deck(count), encoding="utf-8")
        cost("opening", file, folder)  # fills the cache
        taken: dict[str, list[Cost]] = {"yaml": [], "reading": [], "opening": []}
        for _ in range(rounds):
            for work, costs in taken.items():
                costs.append(cost(work, file, folder))
        size = file.stat().st_size / 1e6
    peer, reading, opening = (middle(costs) for costs in taken.values())
    of = f"{count:,} questions ({size:.1f} MB)"
    yield Figure(
        f"reading and checking {of}, against yaml.CSafeLoader",
        reading.seconds / peer.seconds,
        0.5,
        f"{reading.seconds:.2f} s for {peer.seconds:.2f} s",
    )
    if peer.megabytes > 0:  # not where memory cannot be told
        yield Figure(
            f"memory for reading {of}, against yaml.CSafeLoader",
            reading.megabytes / peer.megabytes,
            1.0,
            f"{reading.megabytes:.0f} MB for {peer.megabytes:.0f} MB",
        )
    yield Figure(
        f"opening {of} from the cache, against yaml.CSafeLoader",
        opening.seconds / peer.seconds,
        0.05,
        f"{opening.seconds * 1000:.0f} ms for {peer.seconds * 1000:.0f} ms",
    )
