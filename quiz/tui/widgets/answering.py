"""What every kind's widget has in common: it takes an answer, and afterwards shows what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.message import Message
from textual.widget import Widget

if TYPE_CHECKING:
    from quiz.game.views import Outcome, Prompt
    from quiz.grading.response import Response


class Does(NamedTuple):
    """One of a panel's own keys, and what it does now."""

    key: str
    """How the key is written, such as ``1–4``."""
    text: str
    """What it does, in a word or two."""
    action: str = ""
    """The screen's action that a click runs; empty where there is nothing single to run."""


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
        self.judged = False
        """Whether the answer has been revealed, after which nothing can be changed."""
        self._told = ""

    @property
    def keys(self) -> tuple[Does, ...]:
        """The panel's own keys for the last line."""
        return ()

    @property
    def timed(self) -> bool:
        """Whether the clock still counts for what is left to do."""
        return True

    def resume_late(self) -> None:
        """The question is open again, with more than its time on the clock."""

    def begin(self) -> None:
        """Take the focus."""
        # The question is read from its beginning; where the options stand below it, they scroll up later.
        self.focus(scroll_visible=False)

    def pick(self, number: int) -> None:
        """The digit `number`, 1 to 9, was pressed outside of a field."""

    def confirm(self) -> None:
        """Answer with what is there, as enter does; may nudge instead."""

    def nudge(self, text: str = "") -> None:
        """Tell the player `text`; nothing takes back what was told."""
        if text != self._told:
            self._told = text
            self.post_message(self.Nudged(text))

    def warns(self, text: str) -> bool:
        """Tell `text` before an answer counts; false when it was told just now, so that the answer stands."""
        if text == self._told:
            return False
        self.nudge(text)
        return True

    def reveal(self, outcome: Outcome) -> None:
        """Show what was right and what the player gave; nothing can be changed any more."""
        raise NotImplementedError
