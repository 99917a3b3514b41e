"""Curation: one draft after the other with its passage, and one key for each decision."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.content import Content
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widget import MountError
from textual.widgets import Static

from quiz.curate.curating import NotDecided
from quiz.curate.fields import BadField, fields, with_fields
from quiz.curate.filtering import parsed
from quiz.library.following import EVERY
from quiz.tui import words
from quiz.tui.screens import curate_asking
from quiz.tui.screens.curate_keys import BINDINGS, KEYS, possible
from quiz.tui.screens.preview_keys import named
from quiz.tui.services import Trouble
from quiz.tui.shell import Shell
from quiz.tui.widgets.draftnotes import nothing, progress, under
from quiz.tui.widgets.draftsheet import DraftSheet
from quiz.tui.widgets.editform import EditForm
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.playkeys import PlayKeys
from quiz.tui.widgets.proofnotes import Notes
from quiz.tui.widgets.question import MediaLines
from quiz.tui.widgets.topbar import TopBar
from quiz.tui.widgets.tryout import Tryout

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from quiz.curate.curating import Curating
    from quiz.deck.model import AnyQuestion, Media
    from quiz.deck.problems import Problem
    from quiz.library.revisions import Revision
    from quiz.tui.curation import Tools


class CurateScreen(Screen[None]):
    """Shows the draft answered rightly; what is decided is in the file before the next one shows."""

    CSS_PATH = ["play.tcss", "curate.tcss"]  # noqa: RUF012 - the same sheet as in play, so the same look
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = BINDINGS

    def __init__(self, curating: Curating, tools: Tools, *, every: float = EVERY) -> None:
        """Curate with `curating`, and look at the file every so many seconds."""
        super().__init__()
        self._curating = curating
        self._tools = tools
        self._every = every
        self._problems: dict[str, tuple[Problem, ...]] = {}
        self._drawing = asyncio.Lock()
        """Keys and saves may come at once; the widgets are changed one after the other."""
        self._deciding = asyncio.Lock()
        """The curation, too, is changed by one thing at a time."""
        self._seen: AnyQuestion | None = None
        """The draft as it was when its texts came into the fields."""
        self._bar = TopBar(Content(""))
        self._sheet = DraftSheet(tools.passages)
        self._form = EditForm()

    def compose(self) -> ComposeResult:
        """Progress; the draft, or its texts while they are edited; what is told of it; keys."""
        yield self._bar
        yield self._sheet
        yield self._form
        yield Static(id="empty")
        yield Static(id="rule")
        yield Notes(id="under")
        yield PlayKeys([key.action for key in KEYS])
        yield KeyBar()

    async def on_mount(self) -> None:
        """Show the first draft, and follow the file."""
        deck = self._curating.state.deck
        self._bar.title = Content.styled(words.line(deck.title or self._curating.path.name), "$ink bold")
        self._form.display = False
        await self._show()
        self.follow()

    def on_unmount(self) -> None:
        """Let go of what looks at the file."""
        self._tools.close()

    @work(group="following")
    async def follow(self) -> None:
        """Tell what is wrong with the drafts in each state of the file, also where somebody else saved it."""
        while True:
            revision = await asyncio.to_thread(self._tools.look)
            if revision is not None:
                with suppress(NoMatches, MountError):  # the person has left meanwhile: the widgets go first
                    await self._take(revision)
            await asyncio.sleep(self._every)

    async def _take(self, revision: Revision) -> None:
        if not revision.checking:
            self._problems = {item.id: item.problems for item in revision.items}
        with suppress(NotDecided):  # the next decision tells it
            await self._beside(self._curating.refresh)
        await self._show()

    async def _show(self) -> None:
        """Show where the curation is; a draft that is the same stays as it is."""
        async with self._drawing:
            state = self._curating.state
            with self.app.batch_update():
                self._show_progress()
                await self._sheet.show_draft(state.deck, state.draft)
                editing = self._form.display
                self._sheet.display = state.draft is not None and not editing
                self.query_one("#empty").display = state.draft is None and not editing
                self.query_one("#empty", Static).update(nothing(state, self._curating.path))
                notes = [] if state.draft is None else under(state, state.draft, self._problems.get(state.at))
                self.query_one("#under", Notes).show(notes)
                self.query_one("#rule").display = bool(notes)
                self._show_keys()

    def _show_progress(self) -> None:
        self._bar.remark = progress(self._curating.state, bar=not self.has_class("-narrow"))

    @on(Tryout.Changed)
    def _sheet_changed(self) -> None:
        self._form.cite(self._sheet.show_passage)
        self._show_keys()

    def _show_keys(self) -> None:
        """The keys that work now; while the draft is edited, those of its fields."""
        self.refresh_bindings()
        keys = self.query_one(PlayKeys)
        keys.display = not self._form.display
        self.query_one(KeyBar).display = self._form.display
        keys.show((), [key for key in KEYS if self.check_action(*named(key.action))], typing=False)

    def on_resize(self) -> None:
        """Draw anew what depends on the width."""
        self.call_after_refresh(self._show_progress)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done now has a key."""
        return possible(
            action,
            self._curating.state,
            cited=self._sheet.cited,
            media=bool(self._sheet.media),
            editing=self._form.display,
        )

    # Deciding

    async def _do(self, decide: Callable[[], object]) -> bool:
        """Decide, beside the screen since it writes; tells whether that could be."""
        try:
            await self._beside(decide)
        except NotDecided as reason:
            self._tell(reason)
            return False
        finally:
            await self._show()
        return True

    async def _beside(self, decide: Callable[[], object]) -> None:
        """Do something to the curation, beside the screen and one thing after the other."""
        async with self._deciding:
            await asyncio.to_thread(decide)

    def _tell(self, reason: Exception) -> None:
        """Say why something could not be done; it stays until it is read."""
        if isinstance(self.app, Shell):
            self.app.tell(words.sentence(reason))

    async def _do_here(self, decide: Callable[[], object]) -> None:
        """Decide on the draft that is on the screen; where somebody has just taken it out, show what is."""
        shown = self._sheet.draft
        here = shown is not None and shown.id == self._curating.state.at
        await self._do(decide if here else lambda: None)

    async def action_accept(self) -> None:
        """Make the draft a question."""
        await self._do_here(self._curating.accept)

    def action_reject(self) -> None:
        """Ask for the reason, then take the draft out."""
        at = self._curating.state.at

        async def chosen(reason: str | None) -> None:
            if reason is not None and self._curating.state.at == at:
                await self._do_here(lambda: self._curating.reject(reason))

        self.app.push_screen(curate_asking.reason(), chosen)

    async def action_swap(self) -> None:
        """Ask the draft in another way."""
        await self._do_here(self._curating.swap)

    async def action_undo(self) -> None:
        """Take the last step back."""
        await self._do(self._curating.undo)

    async def action_turn(self, by: int) -> None:
        """Look at another draft."""
        await self._do(lambda: self._curating.turn(by))

    def action_filter(self) -> None:
        """Ask which drafts to look at."""

        async def chosen(text: str | None) -> None:
            if text is not None:
                await self._do(lambda: self._curating.filter(parsed(text)))

        self.app.push_screen(curate_asking.which(self._curating.state), chosen)

    def action_above(self) -> None:
        """Ask for a score, then accept every draft with that or a higher one."""

        async def chosen(text: str | None) -> None:
            least = curate_asking.as_score(text)
            if least is not None:
                await self._do(lambda: self._curating.accept_above(least))

        self.app.push_screen(curate_asking.least(self._curating), chosen)

    # Editing in place

    async def action_edit(self) -> None:
        """Show the texts of the draft in fields."""
        draft = self._curating.state.draft
        if draft is None:
            return
        self._seen = draft
        texts = fields(draft, self._curating.state.spare.get(draft.id, ()))
        await self._form.edit(texts, self._sheet.show_passage)
        self._form.display = True
        await self._show()

    @on(EditForm.Saved)
    async def _save(self) -> None:
        if self._seen is None:
            return
        try:
            wanted = with_fields(self._seen, self._form.edited)
            await self._beside(partial(self._curating.edit, self._seen, wanted))
        except (BadField, NotDecided) as reason:
            self._form.told(words.sentence(reason))
            return
        await self._close_form()

    @on(EditForm.Left)
    async def _close_form(self) -> None:
        self.set_focus(None)
        self._form.display = False
        await self._show()

    # What else there is

    def action_coverage(self) -> None:
        """The passages, and which are without a question."""
        from quiz.tui.screens.coverage import CoverageScreen

        deck = self._curating.state.deck
        self.app.push_screen(CoverageScreen(deck, self._curating.path, lambda: self._tools.coverage(deck)))

    def action_passage(self) -> None:
        """The whole passage, or only the words around the quote."""
        self._sheet.unfold()

    def action_media(self) -> None:
        """Open the next picture or sound."""
        self._open(self._sheet.next_medium())

    @on(MediaLines.Pressed)
    def _medium_pressed(self, press: MediaLines.Pressed) -> None:
        self._open(self._sheet.media[press.index])

    def _open(self, medium: Media) -> None:
        try:
            self._tools.open_media(medium.file)
        except Trouble as trouble:
            self._tell(trouble)

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self._sheet.scroll_relative(y=by, animate=False)

    def action_leave(self) -> None:
        """Leave; there is nothing to save."""
        self.dismiss()
