"""A list of options with a cursor, as choice, true or false, and multiple choice show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from quiz.tui.widgets.answering import AnswerPanel
from quiz.tui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.content import Content

    from quiz.game.views import Prompt

MOST_DIGITS = 9
"""Options that have a digit of their own; further ones are reached with the arrows."""


class Options(AnswerPanel, can_focus=True):
    """Rows numbered from 1; the cursor rests nowhere until an arrow is pressed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "up", id="play.up", show=False),
        Binding("down", "move(1)", "down", id="play.down", show=False),
        Binding("enter", "confirm", "answer", id="play.answer", show=False),
    ]

    def __init__(self, prompt: Prompt, contents: Iterable[Content], *, box: str = "") -> None:
        super().__init__(prompt)
        self.rows = tuple(
            Row(str(number) if number <= MOST_DIGITS else "", content, box=box)
            for number, content in enumerate(contents, 1)
        )
        self._cursor: int | None = None

    def compose(self) -> ComposeResult:
        """The rows."""
        yield from self.rows

    @property
    def cursor(self) -> int | None:
        """The row that the keys act on, from 0; None before an arrow was pressed."""
        return self._cursor

    @property
    def digits(self) -> str:
        """The digits that pick a row, such as ``1–4``."""
        last = min(len(self.rows), MOST_DIGITS)
        return f"1–{last}" if last > 1 else "1"

    def point(self, index: int | None) -> None:
        """Move the cursor to a row, or take it away."""
        if self._cursor is not None:
            self.rows[self._cursor].cursor = False
        self._cursor = index
        if index is not None:
            self.rows[index].cursor = True
            if self.is_attached and self.outer_size:
                self.rows[index].scroll_visible(animate=False)

    def action_move(self, step: int) -> None:
        """The cursor moves one row, from the last to the first and back."""
        if self._cursor is None:
            self.point(0 if step > 0 else len(self.rows) - 1)
        else:
            self.point((self._cursor + step) % len(self.rows))

    def action_confirm(self) -> None:
        """Enter."""
        self.confirm()

    def confirm(self) -> None:
        """Answer with the row at the cursor."""
        if self._cursor is not None:
            self.take(self._cursor)

    def pick(self, number: int) -> None:
        """A digit takes its row."""
        if number <= len(self.rows):
            self.take(number - 1)

    def take(self, index: int) -> None:
        """The player chose the row `index`, from 0."""
        raise NotImplementedError

    @on(Row.Pressed)
    def _pressed(self, press: Row.Pressed) -> None:
        press.stop()
        if not self.judged and press.row in self.rows:
            self.take(self.rows.index(press.row))
