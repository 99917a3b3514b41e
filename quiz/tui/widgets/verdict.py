"""What became of a question: sign, word and colour, the reason, the points and the streak."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from quiz.deck.model import Flashcard
from quiz.game.views import Ending, Outcome
from quiz.tui.markup import Block, Prose, literal
from quiz.tui.widgets.remarks import PARTLY, PASSED, RIGHT, WRONG
from quiz.tui.words import grouped


class VerdictLine(Static):
    """One line where it fits: verdict and reason, then points and streak."""

    def show(self, outcome: Outcome) -> None:
        """Tell the outcome."""
        sign, word, ink = _judged(outcome)
        said = Content.styled(f"{sign} {word}", f"bold ${ink}")
        reason = outcome.verdict.reason if outcome.verdict and not outcome.overruled else ""
        if reason:
            said = Content.assemble(said, "   ", literal(_unsaid(reason)))
        brought = [part for part in (_points(outcome), _streak(outcome)) if part]
        self.update(Prose([Block(said, aside=Content("   ").join(brought))]))


def _unsaid(reason: str) -> str:
    """The reason without the verdict that it begins with: sign and word have told that."""
    for verdict in ("partly right: ", "right, "):
        reason = reason.removeprefix(verdict)
    return reason


def _judged(outcome: Outcome) -> tuple[str, str, str]:
    """Sign, word and ink."""
    verdict = outcome.verdict
    if outcome.ending is Ending.TIMED_OUT:
        return PASSED, "Time is up", "partly"
    if verdict is None:
        return PASSED, "Skipped", "quiet"
    if isinstance(outcome.question, Flashcard):
        return (RIGHT, "Known", "right") if verdict.correct else (WRONG, "Not known", "wrong")
    if outcome.overruled:
        return RIGHT, "Right, by your word", "right"
    if verdict.correct:
        return RIGHT, "Right", "right"
    if verdict.wrong:
        return WRONG, "Wrong", "wrong"
    return PARTLY, f"Partly right, {round(verdict.share * 100)} %", "partly"


def _points(outcome: Outcome) -> Content:
    """The points gained, and how many of them the streak brought."""
    if not outcome.points:
        return Content("")
    gained = Content.styled(f"+{grouped(outcome.points)}", "$ink bold")
    if not outcome.bonus:
        return gained
    return Content.assemble(gained, (f"  {grouped(outcome.bonus)} of them for the streak", "$quiet"))


def _streak(outcome: Outcome) -> Content:
    """What happened to the streak, where it is worth a word."""
    if outcome.streak_before > 1 and outcome.streak == 0:
        return Content.styled(f"the streak of {outcome.streak_before} ends", "$quiet")
    return Content("")
