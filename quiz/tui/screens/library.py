"""The library: every deck, and the game that waits to be resumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from quiz.tui.services import Services


class LibraryScreen(Screen[None]):
    """Decks as rows."""

    CSS_PATH = "library.tcss"

    def __init__(self, services: Services) -> None:
        """Show the decks of `services`."""
        self.services = services
        super().__init__()
