"""The last line of a game: the keys that work now, each also a button that tab reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.keys import key_to_character
from textual.widgets import Static

from quiz.tui.widgets.keyline import Line, fitted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.screen import Screen

    from quiz.tui.widgets.answering import Does
    from quiz.tui.widgets.keyline import Key


class KeyButton(Static, can_focus=True):
    """One key and what it does; enter, space or a click does it."""

    ALLOW_SELECT = False
    FOCUS_ON_CLICK = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "press", "press", show=False),
        Binding("space", "press", "press", show=False),
    ]

    def __init__(self, action: str) -> None:
        super().__init__(classes="key")
        self.does = action
        """The action of the screen."""

    async def action_press(self) -> None:
        """Do it."""
        await self.screen.run_action(self.does)

    async def on_click(self, event: events.Click) -> None:
        """A click is a press."""
        event.stop()
        await self.action_press()


class OwnKeys(Static):
    """The panel's own keys; a click on one of them is a press."""

    ALLOW_SELECT = False

    async def on_click(self, event: events.Click) -> None:
        """Run what stands under the mouse."""
        action = event.style.meta.get("does")
        if isinstance(action, str):
            event.stop()
            await self.screen.run_action(action)


class PlayKeys(Horizontal):
    """The panel's own keys as words, then buttons; those that do not fit are left out, the last first."""

    ALLOW_SELECT = False

    def __init__(self, actions: Sequence[str]) -> None:
        super().__init__(id="keys")
        self._own = OwnKeys(classes="own-keys")
        self._buttons = {action: KeyButton(action) for action in actions}
        self._own_keys: tuple[Does, ...] = ()
        self._keys: tuple[Key, ...] = ()
        self._typing = False
        self._drawn: tuple[int, Line] | None = None

    def compose(self) -> ComposeResult:
        """Words, buttons."""
        yield self._own
        yield from self._buttons.values()

    def on_mount(self) -> None:
        """Follow the focus: a key that types into a field does nothing else."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def on_unmount(self) -> None:
        """Follow it no longer."""
        self.screen.bindings_updated_signal.unsubscribe(self)

    def _bindings_changed(self, screen: Screen[object]) -> None:
        if screen.is_current:
            self._lay_out()

    def show(self, own: Sequence[Does], keys: Sequence[Key], *, typing: bool) -> None:
        """Show these; where the answer is `typing`, by keys that do not type."""
        self._own_keys, self._keys, self._typing = tuple(own), tuple(keys), typing
        self._lay_out()

    def on_resize(self) -> None:
        """What fits depends on the width."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.outer_size.width - self.gutter.width
        names = self._names()
        keys = {key.action: names.get(_plain(key.action), "") for key in self._keys}
        line = fitted(self._own_keys, self._keys, keys, width)
        if (width, line) == self._drawn:
            return
        self._drawn = (width, line)
        self._own.display = bool(line.own)
        self._own.update(line.own)
        for button in self._buttons.values():
            button.display = False
        left, apart = line.gap if line.own else 0, True
        for key, item in line.items:
            button = self._buttons[key.action]
            button.display = True
            button.update(item)
            if key.far and apart:
                left, apart = left + line.room, False
            button.styles.margin = (0, 0, 0, left)
            left = line.gap

    def _names(self) -> dict[str, str]:
        """Action to the name of the first key that does it now."""
        names: dict[str, str] = {}
        for key, active in self.screen.active_bindings.items():
            types = (key_to_character(key) or "\n").isprintable()
            if not (self._typing and types):
                names.setdefault(_plain(active.binding.action), self.app.get_key_display(active.binding))
        return names


def _plain(action: str) -> str:
    """An action by its name alone, whoever it belongs to."""
    return action.removeprefix("app.")
