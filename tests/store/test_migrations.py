import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quiz.store.log import Log
from quiz.store.migrations import STEPS
from quiz.store.problems import StoreFull, StoreTooNew
from tests.store.conftest import Wall

OLD = Path(__file__).parent / "old"


def later_step(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE later (text TEXT NOT NULL) STRICT")
    connection.execute("INSERT INTO later SELECT kind FROM event")


def breaking_step(connection: sqlite3.Connection) -> None:
    later_step(connection)
    connection.execute("INSERT INTO later VALUES (NULL)")


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [line for line in connection.iterdump() if "later" not in line]


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


@pytest.fixture(params=sorted(OLD.glob("version-*.sqlite3")), ids=lambda file: file.stem)
def old(request: pytest.FixtureRequest, path: Path) -> Path:
    """A file that an older version wrote: two games of one person, the second unfinished."""
    shutil.copy(request.param, path)
    return path


def test_there_is_an_old_file_of_every_version() -> None:
    assert [file.stem for file in sorted(OLD.iterdir())] == [f"version-{n + 1}" for n in range(len(STEPS))]


def test_an_old_file_opens_with_all_its_events(old: Path) -> None:
    with Log.open(old) as log:
        games = log.games()
        assert [row.game for row in games] == [
            "019dbd2a-0000-7000-8000-000000000002",
            "019dbd2a-0000-7000-8000-000000000001",
        ]
        first = log.events(games[1].game)
        assert [row.kind for row in first] == ["started", "shown", "answered", "finished"]
        assert first[2].payload == '{"type":"answered","text":"Ḥalhyn gol"}'.encode()
        assert [row.kind for row in log.events(games[0].game)] == ["started", "shown"]
        assert log.heartbeat(games[0].game) == ("2", 4.5)


def test_an_empty_file_gets_the_tables_and_no_backup(path: Path) -> None:
    path.touch()
    with Log.open(path) as log:
        assert log.notices == ()
    assert version(path) == len(STEPS)
    assert list(path.parent.glob("*.version-*")) == []


def test_a_later_step_keeps_everything_and_a_backup(old: Path, wall: Wall) -> None:
    before, found = content(old), version(old)
    with Log.open(old, steps=(*STEPS, later_step), now=wall) as log:
        [notice] = log.notices
        assert f"quiz.sqlite3.version-{found}-2026-11-22-210000" in notice
        last = log.games()[0]
        log.append(last.game, "hint", b"{}", after=last.last)
        assert len(log.events(last.game)) == 3
    backup = old.with_name(f"quiz.sqlite3.version-{found}-2026-11-22-210000")
    assert content(backup) == before
    assert version(backup) == found
    assert version(old) == len(STEPS) + 1
    with pytest.raises(StoreTooNew):
        Log.open(old)


def test_a_step_that_fails_leaves_the_file_as_it_was(old: Path, wall: Wall) -> None:
    before, found = content(old), version(old)
    for _ in range(2):
        with pytest.raises(Exception, match="NOT NULL"):
            Log.open(old, steps=(*STEPS, breaking_step), now=wall)
    assert content(old) == before
    assert version(old) == found
    assert [content(copy) for copy in old.parent.glob("*.version-*")] == [before, before]


def test_without_room_for_the_backup_nothing_is_migrated(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, found, bare = content(old), version(old), sqlite3.connect

    def small(place: Path, **options: object) -> sqlite3.Connection:
        connection: sqlite3.Connection = bare(place, **options)  # type: ignore[call-overload]
        if ".version-" in str(place):
            connection.execute("PRAGMA max_page_count = 1")
        return connection

    monkeypatch.setattr(sqlite3, "connect", small)
    with pytest.raises(StoreFull, match="disk is full"):
        Log.open(old, steps=(*STEPS, later_step))
    monkeypatch.undo()
    assert content(old) == before
    assert version(old) == found
