"""The Anki cards of a question, front and back, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quiz.tui.markup import Block, Prose, literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult

    from quiz.anki.cards import CardText


class CardView(VerticalScroll, can_focus=False):
    """One card below the other."""

    def __init__(self) -> None:
        super().__init__(id="cards")

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static(classes="column")

    def show(self, cards: Sequence[CardText]) -> None:
        """Show these."""
        blocks = [block for number, card in enumerate(cards, 1) for block in _card(card, number, len(cards))]
        self.query_one(Static).update(Prose(blocks))
        self.scroll_home(animate=False)


def _card(card: CardText, number: int, of: int) -> Iterator[Block]:
    which = f" of card {number}" if of > 1 else ""
    for name, text in (("front", card.front), ("back", card.back)):
        yield Block(Content.styled(f"{name}{which}", "$accent"), apart=number > 1 or name == "back")
        edge = Content.styled("│ ", "$hairline")
        for line in text.split("\n"):
            yield Block(_line(line), edge, edge)


def _line(line: str) -> Content:
    """One line; what is right is in the ink of right answers."""
    return literal(line, "$right" if line.startswith("✓ ") else "$foreground")
