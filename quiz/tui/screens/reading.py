"""A deck that takes a while to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from quiz.tui import words
from quiz.tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from textual.app import ComposeResult


class ReadingScreen(ModalScreen[bool]):
    """Says what is read; dismissed with whether the player has stopped it."""

    CSS_PATH = "reading.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(True)", "stop", id="reading.stop", tooltip="Do not wait for it"),
    ]

    def __init__(self, name: str) -> None:
        """`name` is the file's."""
        self._file = name
        super().__init__()

    def compose(self) -> ComposeResult:
        """What is read, and how to stop."""
        yield Static(
            Content.assemble(("Reading ", "$quiet"), (words.line(self._file), "$ink"), ("…", "$quiet"))
        )
        yield KeyBar()
