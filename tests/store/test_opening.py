import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.store import connecting
from quiz.store.log import Log
from quiz.store.problems import (
    NotAStore,
    SqliteTooOld,
    StoreFull,
    StoreProblem,
    StoreReadOnly,
    StoreTooNew,
    problem,
)
from tests.store.conftest import Wall


def pragma(path: Path, name: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def filled(path: Path, events: int = 1) -> None:
    with Log.open(path) as log:
        last: int | None = None
        for _ in range(events):
            last = log.append("g", "shown", b'{"padding":"' + b"x" * 500 + b'"}', after=last)


def test_a_fresh_store_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "home" / "of quiz" / "quiz.sqlite3"
    with Log.open(path) as log:
        assert log.notices == ()
        assert log.games() == ()
    assert pragma(path, "user_version") == 1
    assert pragma(path, "journal_mode") == "wal"


def test_every_commit_reaches_the_disk(path: Path) -> None:
    with closing(connecting.connect(path)) as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)


def test_all_tables_are_strict(path: Path) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute(
            "SELECT name, strict FROM pragma_table_list WHERE schema = 'main'"
        ).fetchall()
    own = {name: strict for name, strict in tables if not name.startswith("sqlite_")}
    assert set(own) == {"event", "heartbeat", "fact", "derived"}
    assert set(own.values()) == {1}


def test_a_newer_store_is_refused_and_left_alone(path: Path) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 7")
    before = path.read_bytes()
    with pytest.raises(StoreTooNew, match="newer quiz") as told:
        Log.open(path)
    assert "install the newest quiz" in str(told.value)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_database_of_another_program_is_refused_and_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (text)")
    with pytest.raises(NotAStore, match="another program"):
        Log.open(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM notes").fetchone() == (0,)


def test_a_damaged_store_is_kept_aside_and_told(path: Path, wall: Wall) -> None:
    path.write_bytes(b"this is no database, whatever its name says" * 100)
    before = path.read_bytes()
    with Log.open(path, now=wall) as log:
        [notice] = log.notices
        assert "damaged" in notice
        assert "quiz.sqlite3.corrupt-2026-11-22-210000" in notice
        log.append("g", "started", b"{}", after=None)
    assert path.with_name("quiz.sqlite3.corrupt-2026-11-22-210000").read_bytes() == before
    with Log.open(path) as log:
        assert log.notices == ()
        assert len(log.events("g")) == 1


def test_two_damaged_stores_in_one_second_are_both_kept(path: Path, wall: Wall) -> None:
    for text in (b"one" * 1000, b"two" * 1000):
        path.write_bytes(text)
        Log.open(path, now=wall).close()
    kept = sorted(one.read_bytes() for one in path.parent.glob("*.corrupt-*"))
    assert kept == [b"one" * 1000, b"two" * 1000]


def test_damage_in_the_middle_is_found(path: Path) -> None:
    filled(path, events=60)
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 7] = b"\xff" * 4096 * 4
    path.write_bytes(content)
    with Log.open(path) as log:
        assert len(log.notices) == 1
    assert len(list(path.parent.glob("*.corrupt-*"))) == 1


def test_a_store_cut_short_is_kept_aside(path: Path) -> None:
    filled(path, events=60)
    path.write_bytes(path.read_bytes()[:9000])
    with Log.open(path) as log:
        assert len(log.notices) == 1


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=2000), st.integers(min_value=0, max_value=40_000))
def test_no_damage_raises_anything_but_told_problems(
    tmp_path_factory: pytest.TempPathFactory, damage: bytes, at: int
) -> None:
    path = tmp_path_factory.mktemp("damage") / "quiz.sqlite3"
    filled(path, events=20)
    content = bytearray(path.read_bytes())
    content[at : at + len(damage)] = damage
    path.write_bytes(content)
    told: StoreProblem | None = None
    try:
        with Log.open(path) as log:
            log.append("new", "started", b"{}", after=None)
            log.games()
            log.events("g")
    except StoreProblem as problem:
        told = problem
    assert told is None or (str(path) in str(told) and told.help)


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("not a folder", encoding="utf-8")
    with pytest.raises(StoreReadOnly, match="QUIZ_HOME"):
        Log.open(blocked / "home" / "quiz.sqlite3")


def test_a_folder_in_the_place_of_the_file_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StoreReadOnly, match="cannot be opened"):
        Log.open(path)


def test_a_file_that_cannot_be_written_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(path)

    def read_only(path: Path) -> sqlite3.Connection:
        return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)

    monkeypatch.setattr("quiz.store.log.connect", read_only)
    with Log.open(path) as log:
        assert len(log.events("g")) == 1
        with pytest.raises(StoreReadOnly, match="cannot be written"):
            log.append("h", "started", b"{}", after=None)


def test_a_sqlite_without_strict_tables_is_refused_with_the_way_out(path: Path) -> None:
    with pytest.raises(SqliteTooOld, match=r"3\.37.*3\.36\.0") as told:
        connecting.require_sqlite(path, (3, 36, 0))
    assert "Python" in told.value.help


def test_where_no_write_ahead_log_can_be_it_is_told_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # This locking has no shared memory, so SQLite refuses a write-ahead log, as on some network disks.
    # Windows has no such locking; a database in shared memory has no write-ahead log either.
    place = (
        f"{path.as_uri()}?vfs=unix-dotfile" if os.name == "posix" else "file:quiz?mode=memory&cache=shared"
    )

    def bare(path: Path) -> sqlite3.Connection:
        return sqlite3.connect(place, uri=True, isolation_level=None)

    monkeypatch.setattr("quiz.store.log.connect", bare)
    with closing(bare(path)), Log.open(path) as log:
        [notice] = log.notices
        assert "a little slower" in notice
        log.append("g", "started", b"{}", after=None)
        log.close()
        with Log.open(path) as again:
            assert again.notices == ()
            assert len(again.events("g")) == 1


@pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE])
def test_a_disk_that_is_full_is_told_as_such(tmp_path: Path, code: int) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    told = problem(error, tmp_path)
    assert isinstance(told, StoreFull)
    assert "the disk is full: make room" in str(told)
