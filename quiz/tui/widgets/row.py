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

CURSOR = "▸"
"""Stands before the row that the keys act on."""


class Row(Widget):
    """A row that can be pointed at, by cursor or by mouse."""

    ALLOW_SELECT = False

    cursor: reactive[bool] = reactive(False, layout=False)
    """Whether the keys act on this row."""

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
        self._sign = Content("")
        self._aside = Content("")

    def tick(self, box: str) -> None:
        """Show another box; as wide as the one before."""
        self._box = box
        self.refresh()

    def fill(self, content: Content) -> None:
        """Show another text."""
        self.content = content
        self.refresh(layout=True)

    def judge(self, verdict: str, sign: str = "", aside: Content | None = None) -> None:
        """Show what became of the row: `verdict` is ``right``, ``wrong``, ``partly`` or ``passed``."""
        self.cursor = False
        ink = "$quiet" if verdict == "passed" else f"${verdict}"
        self._sign = Content.styled(sign, ink) if sign else Content("")
        self._aside = aside if aside is not None else Content("")
        self.add_class(f"-{verdict}")
        self.refresh(layout=True)

    def watch_cursor(self, cursor: bool) -> None:
        """Lift the row out of the others."""
        self.set_class(cursor, "-cursor")

    def render(self) -> Prose:
        """Cursor, label, box, text; the remark behind it."""
        mark = Content.styled(f"{CURSOR} ", "$accent") if self.cursor else Content("  ")
        if self._sign:
            mark = self._sign + Content(" ")
        label = Content.styled(f"{self.label or ' '}", "$accent" if self.cursor else "$quiet")
        box = Content(f"{self._box} ") if self._box else Content("")
        first = Content.assemble(mark, label, "   " if not box else "  ", box)
        rest = Content(" " * first.cell_length)
        return Prose((Block(self.content, first, rest, aside=self._aside),))

    def on_click(self, event: events.Click) -> None:
        """Tell which row was clicked."""
        event.stop()
        self.post_message(self.Pressed(self))
