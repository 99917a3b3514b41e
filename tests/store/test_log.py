import sqlite3
import uuid
from contextlib import closing
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.store.log import Heartbeat, Log
from quiz.store.problems import GameMovedOn
from tests.store.conftest import Wall


def written(path: Path, columns: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT {columns} FROM event ORDER BY sequence").fetchall()


def test_events_come_back_in_order(path: Path) -> None:
    with Log.open(path) as log:
        first = log.append("g", "started", b'{"seed":"\xc3\xa9"}', after=None)
        log.append("other", "started", b"{}", after=None)
        log.append("g", "shown", b"{}", after=first)
    with Log.open(path) as log:
        rows = log.events("g")
        assert [(row.kind, row.payload) for row in rows] == [
            ("started", '{"seed":"é"}'.encode()),
            ("shown", b"{}"),
        ]
        assert rows[0].sequence < rows[1].sequence
        assert log.events("nobody") == ()


def test_a_row_says_when_and_where_it_was_written(path: Path, wall: Wall) -> None:
    wall.at = wall.at.astimezone(timezone(timedelta(hours=9)))  # 06:00 of the next day
    with Log.open(path, now=wall, profile="anna") as log:
        log.append("g", "started", b"{}", after=None)
    [(name, machine, sequence, at, offset, day, profile)] = written(
        path, "id, machine, sequence, at, utc_offset, day, profile"
    )
    assert uuid.UUID(str(name)).version == 7
    assert uuid.UUID(str(machine))
    assert (sequence, offset, day, profile) == (1, 540, "2026-11-23", "anna")
    assert at == wall.at.timestamp() * 1000


def test_the_machine_keeps_its_id(path: Path) -> None:
    last: int | None = None
    for _ in range(2):
        with Log.open(path) as log:
            last = log.append("g", "shown", b"{}", after=last)
    assert len(set(written(path, "machine"))) == 1


def test_a_clock_that_goes_back_does_not_change_the_order(path: Path, wall: Wall) -> None:
    with Log.open(path, now=wall) as log:
        first = log.append("g", "started", b"{}", after=None)
        wall.at -= timedelta(days=1)
        log.append("g", "shown", b"{}", after=first)
        assert [row.kind for row in log.events("g")] == ["started", "shown"]


def test_a_game_that_another_window_went_on_with_is_told(path: Path) -> None:
    with Log.open(path) as here, Log.open(path) as there:
        first = here.append("g", "started", b"{}", after=None)
        there.append("g", "shown", b"{}", after=first)
        with pytest.raises(GameMovedOn, match="another window"):
            here.append("g", "answered", b"{}", after=first)
        with pytest.raises(GameMovedOn):
            here.append("g", "started", b"{}", after=None)
        assert [row.kind for row in here.events("g")] == ["started", "shown"]


def test_profiles_do_not_see_each_other(path: Path) -> None:
    with Log.open(path) as own, Log.open(path, profile="anna") as annas:
        own.append("g", "started", b"{}", after=None)
        annas.append("h", "started", b"{}", after=None)
        assert [row.game for row in own.games()] == ["g"]
        assert [row.game for row in annas.games()] == ["h"]
        assert annas.events("g") == ()


def test_games_come_with_their_times_the_latest_first(path: Path, wall: Wall) -> None:
    with Log.open(path, now=wall) as log:
        first = log.append("old", "started", b"{}", after=None)
        began = wall.at
        log.append("new", "started", b"{}", after=None)
        log.append("old", "shown", b"{}", after=first)
        rows = log.games()
        assert [row.game for row in rows] == ["old", "new"]
        assert rows[0].began == began.timestamp() * 1000
        assert rows[0].touched == wall.at.timestamp() * 1000


def test_what_is_derived_lasts_until_the_next_event(path: Path) -> None:
    with Log.open(path) as log:
        last = log.append("g", "started", b"{}", after=None)
        assert log.games()[0].derived is None
        log.keep_derived("g", last, "1 point")
        assert log.games()[0].derived == "1 point"
        last = log.append("g", "shown", b"{}", after=last)
        assert log.games()[0].derived is None
        log.keep_derived("g", last, "2 points")
        assert log.games()[0].derived == "2 points"
        assert len(log.events("g")) == 2


def test_a_game_has_one_heartbeat(path: Path) -> None:
    with Log.open(path) as log:
        assert log.heartbeat("g") is None
        log.beat("g", "question 1", 1.5)
        log.beat("g", "question 2", 0.25)
        assert log.heartbeat("g") == Heartbeat("question 2", 0.25)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM heartbeat").fetchone() == (1,)


def test_an_event_costs_one_statement(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    statements: list[str] = []
    bare = sqlite3.connect

    def traced(*args: object, **options: object) -> sqlite3.Connection:
        connection: sqlite3.Connection = bare(*args, **options)  # type: ignore[call-overload]
        connection.set_trace_callback(statements.append)
        return connection

    monkeypatch.setattr(sqlite3, "connect", traced)
    with Log.open(path) as log:
        first = log.append("g", "started", b"{}", after=None)
        statements.clear()
        log.append("g", "shown", b"{}", after=first)
        assert len(statements) == 1
        statements.clear()
        log.beat("g", "q", 1.0)
        assert len(statements) == 1


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.text(min_size=1), st.text()), max_size=20))
def test_any_interleaving_of_games_and_any_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, events: list[tuple[str, str, str]]
) -> None:
    path = tmp_path_factory.mktemp("log") / "quiz.sqlite3"
    last: dict[str, int] = {}
    with Log.open(path) as log:
        for game, kind, payload in events:
            last[game] = log.append(game, kind, payload.encode(), after=last.get(game))
    with Log.open(path) as log:
        for game in "abc":
            kept = [(row.kind, row.payload.decode()) for row in log.events(game)]
            assert kept == [(kind, payload) for own, kind, payload in events if own == game]
        assert {row.game for row in log.games()} == set(last)
