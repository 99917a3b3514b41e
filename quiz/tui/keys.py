"""Keys: how they are written, what they do on a screen, and what the mouse does instead."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from textual.keys import format_key

if TYPE_CHECKING:
    from textual.screen import Screen

_WRITTEN = {"enter": "enter", "escape": "esc", "pageup": "page up", "pagedown": "page down"}

_MANY = 3

OPTION = "play.option-"
"""Bindings of the options by their digits begin so; they are one row."""

MOUSE = {
    "app.palette": "click ≡ menu",
    "library.open": "click a deck",
    "library.resume": "click Resume",
    "library.filter": "click / filter",
    "rows.up": "wheel",
    "rows.down": "wheel",
    "deck.start": "click Start",
    "deck.resume": "click Resume",
    "waiting.go-on": "click a game",
    "deck.page-up": "wheel",
    "deck.page-down": "wheel",
    "chooser.left": "click an option",
    "chooser.right": "click an option",
    "chooser.pick": "click a tag",
    "play.media": "click ▣",
    "results.walk": "click a question",
    "results.up": "wheel",
    "results.down": "wheel",
    "review.up": "wheel",
    "review.down": "wheel",
    "coverage.whole": "click a passage",
    "coverage.up": "wheel",
    "coverage.down": "wheel",
    "preview.media": "click ▣",
    "preview.up": "wheel",
    "preview.down": "wheel",
    "problems.up": "wheel",
    "problems.down": "wheel",
}
"""What the mouse does instead of a key, by binding; every key in the bottom line can be clicked besides."""


@dataclass(frozen=True)
class Row:
    """What one can do, with which keys, and with which gesture of the mouse."""

    written: tuple[str, ...]
    """The keys as a person reads them; the first one is the one to remember."""
    does: str
    mouse: str = ""
    """Empty where only the button in the bottom line does it."""
    press: str = ""
    """The key that does it, as Textual names it."""
    command: bool = True
    """Whether it is something to do, rather than a way to move about."""


def shown(key: str) -> str:
    """A key of a binding as a person reads it: "ctrl+p", "↑", "?"."""
    *modifiers, last = key.split("+")
    return "+".join([*modifiers, _WRITTEN.get(last) or format_key(last)])


def of(screen: Screen[Any], name: str) -> str:
    """The first key of the binding `name` that works on `screen` now, as a person reads it; "" for none."""
    found = (one.binding.key for one in screen.active_bindings.values() if one.binding.id == name)
    return next((shown(key) for key in found), "")


def rows(screen: Screen[object]) -> tuple[Row, ...]:
    """Everything that can be done on `screen` now: what is to be done, then the ways to move about."""
    found: dict[str, Row] = {}
    for _, binding, enabled, _ in screen.active_bindings.values():
        does = binding.tooltip or binding.description
        if not enabled or not does or binding.id is None:
            continue
        does = does[0].upper() + does[1:]
        row = Row((shown(binding.key),), does, MOUSE.get(binding.id, ""), binding.key)
        row = replace(row, command=binding.show or binding.id.startswith("app."))
        name = binding.action.removeprefix("app.")
        if binding.id.startswith(OPTION):
            name, row = OPTION, replace(row, does="Take that option", mouse="click an option")
        known = found.get(name)
        if known is None:
            found[name] = row
        elif row.written[0] not in known.written:
            found[name] = replace(known, written=(*known.written, *row.written))
    return tuple(sorted(map(_digits_as_range, found.values()), key=lambda row: not row.command))


def _digits_as_range(row: Row) -> Row:
    """One range, such as 1–9, instead of many digits."""
    if len(row.written) < _MANY or not all(key.isdigit() for key in row.written):
        return row
    return replace(row, written=(f"{row.written[0]}–{row.written[-1]}",))
