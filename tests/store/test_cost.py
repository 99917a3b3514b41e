import sqlite3
import time
from contextlib import closing
from pathlib import Path
from statistics import median

import pytest

from quiz.store.log import Log

PAYLOAD = b'{"type":"answered","padding":"' + b"x" * 300 + b'"}'


@pytest.mark.slow
def test_an_event_costs_at_most_three_bare_inserts(path: Path) -> None:
    with Log.open(path) as log, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA synchronous = FULL")
        other.execute("CREATE TABLE bare (payload TEXT)")
        own: list[float] = []
        bare: list[float] = []
        last: int | None = None
        for _ in range(400):
            since = time.perf_counter()
            last = log.append("g", "answered", PAYLOAD, after=last)
            own.append(time.perf_counter() - since)
            since = time.perf_counter()
            other.execute("INSERT INTO bare VALUES (?)", (PAYLOAD.decode(),))
            bare.append(time.perf_counter() - since)
        assert median(own) <= 3 * median(bare)
        print(f"event {median(own) * 1000:.3f} ms, bare insert {median(bare) * 1000:.3f} ms")
