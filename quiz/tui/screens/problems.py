"""What is wrong with a deck file, each with its place and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from quiz.deck.problems import Problem, Severity
from quiz.tui import words
from quiz.tui.markup import Block, Prose
from quiz.tui.services import Trouble
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.topbar import TopBar

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from quiz.tui.services import Services

_SIGNS = {
    Severity.ERROR: ("✗", "wrong"),
    Severity.WARNING: ("!", "partly"),
    Severity.ADVICE: ("·", "quiet"),
}
_MOST = 200
"""Problems shown; the command line tells them all."""


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

    def __init__(self, services: Services, path: Path) -> None:
        """Show the problems of the file at `path`."""
        self._services = services
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
        try:
            problems = self._services.problems(self._path)
        except Trouble as trouble:
            shown, remark = Prose([Block(Content.styled(str(trouble), "$wrong"))]), Content("")
        else:
            shown = _told(problems, self._path)
            remark = Content(_counted(problems))
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, shown, remark)

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


def _counted(problems: tuple[Problem, ...]) -> str:
    """How many of each severity there are."""
    counts = [(sum(one.severity is kind for one in problems), kind.value) for kind in Severity]
    return " · ".join(
        words.counted(count, name, "advice" if name == "advice" else "") for count, name in counts if count
    )


def _told(problems: tuple[Problem, ...], path: Path) -> Prose:
    if not problems:
        return Prose([Block(Content("Nothing is wrong with this file."), Content.styled("✓ ", "$right"))])
    blocks = [
        block for number, one in enumerate(problems[:_MOST]) for block in _problem(one, apart=number > 0)
    ]
    if len(problems) > _MOST:
        left = words.counted(len(problems) - _MOST, "more problem")
        blocks.append(
            Block(Content.styled(f"{left}: quiz check {words.line(str(path))}", "$quiet"), apart=True)
        )
    return Prose(blocks)


def _problem(problem: Problem, *, apart: bool) -> list[Block]:
    """Sign, place and message; the line of the file with the place marked; the way out."""
    sign, ink = _SIGNS[problem.severity]
    line = f"line {problem.place.line}"
    found = [
        Block(
            Content.assemble(
                (problem.severity.value, f"${ink} bold"),
                ("  ", ""),
                (words.line(problem.message), "$ink"),
                (f"  {line}  {problem.code}", "$quiet"),
            ),
            Content.styled(f"{sign} ", f"${ink} bold"),
            Content("  "),
            apart=apart,
        )
    ]
    if problem.excerpt.strip():
        found.append(
            Block(_excerpt(problem), Content.styled("  │ ", "$hairline"), Content.styled("  │ ", "$hairline"))
        )
    for number, one in enumerate(problem.help.splitlines()):
        arrow = Content.styled("  → ", "$accent") if number == 0 else Content("    ")
        found.append(Block(Content(words.paragraphs(one)), arrow, Content("    ")))
    return found


def _excerpt(problem: Problem) -> Content:
    """The line of the file; what the problem is about stands underlined, also without colour."""
    place = problem.place
    text = words.line(problem.excerpt)
    start = min(place.column - 1, len(text))
    end = place.end_column - 1 if place.end_line == place.line else len(text)
    end = max(start, min(end, len(text)))
    ink = _SIGNS[problem.severity][1]
    return Content.assemble(text[:start], (text[start:end], f"${ink} underline"), text[end:])
