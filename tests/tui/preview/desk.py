"""An author's desk: the screen of a preview, and a file that is saved by hand."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from textual.events import Mount
from textual.pilot import Pilot

import quiz.tui
from quiz.anki.cards import CardText
from quiz.deck.model import AnyQuestion, Deck
from quiz.library.evidence import Cited
from quiz.library.revisions import Revision
from quiz.tui.preview import Preview, PreviewApp
from quiz.tui.screens.preview import PreviewScreen
from quiz.tui.services import Preferences
from quiz.tui.widgets.tryout import Tryout
from tests.library.proofing import revised
from tests.tui.play.table import CITED

CARDS = (
    CardText(
        "Which river?\n\n○ the Nile\n○ the Congo", "Which river?\n\n✓ the Nile\n  the Congo\n    second"
    ),
)


class DeskApp(PreviewApp):
    """The app, which looks at the file all the time."""

    CSS_PATH = str(Path(quiz.tui.__file__).parent / "app.tcss")

    def __init__(self, preview: Preview, preferences: Preferences) -> None:
        super().__init__(preview, preferences, lambda name, value: None)
        self.preview = PreviewScreen(preview, every=0.01)

    def on_mount(self, event: Mount | None = None) -> None:
        assert event is not None
        event.prevent_default()  # its screen would look more seldom
        self.push_screen(self.preview)


@dataclass
class Desk:
    """What a test saves and sees."""

    waiting: list[Revision] = field(default_factory=list)
    """What was saved and not looked at yet."""
    opened: list[str] = field(default_factory=list)
    cards: tuple[CardText, ...] = CARDS
    cited: tuple[Cited, ...] = (CITED,)
    """The evidence of questions that have some."""
    theme: str = "quiz-dark"
    wait: Callable[[], object] = lambda: None
    """How long a look takes."""
    close: Callable[[], None] = lambda: None
    """Ends it."""
    pilot: Pilot[None] = field(init=False)

    def __post_init__(self) -> None:
        preview = Preview(
            path=Path("/home/ada/decks/rivers.yaml"),
            look=self.look,
            cards=lambda deck, question: self.cards,
            passages=self._passages,
            open_media=self.opened.append,
            close=self.close,
        )
        self.app = DeskApp(preview, Preferences(theme=self.theme, motion=False))

    def look(self) -> Revision | None:
        self.wait()
        return self.waiting.pop(0) if self.waiting else None

    def _passages(self, deck: Deck, question: AnyQuestion) -> tuple[Cited, ...]:
        return self.cited if question.citations else ()

    async def save(self, text: str | bytes) -> None:
        self.waiting.append(revised(text))
        await self.until(lambda: not self.waiting)
        await self.settle()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        """Let everything happen that follows at once."""
        for _ in range(3):
            await self.pilot.pause(0.02)

    async def until(self, holds: Callable[[], bool], tries: int = 500) -> None:
        for _ in range(tries):
            if holds():
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"it never came to be; on the screen:\n{self.seen}")

    @property
    def tryout(self) -> Tryout:
        return self.app.preview.query_one(Tryout)

    def trying(self) -> bool:
        """Whether the keys belong to the answer; a call, since it changes from one moment to the next."""
        return self.tryout.trying

    @property
    def seen(self) -> str:
        """The characters on the screen."""
        return "\n".join(strip.text.rstrip() for strip in self.app.screen._compositor.render_strips())

    @property
    def words(self) -> str:
        """The words on the screen, however they are wrapped."""
        return " ".join(self.seen.replace("▌", " ").replace("\u00a0", " ").split())

    @property
    def keys(self) -> str:
        """The last line."""
        return self.seen.splitlines()[-1]


@asynccontextmanager
async def desk(
    text: str | bytes, *, size: tuple[int, int] = (80, 24), cards: tuple[CardText, ...] = CARDS
) -> AsyncIterator[Desk]:
    """Sit down at a desk with a saved deck."""
    one = Desk(cards=cards)
    async with one.app.run_test(size=size, notifications=True) as one.pilot:
        await one.save(text)
        yield one
