"""A line to type a filter into, there only while it is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.widgets import Input


class FilterLine(Horizontal):
    """Closed, it says which key opens it; open, it is a text field.

    The field is made when it is first opened: its module costs a part of the first frame.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "leave", "to the rows", id="filter.down", show=False, tooltip="To the rows"),
        Binding("enter", "leave", "to the rows", id="filter.enter", tooltip="To the rows"),
    ]

    @dataclass
    class Changed(Message):
        """The filter is another."""

        value: str

    class Left(Message):
        """The typing is done."""

    def __init__(self) -> None:
        """Start closed and empty."""
        self._input: Input | None = None
        super().__init__()

    @property
    def value(self) -> str:
        """What was typed; empty while closed."""
        return self._input.value if self._input is not None else ""

    @property
    def is_open(self) -> bool:
        """Whether it filters."""
        return self._input is not None

    def compose(self) -> ComposeResult:
        """The sign, and the invitation."""
        yield Static(Content.assemble(("/ ", "$accent bold"), ("filter", "$quiet")), id="invitation")

    async def open(self) -> None:
        """Take the focus; on return the next key is typed into the field."""
        if self._input is not None:
            self.screen.set_focus(self._input)
            return
        from textual.widgets import Input

        self._input = Input(placeholder="a word of the title", compact=True, select_on_focus=False)
        self.query_one("#invitation", Static).update(Content.styled("/ ", "$accent bold"))
        await self.mount(self._input)
        self.screen.set_focus(self._input)

    def close(self) -> None:
        """Filter no longer."""
        if self._input is not None:
            self._input.remove()
            self._input = None
            self.query_one("#invitation", Static).update(
                Content.assemble(("/ ", "$accent bold"), ("filter", "$quiet"))
            )
            self.post_message(self.Changed(""))

    async def on_click(self, event: events.Click) -> None:
        """A click opens it."""
        event.stop()
        await self.open()

    def action_leave(self) -> None:
        """Go back to the rows; the filter stays."""
        self.post_message(self.Left())

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say so as one types."""
        event.stop()
        self.post_message(self.Changed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the rows."""
        event.stop()
        self.action_leave()
