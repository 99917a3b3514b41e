"""What a deck asks of its sources: the passages, and the questions that quote the one under the cursor."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from quiz.tui import words
from quiz.tui.passages import Line, Lines, detail, nothing, row
from quiz.tui.shell import Shell
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.rows import RowList
from quiz.tui.widgets.topbar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import ComposeResult

    from quiz.deck.model import Deck
    from quiz.library.coverage import Coverage


class CoverageScreen(Screen[None]):
    """The passages of a deck's sources, with how many questions quote each."""

    CSS_PATH = "coverage.tcss"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,v",
            "whole",
            "whole",
            id="coverage.whole",
            tooltip="Only the passage and its questions, or the list again",
        ),
        Binding(
            "n",
            "next",
            "next without",
            id="coverage.next",
            tooltip="The next passage that no question quotes",
        ),
        Binding(
            "g",
            "generate",
            "more here",
            id="coverage.generate",
            tooltip="How to get drafts for a passage without a question",
        ),
        Binding("up,k", "scroll(-1)", "up", show=False, id="coverage.up", tooltip="Scroll up"),
        Binding("down,j", "scroll(1)", "down", show=False, id="coverage.down", tooltip="Scroll down"),
        Binding(
            "pageup",
            "scroll_page(-1)",
            "page up",
            show=False,
            id="coverage.page-up",
            tooltip="Scroll up a page",
        ),
        Binding(
            "pagedown,space",
            "scroll_page(1)",
            "page down",
            show=False,
            id="coverage.page-down",
            tooltip="Scroll down a page",
        ),
        Binding("escape", "back", "back", id="coverage.back", tooltip="One step back"),
    ]

    def __init__(self, deck: Deck, path: Path, find: Callable[[], Coverage]) -> None:
        """Show the sources of the deck at `path`; `find` reads them, so it may take long."""
        self._deck = deck
        self._path = path
        self._find = find
        self._lines = Lines(())
        super().__init__()

    def compose(self) -> ComposeResult:
        """Top bar, passages, the one under the cursor, key bar."""
        yield TopBar(Content.styled(words.line(self._deck.title or self._path.name), "$ink bold"))
        with Container(id="body"):
            yield Static(Content.styled("Reading the sources…", "$quiet"), id="state")
            yield RowList(self._draw, id="list")
            with VerticalScroll(id="detail", can_focus=False):
                yield Static(id="passage")
        yield KeyBar()

    def on_mount(self) -> None:
        """Read the sources."""
        self._read()

    @work(thread=True, exclusive=True, group="coverage")
    def _read(self) -> None:
        worker = get_current_worker()
        found = self._find()
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, found)

    def _show(self, found: Coverage) -> None:
        if not self.is_attached:
            return
        self._lines = Lines(found.sources)
        if not found.sources:
            self.query_one("#state", Static).update(nothing())
            return
        self.add_class("-known")
        passages = words.counted(found.passages, "passage")
        self.query_one(TopBar).remark = Content(f"{words.grouped(found.covered)} of {passages} asked about")
        self.query_one(RowList).focus()
        self.call_after_refresh(self._show_rows)  # only then is there room to keep the cursor in

    def _show_rows(self) -> None:
        self.query_one(RowList).show(len(self._lines), self._lines.first)
        self._show_detail()

    def _draw(self, index: int, width: int) -> Content:
        return row(self._lines[index], width)

    @on(RowList.Moved)
    def _show_detail(self) -> None:
        here = self._lines[self.query_one(RowList).cursor]
        self.query_one("#passage", Static).update(detail(here, self._deck.question_language))
        self.query_one("#detail").scroll_home(animate=False)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what there is."""
        if action == "whole":
            return bool(len(self._lines))
        if action == "generate":
            here = self._here
            return here is not None and here.passage is not None and not here.passage.questions
        if action == "next":
            return not self._whole and self._lines.next_bare(0) is not None
        if action in {"scroll", "scroll_page"}:
            return self._whole
        return True

    @property
    def _here(self) -> Line | None:
        """The row under the cursor; None before the sources are read."""
        return self._lines[self.query_one(RowList).cursor] if len(self._lines) else None

    @property
    def _whole(self) -> bool:
        """Whether only the passage shows."""
        return self.has_class("-whole")

    @on(RowList.Clicked)
    def action_whole(self) -> None:
        """Only the passage and its questions; the list again."""
        self.toggle_class("-whole")
        if not self._whole:
            self.query_one(RowList).focus()
        self.refresh_bindings()

    def action_next(self) -> None:
        """Go to the next passage that no question quotes."""
        table = self.query_one(RowList)
        found = self._lines.next_bare(table.cursor + 1)
        if found is not None:
            table.cursor = found

    def action_generate(self) -> None:
        """Tell the command that makes drafts of the source: it leaves what is there as it is."""
        here = self._here
        if here is None or not isinstance(self.app, Shell):
            return
        source = self._path.parent / here.source.file
        self.app.tell(
            "This adds drafts for what no question asks about yet, and leaves all others as they are:",
            shlex.join(["quiz", "generate", str(source), "-o", str(self._path)]),
        )

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one("#detail").scroll_relative(y=by, animate=False)

    def action_scroll_page(self, by: int) -> None:
        """Scroll by what is seen at once."""
        body = self.query_one("#detail")
        body.scroll_relative(y=by * max(1, body.size.height - 2), animate=False)

    def action_back(self) -> None:
        """The list again, or the screen before."""
        if self._whole:
            self.action_whole()
        else:
            self.dismiss()
