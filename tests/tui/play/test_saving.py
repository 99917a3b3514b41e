"""When nothing can be saved: told, until one of three ways on is chosen; never a lost answer."""

from pathlib import Path

from quiz.game.events import Answered, Event
from quiz.play.saving import NotSaved
from quiz.store.problems import StoreFull
from quiz.tui.messages import GameLeft
from tests.tui.play.questions import SHORT, TRUE_FALSE
from tests.tui.play.table import table


class Failing:
    """A keeper whose disk is full `times` times."""

    def __init__(self, times: int) -> None:
        self.times = times
        self.kept: list[Event] = []

    def keep(self, event: Event) -> None:
        if self.times > 0:
            self.times -= 1
            raise NotSaved(StoreFull("the disk is full: [free] it", Path("quiz.sqlite3")))
        self.kept.append(event)

    def beat(self, elapsed: float) -> None:
        """Nothing."""


async def test_trying_again_keeps_the_answer() -> None:
    keeper = Failing(2)
    async with table(TRUE_FALSE, keeper=keeper) as game:
        await game.press("2")
        assert game.session.outcome is None
        assert "✗ Not saved" in game.seen
        assert "quiz.sqlite3: the disk is full: [free] it" in game.words
        await game.press("t")
        assert "✗ Not saved" in game.seen
        await game.press("t")
        assert game.outcome.share == 1.0
        assert [type(event) for event in keeper.kept] == [Answered]


async def test_the_dialog_stays_until_it_is_read() -> None:
    async with table(SHORT, keeper=Failing(9)) as game:
        await game.write("13 April 1941", "enter")
        await game.press("escape", "n", "x")
        assert "✗ Not saved" in game.seen


async def test_going_on_without_saving() -> None:
    keeper = Failing(99)
    async with table(SHORT, TRUE_FALSE, keeper=keeper) as game:
        await game.write("13 April 1941", "enter")
        await game.press("g")
        assert game.outcome.share == 1.0
        await game.next()
        await game.press("2")
        assert game.session.progress.done == 2
        assert keeper.kept == []


async def test_quitting_from_the_dialog_by_mouse() -> None:
    async with table(TRUE_FALSE, keeper=Failing(9)) as game:
        await game.press("2")
        await game.pilot.click("#quit")
        assert isinstance(game.app.endings[0], GameLeft)


async def test_time_that_runs_out_tells_once() -> None:
    async with table(TRUE_FALSE, keeper=Failing(1), seconds=5) as game:
        await game.later(60)
        await game.later(60)
        assert "✗ Not saved" in game.seen
        await game.press("t")
        assert game.session.outcome is not None
        assert "Time is up" in game.seen
