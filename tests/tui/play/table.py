"""A table to play at: the real app around a real session that keeps nothing, with a clock that is set."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from msgspec import structs
from textual.events import Mount
from textual.pilot import Pilot
from textual.widget import Widget

import quiz.tui
from quiz.deck.model import AnyQuestion, Deck
from quiz.game.events import Asked, Settings, Started
from quiz.game.game import Game
from quiz.game.views import Outcome
from quiz.grading.grade import Grader
from quiz.library.evidence import Cited
from quiz.play.playing import PlaySession
from quiz.play.saving import Keeper, Unkept
from quiz.tui.app import QuizApp
from quiz.tui.messages import GameEnding
from quiz.tui.screens.play import PlayScreen
from quiz.tui.services import PlayTools, Preferences, Services
from quiz.tui.widgets.playkeys import KeyButton

W = TypeVar("W", bound=Widget)

CITED = Cited(
    title="The lesson of 1939",
    heading="What stayed with planners",
    before="What stayed with planners in Tokyo was ",
    quote="Khalkhin Gol",
    after=", where a division was lost within ten days.",
    checked=True,
)


@dataclass
class Clock:
    """Seconds, moved by hand."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds


def _never(*_: object, **__: object) -> Any:
    raise AssertionError("the play screen asks nothing of the world outside")


def session(
    *questions: AnyQuestion,
    clock: Callable[[], float],
    seconds: float | None = None,
    keeper: Keeper | None = None,
    deck: Deck | None = None,
    notices: tuple[str, ...] = (),
) -> PlaySession:
    """A game of these questions in this order, its first one shown."""
    named = tuple(
        question if question.id else structs.replace(question, id=f"q{number}")
        for number, question in enumerate(questions, 1)
    )
    whole = structs.replace(
        deck or Deck(title="Why Japan stayed out", id="japan", language="en"), questions=named
    )
    started = Started(
        deck=whole.id,
        deck_hash="",
        settings=Settings(seed="seed", seconds=seconds),
        questions=tuple(Asked(id=question.id, content="") for question in named),
    )
    game = Game.begin(whole, started)
    game = game.apply(game.next())
    return PlaySession(game, keeper or Unkept(), Grader(whole).grade, clock=clock, notices=notices)


class TableApp(QuizApp):
    """The app with a game instead of the library."""

    CSS_PATH = str(Path(quiz.tui.__file__).parent / "app.tcss")

    def __init__(self, screen: PlayScreen, preferences: Preferences) -> None:
        values = {"preferences", "notices", "home"}
        asked: dict[str, Any] = {name: _never for name in Services.__struct_fields__ if name not in values}
        super().__init__(Services(**asked, preferences=preferences))
        self._play_screen = screen
        self.endings: list[GameEnding | None] = []

    def on_mount(self, event: Mount | None = None) -> None:
        assert event is not None
        event.prevent_default()  # the library stays away
        self.push_screen(self._play_screen, self.endings.append)


@dataclass
class Table:
    """What a test does and sees."""

    app: TableApp
    session: PlaySession
    screen: PlayScreen
    clock: Clock
    opened: list[str]
    pilot: Pilot[None] = field(init=False)

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)

    async def write(self, text: str, *then: str) -> None:
        names = {" ": "space", ".": "full_stop", ",": "comma"}
        await self.pilot.press(*(names.get(one, one) for one in text), *then)

    async def settle(self) -> None:
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def later(self, seconds: float) -> None:
        """The clock moves on, and the screen looks at it."""
        self.clock.seconds += seconds
        await self.screen.tick()
        await self.pilot.pause()

    async def next(self) -> None:
        """On to the next question, after a breath."""
        self.clock.seconds += 1
        await self.press("enter")

    async def click_key(self, action: str) -> None:
        """Click a button of the last line."""
        button = next(one for one in self.screen.query(KeyButton) if one.does == action)
        assert button.display, f"{action} is not offered"
        await self.pilot.click(button)

    def one(self, kind: type[W]) -> W:
        return self.screen.query_one(kind)

    @property
    def outcome(self) -> Outcome:
        assert self.session.outcome is not None
        return self.session.outcome

    @property
    def seen(self) -> str:
        """The characters on the screen."""
        return "\n".join(strip.text.rstrip() for strip in self.app.screen._compositor.render_strips())

    @property
    def words(self) -> str:
        """The words on the screen, however they are wrapped."""
        return " ".join(self.seen.replace("▌", " ").split())


def laid(
    *questions: AnyQuestion,
    seconds: float | None = None,
    keymap: Mapping[str, str] | None = None,
    motion: bool = False,
    theme: str = "quiz-dark",
    keeper: Keeper | None = None,
    deck: Deck | None = None,
    cited: tuple[Cited, ...] = (CITED,),
    notices: tuple[str, ...] = (),
) -> Table:
    """A table laid for a game of these questions; its app does not run yet."""
    clock = Clock()
    game = session(*questions, clock=clock, seconds=seconds, keeper=keeper, deck=deck, notices=notices)
    opened: list[str] = []
    tools = PlayTools(passages=lambda question: cited if question.citations else (), open_media=opened.append)
    screen = PlayScreen(game, tools, now=clock)
    app = TableApp(screen, Preferences(theme=theme, motion=motion, keymap=keymap or {}))
    return Table(app, game, screen, clock, opened)


@asynccontextmanager
async def sit_down(game: Table, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Table]:
    """Play at a table that was laid."""
    async with game.app.run_test(size=size, notifications=True) as game.pilot:
        await game.pilot.pause()
        yield game


@asynccontextmanager
async def table(
    *questions: AnyQuestion, size: tuple[int, int] = (80, 24), **laying: Any
) -> AsyncIterator[Table]:
    """Sit down at a table, laid as `laid` says."""
    async with sit_down(laid(*questions, **laying), size) as game:
        yield game
