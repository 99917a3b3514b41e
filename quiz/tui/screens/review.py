"""A finished game, walked through again: each question with its verdict and its explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.worker import get_current_worker

from quiz.game.order import options
from quiz.game.views import Prompt
from quiz.tui import words
from quiz.tui.services import Trouble
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.question import MediaLines
from quiz.tui.widgets.sheet import Sheet
from quiz.tui.widgets.topbar import TopBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quiz.deck.model import AnyQuestion, Media
    from quiz.game.events import Settings
    from quiz.game.views import Outcome, Results
    from quiz.library.evidence import Cited
    from quiz.library.opening import OpenDeck
    from quiz.tui.services import Services


class ReviewScreen(Screen[None]):
    """One question at a time, as it was answered; nothing can be changed any more."""

    CSS_PATH = "play.tcss"  # the same sheet, so the same look
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,right,l,space", "turn(1)", "next", id="review.next", tooltip="The next question"),
        Binding("left,h", "turn(-1)", "before", id="review.before", tooltip="The question before"),
        Binding("v", "passage", "passage", id="review.passage", tooltip="Show the whole passage, or fold it"),
        Binding("o", "media", "open ▣", id="review.media", tooltip="Open the picture or sound"),
        Binding("escape", "dismiss", "results", id="review.back", tooltip="Back to the results"),
        Binding("up,k", "scroll(-1)", "up", show=False, id="review.up", tooltip="Scroll up"),
        Binding("down,j", "scroll(1)", "down", show=False, id="review.down", tooltip="Scroll down"),
        Binding(
            "pageup", "scroll(-10)", "page up", show=False, id="review.page-up", tooltip="Scroll up a page"
        ),
        Binding(
            "pagedown",
            "scroll(10)",
            "page down",
            show=False,
            id="review.page-down",
            tooltip="Scroll down a page",
        ),
    ]

    def __init__(
        self, services: Services, opened: OpenDeck, settings: Settings, results: Results, index: int
    ) -> None:
        """Walk through `results` of a game of `opened` with `settings`, from the question at `index` on."""
        self._deck = opened.deck
        self._tools = services.tools(opened)
        self._settings = settings
        self._outcomes = results.outcomes
        self._index = index
        self._opened_media = 0
        self._cited: tuple[Cited, ...] = ()
        super().__init__()

    def compose(self) -> ComposeResult:
        """Top bar, question, key bar."""
        yield TopBar(Content.styled(words.line(self._deck.title or self._deck.id), "$quiet"))
        yield Sheet()
        yield KeyBar()

    async def on_mount(self) -> None:
        """Show the first."""
        await self._show()

    @property
    def _outcome(self) -> Outcome:
        return self._outcomes[self._index]

    @property
    def _media(self) -> tuple[Media, ...]:
        return (*self._outcome.question.pictures, *self._outcome.question.sounds)

    async def _show(self) -> None:
        outcome = self._outcome
        question = outcome.question
        number, of = self._index + 1, len(self._outcomes)
        prompt = Prompt(
            question=question,
            number=number,
            of=of,
            options=options(self._settings.seed, question, self._deck.answer_language),
            hints=question.hints[: outcome.hints],
            flagged=outcome.flagged,
        )
        flagged = "flagged · " if outcome.flagged else ""
        time = words.duration(outcome.elapsed)
        self.query_one(TopBar).remark = Content(f"{flagged}question {number} of {of} · {time}")
        self._cited, self._opened_media = (), 0
        sheet = self.query_one(Sheet)
        with self.app.batch_update():
            panel = await sheet.ask(prompt, self._deck.question_language, self._media)
            panel.disabled = True
            panel.reveal(outcome)
            sheet.judge(outcome, self._media)
        self.refresh_bindings()
        if question.citations:
            self._find_passages(question)

    @work(thread=True, exclusive=True, group="passages")
    def _find_passages(self, question: AnyQuestion) -> None:
        worker = get_current_worker()
        try:
            cited = self._tools.passages(question)
        except Trouble as trouble:
            self.app.call_from_thread(self._tell, trouble)
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._cite, question, cited)

    def _cite(self, question: AnyQuestion, cited: tuple[Cited, ...]) -> None:
        if self.is_attached and question is self._outcome.question:
            self._cited = cited
            self.query_one(Sheet).cite(cited)
            self.refresh_bindings()

    def _tell(self, trouble: Trouble) -> None:
        self.notify(str(trouble), severity="error", timeout=60, markup=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what there is."""
        match action:
            case "turn":
                by = parameters[0] if parameters else 0
                return isinstance(by, int) and 0 <= self._index + by < len(self._outcomes)
            case "passage":
                return bool(self._cited)
            case "media":
                return bool(self._media)
            case _:
                return True

    async def action_turn(self, by: int) -> None:
        """Go to another question."""
        self._index += by
        await self._show()

    def action_passage(self) -> None:
        """The whole passage, or only the words around the quote."""
        self.query_one(Sheet).unfold()

    def action_media(self) -> None:
        """Open the next picture or sound."""
        self._open(self._opened_media % len(self._media))
        self._opened_media += 1

    @on(MediaLines.Pressed)
    def _medium_pressed(self, press: MediaLines.Pressed) -> None:
        self._open(press.index)

    def _open(self, index: int) -> None:
        try:
            self._tools.open_media(self._media[index].file)
        except Trouble as trouble:
            self._tell(trouble)

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one(Sheet).scroll_relative(y=by, animate=False)
