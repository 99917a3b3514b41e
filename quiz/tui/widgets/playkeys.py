"""The last line of a game: the keys that work now, each also a button that tab reaches."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.keys import key_to_character
from textual.style import Style
from textual.widgets import Static

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.screen import Screen

    from quiz.tui.widgets.answering import Does
MENU = "app.command_palette"
"""The action of the button that opens the menu."""


@dataclass(frozen=True)
class Key:
    """Something that can be done now."""

    action: str
    """The action of the screen, as its binding names it."""
    text: str
    """What it does, in a word or two."""
    price: str = ""
    """What it costs, told where there is room."""
    extra: bool = False
    """Left out where there is little room; the list of all keys names it."""
    far: bool = False
    """It stands on the right."""


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
        self._drawn: tuple[int, _Line] | None = None

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
        width = self.content_size.width
        line = _fitted(self._own_keys, self._keys, self._names(), width)
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


@dataclass(frozen=True)
class _Line:
    """What the last line shows."""

    own: Content
    items: tuple[tuple[Key, Content], ...]
    gap: int
    """Cells between two of them."""
    room: int
    """Cells left over, before those on the right."""


def _fitted(own: Sequence[Does], keys: Sequence[Key], names: Mapping[str, str], width: int) -> _Line:
    """As much as fits: gaps shrink, prices go, then the menu, then the panel's first words, then the rest."""
    needed = [key for key in keys if not key.extra]
    plain = [replace(key, price="") for key in needed]
    without_menu = [key for key in plain if key.action != MENU]
    for gap, chosen, words in (
        (3, needed, own),
        (2, needed, own),
        (2, plain, own),
        *((2, without_menu, own[first:]) for first in range(max(1, len(own)))),
    ):
        line = _line(words, chosen, names, width, gap)
        if line.room >= 0:
            return _widened(line, words, [key for key in keys if key.extra], chosen, names, width)
    return _widened(_line(own[-1:], [], names, width, 2), own[-1:], without_menu, [], names, width)


def _widened(
    line: _Line,
    own: Sequence[Does],
    more: Sequence[Key],
    chosen: Sequence[Key],
    names: Mapping[str, str],
    width: int,
) -> _Line:
    """`line` with those of `more` for which there is room, help first."""
    for key in sorted(more, key=lambda key: not key.far):
        near = [one for one in chosen if not one.far]
        far = [one for one in chosen if one.far]
        longer = [*near, *far, key] if key.far else [*near, key, *far]
        wider = _line(own, longer, names, width, line.gap)
        if wider.room >= 0:
            chosen, line = longer, wider
    return line


def _line(own: Sequence[Does], keys: Sequence[Key], names: Mapping[str, str], width: int, gap: int) -> _Line:
    """Everything on one line; `room` is negative where it does not fit."""
    words = Content(" " * gap).join(_own_words(does) for does in own)
    items = tuple((key, _item(names.get(_plain(key.action), ""), key)) for key in keys)
    used = words.cell_length + sum(item.cell_length for _, item in items)
    return _Line(words, items, gap, width - used - gap * (len(items) - (0 if words else 1)))


def _plain(action: str) -> str:
    """An action by its name alone, whoever it belongs to."""
    return action.removeprefix("app.")


def _item(name: str, key: Key) -> Content:
    """A button's text."""
    return _words(name, f"{key.text} {key.price}" if key.price else key.text)


def _own_words(does: Does) -> Content:
    """One of the panel's keys."""
    words = _words(does.key, does.text)
    return words.stylize(Style.from_meta({"does": does.action})) if does.action else words


def _words(name: str, text: str) -> Content:
    if not name:
        return Content.styled(text, "$quiet")
    return Content.assemble((name, "$accent bold"), " ", (text, "$quiet"))
