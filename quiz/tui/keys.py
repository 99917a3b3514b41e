"""Keys: how they are written, and what the mouse does instead."""

from __future__ import annotations

from textual.keys import format_key

_WRITTEN = {"enter": "enter", "escape": "esc", "pageup": "page up", "pagedown": "page down"}


def shown(key: str) -> str:
    """A key of a binding as a person reads it: "ctrl+p", "↑", "?"."""
    *modifiers, last = key.split("+")
    return "+".join([*modifiers, _WRITTEN.get(last) or format_key(last)])
