"""What of a game's keys fits on its last line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from textual.content import Content
from textual.style import Style

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


@dataclass(frozen=True)
class Line:
    """What the last line shows."""

    own: Content
    """The panel's own keys."""
    items: tuple[tuple[Key, Content], ...]
    """The buttons, from left to right."""
    gap: int
    """Cells between two of them."""
    room: int
    """Cells left over, before those on the right; negative where it does not fit."""


_Put = Callable[[Sequence[Does], Sequence[Key], int], Line]
"""Words, buttons and gap to a line."""


def fitted(own: Sequence[Does], keys: Sequence[Key], names: Mapping[str, str], width: int) -> Line:
    """As much as fits into `width` cells, each key under its name.

    Gaps shrink first, then prices go, then the menu, then the panel's first words, then buttons from the end;
    the way to all keys stays longest. Extras come in where there is room left.
    """

    def put(words: Sequence[Does], chosen: Sequence[Key], gap: int) -> Line:
        return _line(words, [(key, names.get(key.action, "")) for key in chosen], gap, width)

    needed = [key for key in keys if not key.extra]
    extras = [key for key in keys if key.extra]
    plain = [replace(key, price="") for key in needed]
    without_menu = [key for key in plain if key.action != MENU]
    for gap, chosen, words in (
        (3, needed, own),
        (2, needed, own),
        (2, plain, own),
        *((2, without_menu, own[first:]) for first in range(max(1, len(own)))),
    ):
        if (line := put(words, chosen, gap)).room >= 0:
            return _widened(line, words, extras, put)
    return _widened(put(own[-1:], (), 2), own[-1:], without_menu, put)


def _widened(line: Line, own: Sequence[Does], more: Sequence[Key], put: _Put) -> Line:
    """`line` with those of `more` for which there is room, those on the right first."""
    for key in sorted(more, key=lambda key: not key.far):
        near = [one for one, _ in line.items if not one.far]
        far = [one for one, _ in line.items if one.far]
        wider = put(own, [*near, *far, key] if key.far else [*near, key, *far], line.gap)
        if wider.room >= 0:
            line = wider
    return line


def _line(own: Sequence[Does], keys: Sequence[tuple[Key, str]], gap: int, width: int) -> Line:
    words = Content(" " * gap).join(_own(does) for does in own)
    items = tuple((key, _item(name, key)) for key, name in keys)
    used = words.cell_length + sum(item.cell_length for _, item in items)
    return Line(words, items, gap, width - used - gap * max(0, len(items) - (0 if words else 1)))


def _item(name: str, key: Key) -> Content:
    """A button's text."""
    return _words(name, f"{key.text} {key.price}" if key.price else key.text)


def _own(does: Does) -> Content:
    """One of the panel's keys."""
    words = _words(does.key, does.text)
    return words.stylize(Style.from_meta({"does": does.action})) if does.action else words


def _words(name: str, text: str) -> Content:
    if not name:
        return Content.styled(text, "$quiet")
    return Content.assemble((name, "$accent bold"), " ", (text, "$quiet"))
