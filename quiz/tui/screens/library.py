"""The library: every deck, and the game that waits to be resumed."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from quiz.tui import messages, words
from quiz.tui.widgets.deckline import deck_line, heading, resume_line
from quiz.tui.widgets.filterline import FilterLine
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.pressable import Pressable
from quiz.tui.widgets.rows import RowList
from quiz.tui.widgets.topbar import TopBar

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from quiz.play.history import Played
    from quiz.tui.services import DeckRow, Services, Waiting


class LibraryScreen(Screen[None]):
    """Decks as rows; those that changed since they were last read fill in while one looks at them."""

    CSS_PATH = "library.tcss"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "open", id="library.open", tooltip="Show the deck under the cursor"),
        Binding("p", "play", "play", id="library.play", tooltip="Play the deck at once"),
        Binding("r", "resume", "resume", id="library.resume", tooltip="Go on with the game that waits"),
        Binding(
            "slash", "filter", "filter", id="library.filter", tooltip="Show only decks whose title has a word"
        ),
        Binding(
            "e", "problems", "problems", id="library.problems", tooltip="Show what is wrong with the deck"
        ),
        Binding("d", "curate", "drafts", id="library.curate", tooltip="Decide on the deck's drafts"),
        Binding("escape", "clear", "show all", id="library.clear", tooltip="Show all decks again"),
        Binding("q", "app.quit", "quit", id="library.quit", tooltip="Leave"),
    ]

    def __init__(self, services: Services) -> None:
        """Show the decks of `services`."""
        self._services = services
        self._rows: list[DeckRow] = []
        self._seen: list[DeckRow] = []
        self._waiting: dict[Path, Played] = {}
        self._newest: Waiting | None = None
        self._left = False
        super().__init__()

    def compose(self) -> ComposeResult:
        """Top bar, resume, filter, rows, key bar."""
        yield TopBar(Content.styled("quiz", "$ink bold"))
        with Container(id="body"), Vertical(classes="column"):
            yield Pressable(Content(""), "resume", id="resume")
            with Horizontal(id="tools"):
                yield FilterLine()
                yield Static(id="heading")
            yield RowList(self._draw)
            yield Static(id="empty")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show what is known at once."""
        self._load()

    def on_screen_suspend(self) -> None:
        """Something is shown on top, which may change what is known."""
        self._left = True

    def on_screen_resume(self) -> None:
        """Coming back from a game: its points are new."""
        if self._left:
            self._left = False
            self._load()

    def on_resize(self) -> None:
        """Lay the columns out for the new width."""
        self.call_after_refresh(self._lay_out)

    def _load(self) -> None:
        games = self._services.waiting()
        self._waiting = {game.path: game.played for game in reversed(games)}
        self._newest = games[0] if games else None
        self._rows = list(self._services.rows())
        self.query_one("#resume").display = self._newest is not None
        self._show()
        stale = [row for row in self._rows if row.stale]
        if stale:
            self._refresh_rows(stale)

    @work(thread=True, exclusive=True, group="rows")
    def _refresh_rows(self, stale: list[DeckRow]) -> None:
        worker = get_current_worker()
        for row in self._services.refreshed(stale):
            if worker.is_cancelled:
                return
            self.app.call_from_thread(self._replace, row)

    def _replace(self, row: DeckRow) -> None:
        self._rows = [row if old.path == row.path else old for old in self._rows]
        self._show()

    def _show(self) -> None:
        """Draw the rows that the filter leaves, with the cursor on the same deck."""
        table = self.query_one(RowList)
        here = self._here()
        asked = _folded(self.query_one(FilterLine).value).split()
        self._seen = [row for row in self._rows if all(word in _folded(_names(row)) for word in asked)]
        paths = [row.path for row in self._seen]
        table.show(len(self._seen), paths.index(here.path) if here and here.path in paths else 0)
        self._lay_out()
        self._show_empty()
        questions = sum(row.questions for row in self._rows)
        told = f"{words.counted(len(self._rows), 'deck')} · {words.counted(questions, 'question')}"
        self.query_one(TopBar).remark = Content(told if self._rows else "")
        self.refresh_bindings()

    def _lay_out(self) -> None:
        """Write the lines whose words depend on the width."""
        width = max(0, self.query_one(RowList).scrollable_content_region.width - 2)
        self.query_one("#heading", Static).update(heading(width))
        if self._newest is not None:
            self.query_one("#resume", Pressable).update(resume_line(self._newest.played, width))

    def _show_empty(self) -> None:
        empty = self.query_one("#empty", Static)
        nothing = not self._seen
        empty.display = nothing
        self.query_one(RowList).display = not nothing
        self.query_one("#heading").display = not nothing
        self.query_one("#tools").display = bool(self._rows)
        if not nothing:
            return
        if self._rows:
            asked = words.line(self.query_one(FilterLine).value.strip())
            empty.update(
                Content.assemble("No deck has ", (asked, "$ink bold"), " in its title.\n\n", _ESCAPE)
            )
        else:
            empty.update(_no_decks(self._services.home))

    def _draw(self, index: int, width: int) -> Content:
        row = self._seen[index]
        return deck_line(row, width, self._services.now(), self._waiting.get(row.path))

    def _here(self) -> DeckRow | None:
        row = self.query_one(RowList).cursor
        return self._seen[row] if row < len(self._seen) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what works on the deck under the cursor."""
        here = self._here() if self.is_mounted else None
        if action == "open":
            return here is not None
        if action == "play":
            return here is not None and (here.questions > 0 or here.stale)
        if action == "problems":
            return here is not None and bool(here.errors or here.warnings)
        if action == "curate":
            return here is not None and bool(here.drafts)
        if action == "resume":
            return self._newest is not None
        if action == "filter":
            return bool(self._rows)
        if action == "clear":
            return self.is_mounted and self.query_one(FilterLine).is_open
        return True

    def action_open(self) -> None:
        """Show the deck under the cursor; its drafts, or its problems, where nothing in it can be played."""
        here = self._here()
        if here is None:
            return
        if here.questions or here.stale:
            self.post_message(messages.DeckWanted(here.path))
        elif here.drafts:
            self.action_curate()
        else:
            self.action_problems()

    def action_play(self) -> None:
        """Play the deck under the cursor at once."""
        if here := self._here():
            self.post_message(messages.QuickGameWanted(here.path))

    def action_problems(self) -> None:
        """Show what is wrong with the deck under the cursor."""
        if here := self._here():
            self.post_message(messages.ProblemsWanted(here.path))

    def action_curate(self) -> None:
        """Decide on the drafts of the deck under the cursor."""
        if here := self._here():
            self.post_message(messages.CurationWanted(here.path))

    def action_resume(self) -> None:
        """Go on with the game that waits."""
        if self._newest is not None:
            self.post_message(messages.ResumeWanted(self._newest))

    async def action_filter(self) -> None:
        """Type a part of a title."""
        await self.query_one(FilterLine).open()

    def action_clear(self) -> None:
        """Show all decks again."""
        self.query_one(FilterLine).close()
        self.query_one(RowList).focus()

    @on(FilterLine.Changed)
    def _filter_changed(self) -> None:
        self._show()

    @on(FilterLine.Left)
    def _filter_left(self) -> None:
        self.query_one(RowList).focus()

    @on(RowList.Moved)
    def _moved(self) -> None:
        self.refresh_bindings()

    @on(RowList.Clicked)
    def _clicked(self) -> None:
        self.action_open()

    @on(RowList.LeftAtTop)
    async def _left_at_top(self) -> None:
        if self.query_one(FilterLine).is_open:
            await self.query_one(FilterLine).open()


_ESCAPE = Content.assemble(("esc", "$accent bold"), (" shows all decks", "$quiet"))


def _names(row: DeckRow) -> str:
    return f"{row.title} {row.path.name}"


def _folded(text: str) -> str:
    """Without case and accents."""
    return "".join(
        one for one in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(one)
    )


def _no_decks(home: Path | None) -> Content:
    told = Content.assemble(("No decks yet.", "$ink bold"), "\n\nA deck is one YAML file of questions. ")
    if home is not None:
        told += Content.assemble(
            "Put one into\n\n  ", (words.line(str(home)), "$ink"), "\n\nand it shows up here. "
        )
    return told + Content.assemble("To open one from anywhere:\n\n  ", ("quiz path/to/deck.yaml", "$ink"))
