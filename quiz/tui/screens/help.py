"""Every key that works on the screen below, and what the mouse does instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.topbar import TopBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quiz.tui.keys import Row

_KEYS = 16
"""Cells for the keys."""
_MOUSE = "Every key in the bottom line is a button too."


class HelpScreen(ModalScreen[None]):
    """The keys as a table."""

    CSS_PATH = "help.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll(-1)", "up", show=False, id="help.up", tooltip="Scroll up"),
        Binding("down,j", "scroll(1)", "scroll", key_display="↑ ↓", id="help.down", tooltip="Scroll down"),
        Binding("pageup", "scroll(-10)", "page up", show=False, id="help.page-up", tooltip="Scroll up a page"),
        Binding("pagedown,space", "scroll(10)", "page down", show=False, id="help.page-down", tooltip="Scroll down"),
        Binding("escape,question_mark,q,enter", "dismiss", "back", id="help.back", tooltip="Close"),
    ]

    def __init__(self, rows: tuple[Row, ...]) -> None:
        """Show `rows`."""
        self._rows = rows
        super().__init__()

    def compose(self) -> ComposeResult:
        """Top bar, table, key bar."""
        yield TopBar(Content.styled("Keys", "$ink bold"), Content(""))
        with VerticalScroll(id="body", can_focus=False), Vertical(classes="column"):
            yield Static(id="table")
        yield KeyBar()

    def on_resize(self) -> None:
        """Lay the table out for the new width."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        table = self.query_one("#table", Static)
        width = table.content_size.width
        lines = [_line(row, width) for row in self._rows]
        table.update(Content("\n").join([*lines, Content(""), Content.styled(_MOUSE, "$quiet")]))

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one("#body").scroll_relative(y=by, animate=False)


def _line(row: Row, width: int) -> Content:
    """Keys, what they do, and what the mouse does, where it fits beside that."""
    written = Content.styled(", ".join(row.written), "$accent bold")
    told = written.pad_right(max(1, _KEYS - written.cell_length)) + Content(row.does)
    if not row.mouse:
        return told
    mouse = Content.styled(row.mouse, "$quiet")
    room = width - told.cell_length - mouse.cell_length
    if room >= 2:
        return told.pad_right(room) + mouse
    return Content("\n").join([told, Content(" " * min(_KEYS, max(0, width - mouse.cell_length))) + mouse])
