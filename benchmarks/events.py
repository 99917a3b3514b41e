"""A committed event against a bare committed insert into the same file."""

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.figure import Figure
from quiz.store.log import Log

PAYLOAD = b'{"type":"answered","padding":"' + b"x" * 300 + b'"}'
"""As long as an event usually is."""

PAST_GAMES = 100
EVENTS_EACH = 60


def figures(*, quick: bool) -> Iterator[Figure]:
    """One figure: both kinds of write take turns in a file with some thousands of events."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "quiz.sqlite3"
        with Log.open(path) as log, closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("PRAGMA synchronous = FULL")  # as the log itself; the journal is the file's
            other.execute("CREATE TABLE bare (payload TEXT)")
            for game in range(5 if quick else PAST_GAMES):
                _play(log, f"past-{game}")
            own, bare = _take_turns(log, other, 200 if quick else 2_000)
    yield Figure(
        "committing an event, against a bare insert into the same file",
        own / bare,
        3.0,
        f"{own * 1000:.3f} ms for {bare * 1000:.3f} ms",
    )


def _play(log: Log, game: str) -> None:
    last: int | None = None
    for _ in range(EVENTS_EACH):
        last = log.append(game, "answered", PAYLOAD, after=last)


def _take_turns(log: Log, other: sqlite3.Connection, rounds: int) -> tuple[float, float]:
    """The median seconds of an event and of a bare insert."""
    own: list[float] = []
    bare: list[float] = []
    last: int | None = None
    for _ in range(rounds):
        begun = time.perf_counter()
        last = log.append("now", "answered", PAYLOAD, after=last)
        own.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        other.execute("INSERT INTO bare VALUES (?)", (PAYLOAD.decode(),))
        bare.append(time.perf_counter() - begun)
    return statistics.median(own), statistics.median(bare)
