"""A game: one question after another, answered, judged and explained.

The screen drives a `Session` and nothing else: it never grades, reads a file or looks at the store.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on, work
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from quiz.game.views import Ending
from quiz.play.saving import NotSaved
from quiz.tui.messages import GameEnding, GameFinished, GameLeft
from quiz.tui.screens.play_keys import BINDINGS, EVERY_ACTION, keys_now, possible
from quiz.tui.screens.saving import Choice, SavingFailed
from quiz.tui.services import Trouble
from quiz.tui.widgets.answering import AnswerPanel
from quiz.tui.widgets.clockbar import ClockBar
from quiz.tui.widgets.playkeys import PlayKeys
from quiz.tui.widgets.question import MediaLines
from quiz.tui.widgets.scoreline import ScoreLine
from quiz.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from quiz.deck.model import AnyQuestion, Media
    from quiz.game.views import Outcome, Prompt
    from quiz.library.evidence import Cited
    from quiz.play.session import Session
    from quiz.tui.services import PlayTools

T = TypeVar("T")

BREATH = 0.3
"""Seconds after a verdict in which enter does not go on: it was meant for the answer.

After a verdict that came by itself, the same holds for every key that types.
"""
TICK = 0.25
"""Seconds between two looks at the clock."""


def _curtain(*, clock: bool) -> Content:
    """What stands in the question's place while the game is paused."""
    told = "The question is hidden and the clock stands." if clock else "The question is hidden."
    return Content.assemble(("Paused", "bold $ink"), "\n\n", (told, "$quiet"))


class PlayScreen(Screen[GameEnding]):
    """The question, its answer, and what there is to learn from it."""

    CSS_PATH = "play.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = BINDINGS

    def __init__(self, session: Session, tools: PlayTools, *, now: Callable[[], float] = monotonic) -> None:
        """Play `session`; `now` are seconds of a clock that never goes back."""
        super().__init__()
        self._session = session
        self._tools = tools
        self._now = now
        self._judged_at = 0.0
        self._ticks = 0
        self._panel: AnswerPanel | None = None
        self._cited: tuple[Cited, ...] = ()
        self._opened_media = 0
        self._unsaved = False
        """Whether a failure to save waits for the player's choice."""

    def compose(self) -> ComposeResult:
        """Score, clock, question with its answer, passage, keys."""
        deck = self._session.deck
        yield ScoreLine(deck.title or deck.id)
        yield ClockBar()
        yield Sheet()
        yield Static(id="curtain")
        yield PlayKeys(EVERY_ACTION)

    async def on_mount(self) -> None:
        """Tell what there is to tell, and ask."""
        for notice in self._session.notices:
            self.notify(notice, severity="warning", timeout=20, markup=False)
        self.set_interval(TICK, self.tick)
        await self._ask()

    # What the session says

    @property
    def _prompt(self) -> Prompt | None:
        return self._session.prompt

    @property
    def _media(self) -> tuple[Media, ...]:
        """The pictures and sounds that may be seen now."""
        prompt = self._prompt
        if prompt is None:
            return ()
        every = (*prompt.question.pictures, *prompt.question.sounds)
        judged = self._session.outcome is not None
        return tuple(one for one in every if judged or one.side == "question")

    async def _ask(self) -> None:
        """Show the question that is open, or the one that was just answered; leave when all is done."""
        prompt = self._prompt
        if prompt is None:
            self.dismiss(GameFinished(self._session.results()))
            return
        self._cited = ()
        self._opened_media = 0
        language = self._session.deck.question_language
        with self.app.batch_update():
            self._panel = await self.query_one(Sheet).ask(prompt, language, self._media)
            if (outcome := self._session.outcome) is not None:
                self._judge(outcome)
            else:
                if self._late:
                    self._panel.resume_late()
                self._begin()
            self._refresh()
        if prompt.question.citations:
            self._find_passages(prompt.question)

    def _refresh(self) -> None:
        """Everything around the answer, as the session has it now."""
        prompt = self._prompt
        if prompt is None:
            return
        judged = self._session.outcome is not None
        self.query_one(Sheet).display = not prompt.paused
        curtain = self.query_one("#curtain", Static)
        curtain.display = prompt.paused
        curtain.update(_curtain(clock=prompt.seconds is not None))
        score = self.query_one(ScoreLine)
        score.show(prompt, self._session.progress, count=judged and self._moves)
        self._show_clock()
        self._show_keys()

    @property
    def _moves(self) -> bool:
        """Whether anything may move by itself."""
        return self.app.animation_level != "none"

    def _show_clock(self) -> None:
        """The time left; while the stem may still be read, all of it."""
        prompt, outcome = self._prompt, self._session.outcome
        if prompt is None or prompt.seconds is None or not self._timed:
            self.query_one(ClockBar).show(None, 0.0)
            return
        elapsed = self._session.elapsed() if outcome is None else outcome.elapsed
        left = prompt.seconds - max(0.0, elapsed - prompt.reading)
        self.query_one(ClockBar).show(left, prompt.seconds)

    def _show_keys(self) -> None:
        prompt, own, outcome = self._prompt, self._panel, self._session.outcome
        if prompt is not None and own is not None:
            own_keys = () if prompt.paused or outcome is not None else own.keys
            shown = [key for key in keys_now(prompt, outcome) if self.check_action(key.action, ())]
            self.query_one(PlayKeys).show(own_keys, shown, typing=own.takes_letters and bool(own_keys))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done now has a key."""
        if action == "media" and not self._media:
            return False
        if action == "passage" and not self._cited:
            return False
        if action == "scroll" and self._session.outcome is None and isinstance(self.focused, AnswerPanel):
            return False
        return possible(action, self._prompt, self._session.outcome)

    # Time

    @property
    def _timed(self) -> bool:
        """Whether the answer is still a matter of time."""
        return self._panel is None or self._panel.timed

    @property
    def _late(self) -> bool:
        """Whether the open question has had all of its time."""
        prompt = self._prompt
        if prompt is None or prompt.seconds is None:
            return False
        return self._session.elapsed() >= prompt.seconds + prompt.reading

    async def tick(self) -> None:
        """Look at the clock: called four times a second."""
        prompt = self._prompt
        if prompt is None or prompt.paused or self._session.outcome is not None:
            return
        self._ticks += 1
        if self._ticks % round(1 / TICK) == 0:
            self._session.tick()
        self._show_clock()
        if self._timed and self._late and self.is_current and not self._unsaved:
            await self._keep(self._session.time_out, self._judged)

    # Answering

    @on(AnswerPanel.Submitted)
    async def _submitted(self, event: AnswerPanel.Submitted) -> None:
        event.stop()
        if self._session.outcome is None:
            response = event.response
            await self._keep(lambda: self._session.answer(response), self._judged)

    @on(AnswerPanel.Nudged)
    def _nudged(self, event: AnswerPanel.Nudged) -> None:
        event.stop()
        self.query_one(Sheet).nudge(event.text)

    @on(AnswerPanel.KeysChanged)
    def _keys_changed(self) -> None:
        self._show_keys()
        self._show_clock()

    async def _judged(self, outcome: Outcome) -> None:
        self._judged_at = self._now()
        self._judge(outcome)
        self._refresh()

    def _judge(self, outcome: Outcome) -> None:
        """Show what became of the question."""
        own = self._panel
        if own is None:
            return
        self.set_focus(None)
        own.judged, own.can_focus = True, False
        own.reveal(outcome)
        sheet = self.query_one(Sheet)
        sheet.judge(outcome, self._media)
        sheet.cite(self._cited)

    @work(thread=True, exclusive=True, group="passages")
    def _find_passages(self, question: AnyQuestion) -> None:
        """Have the passages ready when the question is answered."""
        worker = get_current_worker()
        cited = self._tools.passages(question)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._passages_found, question.id, cited)

    def _passages_found(self, question: str, cited: tuple[Cited, ...]) -> None:
        prompt = self._prompt
        if prompt is not None and prompt.question.id == question and self.is_attached:
            self._cited = cited
            if self._session.outcome is not None:
                self.query_one(Sheet).cite(cited)
                self._show_keys()

    # What the keys do

    def on_key(self, event: events.Key) -> None:
        """Whoever was typing when the time ran out did not mean the keys of the verdict."""
        outcome = self._session.outcome
        by_itself = outcome is not None and outcome.ending is Ending.TIMED_OUT
        if by_itself and event.is_printable and not self._breathed:
            event.stop()
            event.prevent_default()

    @property
    def _breathed(self) -> bool:
        """Whether the player has had time to see the verdict."""
        return self._now() - self._judged_at >= BREATH

    def action_pick(self, number: int) -> None:
        """A digit goes to the answer's widget."""
        if self._panel is not None:
            self._panel.pick(number)

    def action_confirm(self) -> None:
        """Answer with what is there."""
        if self._panel is not None:
            self._begin()
            self._panel.confirm()

    async def action_hint(self) -> None:
        """Open the next hint."""

        async def opened(hint: str | None) -> None:
            del hint
            prompt = self._prompt
            self.query_one(Sheet).show_hints(prompt.hints if prompt else ())
            self._refresh()
            self._begin()

        await self._keep(self._session.hint, opened)

    async def action_skip(self) -> None:
        """Pass the question over."""
        await self._keep(self._session.skip, self._judged)

    async def action_flag(self) -> None:
        """Mark the question for its author, or take the mark back."""

        async def marked(_: bool) -> None:
            self._refresh()
            self._begin()

        await self._keep(self._session.flag, marked)

    async def action_pause(self) -> None:
        """Hide the question and stop the clock."""
        await self._keep(self._session.pause, self._paused)

    async def action_resume(self) -> None:
        """Show the question again."""
        await self._keep(self._session.resume, self._paused)

    async def _paused(self, _: None) -> None:
        self.set_focus(None)
        self._refresh()
        self._begin()

    async def action_overrule(self) -> None:
        """The answer was right, the player says."""
        await self._keep(self._session.overrule, self._judged)

    async def action_next(self) -> None:
        """On, unless the key was still meant for the answer."""
        if self._breathed:

            async def went(_: None) -> None:
                await self._ask()

            await self._keep(self._session.advance, went)

    async def action_back(self) -> None:
        """From the question to the pause, from there to where the game was started."""
        prompt = self._prompt
        if prompt is None or prompt.paused or self._session.outcome is not None:
            self.dismiss(GameLeft())
        else:
            await self.action_pause()

    def action_passage(self) -> None:
        """The whole passage, or only the words around the quote."""
        self.query_one(Sheet).unfold()

    def action_media(self) -> None:
        """Open the next picture or sound."""
        self._open(self._opened_media % len(self._media))

    @on(MediaLines.Pressed)
    def _medium_pressed(self, press: MediaLines.Pressed) -> None:
        self._open(press.index)

    def _open(self, index: int) -> None:
        self._opened_media = index + 1
        try:
            self._tools.open_media(self._media[index].file)
        except Trouble as trouble:
            self.notify(str(trouble), severity="error", timeout=60, markup=False)

    async def action_score(self) -> None:
        """How the score is made; a clock stands meanwhile."""
        from quiz.tui.screens.scoring import ScoreScreen

        prompt, outcome = self._prompt, self._session.outcome
        if prompt is None:
            return
        streak = outcome.streak_before if outcome else self._session.progress.streak
        explained = ScoreScreen(prompt, outcome, streak)
        if outcome is not None or prompt.seconds is None:
            self.app.push_screen(explained)
            return

        async def closed(_: None) -> None:
            await self.action_resume()

        async def stopped(_: None) -> None:
            await self._paused(None)
            self.app.push_screen(explained, closed)

        await self._keep(self._session.pause, stopped)

    def action_scroll(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one(Sheet).scroll_relative(y=lines, animate=False)

    def action_scroll_page(self, pages: int) -> None:
        """Scroll by what fits on the screen."""
        sheet = self.query_one(Sheet)
        sheet.scroll_relative(y=pages * max(1, sheet.container_size.height - 1), animate=False)

    def _begin(self) -> None:
        """Back to the answer, while it is open."""
        prompt = self._prompt
        if (
            self._panel is not None
            and self._session.outcome is None
            and prompt is not None
            and not prompt.paused
        ):
            self._panel.begin()

    # Keeping

    async def _keep(self, do: Callable[[], T], then: Callable[[T], Awaitable[None]]) -> None:
        """Do what changes the session, then go on; where it could not be saved, ask what to do."""

        async def chosen(choice: Choice | None) -> None:
            self._unsaved = False
            if choice is Choice.UNSAVED:
                self._session.save_nothing_more()
            if choice is Choice.QUIT:
                self.dismiss(GameLeft())
            else:
                await self._keep(do, then)

        try:
            result = do()
        except NotSaved as failure:
            self._unsaved = True
            self.app.push_screen(SavingFailed(str(failure)), chosen)
            return
        await then(result)
