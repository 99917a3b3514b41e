"""A deck while it is written: the question just saved as it will be played, and what is wrong with it."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.content import Content
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from quiz.library.following import EVERY
from quiz.library.proofs import Proof
from quiz.tui import words
from quiz.tui.screens.preview_keys import ACTIONS, BINDINGS, Side, keys_now
from quiz.tui.screens.problems import ProblemsScreen
from quiz.tui.services import Trouble
from quiz.tui.widgets.cardview import CardView
from quiz.tui.widgets.playkeys import PlayKeys
from quiz.tui.widgets.proofnotes import Notes, above, under
from quiz.tui.widgets.question import MediaLines
from quiz.tui.widgets.topbar import TopBar
from quiz.tui.widgets.tryout import Tryout

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from quiz.anki.cards import CardText
    from quiz.deck.model import AnyQuestion, Deck
    from quiz.library.evidence import Cited
    from quiz.tui.preview import Preview

PATIENCE = 0.3
"""Seconds of reading after which the screen says so."""


class PreviewScreen(Screen[None]):
    """Follows the file: whatever is saved shows, and nothing that can be saved ends it."""

    CSS_PATH = ["play.tcss", "preview.tcss"]  # noqa: RUF012 - the same sheet as in play, so the same look
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = BINDINGS

    def __init__(self, preview: Preview, *, every: float = EVERY) -> None:
        """Show the deck of `preview`, and look at its file every so many seconds."""
        super().__init__()
        self._preview = preview
        self._every = every
        self._proof = Proof()
        self._side = Side.ASKED
        self._drawn: tuple[Deck, AnyQuestion] | None = None
        self._opened_media = 0
        self._listed: ProblemsScreen | None = None

    def compose(self) -> ComposeResult:
        """Name and place; what is above the question, the question, its cards, what is under it; keys."""
        yield TopBar(Content.styled(words.line(self._preview.path.name), "$ink bold"))
        yield Notes(id="above")
        yield Tryout()
        yield CardView()
        yield Static(id="empty")
        yield Static(id="rule")
        yield Notes(id="under")
        yield PlayKeys(ACTIONS)

    def on_mount(self) -> None:
        """Begin to follow."""
        for name in ("#above", "#rule", "#under"):
            self.query_one(name).display = False
        name = words.line(self._preview.path.name)
        self.query_one("#empty", Static).update(Content.styled(f"Reading {name}…", "$quiet"))
        self._show_side()
        self.follow()

    # Following the file

    @work(group="following")
    async def follow(self) -> None:
        """Show every new state of the file, for as long as the screen is there."""
        while True:
            looking = asyncio.ensure_future(asyncio.to_thread(self._preview.look))
            await asyncio.wait({looking}, timeout=PATIENCE)
            if not looking.done():
                self.query_one(TopBar).remark = Content.styled("reading…", "$quiet")
            revision = await looking
            if revision is not None:
                with suppress(NoMatches):  # the author has left meanwhile: the widgets go before the screen
                    await self._show(self._proof.after(revision))
            await asyncio.sleep(self._every)

    # Showing

    async def _show(self, proof: Proof) -> None:
        """Show a proof. A question that is the same stays as it is, with what was answered."""
        self._proof = proof
        question = proof.question
        with self.app.batch_update():
            self.query_one(TopBar).remark = _place(proof)
            self.query_one("#above", Notes).show(above(proof))
            self.query_one("#under", Notes).show(under(proof))
            self.query_one("#rule").display = self.query_one("#under").display
            self.query_one("#empty", Static).update(_nothing(proof))
            if question is None:
                self._drawn = None
            elif (proof.deck, question) != self._drawn:
                self._drawn = (proof.deck, question)
                self._opened_media = 0
                await self.query_one(Tryout).show(proof.whole, question)
                if question.citations:
                    self._find_passages(proof.deck, question)
                await self._turn_to(self._side)
            self._show_side()
        if self._listed is not None and self._listed.is_attached:
            self._listed.action_read()

    async def _turn_to(self, side: Side) -> None:
        """Look at the question from another side."""
        self._side = side
        tryout = self.query_one(Tryout)
        if tryout.judged or tryout.trying:
            await tryout.again()
        if side is Side.ANSWERED:
            tryout.solve()
        elif side is Side.CARD and self._drawn is not None:
            self._find_cards(*self._drawn)
        self._show_side()

    def _show_side(self) -> None:
        shown = self._proof.question is not None
        self.query_one(Tryout).display = shown and self._side is not Side.CARD
        self.query_one(CardView).display = shown and self._side is Side.CARD
        self.query_one("#empty").display = not shown
        self._show_keys()

    @on(Tryout.Changed)
    def _show_keys(self) -> None:
        self.refresh_bindings()
        tryout = self.query_one(Tryout)
        panel = tryout.panel if tryout.trying else None
        shown = [
            key
            for key in keys_now(self._side, trying=tryout.trying)
            if self.check_action(*_named(key.action))
        ]
        own, typing = (panel.keys, panel.takes_letters) if panel is not None else ((), False)
        self.query_one(PlayKeys).show(own, shown, typing=typing)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done now has a key."""
        tryout, proof = self.query_one(Tryout), self._proof
        asked = proof.question is not None and self._side is not Side.CARD
        match action:
            case "turn":
                [by] = parameters
                return isinstance(by, int) and 0 <= proof.at + by < len(proof.pages)
            case "answer" | "card":
                return proof.question is not None
            case "try":
                return asked and not tryout.trying
            case "pick" | "confirm":
                return asked and not tryout.judged
            case "hint":
                return (
                    asked and not tryout.judged and tryout.prompt is not None and tryout.prompt.hints_left > 0
                )
            case "passage":
                return asked and tryout.cited
            case "media":
                return asked and bool(tryout.media)
            case "problems":
                return bool(proof.problems)
            case _:
                return True

    # What takes longer

    @work(thread=True, exclusive=True, group="passages")
    def _find_passages(self, deck: Deck, question: AnyQuestion) -> None:
        worker = get_current_worker()
        cited = self._preview.passages(deck, question)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._found, deck, question, cited)

    def _found(self, deck: Deck, question: AnyQuestion, cited: tuple[Cited, ...]) -> None:
        if self.is_attached and self._drawn == (deck, question):
            self.query_one(Tryout).found(cited)
            self._show_keys()

    @work(thread=True, exclusive=True, group="cards")
    def _find_cards(self, deck: Deck, question: AnyQuestion) -> None:
        worker = get_current_worker()
        cards = self._preview.cards(deck, question)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._found_cards, deck, question, cards)

    def _found_cards(self, deck: Deck, question: AnyQuestion, cards: tuple[CardText, ...]) -> None:
        if self.is_attached and self._drawn == (deck, question):
            self.query_one(CardView).show(cards)

    # What the keys do

    async def action_turn(self, by: int) -> None:
        """Go to another question of the deck."""
        await self._show(self._proof.turned(by))

    async def action_answer(self) -> None:
        """The question answered rightly, or as it is asked."""
        await self._turn_to(Side.ASKED if self._side is Side.ANSWERED else Side.ANSWERED)

    async def action_card(self) -> None:
        """Its Anki cards, or the question."""
        await self._turn_to(Side.ASKED if self._side is Side.CARD else Side.CARD)

    async def action_try(self) -> None:
        """Answer the question as a player does; once more where it has been answered."""
        await self._turn_to(Side.ASKED)
        self.query_one(Tryout).begin()

    def action_pick(self, number: int) -> None:
        """A digit goes to the answer."""
        tryout = self.query_one(Tryout)
        tryout.begin()
        if tryout.panel is not None:
            tryout.panel.pick(number)

    def action_confirm(self) -> None:
        """Answer with what is there."""
        panel = self.query_one(Tryout).panel
        if panel is not None:
            panel.confirm()

    def action_hint(self) -> None:
        """Open the next hint."""
        self.query_one(Tryout).hint()
        self._show_keys()

    def action_passage(self) -> None:
        """The whole passage, or only the words around the quote."""
        self.query_one(Tryout).unfold()

    def action_problems(self) -> None:
        """Every problem of the deck; the list follows the file too."""
        self._listed = ProblemsScreen(lambda path: self._proof.problems, self._preview.path)
        self.app.push_screen(self._listed)

    def action_media(self) -> None:
        """Open the next picture or sound."""
        self._open(self._opened_media % len(self.query_one(Tryout).media))

    @on(MediaLines.Pressed)
    def _medium_pressed(self, press: MediaLines.Pressed) -> None:
        self._open(press.index)

    def _open(self, index: int) -> None:
        self._opened_media = index + 1
        try:
            self._preview.open_media(self.query_one(Tryout).media[index].file)
        except Trouble as trouble:
            self.notify(str(trouble), severity="error", timeout=60, markup=False)

    async def action_back(self) -> None:
        """From an answer or a card to the question as it is asked; from there, leave."""
        tryout = self.query_one(Tryout)
        if self._side is Side.ASKED and not (tryout.judged or tryout.trying):
            self.action_leave()
        else:
            await self._turn_to(Side.ASKED)

    def action_leave(self) -> None:
        """Leave."""
        self.app.exit()

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        shown = CardView if self._side is Side.CARD else Tryout
        self.query_one(shown).scroll_relative(y=by, animate=False)


def _place(proof: Proof) -> Content:
    """Which question of how many it is."""
    if not proof.pages:
        return Content("")
    draft = "draft · " if proof.question is not None and proof.question.is_draft else ""
    number, of = words.grouped(proof.at + 1), words.grouped(len(proof.pages))
    return Content.styled(f"{draft}question {number} of {of}", "$quiet")


def _nothing(proof: Proof) -> Content:
    """What stands where no question can be shown."""
    if proof.page is None:
        told, then = "No question to show yet.", "As soon as the file holds one, it shows here."
    else:
        told, then = "This question cannot be shown yet.", "Mend it and save: it shows here."
    return Content.assemble((told, "bold $ink"), "\n\n", (then, "$quiet"))


def _named(action: str) -> tuple[str, tuple[object, ...]]:
    """An action's name and parameters."""
    name, _, rest = action.partition("(")
    return name, (int(rest.rstrip(")")),) if rest else ()
