import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from quiz.store.log import Log
from quiz.store.problems import StoreFull, StoreLocked


def started(path: Path, game: str, count: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.appending", str(path), game, str(count)],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONUTF8": "1"},
    )


def test_two_processes_write_at_once_from_the_first_moment(path: Path) -> None:
    processes = [started(path, game, 60) for game in ("left", "right")]
    told = [process.communicate(timeout=60)[0].split() for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    with Log.open(path) as log:
        for game, acknowledged in zip(("left", "right"), told, strict=True):
            assert [str(row.sequence) for row in log.events(game)] == acknowledged
        assert log.notices == ()
    assert len({*told[0], *told[1]}) == 120
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_lock_is_waited_for_a_moment_and_then_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.store.connecting.PATIENCE", 0.1)
    with Log.open(path) as log, closing(sqlite3.connect(path, isolation_level=None)) as other:
        first = log.append("g", "started", b"{}", after=None)
        other.execute("BEGIN IMMEDIATE")
        since = time.monotonic()
        with pytest.raises(StoreLocked, match="close the other program"):
            log.append("g", "shown", b"{}", after=first)
        assert time.monotonic() - since < 5
        assert len(log.events("g")) == 1
        other.execute("ROLLBACK")
        log.append("g", "shown", b"{}", after=first)
        assert len(log.events("g")) == 2


def test_a_file_locked_from_the_first_moment_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.store.connecting.PATIENCE", 0.1)
    Log.open(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        for lock in ("IMMEDIATE", "EXCLUSIVE"):
            other.execute(f"BEGIN {lock}")
            with pytest.raises(StoreLocked, match="locked by another program"):
                Log.open(path)
            other.execute("ROLLBACK")
    Log.open(path).close()


def test_reading_never_waits_for_a_writer(path: Path) -> None:
    with Log.open(path) as log, closing(sqlite3.connect(path, isolation_level=None)) as other:
        log.append("g", "started", b"{}", after=None)
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM event")
        assert len(log.events("g")) == 1
        with Log.open(path) as second:
            assert len(second.games()) == 1
        other.execute("ROLLBACK")


def fill(log: Log, kept: list[int]) -> None:
    while len(kept) < 1000:
        last = kept[-1] if kept else None
        kept.append(log.append("g", "shown", b'{"padding":"' + b"x" * 500 + b'"}', after=last))


def test_a_full_disk_is_told_and_loses_nothing_acknowledged(path: Path) -> None:
    kept: list[int] = []
    with Log.open(path) as log:
        [pages] = log._connection.execute("PRAGMA page_count").fetchone()
        log._connection.execute(f"PRAGMA max_page_count = {pages + 5}")
        with pytest.raises(StoreFull, match=r"disk is full.*make room") as told:
            fill(log, kept)
        assert told.value.where == path
        assert [row.sequence for row in log.events("g")] == kept
        log._connection.execute("PRAGMA max_page_count = 100000")
        kept.append(log.append("g", "shown", b"{}", after=kept[-1]))
    with Log.open(path) as log:
        assert [row.sequence for row in log.events("g")] == kept
