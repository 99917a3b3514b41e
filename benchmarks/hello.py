"""The peer of the screens: a Textual app with one widget, whose text changes with every key."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

GREETING = "Hello-world"
"""One word, so that it reaches the terminal in one piece."""


class Hello(App[None]):
    """Says hello; the digit 1 changes what it says."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("1", "change", "change")]

    def compose(self) -> ComposeResult:
        """The one widget."""
        yield Static(GREETING)

    def action_change(self) -> None:
        """Say it the other way round."""
        widget = self.query_one(Static)
        widget.update(GREETING if widget.content == GREETING[::-1] else GREETING[::-1])


if __name__ == "__main__":
    Hello().run()
