"""Every key that works on the screen below, and what the mouse does instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from quiz.tui.markup import Block, Prose
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.topbar import TopBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quiz.tui.keys import Row

_KEYS, _FEW_KEYS = 16, 11
"""Cells for the keys, where there is room and where there is not."""
_ROOMY = 56
_MOUSE = "Every key in the bottom line is a button too."


class HelpScreen(ModalScreen[None]):
    """The keys as a table."""

    CSS_PATH = "help.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll(-1)", "up", show=False, id="help.up", tooltip="Scroll up"),
        Binding("down,j", "scroll(1)", "scroll", key_display="↑ ↓", id="help.down", tooltip="Scroll down"),
        Binding(
            "pageup", "scroll(-10)", "page up", show=False, id="help.page-up", tooltip="Scroll up a page"
        ),
        Binding(
            "pagedown,space",
            "scroll(10)",
            "page down",
            show=False,
            id="help.page-down",
            tooltip="Scroll down",
        ),
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
        keys = _KEYS if table.content_size.width >= _ROOMY else _FEW_KEYS
        end = Block(Content.styled(_MOUSE, "$quiet"), apart=True)
        table.update(Prose([*(_line(row, keys) for row in self._rows), end]))

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one("#body").scroll_relative(y=by, animate=False)


def _line(row: Row, cells: int) -> Block:
    """Keys, what they do, and behind it what the mouse does."""
    written = Content.styled(", ".join(row.written), "$accent bold")
    written = written.pad_right(max(1, cells - written.cell_length))
    return Block(
        Content(row.does),
        written,
        Content(" " * written.cell_length),
        aside=Content.styled(row.mouse, "$quiet"),
    )
