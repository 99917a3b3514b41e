from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from quiz.deck.model import Choice, Deck
from quiz.game.events import Settings
from quiz.game.game import Game, NewerGameError, NotNowError
from quiz.play import games
from quiz.play.encoding import UnreadableGameError, decode
from quiz.play.playing import PlaySession
from quiz.play.saving import NotSaved
from quiz.play.session import Session
from quiz.store.log import Log
from tests.play.conftest import Clock
from tests.play.samples import DECK, right, wrong

SETTINGS = Settings(seed="north", seconds=30)


def game_in(log: Log) -> str:
    return log.games()[0].game


def without(*ids: str) -> Deck:
    return structs.replace(DECK, questions=tuple(one for one in DECK.questions if one.id not in ids))


def reworded(name: str) -> Deck:
    questions = tuple(
        structs.replace(one, ask=one.ask + " Really?") if one.id == name and isinstance(one, Choice) else one
        for one in DECK.questions
    )
    return structs.replace(DECK, questions=questions)


def until(session: Session, name: str) -> None:
    """Answer rightly until the question of that id is open."""
    while session.prompt is not None and session.prompt.question.id != name:
        session.answer(right(session.prompt.question))
        session.advance()
    assert session.prompt is not None


def open_question(session: Session) -> str:
    assert session.prompt is not None
    assert session.outcome is None
    return session.prompt.question.id


def test_it_goes_on_at_the_same_question_options_hints_and_clock(log: Log, clock: Clock) -> None:
    before = games.begin(log, DECK, SETTINGS, clock=clock)
    until(before, "clash")
    before.hint()
    before.flag()
    clock.wait(6)
    before.tick()
    clock.wait(0.7)  # then the process is killed
    after = games.resume(log, game_in(log), DECK, clock=Clock())
    assert after.prompt == before.prompt
    assert after.progress == before.progress
    assert after.elapsed() == pytest.approx(6)
    assert after.notices == ()


def test_closing_keeps_the_clock_to_the_moment(log: Log, clock: Clock) -> None:
    before = games.begin(log, DECK, SETTINGS, clock=clock)
    clock.wait(6.7)
    before.close()
    assert games.resume(log, game_in(log), DECK, clock=Clock()).elapsed() == pytest.approx(6.7)


def test_a_paused_game_stays_paused_with_its_clock(log: Log, clock: Clock) -> None:
    before = games.begin(log, DECK, SETTINGS, clock=clock)
    clock.wait(2)
    before.tick()
    clock.wait(2)
    before.pause()
    before.close()
    after = games.resume(log, game_in(log), DECK, clock=clock)
    assert after.prompt is not None
    assert after.prompt.paused
    clock.wait(100)
    assert after.elapsed() == pytest.approx(4)
    after.resume()
    clock.wait(1)
    assert after.elapsed() == pytest.approx(5)


def test_an_outcome_that_was_not_left_is_left_behind(log: Log, clock: Clock) -> None:
    before = games.begin(log, DECK, SETTINGS, clock=clock)
    first = open_question(before)
    clock.wait(9)
    before.tick()
    before.skip()
    after = games.resume(log, game_in(log), DECK, clock=clock)
    assert open_question(after) != first
    assert after.progress.done == 1
    assert after.elapsed() == 0


def test_a_game_whose_last_outcome_stood_is_finished(log: Log, clock: Clock) -> None:
    before = games.begin(log, DECK, Settings(seed="1", only=("spy",)), clock=clock)
    before.skip()
    after = games.resume(log, game_in(log), DECK, clock=clock)
    assert after.finished
    assert games.resume(log, game_in(log), DECK, clock=clock).finished
    assert [row.kind for row in log.events(game_in(log))] == ["started", "shown", "skipped", "finished"]


def test_an_open_question_that_changed_is_asked_as_a_new_one(log: Log, clock: Clock) -> None:
    before = games.begin(log, DECK, SETTINGS, clock=clock)
    until(before, "clash")
    before.hint()
    clock.wait(8)
    before.tick()
    changed = reworded("clash")
    after = games.resume(log, game_in(log), changed, clock=clock)
    assert open_question(after) == "clash"
    assert after.prompt is not None
    assert after.prompt.hints == ()
    assert after.elapsed() == 0
    assert after.notices == ("1 question changed since this game began: asked as new.",)
    again = games.resume(log, game_in(log), changed, clock=clock)
    assert again.notices == ()


def test_a_question_that_vanished_is_dropped_and_told(log: Log, clock: Clock) -> None:
    before = games.begin(log, DECK, SETTINGS, clock=clock)
    until(before, "clash")
    done = {outcome.question.id for outcome in before.results().outcomes}
    clock.wait(3)
    before.tick()
    after = games.resume(log, game_in(log), without("clash", "axis"), clock=clock)
    assert open_question(after) not in ("clash", "axis")
    assert after.elapsed() == 0
    assert after.progress.of == 8
    assert after.progress.done == len(done - {"axis"})
    assert after.notices == ("2 questions no longer in the deck: left out of this game.",)
    while not after.finished:
        after.skip()
        after.advance()
    assert len(after.results().outcomes) == 8


def test_a_deck_without_any_of_its_questions_ends_the_game(log: Log, clock: Clock) -> None:
    games.begin(log, DECK, SETTINGS, clock=clock)
    after = games.resume(log, game_in(log), structs.replace(DECK, questions=()), clock=clock)
    assert after.finished
    assert after.results().outcomes == ()
    assert after.notices == ("10 questions no longer in the deck: left out of this game.",)


def test_a_game_that_is_not_there_is_told(log: Log) -> None:
    with pytest.raises(UnreadableGameError, match="not in the history"):
        games.resume(log, "nobody", DECK)


def test_a_game_of_a_newer_version_is_told(log: Log, clock: Clock) -> None:
    games.begin(log, DECK, SETTINGS, clock=clock)
    name = game_in(log)
    rows = log.events(name)
    last = log.append(name, "juggled", b'{"type":"juggled"}', after=rows[-1].sequence)
    with pytest.raises(UnreadableGameError, match="newer quiz"):
        games.resume(log, name, DECK)
    started = rows[0].payload[:-1] + b',"algorithm":99}'
    log.append("later", "started", started, after=None)
    with pytest.raises(NewerGameError, match="newer quiz"):
        games.resume(log, "later", DECK)
    assert last > rows[-1].sequence


def test_what_cannot_be_saved_can_be_resumed_without_saving(
    log: Log, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    games.begin(log, DECK, SETTINGS, clock=clock).skip()
    log._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(NotSaved):
        games.resume(log, game_in(log), DECK, clock=clock)
    kept = log.events(game_in(log))
    session = games.resume(log, game_in(log), DECK, clock=clock, saving=False)
    assert session.progress.done == 1
    session.skip()
    session.close()
    assert log.events(game_in(log)) == kept


CALLS: dict[str, Callable[[PlaySession], object]] = {
    "right": lambda session: session.prompt and session.answer(right(session.prompt.question)),
    "wrong": lambda session: session.prompt and session.answer(wrong(session.prompt.question)),
    "skip": PlaySession.skip,
    "time out": PlaySession.time_out,
    "hint": PlaySession.hint,
    "flag": PlaySession.flag,
    "pause": PlaySession.pause,
    "resume": PlaySession.resume,
    "overrule": PlaySession.overrule,
    "advance": PlaySession.advance,
    "tick": PlaySession.tick,
    "wait": lambda session: None,
    "killed": lambda session: None,
}


@settings(max_examples=40, deadline=None)
@given(calls=st.lists(st.sampled_from(sorted(CALLS)), max_size=60), seed=st.text(max_size=5))
def test_any_play_is_the_fold_of_its_log(
    tmp_path_factory: pytest.TempPathFactory, calls: list[str], seed: str
) -> None:
    path: Path = tmp_path_factory.mktemp("fold") / "quiz.sqlite3"
    clock = Clock()
    with Log.open(path) as log:
        session = games.begin(log, DECK, Settings(seed=seed, seconds=20), clock=clock)
        name = game_in(log)
        for call in calls:
            if call == "killed":
                settled, shown, elapsed = session.outcome is not None, session.prompt, session.elapsed()
                session.tick()
                session = games.resume(log, name, DECK, clock=clock)
                if not settled:
                    assert session.prompt == shown
                    assert session.elapsed() == pytest.approx(elapsed)
            clock.wait(0.5)
            try:
                CALLS[call](session)
            except NotNowError:
                continue
            finally:
                assert Game.replay(DECK, decode(log.events(name))) == session.game
