"""The app: it shows screens, fulfils what they wish, and hands each what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.worker import get_current_worker

from quiz.game.events import Settings
from quiz.tui import keys, messages, themes
from quiz.tui.services import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.message import Message

    from quiz.game.views import Results
    from quiz.library.opening import OpenDeck
    from quiz.play.session import Session
    from quiz.tui.services import Services


class QuizApp(App[None]):
    """Library, deck, game, results: one screen above the other, each closed by escape."""

    TITLE = "quiz"
    CSS_PATH = "app.tcss"
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [
        (0, "-narrow"),
        (64, "-normal"),
        (110, "-wide"),
    ]
    VERTICAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [(0, "-short"), (20, "-tall")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "help", "keys", id="app.help", tooltip="Show every key"),
        Binding("ctrl+p", "command_palette", "menu", id="app.palette", tooltip="Search everything"),
        Binding("ctrl+q", "quit", "quit", id="app.quit", tooltip="Leave; a game is kept", show=False, priority=True),
    ]
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, services: Services, first: Message | None = None) -> None:
        """Show the library of `services`; `first` is a wish fulfilled on top of it at once."""
        self.services = services
        self._first = first
        super().__init__()
        for theme in themes.OURS:
            self.register_theme(theme)
        known = services.preferences.theme in self.available_themes
        self.theme = services.preferences.theme if known else themes.DARK.name
        self.animation_level = "full" if services.preferences.motion else "none"
        self.set_keymap(services.preferences.keymap)

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
        if self._first is not None:
            self.post_message(self._first)

    @on(messages.DeckWanted)
    def _show_deck(self, wish: messages.DeckWanted) -> None:
        self._read(wish.path, self._push_deck)

    @on(messages.QuickGameWanted)
    def _play_at_once(self, wish: messages.QuickGameWanted) -> None:
        self._read(wish.path, lambda opened: self._start(opened, Settings(seed=self.services.new_seed())))

    @on(messages.GameWanted)
    def _play(self, wish: messages.GameWanted) -> None:
        self._start(wish.opened, wish.settings)

    @on(messages.ResumeWanted)
    def _go_on(self, wish: messages.ResumeWanted) -> None:
        def resume(opened: OpenDeck) -> None:
            self._begin(opened, lambda: self.services.resume(opened, wish.game.game))

        self._read(wish.game.path, resume)

    def _start(self, opened: OpenDeck, settings: Settings) -> None:
        self._begin(opened, lambda: self.services.start(opened, settings))

    def _begin(self, opened: OpenDeck, session: Callable[[], Session]) -> None:
        from quiz.tui.screens.play import PlayScreen

        try:
            begun = session()
        except Trouble as trouble:
            self.tell(trouble)
            return

        def ended(ending: messages.GameEnding | None) -> None:
            begun.close()
            if isinstance(ending, messages.GameFinished):
                self._push_results(opened, ending.results)

        self.push_screen(PlayScreen(begun, self.services.tools(opened)), ended)

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, path: Path, then: Callable[[OpenDeck], None]) -> None:
        """Read a deck beside the screens, then go on with it; a later wish takes the place of this one."""
        worker = get_current_worker()
        try:
            opened = self.services.open_deck(path)
        except Trouble as trouble:
            if not worker.is_cancelled:
                self.call_from_thread(self.tell, trouble)
            return
        if not worker.is_cancelled:
            self.call_from_thread(then, opened)

    def _push_deck(self, opened: OpenDeck) -> None:
        from quiz.tui.screens.deck import DeckScreen

        self.push_screen(DeckScreen(self.services, opened))

    def _push_results(self, opened: OpenDeck, results: Results) -> None:
        from quiz.tui.screens.results import ResultsScreen

        self.push_screen(ResultsScreen(self.services, opened, results))

    def action_help(self) -> None:
        """Show every key that works here."""
        from quiz.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.screen))

    def tell(self, trouble: Trouble) -> None:
        """Show what went wrong; it stays until it is read."""
        self.notify(str(trouble), severity="error", timeout=60, markup=False)
