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
from quiz.tui.screens.preview_keys import ACTIONS, BINDINGS, Side, keys_now, named, possible
from quiz.tui.screens.problems import ProblemsScreen
from quiz.tui.services import Told, Trouble
from quiz.tui.widgets.cardview import CardView
from quiz.tui.widgets.playkeys import PlayKeys
from quiz.tui.widgets.proofnotes import Notes, above, nothing, place, under
from quiz.tui.widgets.question import MediaLines
from quiz.tui.widgets.topbar import TopBar
from quiz.tui.widgets.tryout import Tryout

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from quiz.anki.cards import CardText
    from quiz.deck.model import AnyQuestion, Deck
    from quiz.library.beside import Stamp
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
        self._drawing = asyncio.Lock()
        """Keys and saves may come at once; the widgets are changed one after the other."""
        self._opened_media = 0
        self._listed: ProblemsScreen | None = None
        self._bar = TopBar(Content.styled(words.line(preview.path.name), "$ink bold"))
        self._tryout = Tryout()

    def compose(self) -> ComposeResult:
        """Name and place; what is above the question, the question, its cards, what is under it; keys."""
        yield self._bar
        yield Notes(id="above")
        yield self._tryout
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

    def on_unmount(self) -> None:
        """The author leaves, and does not wait for what is being read."""
        self._preview.close()

    # Following the file

    @work(group="following")
    async def follow(self) -> None:
        """Show every new state of the file, for as long as the screen is there."""
        while True:
            looking = asyncio.ensure_future(asyncio.to_thread(self._preview.look))
            await asyncio.wait({looking}, timeout=PATIENCE)
            slow = not looking.done()
            if slow:
                self._bar.remark = Content.styled("reading…", "$quiet")
            revision = await looking
            if revision is not None:
                with suppress(NoMatches):  # the author has left meanwhile: the widgets go before the screen
                    await self._show(self._proof.after(revision))
            elif slow:
                self._bar.remark = place(self._proof)
            await asyncio.sleep(self._every)

    # Showing

    async def _show(self, proof: Proof) -> None:
        """Show a proof. A question that is the same stays as it is, with what was answered."""
        async with self._drawing:
            with self.app.batch_update():
                self._bar.remark = place(proof)
                self.query_one("#above", Notes).show(above(proof))
                self.query_one("#under", Notes).show(under(proof))
                self.query_one("#rule").display = self.query_one("#under").display
                self.query_one("#empty", Static).update(nothing(proof))
                before, self._proof = self._proof, proof
                await self._show_question(before)
                self._show_side()
        if self._listed is not None and self._listed.is_attached:
            self._listed.action_read()

    async def _show_question(self, before: Proof) -> None:
        """Show the question where it is another one than `before`, and what lies beside it where that is."""
        proof, question = self._proof, self._proof.question
        same = (before.deck, before.question) == (proof.deck, question)
        if question is None or (same and _beside(before) == _beside(proof)):
            return
        if not same:
            self._opened_media = 0
            await self._tryout.show(proof.whole, question)
            await self._take(self._side)
        if question.citations:
            self._find_passages(proof.deck, question)
        if self._side is Side.CARD:
            self._find_cards(proof.deck, question)

    async def _turn_to(self, side: Side) -> None:
        """Look at the question from another side."""
        async with self._drawing:
            await self._take(side)
            self._show_side()
        if side is Side.CARD and self._proof.question is not None:
            self._find_cards(self._proof.deck, self._proof.question)

    async def _take(self, side: Side) -> None:
        self._side = side
        if self._tryout.judged or self._tryout.trying:
            await self._tryout.again()
        if side is Side.ANSWERED:
            self._tryout.solve()

    def _show_side(self) -> None:
        shown = self._proof.question is not None
        self._tryout.display = shown and self._side is not Side.CARD
        self.query_one(CardView).display = shown and self._side is Side.CARD
        self.query_one("#empty").display = not shown
        self._show_keys()

    @on(Tryout.Changed)
    def _show_keys(self) -> None:
        self.refresh_bindings()
        panel = self._tryout.panel if self._tryout.trying else None
        shown = [
            key
            for key in keys_now(self._side, trying=self._tryout.trying)
            if self.check_action(*named(key.action))
        ]
        own, typing = (panel.keys, panel.takes_letters) if panel is not None else ((), False)
        self.query_one(PlayKeys).show(own, shown, typing=typing)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done now has a key."""
        return possible(action, parameters, self._proof, self._side, self._tryout)

    # What takes longer

    @work(thread=True, exclusive=True, group="passages")
    def _find_passages(self, deck: Deck, question: AnyQuestion) -> None:
        worker = get_current_worker()
        cited = self._preview.passages(deck, question)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._found, deck, question, cited)

    def _found(self, deck: Deck, question: AnyQuestion, cited: tuple[Cited, ...]) -> None:
        if self.is_attached and (self._proof.deck, self._proof.question) == (deck, question):
            self._tryout.found(cited)
            self._show_keys()

    @work(thread=True, exclusive=True, group="cards")
    def _find_cards(self, deck: Deck, question: AnyQuestion) -> None:
        worker = get_current_worker()
        cards = self._preview.cards(deck, question)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._found_cards, deck, question, cards)

    def _found_cards(self, deck: Deck, question: AnyQuestion, cards: tuple[CardText, ...]) -> None:
        if self.is_attached and (self._proof.deck, self._proof.question) == (deck, question):
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
        self._tryout.begin()

    def action_pick(self, number: int) -> None:
        """A digit goes to the answer."""
        self._tryout.begin()
        if self._tryout.panel is not None:
            self._tryout.panel.pick(number)

    def action_confirm(self) -> None:
        """Answer with what is there."""
        panel = self._tryout.panel
        if panel is not None:
            panel.confirm()

    def action_hint(self) -> None:
        """Open the next hint."""
        self._tryout.hint()
        self._show_keys()

    def action_passage(self) -> None:
        """The whole passage, or only the words around the quote."""
        self._tryout.unfold()

    def action_problems(self) -> None:
        """Every problem of the deck; the list follows the file too."""
        self._listed = ProblemsScreen(self._told, self._preview.path)
        self.app.push_screen(self._listed)

    def _told(self, _: Path) -> tuple[Told]:
        return (Told(self._proof.problems, self._proof.checking),)

    def action_media(self) -> None:
        """Open the next picture or sound."""
        self._open(self._opened_media % len(self._tryout.media))

    @on(MediaLines.Pressed)
    def _medium_pressed(self, press: MediaLines.Pressed) -> None:
        self._open(press.index)

    def _open(self, index: int) -> None:
        self._opened_media = index + 1
        try:
            self._preview.open_media(self._tryout.media[index].file)
        except Trouble as trouble:
            self.notify(str(trouble), severity="error", timeout=60, markup=False)

    async def action_back(self) -> None:
        """From an answer or a card to the question as it is asked; from there, leave."""
        if self._side is Side.ASKED and not (self._tryout.judged or self._tryout.trying):
            self.action_leave()
        else:
            await self._turn_to(Side.ASKED)

    def action_leave(self) -> None:
        """Leave."""
        self.app.exit()

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        shown = self.query_one(CardView) if self._side is Side.CARD else self._tryout
        shown.scroll_relative(y=by, animate=False)


def _beside(proof: Proof) -> dict[str, Stamp]:
    """The state of the files beside the deck."""
    return proof.revision.beside if proof.revision is not None else {}
