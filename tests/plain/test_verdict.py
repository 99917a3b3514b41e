"""The line that tells what became of an answer."""

import pytest

from quiz.deck.model import ShortAnswer
from quiz.game.views import Ending, Outcome
from quiz.grading.verdict import Rule, Verdict
from quiz.plain.outcomes import verdict_line


@pytest.mark.parametrize(
    ("share", "reason", "told"),
    [
        (1.0, "", "Right."),
        (1.0, "right, without the article", "Right, without the article."),
        (1.0, "one slip: oil", "Right: one slip: oil."),
        (0.5, "partly right: without the day", "Partly right: without the day."),
        (0.0, "0 of 3 pairs right", "Wrong: 0 of 3 pairs right."),
    ],
)
def test_a_verdict_is_told_once(share: float, reason: str, told: str) -> None:
    verdict = Verdict(share=share, rule=Rule.EXACT, reason=reason)
    question = ShortAnswer(ask="What?", answer="oil")
    assert verdict_line(Outcome(question=question, ending=Ending.ANSWERED, verdict=verdict)) == told
