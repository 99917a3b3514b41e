"""The shell of every app of ours: its look, its help, its menu, and what it tells."""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.worker import WorkerFailed

from quiz.tui import keys, themes
from quiz.tui.services import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual import events
    from textual.screen import Screen

    from quiz.tui.services import Preferences


class Shell(App[None]):
    """An app without screens of its own."""

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

    def __init__(
        self,
        preferences: Preferences,
        keep: Callable[[str, str | bool], None],
        notices: tuple[str, ...] = (),
    ) -> None:
        """Look as `preferences` have it; `keep` writes one of them down, and raises `Trouble`.

        `notices` are told once, at the start.
        """
        self._keep_preference = keep
        self._wanted_theme = preferences.theme
        self.fault = ""
        """The mistake of the program that ended it; empty where there was none."""
        super().__init__()
        for theme in themes.OURS:
            self.register_theme(theme)
        self.theme = preferences.theme if self._knows_theme else themes.DARK.name
        self.animation_level = "full" if preferences.motion else "none"
        self._notices = notices
        if preferences.keymap:
            from quiz.tui.keymap import checked

            keymap, unused = checked(preferences.keymap)
            self._notices = (*notices, *unused)
            self.set_keymap(keymap)

    @property
    def _knows_theme(self) -> bool:
        return self._wanted_theme in self.available_themes

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The inks, for themes that do not name them."""
        return themes.inks(self.current_theme)

    def get_key_display(self, binding: Binding) -> str:
        """Keys as words that a beginner finds on the keyboard."""
        return binding.key_display or keys.shown(binding.key)

    def greet(self, then: Callable[[], None]) -> None:
        """Tell what is to be told at the start, then go on.

        What comes would hide the notices, and a game's clock would run: it waits until they are read.
        """
        notices = list(self._notices)
        if not self._knows_theme:
            notices.append(
                f"There is no theme '{self._wanted_theme}', so {self.theme} is used. "
                "The menu (≡) offers all themes."
            )
        if notices:
            self.tell(*notices, then=then)
        else:
            then()

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
            self._keep_preference(name, value)
        except Trouble as trouble:
            self.tell(trouble)

    def tell(self, *texts: object, then: Callable[[], None] | None = None) -> None:
        """Show what must be read; it stays until it is closed, and `then` something else begins."""
        from quiz.tui.screens.notice import NoticeScreen

        notice = NoticeScreen([str(text) for text in texts])
        self.push_screen(notice, None if then is None else lambda _: then())
