"""What every kind's widget has in common: it takes an answer, and afterwards shows what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.widget import Widget

if TYPE_CHECKING:
    from quiz.game.views import Outcome, Prompt
    from quiz.grading.response import Response


class AnswerPanel(Widget):
    """The part of the play screen in which a question of one kind is answered."""

    takes_letters: ClassVar[bool] = False
    """Whether printable keys belong to the panel while it has the focus."""

    @dataclass
    class Submitted(Message):
        """The player's answer."""

        response: Response

    @dataclass
    class Nudged(Message):
        """Something to tell the player before the answer counts; empty takes it back."""

        text: str

    class KeysChanged(Message):
        """What the keys do has changed."""

    def __init__(self, prompt: Prompt) -> None:
        super().__init__(classes="answer-panel")
        self.prompt = prompt
        """The question as it is asked."""

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """The panel's own keys for the last line, each with what it does now."""
        return ()

    def begin(self) -> None:
        """Take the focus."""
        self.focus()

    def pick(self, number: int) -> None:
        """The digit `number`, 1 to 9, was pressed outside of a field."""

    def reveal(self, outcome: Outcome) -> None:
        """Show what was right and what the player gave; nothing can be changed any more."""
        raise NotImplementedError
