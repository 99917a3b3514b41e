"""One line of a list: a mark for the cursor, a label, a text that wraps under itself, and a remark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from quiz.tui.markup import Block, Prose

if TYPE_CHECKING:
    from textual import events

CURSOR, CARRIED = "▸", "⇕"
"""Stand before the row that the keys act on, and before one that is being carried."""

_INKS = {"right": "$ink", "passed": "$quiet"}
"""Ink of a judged row by its verdict; other rows keep theirs."""


class Row(Widget):
    """A row that can be pointed at, by cursor or by mouse."""

    ALLOW_SELECT = False

    cursor: reactive[bool] = reactive(False)
    """Whether the keys act on this row."""
    carried: reactive[bool] = reactive(False)
    """Whether the row's content goes with the cursor."""

    @dataclass
    class Pressed(Message):
        """The row was clicked."""

        row: Row

    def __init__(self, label: str, content: Content, *, box: str = "") -> None:
        """Show `content` behind `label` (a digit or letter) and, where there is one, a box to tick."""
        super().__init__(classes="row")
        self.label = label
        self.content = content
        self._box = box
        self._ink = ""
        self._aside = self._short = Content("")

    def tick(self, box: str) -> None:
        """Show another box; as wide as the one before."""
        self._box = box
        self.refresh()

    def fill(self, content: Content) -> None:
        """Show another text."""
        if content.is_same(self.content):
            return
        self.content = content
        self._redraw()

    def remark(self, aside: Content, short: Content) -> None:
        """Show a remark behind the text; the short one where there is no room on its line."""
        self._aside, self._short = aside, short
        self._redraw()

    def _redraw(self) -> None:
        """Lay out anew only where the number of lines changes."""
        width, height = self.outer_size
        self.refresh(layout=self.render().get_height(self.styles.get_rules(), width) != height)

    def dim(self, dimmed: bool) -> None:
        """Step back behind the other rows."""
        ink = "$quiet" if dimmed else ""
        if ink != self._ink:
            self._ink = ink
            self.refresh()

    def judge(self, verdict: str, aside: Content | None = None, *, below: Content | None = None) -> None:
        """Show what became of the row: `verdict` is ``right``, ``wrong``, ``partly`` or ``passed``.

        `aside` is the remark; `below` is the same remark where it does not fit on the row's line.
        """
        self.cursor = self.carried = False
        self._aside = aside if aside is not None else Content("")
        self._short = below if below is not None else self._aside
        self._ink = _INKS.get(verdict, "")
        self._redraw()

    def render(self) -> Prose:
        """Cursor, label, box, text; the remark behind it."""
        sign = CARRIED if self.carried else CURSOR
        mark = Content.styled(f"{sign} ", "$accent") if self.cursor else Content("  ")
        label = Content.styled(f"{self.label or ' '}", "$accent" if self.cursor else "$quiet")
        box = Content(f"{self._box} ") if self._box else Content("")
        first = Content.assemble(mark, label, "   " if not box else "  ", box)
        rest = Content(" " * first.cell_length)
        ink = "$ink on $row" if self.cursor else self._ink
        return Prose(
            (Block(self.content, first, rest, aside=self._aside, below=self._short),),
            f"{ink} bold" if self.carried else ink,
        )

    def on_click(self, event: events.Click) -> None:
        """Tell which row was clicked."""
        event.stop()
        self.post_message(self.Pressed(self))
