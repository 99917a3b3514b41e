"""The last line of a game: the keys that work now, each also a button that tab reaches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.screen import Screen

_NARROW = 60
"""Cells below which gaps are small, prices are left out, and the menu comes last."""
_HELP = 7
"""Cells that are kept for the way to all keys."""


@dataclass(frozen=True)
class Key:
    """Something that can be done now."""

    action: str
    """The action of the screen, as its binding names it."""
    text: str
    """What it does, in a word or two."""
    price: str = ""
    """What it costs, told where there is room."""
    far: bool = False
    """It stands on the right."""


class KeyButton(Static, can_focus=True):
    """One key and what it does; enter, space or a click does it."""

    ALLOW_SELECT = False
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


class PlayKeys(Horizontal):
    """The panel's own keys as words, then buttons; those that do not fit are left out, the last first."""

    ALLOW_SELECT = False

    def __init__(self, actions: Sequence[str]) -> None:
        super().__init__(id="keys")
        self._own = Static(classes="own-keys")
        self._buttons = {action: KeyButton(action) for action in actions}
        self._own_keys: tuple[tuple[str, str], ...] = ()
        self._keys: tuple[Key, ...] = ()
        self._drawn: tuple[object, ...] = ()

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

    def show(self, own: Sequence[tuple[str, str]], keys: Sequence[Key]) -> None:
        """Show these, each with a key that does it now."""
        self._own_keys, self._keys = tuple(own), tuple(keys)
        self._lay_out()

    def on_resize(self) -> None:
        """What fits depends on the width."""
        self._lay_out()

    def _lay_out(self) -> None:
        names, width = self._names(), self.content_size.width
        narrow = width < _NARROW
        gap = 2 if narrow else 3
        items = {key: _item(names.get(_plain(key.action), ""), key, narrow=narrow) for key in self._keys}
        words = Content(" " * gap).join(_words(key, text) for key, text in self._own_keys)
        if narrow and len(self._own_keys) > 1 and words.cell_length + gap + _HELP > width:
            words = Content(" " * gap).join(_words(key, text) for key, text in self._own_keys[1:])
        drawn = (width, words.plain, *((key, item.plain) for key, item in items.items()))
        if drawn == self._drawn:
            return
        self._drawn = drawn
        room = width - (words.cell_length + gap if words else 0)
        fitting: set[Key] = set()
        far = [key for key in items if key.far]
        near = [key for key in items if not key.far]
        for key in (*far[:1], *near, *far[1:]) if narrow else (*far, *near):
            wide = items[key].cell_length + (gap if fitting else 0)
            if wide <= room:
                fitting.add(key)
                room -= wide
        self._own.display = bool(words)
        self._own.update(words)
        self._own.styles.margin = (0, gap, 0, 0)
        for button in self._buttons.values():
            button.display = False
        apart = True
        for index, key in enumerate(key for key in items if key in fitting):
            button = self._buttons[key.action]
            button.display = True
            button.update(items[key])
            left = gap if index else 0
            if key.far and apart:
                left, apart = left + room, False
            button.styles.margin = (0, 0, 0, left)

    def _names(self) -> dict[str, str]:
        """Action to the name of the first key that does it now; keys that type into a field do not."""
        names: dict[str, str] = {}
        for active in self.screen.active_bindings.values():
            names.setdefault(_plain(active.binding.action), self.app.get_key_display(active.binding))
        return names


def _plain(action: str) -> str:
    """An action by its name alone, whoever it belongs to."""
    return action.removeprefix("app.")


def _item(name: str, key: Key, *, narrow: bool) -> Content:
    """A button's text."""
    text = f"{key.text} {key.price}" if key.price and not narrow else key.text
    return _words(name, text)


def _words(name: str, text: str) -> Content:
    if not name:
        return Content.styled(text, "$quiet")
    return Content.assemble((name, "$accent bold"), " ", (text, "$quiet"))
