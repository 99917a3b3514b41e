"""What is wrong with a deck file, each with its place and the way out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from quiz.deck.problems import Severity
from quiz.tui import words
from quiz.tui.markup import Block, Prose
from quiz.tui.services import Trouble
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.problems import counted, told
from quiz.tui.widgets.topbar import TopBar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from textual.app import ComposeResult

    from quiz.tui.services import Told

_MOST = 200
"""Problems shown; the command line tells them all."""

_ADVICE = Content.assemble(("Advice for its author", "$ink bold"), ("   the deck plays as it is", "$quiet"))


class ProblemsScreen(Screen[None]):
    """Problems in the order of the file."""

    CSS_PATH = "problems.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll(-1)", "up", show=False, id="problems.up", tooltip="Scroll up"),
        Binding(
            "down,j", "scroll(1)", "scroll", key_display="↑ ↓", id="problems.down", tooltip="Scroll down"
        ),
        Binding(
            "pageup",
            "scroll_page(-1)",
            "page up",
            show=False,
            id="problems.page-up",
            tooltip="Scroll up a page",
        ),
        Binding(
            "pagedown,space",
            "scroll_page(1)",
            "page down",
            show=False,
            id="problems.page-down",
            tooltip="Scroll down a page",
        ),
        Binding(
            "r", "read", "read again", id="problems.read", tooltip="Read the file again, once it was mended"
        ),
        Binding("escape", "dismiss", "back", id="problems.back", tooltip="One screen back"),
    ]

    def __init__(self, problems: Callable[[Path], Iterable[Told]], path: Path) -> None:
        """Show what `problems` tells of the file at `path`; it may take long, and may raise `Trouble`."""
        self._problems = problems
        self._path = path
        super().__init__()

    def compose(self) -> ComposeResult:
        """Top bar, problems, key bar."""
        yield TopBar(Content.styled(words.line(self._path.name), "$ink bold"))
        with VerticalScroll(id="body", can_focus=False), Vertical(classes="column"):
            yield Static(Content.styled("Reading…", "$quiet"), id="problems")
        yield KeyBar()

    def on_mount(self) -> None:
        """Read the file."""
        self.action_read()

    @work(thread=True, exclusive=True, group="problems")
    def action_read(self) -> None:
        """Read the file, beside the screen."""
        worker = get_current_worker()
        shown = None
        try:
            for found in self._problems(self._path):
                if worker.is_cancelled:
                    return
                if found != shown:
                    self.app.call_from_thread(self._show, _all(found, self._path), _remark(found))
                    shown = found
        except Trouble as trouble:
            told_instead = Prose([Block(Content.styled(str(trouble), "$wrong"))])
            self.app.call_from_thread(self._show, told_instead, Content(""))

    def _show(self, shown: Prose, remark: Content) -> None:
        if self.is_attached:
            self.query_one("#problems", Static).update(shown)
            self.query_one(TopBar).remark = remark

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one("#body").scroll_relative(y=by, animate=False)

    def action_scroll_page(self, by: int) -> None:
        """Scroll by what is seen at once."""
        body = self.query_one("#body")
        body.scroll_relative(y=by * max(1, body.size.height - 2), animate=False)


def _remark(found: Told) -> Content:
    """How many problems of each kind there are, and whether there may be more."""
    counts = counted(Counter(one.severity for one in found.problems))
    return Content(" · ".join(filter(None, (counts, "checking…" if found.checking else ""))))


def _all(found: Told, path: Path) -> Prose:
    """What is wrong, and below it the advice: for authors, since the deck plays with or without it."""
    shown = found.problems[:_MOST]
    wrong = [one for one in shown if one.severity is not Severity.ADVICE]
    advice = [one for one in shown if one.severity is Severity.ADVICE]
    blocks = [block for number, one in enumerate(wrong) for block in told(one, apart=number > 0)]
    if not blocks:
        blocks.append(Block(Content("Nothing is wrong with this file."), Content.styled("✓ ", "$right")))
    if advice:
        blocks.append(Block(_ADVICE, apart=True))
        blocks += [block for one in advice for block in told(one, apart=True)]
    if len(found.problems) > _MOST:
        left = words.counted(len(found.problems) - _MOST, "more problem")
        blocks.append(
            Block(Content.styled(f"{left}: quiz check {words.line(str(path))}", "$quiet"), apart=True)
        )
    return Prose(blocks)
