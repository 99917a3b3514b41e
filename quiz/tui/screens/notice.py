"""Something that must be read: it stays until it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from quiz.tui import words
from quiz.tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult


class NoticeScreen(ModalScreen[None]):
    """One text or several, above the screen that they came from."""

    CSS_PATH = "notice.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,escape,space,q", "dismiss", "close", id="notice.close", tooltip="Close; it has been read"
        ),
    ]

    def __init__(self, texts: Sequence[str]) -> None:
        """Show `texts`, each a paragraph."""
        self._texts = tuple(texts)
        super().__init__()

    def compose(self) -> ComposeResult:
        """The texts, and the key that closes them."""
        with VerticalScroll(id="box", can_focus=False):
            told = Content("\n\n").join([Content(words.paragraphs(text)) for text in self._texts])
            yield Static(Content.assemble(("! ", "$partly bold"), told))
        yield KeyBar()

    async def on_click(self) -> None:
        """A click closes it too."""
        self.dismiss()
