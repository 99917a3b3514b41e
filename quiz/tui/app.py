"""The app: it shows screens, fulfils what they wish, and hands each what it needs."""

from __future__ import annotations

import asyncio
import gc
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.worker import WorkerFailed

from quiz.tui import keys, messages, themes
from quiz.tui.services import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from textual import events
    from textual.message import Message
    from textual.screen import Screen

    from quiz.game.events import Settings
    from quiz.game.views import Results
    from quiz.library.opening import OpenDeck
    from quiz.play.session import Session
    from quiz.tui.services import Services


PATIENCE = 0.3
"""Seconds after which the screen says that a deck is still being read."""
_LIBRARY = 1
"""The library's place in the stack of screens, above the app's own empty one."""


class QuizApp(App[None]):
    """Library, deck, game, results: one screen above the other, each closed by escape."""

    TITLE = "quiz"
    CSS_PATH = "app.tcss"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as the base class declares it
        (0, "-narrow"),
        (64, "-normal"),
        (110, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,f1", "help", "keys", id="app.help", tooltip="Show every key"),
        Binding(
            "ctrl+p",
            "command_palette",
            "menu",
            id="app.palette",
            tooltip="Search everything",
            key_display="≡",
        ),
        Binding(
            "ctrl+q",
            "quit",
            "quit",
            id="app.quit",
            tooltip="Leave; a game is kept",
            show=False,
            priority=True,
        ),
    ]
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, services: Services, first: Message | None = None) -> None:
        """Show the library of `services`; `first` is a wish fulfilled on top of it at once."""
        self.services = services
        self._first = first
        self.fault = ""
        """The mistake of the program that ended it; empty where there was none."""
        super().__init__()
        for theme in themes.OURS:
            self.register_theme(theme)
        self.theme = services.preferences.theme if self._knows_theme else themes.DARK.name
        self.animation_level = "full" if services.preferences.motion else "none"
        self._unused_keys: tuple[str, ...] = ()
        if services.preferences.keymap:
            from quiz.tui.keymap import checked

            keymap, self._unused_keys = checked(services.preferences.keymap)
            self.set_keymap(keymap)

    @property
    def _knows_theme(self) -> bool:
        return self.services.preferences.theme in self.available_themes

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The inks, for themes that do not name them."""
        return themes.inks(self.current_theme)

    def get_key_display(self, binding: Binding) -> str:
        """Keys as words that a beginner finds on the keyboard."""
        return binding.key_display or keys.shown(binding.key)

    def on_mount(self) -> None:
        """Show the library, then what was wished for at the start."""
        from quiz.tui.screens.library import LibraryScreen

        self.push_screen(LibraryScreen(self.services))
        notices = [*self.services.notices, *self._unused_keys]
        if not self._knows_theme:
            wanted = self.services.preferences.theme
            notices.append(
                f"There is no theme '{wanted}', so {self.theme} is used. The menu (≡) offers all themes."
            )
        # A game would hide the notices, and its clock would run: it waits until they are read.
        if notices:
            self.tell(*notices, then=self._fulfil_first)
        else:
            self._fulfil_first()

    def _fulfil_first(self) -> None:
        if self._first is not None:
            self.post_message(self._first)

    def on_key(self, event: events.Key) -> None:
        """A key that was on its way while a text field took the focus belongs into that field.

        Keys come here when nothing has used them; a field uses every printable one that reaches it.
        """
        focused = self.focused
        if focused is None or not focused.check_consume_key(event.key, event.character):
            return
        from textual.widgets import Input

        if isinstance(focused, Input) and event.character is not None:
            event.stop()
            event.prevent_default()
            focused.insert_text_at_cursor(event.character)

    def _fatal_error(self) -> None:
        """A mistake of our own: whoever started the app tells it; a developer sees the traceback."""
        if self.debug:
            super()._fatal_error()
            return
        failed = self._exception
        error = failed.error if isinstance(failed, WorkerFailed) else failed
        self.fault = f"{type(error).__name__}: {error}"
        self._close_messages_no_wait()

    def on_ready(self) -> None:
        """The first frame is there: objects that stay are not looked at again, and collecting may begin.

        Whoever starts the app may have switched the collector off for the time of the imports.
        """
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

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

        self.push_screen(ProblemsScreen(self.services, wish.path))

    @on(messages.CoverageWanted)
    def _show_coverage(self, wish: messages.CoverageWanted) -> None:
        from quiz.tui.screens.coverage import CoverageScreen

        self.push_screen(CoverageScreen(self.services, wish.opened))

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

    def action_help(self) -> None:
        """Show every key that works here."""
        from quiz.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(keys.rows(self.screen)))

    def action_help_quit(self) -> None:
        """Say how to leave, and that nothing is lost: many press ctrl+c for it."""
        key = keys.of(self.screen, "app.quit")
        self.notify(f"{key} leaves quiz; a game is kept.", title="Do you want to leave?", markup=False)

    def action_command_palette(self) -> None:
        """Search everything that can be done here."""
        from quiz.tui.screens.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Everything the palette offers: what can be done on the screen, then the look."""
        for row in keys.rows(screen):
            if row.command and row.press != "ctrl+p":
                written = ", ".join(row.written)
                yield SystemCommand(row.does, f"key {written}", partial(self.simulate_key, row.press))
        for name, theme in sorted(self.available_themes.items()):
            ground = "dark" if theme.dark else "light"
            yield SystemCommand(
                f"Theme {name}", f"Use this {ground} theme from now on", partial(self.choose_theme, name)
            )
        motion = self.animation_level != "none"
        yield SystemCommand(
            "Motion off" if motion else "Motion on",
            "Points stand there at once" if motion else "Points count up",
            partial(self.choose_motion, not motion),
        )

    def choose_theme(self, name: str) -> None:
        """Use a theme, and keep the choice."""
        self.theme = name
        self._keep("theme", name)

    def choose_motion(self, motion: bool) -> None:
        """Let things move, or not, and keep the choice."""
        self.animation_level = "full" if motion else "none"
        self._keep("motion", motion)

    def _keep(self, name: str, value: str | bool) -> None:
        try:
            self.services.keep(name, value)
        except Trouble as trouble:
            self.tell(trouble)

    def tell(self, *texts: object, then: Callable[[], None] | None = None) -> None:
        """Show what must be read; it stays until it is closed, and `then` something else begins."""
        from quiz.tui.screens.notice import NoticeScreen

        notice = NoticeScreen([str(text) for text in texts])
        self.push_screen(notice, None if then is None else lambda _: then())
