"""Every kind is played whole by the keyboard alone, and whole by the mouse."""

import pytest

from quiz.deck.model import KINDS, Flashcard
from quiz.game.views import Ending
from quiz.tui.messages import GameFinished
from tests.tui.play.questions import SAMPLES, Sample
from tests.tui.play.table import table

each_kind = pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)


def test_every_kind_has_a_sample() -> None:
    assert {type(sample.question) for sample in SAMPLES.values()} == set(KINDS)


@each_kind
async def test_a_right_answer_by_keyboard(sample: Sample) -> None:
    async with table(sample.question) as game:
        await sample.right(game)
        assert game.outcome.ending is Ending.ANSWERED
        assert game.outcome.share == 1.0
        assert "✓" in game.seen
        assert game.outcome.points > 0


@each_kind
async def test_hint_flag_pause_overrule_and_skip_by_keyboard(sample: Sample) -> None:
    async with table(sample.question, sample.question) as game:
        await game.press("f2", "f4", "f5")
        assert "It is a river." not in game.seen
        assert "Paused" in game.seen
        await game.press("enter")
        assert "It is a river." in game.seen
        await sample.wrong(game)
        assert game.outcome.share < 1.0
        assert game.outcome.hints == 1
        before = game.outcome.points
        await game.press("r")
        assert game.outcome.overruled is not isinstance(sample.question, Flashcard)
        assert game.outcome.overruled is (game.outcome.points > before)
        await game.next()
        await game.press("f3")
        assert game.outcome.ending is Ending.SKIPPED
        assert "Skipped" in game.seen
        await game.next()
        (ending,) = game.app.endings
        assert isinstance(ending, GameFinished)
        assert [one.flagged for one in ending.results.outcomes] == [True, False]


@each_kind
async def test_the_buttons_behind_the_answer_by_keyboard(sample: Sample) -> None:
    async with table(sample.question) as game:
        for _ in range(4):
            focused = game.screen.focused
            if getattr(focused, "does", "") == "hint":
                break
            await game.press("tab")
        await game.press("enter")
        assert "It is a river." in game.seen
        await sample.right(game)
        assert game.outcome.share == 1.0


@each_kind
async def test_everything_by_mouse(sample: Sample) -> None:
    async with table(sample.question, sample.question) as game:
        await game.click_key("hint")
        assert "It is a river." in game.seen
        await game.click_key("flag")
        await game.click_key("pause")
        assert "Paused" in game.seen
        await game.click_key("resume")
        await sample.click(game)
        assert game.outcome.share == 1.0
        game.clock.seconds += 1
        await game.click_key("next")
        await game.click_key("skip")
        assert game.outcome.ending is Ending.SKIPPED
        game.clock.seconds += 1
        await game.click_key("next")
        assert isinstance(game.app.endings[0], GameFinished)


async def test_a_wrong_answer_is_overruled_by_mouse() -> None:
    sample = SAMPLES["short answer"]
    async with table(sample.question) as game:
        await sample.wrong(game)
        await game.click_key("overrule")
        assert game.outcome.overruled
        assert "Right, by your word" in game.seen
