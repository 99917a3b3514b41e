"""Choice: one key among distractors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.grading.response import Picked
from quiz.tui.markup import line
from quiz.tui.widgets.answering import Does
from quiz.tui.widgets.options import Options
from quiz.tui.widgets.remarks import RIGHT, WRONG, remark

if TYPE_CHECKING:
    from quiz.deck.model import Choice
    from quiz.game.views import Outcome, Prompt


class ChoicePanel(Options):
    """A digit, a click, or enter on the cursor's row answers."""

    def __init__(self, question: Choice, prompt: Prompt) -> None:
        super().__init__(prompt, map(line, prompt.options))
        self._question = question

    @property
    def keys(self) -> tuple[Does, ...]:
        """The digits."""
        return (Does(self.digits, "choose"),)

    def take(self, index: int) -> None:
        """Answer with that option."""
        self.post_message(self.Submitted(Picked((self.prompt.options[index],))))

    def reveal(self, outcome: Outcome) -> None:
        """Mark the key, and what was picked instead of it with what is wrong about it."""
        picked = outcome.response.options if isinstance(outcome.response, Picked) else ()
        for option, row in zip(self.prompt.options, self.rows, strict=True):
            if option == self._question.answer:
                word = "yours, right" if option in picked else "right"
                row.judge("right", aside=remark(RIGHT, word, "$right"))
            elif option in picked:
                why = self._question.distractors.get(option, "")
                row.judge("wrong", aside=remark(WRONG, "yours", "$wrong", why))
            else:
                row.judge("passed")
