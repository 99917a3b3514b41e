"""True or false: a claim to judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from quiz.grading.response import Judged
from quiz.tui.widgets.answering import Does
from quiz.tui.widgets.options import Options
from quiz.tui.widgets.remarks import RIGHT, WRONG, remark

if TYPE_CHECKING:
    from quiz.deck.model import TrueFalse
    from quiz.game.views import Outcome, Prompt

_CLAIMS = (True, False)


class TrueFalsePanel(Options):
    """Two rows: 1 is true, 2 is false."""

    def __init__(self, question: TrueFalse, prompt: Prompt) -> None:
        super().__init__(prompt, (Content("True"), Content("False")))
        self._question = question

    @property
    def keys(self) -> tuple[Does, ...]:
        """The two digits."""
        return (Does("1", "true", "pick(1)"), Does("2", "false", "pick(2)"))

    def take(self, index: int) -> None:
        """Judge the claim."""
        self.post_message(self.Submitted(Judged(_CLAIMS[index])))

    def reveal(self, outcome: Outcome) -> None:
        """Mark the right judgement, and the player's where it was the other."""
        judged = outcome.response.claim if isinstance(outcome.response, Judged) else None
        for claim, row in zip(_CLAIMS, self.rows, strict=True):
            if claim == self._question.answer:
                word = "yours, right" if claim == judged else "right"
                row.judge("right", aside=remark(RIGHT, word, "$right"))
            elif claim == judged:
                row.judge("wrong", aside=remark(WRONG, "yours", "$wrong"))
            else:
                row.judge("passed")
