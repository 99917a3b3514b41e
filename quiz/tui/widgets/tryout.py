"""A question that can be answered again and again, exactly as in a game; nothing of it counts or is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on
from textual.message import Message

from quiz.game.rehearsal import answered, rehearse
from quiz.grading.solving import solution
from quiz.tui.widgets.answering import AnswerPanel
from quiz.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from quiz.deck.model import AnyQuestion, Deck, Media
    from quiz.game.game import Game
    from quiz.game.views import Prompt
    from quiz.grading.response import Response
    from quiz.library.evidence import Cited


class Tryout(Sheet):
    """The sheet of the question, and the little game behind it."""

    class Changed(Message):
        """It was answered, or its keys do something else now."""

    def __init__(self) -> None:
        super().__init__()
        self._deck: Deck | None = None
        self._game: Game | None = None
        self.panel: AnswerPanel | None = None
        """Where it is answered; None before the first question."""
        self._cited: tuple[Cited, ...] = ()

    @property
    def prompt(self) -> Prompt | None:
        """The question as it is asked."""
        return self._game.prompt if self._game is not None else None

    @property
    def judged(self) -> bool:
        """Whether it has been answered."""
        return self._game is not None and self._game.outcome is not None

    @property
    def trying(self) -> bool:
        """Whether the keys belong to the answer."""
        focused = self.screen.focused
        return self.panel is not None and focused is not None and self.panel in focused.ancestors_with_self

    @property
    def media(self) -> tuple[Media, ...]:
        """The pictures and sounds that may be seen now."""
        if self.prompt is None:
            return ()
        every = (*self.prompt.question.pictures, *self.prompt.question.sounds)
        return tuple(one for one in every if self.judged or one.side == "question")

    @property
    def cited(self) -> bool:
        """Whether a passage shows."""
        return self.judged and bool(self._cited)

    async def show(self, deck: Deck, question: AnyQuestion) -> None:
        """Ask `question` of `deck`."""
        self._deck, self._cited = deck, ()
        self._game = rehearse(deck, question)
        await self.again()

    async def again(self) -> None:
        """Ask it once more."""
        if self._deck is None or self._game is None or self._game.current is None:
            return
        self._game = rehearse(self._deck, self._game.current)
        if self.prompt is not None:
            self.screen.set_focus(None)
            self.panel = await self.ask(self.prompt, self._deck.question_language, self.media)

    def begin(self) -> None:
        """Give the keys to the answer."""
        if self.panel is not None and not self.judged:
            self.panel.begin()

    def solve(self) -> None:
        """Answer it rightly."""
        if self._game is not None and self._game.current is not None and not self.judged:
            self._answer(solution(self._game.current))

    def show_answer(self) -> None:
        """Show what is right, as to somebody who passed it over."""
        if self._game is not None and not self.judged:
            self._over(self._game.apply(self._game.skip(0.0)))

    def hint(self) -> None:
        """Open the next hint."""
        event = self._game.hint() if self._game is not None and not self.judged else None
        if event is not None and self._game is not None:
            self._game = self._game.apply(event)
            self.show_hints(self.prompt.hints if self.prompt else ())

    def found(self, cited: tuple[Cited, ...]) -> None:
        """Take the evidence of the question; it shows with the verdict."""
        self._cited = cited
        if self.judged:
            self.cite(cited)

    @on(AnswerPanel.Submitted)
    def _submitted(self, event: AnswerPanel.Submitted) -> None:
        event.stop()
        if not self.judged:
            self._answer(event.response)

    @on(AnswerPanel.Nudged)
    def _nudged(self, event: AnswerPanel.Nudged) -> None:
        event.stop()
        self.nudge(event.text)

    @on(AnswerPanel.KeysChanged)
    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def _keys_changed(self) -> None:
        self.post_message(self.Changed())

    def _answer(self, response: Response) -> None:
        if self._game is not None and self._deck is not None:
            self._over(answered(self._game, response, self._deck))

    def _over(self, game: Game) -> None:
        """Show what became of the question."""
        self._game, outcome = game, game.outcome
        if outcome is None or self.panel is None:
            return
        self.screen.set_focus(None)
        self.panel.judged, self.panel.can_focus = True, False
        self.panel.reveal(outcome)
        self.judge(outcome, self.media)
        self.cite(self._cited)
        self.post_message(self.Changed())
