"""The app: it shows screens, fulfils what they wish, and hands each what it needs."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import on, work

from quiz.tui import messages
from quiz.tui.services import Trouble
from quiz.tui.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.message import Message

    from quiz.game.events import Settings
    from quiz.game.views import Results
    from quiz.library.opening import OpenDeck
    from quiz.play.session import Session
    from quiz.tui.services import Services


PATIENCE = 0.3
"""Seconds after which the screen says that a deck is still being read."""
_LIBRARY = 1
"""The library's place in the stack of screens, above the app's own empty one."""


class QuizApp(Shell):
    """Library, deck, game, results: one screen above the other, each closed by escape."""

    def __init__(self, services: Services, first: Message | None = None) -> None:
        """Show the library of `services`; `first` is a wish fulfilled on top of it at once."""
        self.services = services
        self._first = first
        super().__init__(services.preferences, services.keep, services.notices)

    def on_mount(self) -> None:
        """Show the library, then what was wished for at the start."""
        from quiz.tui.screens.library import LibraryScreen

        self.push_screen(LibraryScreen(self.services))
        self.greet(self._fulfil_first)

    def _fulfil_first(self) -> None:
        if self._first is not None:
            self.post_message(self._first)

    @on(messages.DeckWanted)
    def _show_deck(self, wish: messages.DeckWanted) -> None:
        self._read(wish.path, self._push_deck)

    @on(messages.QuickGameWanted)
    def _play_at_once(self, wish: messages.QuickGameWanted) -> None:
        def start(opened: OpenDeck) -> None:
            from quiz.tui.choices import usual

            self._tell_waiting(opened)
            self._start(opened, usual(opened.deck, self.services.preferences, self.services.new_seed()))

        self._read(wish.path, start)

    @on(messages.GameWanted)
    def _play(self, wish: messages.GameWanted) -> None:
        if wish is self._first:
            self._tell_waiting(wish.opened)
        self._start(wish.opened, wish.settings)

    @on(messages.ResumeWanted)
    def _go_on(self, wish: messages.ResumeWanted) -> None:
        played = wish.waiting.played

        def go_on(opened: OpenDeck, keep: bool) -> Session:
            session = self.services.resume(opened, played.game, keep)
            if session.prompt is not None and session.prompt.paused:
                session.resume()
            return session

        def resume(opened: OpenDeck) -> None:
            self._begin(opened, played.settings, lambda keep: go_on(opened, keep))

        self._read(wish.waiting.path, resume)

    @on(messages.ProblemsWanted)
    def _show_problems(self, wish: messages.ProblemsWanted) -> None:
        from quiz.tui.screens.problems import ProblemsScreen

        self.push_screen(ProblemsScreen(self.services.problems, wish.path))

    @on(messages.CoverageWanted)
    def _show_coverage(self, wish: messages.CoverageWanted) -> None:
        from quiz.tui.screens.coverage import CoverageScreen

        opened = wish.opened
        self.push_screen(CoverageScreen(opened.deck, opened.path, lambda: self.services.coverage(opened)))

    @on(messages.CurationWanted)
    @work(exclusive=True, group="reading")
    async def _curate(self, wish: messages.CurationWanted) -> None:
        """Decide on the drafts of a deck; then it is another one than the screen below shows."""
        from quiz.tui.screens.curate import CurateScreen
        from quiz.tui.screens.deck import DeckScreen

        try:
            curating, tools = await asyncio.to_thread(self.services.curate, wish.path)
        except Trouble as trouble:
            self.tell(trouble)
            return

        def left(_: None) -> None:
            if curating.state.steps and isinstance(self.screen, DeckScreen):
                self.pop_screen()
                if any(not one.is_draft for one in curating.state.deck.questions):
                    self.post_message(messages.DeckWanted(wish.path))

        self.push_screen(CurateScreen(curating, tools), left)

    def _tell_waiting(self, opened: OpenDeck) -> None:
        """A new game is asked for where the deck's screen does not tell that another one waits."""
        waiting = self.services.facts(opened).unfinished
        if waiting is not None:
            self.notify(
                f"Another game of this deck waits at question {waiting.number} of {waiting.of}: "
                "the deck's screen goes on with it.",
                title="A new game",
                markup=False,
            )

    def _start(self, opened: OpenDeck, settings: Settings) -> None:
        self._begin(opened, settings, lambda keep: self.services.start(opened, settings, keep))

    def _begin(
        self, opened: OpenDeck, settings: Settings, begin: Callable[[bool], Session], *, keep: bool = True
    ) -> None:
        """Begin a game and show it; where it cannot be saved, ask."""
        from quiz.play.saving import NotSaved
        from quiz.tui.screens.play import PlayScreen

        try:
            session = begin(keep)
        except Trouble as trouble:
            self.tell(trouble)
            return
        except NotSaved as failure:
            self._ask_about_saving(str(failure), lambda keep: self._begin(opened, settings, begin, keep=keep))
            return

        def ended(ending: messages.GameEnding | None) -> None:
            session.close()
            if isinstance(ending, messages.GameFinished):
                self.show_results(opened, settings, ending.results)

        self.push_screen(PlayScreen(session, self.services.tools(opened)), ended)

    def _ask_about_saving(self, failure: str, go_on: Callable[[bool], None]) -> None:
        from quiz.tui.screens.saving import Choice, SavingFailed

        def chosen(choice: Choice | None) -> None:
            if choice in (Choice.AGAIN, Choice.UNSAVED):
                go_on(choice is Choice.AGAIN)

        self.push_screen(SavingFailed(failure), chosen)

    @work(exclusive=True, group="reading")
    async def _read(self, path: Path, then: Callable[[OpenDeck], None]) -> None:
        """Read a deck beside the screens, then go on with it; a later wish takes the place of this one."""
        reading = asyncio.ensure_future(asyncio.to_thread(self.services.open_deck, path))
        await asyncio.wait({reading}, timeout=PATIENCE)
        if reading.done():
            self._opened(reading, then)
            return
        from quiz.tui.screens.reading import ReadingScreen

        def closed(stopped: bool | None) -> None:
            if not stopped:
                self._opened(reading, then)

        notice = ReadingScreen(path.name)
        self.push_screen(notice, closed)
        await asyncio.wait({reading})
        if notice.is_current:
            notice.dismiss(False)

    def _opened(self, reading: asyncio.Future[OpenDeck], then: Callable[[OpenDeck], None]) -> None:
        try:
            opened = reading.result()
        except Trouble as trouble:
            self.tell(trouble)
        else:
            then(opened)

    def _push_deck(self, opened: OpenDeck) -> None:
        from quiz.tui.screens.deck import DeckScreen

        self.push_screen(DeckScreen(self.services, opened))

    def show_results(self, opened: OpenDeck, settings: Settings, results: Results) -> None:
        """Show what a game of `opened` with `settings` brought, then do what is wished for there."""
        from quiz.tui.screens.results import ResultsScreen

        def chosen(wish: Settings | None) -> None:
            if wish is not None:
                self._start(opened, wish)

        self.push_screen(ResultsScreen(self.services, opened, settings, results), chosen)

    def action_library(self) -> None:
        """Back to the library, whatever lies on top of it."""
        while len(self.screen_stack) > _LIBRARY + 1:
            self.pop_screen()
