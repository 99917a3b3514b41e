"""The last line of every screen: the keys that work now, each of which can be clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

if TYPE_CHECKING:
    from textual import events
    from textual.screen import Screen

_GAPS = (3, 2)
"""Cells between two keys, where there is room and where there is not."""
_FIRST = ("enter", "escape")
"""Keys that show before others where there is little room."""

_ALWAYS = ("app.help", "app.palette")
"""Bindings that stand on the right, whatever the width."""


class KeyBar(Widget):
    """Keys with what they do, from the bindings of the focused widget up to the app.

    It shows as many as fit, the focused widget's first; help and the menu always.
    """

    ALLOW_SELECT = False

    def on_mount(self) -> None:
        """Follow the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def on_unmount(self) -> None:
        """Follow them no longer."""
        self.screen.bindings_updated_signal.unsubscribe(self)

    def _bindings_changed(self, screen: Screen[object]) -> None:
        if self.is_attached:
            self.refresh()

    def render(self) -> Content:
        """The line, with a gap between the keys of the screen and those of the app."""
        width = self.content_size.width
        here, always = self._items()
        gap = max(_GAPS)
        if sum(item.cell_length + gap for item in (*here.values(), *always)) > width:
            gap = min(_GAPS)
        # A separator is made anew each time: once measured, `join` counts it once too often.
        right = Content(" " * gap).join(always)
        room = width - right.cell_length - gap
        kept: set[str] = set()
        for key in sorted(here, key=lambda key: _FIRST.index(key) if key in _FIRST else len(_FIRST)):
            needed = here[key].cell_length + (gap if kept else 0)
            if needed > room:
                break
            room -= needed
            kept.add(key)
        left = Content(" " * gap).join([item for key, item in here.items() if key in kept])
        return left.pad_right(max(0, width - left.cell_length - right.cell_length)) + right

    def on_click(self, event: events.Click) -> None:
        """A click on a key is a press of it."""
        key = event.style.meta.get("key")
        if isinstance(key, str):
            event.stop()
            self.app.simulate_key(key)

    def _items(self) -> tuple[dict[str, Content], list[Content]]:
        """The keys from here, enter before and escape behind the others, and those that always show."""
        here: dict[str, Content] = {}
        always: dict[str, Content] = {}
        seen: set[tuple[object, str]] = set()
        for node, binding, enabled, _ in self.screen.active_bindings.values():
            name = (node, binding.action)
            if not (binding.show and enabled) or name in seen:
                continue
            seen.add(name)
            item = Content.assemble(
                (self.app.get_key_display(binding), "$accent bold"), " ", (binding.description, "$quiet")
            ).stylize(Style.from_meta({"key": binding.key}))
            if binding.id in _ALWAYS:
                always[binding.id] = item
            else:
                here[binding.key] = item
        ordered = sorted(here, key=lambda key: (key == "escape") - (key == "enter"))
        return {key: here[key] for key in ordered}, [always[one] for one in _ALWAYS if one in always]
