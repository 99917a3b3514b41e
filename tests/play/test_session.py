import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quiz.game.events import Answered, Settings
from quiz.game.game import NotNowError
from quiz.game.starting import NothingToAskError
from quiz.game.views import Ending
from quiz.grading.response import Named, Paired, Recalled, Response, Typed
from quiz.grading.verdict import Rule
from quiz.play import games
from quiz.play.encoding import cleaned, decode
from quiz.play.saving import NotSaved
from quiz.play.session import Session
from quiz.store.log import Log
from quiz.store.problems import GameMovedOn, StoreFull, StoreLocked
from tests.play.conftest import Clock
from tests.play.samples import DECK, right, wrong

SETTINGS = Settings(seed="north")


def only(*ids: str) -> Settings:
    return Settings(seed="north", only=ids)


def kinds(log: Log) -> list[str]:
    [game] = log.games()
    return [row.kind for row in log.events(game.game)]


def question(session: Session) -> str:
    assert session.prompt is not None
    return session.prompt.question.id


def play_on(session: Session, *, rightly: bool = True) -> None:
    assert session.prompt is not None
    session.answer((right if rightly else wrong)(session.prompt.question))
    session.advance()


def test_a_game_of_every_kind_from_start_to_end(log: Log, clock: Clock) -> None:
    session: Session = games.begin(log, DECK, SETTINGS, clock=clock)
    seen = []
    while not session.finished:
        seen.append(question(session))
        clock.wait(2)
        play_on(session)
    assert sorted(seen) == sorted(one.id for one in DECK.questions)
    results = session.results()
    assert (results.right, results.wrong, results.skipped) == (10, 0, 0)
    assert results.points == results.possible
    assert results.elapsed == pytest.approx(20)
    assert session.prompt is None
    assert session.progress.done == session.progress.of == 10


def test_each_event_is_kept_when_its_call_returns(log: Log, clock: Clock) -> None:
    session = games.begin(log, DECK, only("clash"), clock=clock)
    assert kinds(log) == ["started", "shown"]
    assert session.hint() == "It has a river in its name."
    assert session.flag() is True
    session.pause()
    session.resume()
    assert kinds(log)[2:] == ["hint", "flagged", "paused", "resumed"]
    assert session.prompt is not None
    session.answer(wrong(session.prompt.question))
    assert kinds(log)[6:] == ["answered"]
    session.overrule()
    assert session.flag() is False
    session.advance()
    assert kinds(log)[7:] == ["overruled", "flagged", "finished"]


def test_hints_open_one_by_one_until_none_is_left(log: Log, clock: Clock) -> None:
    session = games.begin(log, DECK, only("clash"), clock=clock)
    assert [session.hint(), session.hint(), session.hint()] == [
        "It has a river in its name.",
        "Its other name is Nomonhan.",
        None,
    ]
    assert kinds(log).count("hint") == 2


def test_the_clock_stands_in_a_pause(log: Log, clock: Clock) -> None:
    session = games.begin(log, DECK, only("clash"), clock=clock)
    clock.wait(3)
    session.pause()
    clock.wait(1000)
    assert session.elapsed() == pytest.approx(3)
    session.pause()
    session.resume()
    session.resume()
    clock.wait(4)
    assert session.elapsed() == pytest.approx(7)
    assert session.skip().elapsed == pytest.approx(7)
    clock.wait(9)
    assert session.elapsed() == pytest.approx(7)
    assert kinds(log) == ["started", "shown", "paused", "resumed", "skipped"]


def test_skipping_and_running_out_of_time_are_told_apart(log: Log, clock: Clock) -> None:
    session = games.begin(log, DECK, Settings(seed="north", only=("clash", "spy"), seconds=20), clock=clock)
    assert session.skip().ending is Ending.SKIPPED
    session.advance()
    clock.wait(20)
    assert session.time_out().ending is Ending.TIMED_OUT
    session.advance()
    assert session.results().skipped == 2


def test_an_overruled_answer_counts_as_right(log: Log, clock: Clock) -> None:
    session = games.begin(log, DECK, only("spy"), clock=clock)
    assert session.answer(Typed("a man named Ramsay")).points == 0
    outcome = session.overrule()
    assert outcome.points == 1000
    assert outcome.verdict is not None
    assert outcome.verdict.rule is Rule.OVERRULED


def test_a_second_answer_is_refused_and_not_kept(log: Log, clock: Clock) -> None:
    session = games.begin(log, DECK, only("spy"), clock=clock)
    session.answer(Typed("Sorge"))
    for again in (lambda: session.answer(Typed("Sorge")), session.skip, session.time_out, session.hint):
        with pytest.raises(NotNowError):
            again()
    assert kinds(log) == ["started", "shown", "answered"]


def test_nothing_to_ask_is_told_and_not_kept(log: Log) -> None:
    with pytest.raises(NothingToAskError, match="no question has the tag"):
        games.begin(log, DECK, Settings(seed="1", tags=("cooking",)))
    assert log.games() == ()


def test_halves_of_characters_are_kept_as_what_can_be_written(log: Log, clock: Clock) -> None:
    session = games.begin(log, DECK, only("spy"), clock=clock)
    outcome = session.answer(Typed("Sorge \ud83d"))
    assert outcome.response == Typed("Sorge \ufffd")
    [game] = log.games()
    event = decode(log.events(game.game))[-1]
    assert isinstance(event, Answered)
    assert event.response == Typed("Sorge \ufffd")


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        (Named(("a\ud800", "b")), Named(("a\ufffd", "b"))),
        (Paired({"a\udfff": "b", "c": "\ud83d\ude00"}), Paired({"a\ufffd": "b", "c": "😀"})),
        (Recalled(True), Recalled(True)),
    ],
)
def test_responses_of_every_shape_are_mended(broken: Response, mended: Response) -> None:
    assert cleaned(broken) == mended


def test_a_broken_cache_of_histories_never_stops_a_game(log: Log, clock: Clock) -> None:
    log._connection.execute("DROP TABLE derived")
    session = games.begin(log, DECK, only("spy"), clock=clock)
    play_on(session)
    session.close()
    assert session.finished
    assert session.results().best_points is None
    found = log._connection.execute("SELECT kind FROM event ORDER BY sequence").fetchall()
    assert [kind for (kind,) in found] == ["started", "shown", "answered", "finished"]


def test_without_a_log_a_game_is_played_all_the_same(clock: Clock) -> None:
    session = games.begin(None, DECK, SETTINGS, clock=clock)
    while not session.finished:
        session.tick()
        play_on(session)
    session.close()
    assert session.results().right == 10


def test_what_cannot_be_kept_does_not_happen(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quiz.store.connecting.PATIENCE", 0.02)
    with Log.open(path) as log, closing(sqlite3.connect(path, isolation_level=None)) as other:
        session = games.begin(log, DECK, only("clash", "spy"), clock=clock)
        clock.wait(5)
        other.execute("BEGIN IMMEDIATE")
        before = session.game
        assert session.prompt is not None
        answer = right(session.prompt.question)
        calls = (session.hint, session.flag, session.pause, session.skip, session.time_out)
        for call in (*calls, lambda: session.answer(answer)):
            with pytest.raises(NotSaved) as told:
                call()
            assert isinstance(told.value.problem, StoreLocked)
            assert session.game == before
        assert session.elapsed() == pytest.approx(5)
        session.tick()
        other.execute("ROLLBACK")
        assert session.answer(answer).points > 0
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotSaved):
            session.advance()
        assert session.outcome is not None
        other.execute("ROLLBACK")
        session.advance()
        assert kinds(log) == ["started", "shown", "answered", "shown"]


def test_a_full_disk_is_told_and_the_game_goes_on_without_saving(log: Log, clock: Clock) -> None:
    session = games.begin(log, DECK, SETTINGS, clock=clock)
    [pages] = log._connection.execute("PRAGMA page_count").fetchone()
    log._connection.execute(f"PRAGMA max_page_count = {pages}")
    for _ in range(40):
        try:
            session.flag()
        except NotSaved as told:
            problem = told.problem
            break
    else:
        pytest.fail("the disk never filled")
    assert isinstance(problem, StoreFull)
    kept = kinds(log)
    session.save_nothing_more()
    while not session.finished:
        session.tick()
        play_on(session)
    session.close()
    assert session.results().right == 10
    assert kinds(log) == kept


def test_a_game_resumed_in_two_windows_goes_on_in_one(path: Path, clock: Clock) -> None:
    with Log.open(path) as one, Log.open(path) as two:
        here = games.begin(one, DECK, SETTINGS, clock=clock)
        there = games.resume(two, one.games()[0].game, DECK, clock=clock)
        play_on(there)
        with pytest.raises(NotSaved) as told:
            here.skip()
        assert isinstance(told.value.problem, GameMovedOn)
        there.skip()


def test_a_failing_clock_is_silent_and_the_next_event_tells(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quiz.store.connecting.PATIENCE", 0.02)
    with Log.open(path) as log, closing(sqlite3.connect(path, isolation_level=None)) as other:
        session = games.begin(log, DECK, SETTINGS, clock=clock)
        [game] = log.games()
        other.execute("BEGIN IMMEDIATE")
        session.tick()
        with pytest.raises(NotSaved):
            session.flag()
        other.execute("ROLLBACK")
        clock.wait(2)
        session.tick()
        assert log.heartbeat(game.game) is None
        session.flag()
        session.tick()
        beat = log.heartbeat(game.game)
        assert beat is not None
        assert beat.elapsed == pytest.approx(2)
