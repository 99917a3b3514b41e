"""How the score is made, with the numbers of the question on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from quiz.deck.model import Flashcard
from quiz.tui.markup import Block, Prose
from quiz.tui.words import grouped

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quiz.game.views import Outcome, Prompt


class ScoreScreen(ModalScreen[None]):
    """One step back closes it."""

    CSS_PATH = "scoring.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,i,q,f8", "dismiss", "close", id="scoring.close"),
    ]

    def __init__(self, prompt: Prompt, outcome: Outcome | None, streak: int) -> None:
        """Explain with `prompt`'s worth, its `outcome` where there is one, and the streak before it."""
        super().__init__()
        self._prompt = prompt
        self._outcome = outcome
        self._streak = streak

    def compose(self) -> ComposeResult:
        """Heading, factors, what this question brought."""
        with VerticalScroll(id="scoring"):
            yield Static(Content.styled("How the score is made", "bold $ink"))
            yield Static(_explained(self._prompt, self._streak), id="factors")
            if self._outcome is not None:
                yield Static(_brought(self._outcome), id="brought")
            yield Static(Content.styled("escape closes this", "$quiet"))


def _explained(prompt: Prompt, streak: int) -> Prose:
    worth = grouped(prompt.worth)
    if isinstance(prompt.question, Flashcard):
        factors = [
            ("base", f"{worth} points when you knew it: a flashcard brings half, without speed or streak"),
            ("hints", "each open hint takes a quarter of what is left"),
        ]
    else:
        factors = [
            ("base", f"{worth} points for this question, times the share that is right"),
            ("speed", _speed(prompt)),
            ("hints", f"each open hint takes a quarter of what is left; open: {len(prompt.hints)}"),
            ("streak", f"5 % of the base for each right answer just before, 25 % at most ({streak} so far)"),
        ]
    factors.append(("nothing", "for a skip or when time is up; both end the streak, neither counts as wrong"))
    wide = max(len(name) for name, _ in factors) + 3
    return Prose(
        [
            Block(Content(text), Content.styled(name.ljust(wide), "$accent"), Content(" " * wide))
            for name, text in factors
        ]
    )


def _speed(prompt: Prompt) -> str:
    if prompt.seconds is None:
        return "does not count: this game has no clock"
    return (
        f"all of it at once, half of it at the end of {prompt.seconds:g} s; "
        f"the first {prompt.reading:.1f} s are for reading"
    )


def _brought(outcome: Outcome) -> Content:
    return Content.assemble(
        "This question brought ",
        (grouped(outcome.points), "bold $ink"),
        f" points, {grouped(outcome.bonus)} of them for the streak.",
    )
