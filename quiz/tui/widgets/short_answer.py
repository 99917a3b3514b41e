"""Short answer and number: one field, nothing else to press but enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal
from textual.widgets import Static

from quiz.deck.markup.plain import plain
from quiz.grading.response import Typed
from quiz.tui.markup import literal
from quiz.tui.widgets.answering import AnswerPanel, Does
from quiz.tui.widgets.field import Field, compared

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import Input

    from quiz.deck.model import Numeric, ShortAnswer
    from quiz.game.views import Outcome, Prompt


class TypedPanel(AnswerPanel):
    """A field; what was typed is compared with `expected` afterwards."""

    takes_letters: ClassVar[bool] = True
    placeholder = "type your answer"
    """What the empty field says."""

    def __init__(self, prompt: Prompt, expected: str) -> None:
        super().__init__(prompt)
        self.field = Field(self.placeholder)
        self._expected = expected

    @property
    def keys(self) -> tuple[Does, ...]:
        """Enter."""
        return (Does("enter", "answer", "confirm"),)

    def compose(self) -> ComposeResult:
        """The field."""
        yield self.field

    def begin(self) -> None:
        """Type at once."""
        self.field.focus()

    @on(Field.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self.confirm()

    def confirm(self) -> None:
        """Answer with what is typed."""
        if self.field.value.strip():
            self.post_message(self.Submitted(Typed(self.field.value)))
        else:
            self.nudge("Type an answer first, or skip the question.")

    @on(Field.Changed)
    def _type(self, event: Input.Changed) -> None:
        event.stop()
        if event.value:
            self.nudge()

    def reveal(self, outcome: Outcome) -> None:
        """What was typed, judged, in place of the field."""
        typed = outcome.response.text.strip() if isinstance(outcome.response, Typed) else ""
        verdict = outcome.verdict
        expected = verdict.expected if verdict and verdict.expected else self._expected
        share = verdict.share if verdict else 0.0
        result = compared(typed, expected, share, answered=verdict is not None)
        self.remove_children()
        self.mount(Static(result, classes="compared"))


class ShortAnswerPanel(TypedPanel):
    """Type the answer."""

    def __init__(self, question: ShortAnswer, prompt: Prompt) -> None:
        super().__init__(prompt, plain(question.answer, inline=True))


class NumericPanel(TypedPanel):
    """Type a number; its unit stands beside the field."""

    placeholder = "type a number"

    def __init__(self, question: Numeric, prompt: Prompt) -> None:
        self._unit = plain(question.unit, inline=True)
        super().__init__(prompt, f"{question.number:f} {self._unit}".rstrip())

    def compose(self) -> ComposeResult:
        """The field, and the unit."""
        with Horizontal(classes="measure"):
            yield self.field
            if self._unit:
                yield Static(literal(self._unit), classes="unit")
