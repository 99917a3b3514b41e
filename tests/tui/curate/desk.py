"""A curator's desk: the screen on a real deck file."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from textual.events import Mount
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

import quiz.tui
from quiz.curate.curating import Curating
from quiz.library.checking import check
from quiz.library.coverage import coverage
from quiz.library.evidence import passages
from quiz.library.following import looking
from quiz.library.revisions import revision
from quiz.lint.selection import USUAL
from quiz.tui.curation import CurateApp, Tools
from quiz.tui.screens.curate import CurateScreen
from quiz.tui.services import Preferences
from tests.curate.north import curating


class DeskApp(CurateApp):
    """The app, which looks at the file all the time."""

    CSS_PATH = str(Path(quiz.tui.__file__).parent / "app.tcss")

    def __init__(self, curating: Curating, tools: Tools, preferences: Preferences) -> None:
        super().__init__(curating, tools, preferences, lambda name, value: None)
        self.curate = CurateScreen(curating, tools, every=0.05)

    def on_mount(self, event: Mount | None = None) -> None:
        assert event is not None
        event.prevent_default()  # its screen would look more seldom
        self.push_screen(self.curate, lambda _: self.exit())


@dataclass
class Desk:
    """What a test sees and does; `path` is the deck."""

    path: Path
    theme: str = "quiz-dark"
    exported: tuple[str, ...] = ()
    closed: list[str] = field(default_factory=list)
    pilot: Pilot[None] = field(init=False)

    def __post_init__(self) -> None:
        self.curating = curating(self.path, every=10, exported=self.exported)
        tools = Tools(
            look=looking(self.path, lambda: revision(check(self.path, USUAL, most=100))),
            passages=lambda deck, question: passages(deck, self.path.parent, question),
            coverage=lambda deck: coverage(deck, self.path.parent),
            open_media=lambda file: None,
            close=lambda: self.closed.append("closed"),
        )
        self.app = DeskApp(self.curating, tools, Preferences(theme=self.theme, motion=False))

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
        await self.settle()

    async def write(self, text: str) -> None:
        """Type a text into the field that has the focus, behind what stands there."""
        match self.app.focused:
            case TextArea() as area:
                area.insert(text, area.document.end)
            case Input() as line:
                line.insert_text_at_cursor(text)
            case other:
                raise AssertionError(f"no field has the focus, but {other}")
        await self.settle()

    async def settle(self) -> None:
        """Let everything happen that follows at once."""
        for _ in range(3):
            await self.pilot.pause(0.02)

    async def until(self, *texts: str, tries: int = 500) -> None:
        await self.holds(lambda: all(text in self.words for text in texts), tries)

    async def holds(self, what: Callable[[], bool], tries: int = 500) -> None:
        for _ in range(tries):
            if what():
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"it never came to be; on the screen:\n{self.seen}")

    @property
    def text(self) -> str:
        """The deck file."""
        return self.path.read_text("utf-8")

    @property
    def seen(self) -> str:
        """The characters on the screen."""
        return "\n".join(strip.text.rstrip() for strip in self.app.screen._compositor.render_strips())

    @property
    def words(self) -> str:
        """The words on the screen, however they are wrapped."""
        taken = self.seen.replace("\u00a0", " ")
        for sign in "▌▐┃━":
            taken = taken.replace(sign, " ")
        return " ".join(taken.split())


@asynccontextmanager
async def desk(
    path: Path, *, size: tuple[int, int] = (80, 24), exported: tuple[str, ...] = ()
) -> AsyncIterator[Desk]:
    """Sit down at a desk; what is wrong with the drafts is known already."""
    one = Desk(path, exported=exported)
    async with one.app.run_test(size=size, notifications=True) as one.pilot:
        await one.until("no rule has anything against it")
        yield one
