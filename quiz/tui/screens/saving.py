"""Nothing could be saved: what failed, and three ways on."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from quiz.tui.markup import literal

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Choice(Enum):
    """What to do after a failure to save."""

    AGAIN = "again"
    UNSAVED = "unsaved"
    QUIT = "quit"


class SavingFailed(ModalScreen[Choice]):
    """Stays until one of the three is chosen."""

    CSS_PATH = "saving.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "choose('again')", "try again", id="saving.again"),
        Binding("g", "choose('unsaved')", "go on without saving", id="saving.unsaved"),
        Binding("q", "choose('quit')", "quit", id="saving.quit"),
        Binding("down,right", "app.focus_next", show=False),
        Binding("up,left", "app.focus_previous", show=False),
    ]

    def __init__(self, failure: str) -> None:
        """Tell `failure`: what could not be saved, and why."""
        super().__init__()
        self._failure = failure

    def compose(self) -> ComposeResult:
        """What failed, then the ways on."""
        with Vertical(id="failure"):
            yield Static(Content.styled("✗ Not saved", "bold $wrong"))
            yield Static(literal(self._failure), id="reason")
            yield Static(Content("Nothing is lost yet: the game stands where it stood."))
            yield Button(Content("t  Try again"), id=Choice.AGAIN.value)
            yield Button(Content("g  Go on without saving"), id=Choice.UNSAVED.value)
            yield Button(Content("q  Quit to the library"), id=Choice.QUIT.value)

    @on(Button.Pressed)
    def _pressed(self, press: Button.Pressed) -> None:
        self.dismiss(Choice(press.button.id))

    def action_choose(self, choice: str) -> None:
        """Close with that choice."""
        self.dismiss(Choice(choice))
