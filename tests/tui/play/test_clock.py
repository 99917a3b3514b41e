"""The clock as a bar, time running out, and the pause that stops it."""

import pytest
from msgspec import structs

from quiz.deck.model import TrueFalse
from quiz.game.views import Ending
from quiz.tui.messages import GameLeft
from quiz.tui.screens.play import PlayScreen
from quiz.tui.widgets.clockbar import ClockBar
from tests.tui.play.questions import FLASHCARD, LISTING, SHORT, TRUE_FALSE
from tests.tui.play.table import Table, laid, sit_down, table


async def test_without_a_clock_there_is_no_bar() -> None:
    async with table(TRUE_FALSE) as game:
        assert game.one(ClockBar).seconds_left is None
        assert "━" not in game.seen
        await game.later(10_000)
        assert game.session.outcome is None


async def test_the_bar_grows_shorter_and_time_runs_out() -> None:
    async with table(TRUE_FALSE, seconds=20) as game:
        bars = []
        for _ in range(3):
            await game.later(5)
            bars.append(game.seen.count("━"))
        assert bars == sorted(bars, reverse=True)
        assert len(set(bars)) == 3
        assert "6 s" in game.seen
        await game.later(6)
        assert game.outcome.ending is Ending.TIMED_OUT
        assert "– Time is up" in game.seen


async def test_what_was_typed_as_time_ran_out_does_nothing() -> None:
    async with table(LISTING, TRUE_FALSE, seconds=20) as game:
        await game.write("Germ")
        await game.later(60)
        assert game.outcome.ending is Ending.TIMED_OUT
        await game.press("f", "question_mark", "i", "1", "enter")
        assert not is_flagged(game)
        assert "✓" not in game.seen
        assert game.app.screen is game.screen
        await game.press("f4")
        assert is_flagged(game)
        game.clock.seconds += 0.31
        await game.press("f")
        assert not is_flagged(game)


def is_flagged(game: Table) -> bool:
    """Whether the question on the screen is marked for its author."""
    return game.session.prompt is not None and game.session.prompt.flagged


async def test_the_clock_of_a_flashcard_stands_once_it_is_turned() -> None:
    async with table(FLASHCARD, seconds=20) as game:
        await game.later(5)
        assert game.one(ClockBar).seconds_left is not None
        await game.press("enter")
        assert game.one(ClockBar).seconds_left is None
        await game.later(600)
        assert game.session.outcome is None
        await game.press("2")
        assert game.outcome.share == 1.0
        assert game.one(ClockBar).seconds_left is None


async def test_a_flashcard_that_is_not_turned_times_out() -> None:
    async with table(FLASHCARD, seconds=20) as game:
        await game.later(60)
        assert game.outcome.ending is Ending.TIMED_OUT


async def test_a_turned_flashcard_can_still_be_graded_when_its_game_is_resumed() -> None:
    resumed = laid(FLASHCARD, seconds=20)
    resumed.clock.seconds += 60
    async with sit_down(resumed) as game:
        await game.later(1)
        assert "Khalkhin Gol, in Japan." in game.seen
        await game.press("2")
        assert game.outcome.share == 1.0


async def test_a_tick_paints_the_clock_without_laying_out(monkeypatch: pytest.MonkeyPatch) -> None:
    async with table(TRUE_FALSE, seconds=20) as game:
        await game.pilot.pause()
        laid_out: list[object] = []
        monkeypatch.setattr(PlayScreen, "_refresh_layout", lambda *args, **kw: laid_out.append(args))
        before = game.seen
        await game.later(4)
        assert game.seen != before
        assert laid_out == []


async def test_pause_hides_the_question_and_stops_the_clock() -> None:
    async with table(TRUE_FALSE, seconds=20) as game:
        await game.later(5)
        left = game.one(ClockBar).seconds_left
        await game.press("p")
        assert "Tripartite" not in game.seen
        await game.later(100)
        assert game.session.outcome is None
        await game.press("p")
        assert "Tripartite" in game.seen
        assert game.one(ClockBar).seconds_left == left


async def test_the_pause_speaks_of_a_clock_only_where_there_is_one() -> None:
    for seconds, told in ((20, True), (None, False)):
        async with table(TRUE_FALSE, seconds=seconds) as game:
            await game.press("p")
            assert "The question is hidden" in game.seen
            assert ("the clock stands" in game.seen) is told


async def test_while_paused_nothing_else_works() -> None:
    async with table(TRUE_FALSE) as game:
        await game.press("f5", "1", "2", "s", "h", "f")
        assert game.session.outcome is None
        assert game.session.prompt is not None
        assert not game.session.prompt.flagged
        assert "skip" not in game.seen


async def test_escape_steps_back_and_loses_nothing() -> None:
    async with table(SHORT) as game:
        await game.write("13 April", "escape")
        assert "Paused" in game.seen
        await game.press("enter", "space")
        await game.write("1941", "enter")
        assert game.outcome.share == 1.0
    async with table(SHORT) as game:
        await game.press("escape", "escape")
        assert isinstance(game.app.endings[0], GameLeft)
        assert not game.session.finished


async def test_a_game_that_was_paused_begins_behind_its_curtain() -> None:
    waiting = laid(SHORT)
    waiting.session.pause()
    async with sit_down(waiting) as game:
        assert "Neutrality" not in game.seen
        await game.write("1939")
        await game.press("enter")
        assert "Neutrality" in game.seen
        await game.write("13 April 1941", "enter")
        assert game.outcome.share == 1.0


async def test_reading_about_the_score_stops_the_clock() -> None:
    async with table(SHORT, seconds=20) as game:
        await game.press("f8")
        await game.later(100)
        assert "Neutrality" not in game.seen
        await game.press("escape")
        assert game.one(ClockBar).seconds_left == 20
        await game.write("13 April 1941", "enter")
        assert game.outcome.share == 1.0


@pytest.mark.parametrize("key", ["i", "percent_sign", "f8"])
async def test_how_the_score_is_made_is_one_key_away(key: str) -> None:
    async with table(structs.replace(TRUE_FALSE, points=400), seconds=20) as game:
        await game.press("h", key)
        assert "How the score is made" in game.seen
        assert "400 points" in game.seen
        assert "open: 1" in game.words
        assert "half of it at the end of 20 s" in game.words
        await game.press("escape")
        assert "How the score is made" not in game.seen
        await game.press("2", "i")
        assert "This question brought" in game.seen


async def test_a_keymap_changes_the_keys_and_the_last_line_says_so() -> None:
    async with table(TrueFalse(claim="So.", answer=True), keymap={"play.skip": "x"}) as game:
        assert "x skip" in game.seen
        await game.press("s")
        assert game.session.outcome is None
        await game.press("x")
        assert game.outcome.ending is Ending.SKIPPED


async def test_notices_are_told() -> None:
    async with table(TRUE_FALSE, notices=("One question has [gone].",)) as game:
        await game.pilot.pause()
        assert "One question has [gone]." in game.seen
