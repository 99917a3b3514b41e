"""Multiple choice: tick all that apply."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from quiz.grading.response import Picked
from quiz.tui.markup import line
from quiz.tui.widgets.answering import Does
from quiz.tui.widgets.options import Options
from quiz.tui.widgets.remarks import RIGHT, WRONG, remark

if TYPE_CHECKING:
    from quiz.deck.model import MultipleChoice
    from quiz.game.views import Outcome, Prompt

TICKED, EMPTY = "[×]", "[ ]"


class MultipleChoicePanel(Options):
    """Digits, space and clicks tick; enter answers."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "tick", id="play.tick", show=False),
    ]

    def __init__(self, question: MultipleChoice, prompt: Prompt) -> None:
        super().__init__(prompt, map(line, prompt.options), box=EMPTY)
        self._question = question
        self._ticked: set[int] = set()

    @property
    def keys(self) -> tuple[Does, ...]:
        """The digits, and enter."""
        return (Does(self.digits, "tick"), Does("enter", "answer", "confirm"))

    def take(self, index: int) -> None:
        """Tick that option, or take the tick back."""
        self._ticked ^= {index}
        self.rows[index].tick(TICKED if index in self._ticked else EMPTY)
        self.nudge()

    def action_tick(self) -> None:
        """Tick the option at the cursor."""
        if self.cursor is not None:
            self.take(self.cursor)

    def confirm(self) -> None:
        """Answer with what is ticked; nothing ticked is an answer only when confirmed."""
        if not self._ticked and self.warns("Nothing is ticked: enter again to say that none applies."):
            return
        options = tuple(self.prompt.options[index] for index in sorted(self._ticked))
        self.post_message(self.Submitted(Picked(options)))

    def reveal(self, outcome: Outcome) -> None:
        """Mark every option: rightly ticked, missed, wrongly ticked, rightly left."""
        picked = outcome.response.options if isinstance(outcome.response, Picked) else ()
        for option, row in zip(self.prompt.options, self.rows, strict=True):
            if option in self._question.keys:
                why = self._question.keys[option]
                if option in picked:
                    row.judge("right", aside=remark(RIGHT, "yours, right", "$right", why))
                else:
                    row.judge("partly", aside=remark(RIGHT, "right, not ticked", "$partly", why))
            elif option in picked:
                why = self._question.distractors.get(option, "")
                row.judge("wrong", aside=remark(WRONG, "yours", "$wrong", why))
            else:
                row.judge("passed")
