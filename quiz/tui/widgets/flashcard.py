"""Flashcard: recall, turn, and say yourself whether you knew."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from quiz.grading.response import Recalled
from quiz.tui.markup import prose
from quiz.tui.widgets.answering import Does
from quiz.tui.widgets.options import Options
from quiz.tui.widgets.remarks import RIGHT, WRONG, remark

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quiz.deck.model import Flashcard
    from quiz.game.views import Outcome, Prompt

_KNEW = (False, True)


class FlashcardPanel(Options):
    """Enter turns the card; then 1 did not know, 2 knew."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "confirm", "turn", id="play.turn", show=False),
    ]

    def __init__(self, question: Flashcard, prompt: Prompt) -> None:
        super().__init__(prompt, (Content("I did not know it"), Content("I knew it")))
        self.back = Static(prose(question.back), classes="card-back")
        self.cover = Static(Content("Say it to yourself, then turn the card."), classes="card-cover")
        self.turned = False

    @property
    def keys(self) -> tuple[Does, ...]:
        """Enter, then the two grades."""
        return (
            (Does("1", "did not know", "pick(1)"), Does("2", "knew", "pick(2)"))
            if self.turned
            else (Does("enter", "turn", "confirm"),)
        )

    @property
    def timed(self) -> bool:
        """Recalling is timed; grading oneself is not a race."""
        return not self.turned

    def compose(self) -> ComposeResult:
        """The cover, and below it what turning shows."""
        yield self.cover
        yield self.back
        yield from self.rows

    def on_mount(self) -> None:
        """The back is hidden."""
        self._show(turned=False)

    def _show(self, *, turned: bool) -> None:
        self.cover.display = not turned
        self.back.display = turned
        for row in self.rows:
            row.display = turned

    def turn(self) -> None:
        """Show the back."""
        self.turned = True
        self._show(turned=True)
        self.post_message(self.KeysChanged())

    def resume_late(self) -> None:
        """Only a turned card can outlast its time, so it was turned."""
        self.turn()

    def on_click(self) -> None:
        """A click on the covered card turns it."""
        if not self.turned and not self.judged:
            self.turn()

    def action_move(self, step: int) -> None:
        """The cursor moves between the two grades."""
        if self.turned:
            super().action_move(step)

    def confirm(self) -> None:
        """Turn the card, or grade it as the cursor says."""
        if self.turned:
            super().confirm()
        else:
            self.turn()

    def take(self, index: int) -> None:
        """Grade the card; not before it is turned."""
        if self.turned:
            self.post_message(self.Submitted(Recalled(_KNEW[index])))

    def reveal(self, outcome: Outcome) -> None:
        """The back, and the grade given."""
        self._show(turned=True)
        given = outcome.response.knew if isinstance(outcome.response, Recalled) else None
        for knew, row in zip(_KNEW, self.rows, strict=True):
            row.display = knew == given
            if knew == given:
                ink, sign = ("$right", RIGHT) if knew else ("$wrong", WRONG)
                row.judge("right" if knew else "wrong", aside=remark(sign, "your grade", ink))
