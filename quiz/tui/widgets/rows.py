"""A list of one-line rows with a cursor; it draws only the rows that are seen, so thousands cost nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events

_NO_MARK = Content("  ")


class RowList(ScrollView, can_focus=True):
    """Rows, one of which is under the cursor."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--cursor", "rows--hover"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "up", show=False, id="rows.up", tooltip="One row up"),
        Binding("down,j", "move(1)", "down", show=False, id="rows.down", tooltip="One row down"),
        Binding("pageup", "page(-1)", "page up", show=False, id="rows.page-up", tooltip="One page up"),
        Binding("pagedown", "page(1)", "page down", show=False, id="rows.page-down", tooltip="One page down"),
        Binding("home", "edge(0)", "first", show=False, id="rows.first", tooltip="The first row"),
        Binding("end", "edge(-1)", "last", show=False, id="rows.last", tooltip="The last row"),
    ]

    cursor: reactive[int] = reactive(0)
    """The row under the cursor, from 0; 0 too when there is none."""
    _hover: reactive[int | None] = reactive(None)

    @dataclass
    class Moved(Message):
        """The cursor stands on another row."""

        row: int

    @dataclass
    class Clicked(Message):
        """A row was clicked; the cursor stands on it."""

        row: int

    @dataclass
    class LeftAtTop(Message):
        """The cursor was to move up from the first row."""

    def __init__(self, draw: Callable[[int, int], Content], *, id: str | None = None) -> None:  # noqa: A002
        """`draw` gives the line of a row: its number from 0, and the width that is left for it, in cells."""
        super().__init__(id=id)
        self._draw = draw
        self._count = 0

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._count

    def show(self, count: int, cursor: int = 0) -> None:
        """There are `count` rows now; the cursor goes to `cursor`."""
        self._count = count
        self.virtual_size = Size(self.scrollable_content_region.width, count)
        self.cursor = cursor
        self._see_cursor()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the screen, `y` lines below the top of the list."""
        row = self.scroll_offset.y + y
        width = self.scrollable_content_region.width
        if row >= self._count:
            return Strip.blank(width, self.rich_style)
        names = []
        if row == self.cursor:
            names = ["rows--cursor"]
        elif row == self._hover:
            names = ["rows--hover"]
        style = self.get_visual_style(*names) if names else self.visual_style
        mark = (
            Content.styled("▌ ", "$accent" if self.has_focus else "$quiet")
            if row == self.cursor
            else _NO_MARK
        )
        content = mark + self._draw(row, width - mark.cell_length)
        return Visual.to_strips(self, content, width, 1, style, pad=True)[0]

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(cursor, self._count - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the two rows again, and keep the cursor in sight."""
        if old != new:
            self._see_cursor()
            self.refresh()
            self.post_message(self.Moved(new))

    def watch__hover(self) -> None:
        """Draw the row under the mouse."""
        self.refresh()

    def action_move(self, by: int) -> None:
        """Move the cursor; upwards from the first row it leaves the list."""
        if by < 0 and self.cursor == 0:
            self.post_message(self.LeftAtTop())
        self.cursor += by

    def action_page(self, by: int) -> None:
        """Move the cursor by what is seen at once."""
        self.cursor += by * max(1, self.scrollable_content_region.height - 1)

    def action_edge(self, row: int) -> None:
        """Move to the first row (0) or the last (-1)."""
        self.cursor = row if row >= 0 else self._count - 1

    def on_resize(self) -> None:
        """Lay the rows out for the new width."""
        self.virtual_size = Size(self.scrollable_content_region.width, self._count)
        self._see_cursor()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Mark the row under the mouse."""
        row = self.scroll_offset.y + event.y
        self._hover = row if row < self._count else None

    def on_leave(self) -> None:
        """Mark none."""
        self._hover = None

    def on_click(self, event: events.Click) -> None:
        """Go to the row that was clicked."""
        row = self.scroll_offset.y + event.y
        if row < self._count:
            event.stop()
            self.cursor = row
            self.post_message(self.Clicked(row))

    def _see_cursor(self) -> None:
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True)
