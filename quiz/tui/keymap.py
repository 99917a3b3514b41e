"""A person's own keys, held against the bindings that there are."""

from __future__ import annotations

import pkgutil
import unicodedata
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import KEY_NAME_REPLACEMENTS, Keys, key_to_character

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MODIFIERS = frozenset({"ctrl", "shift", "alt", "super", "hyper", "meta"})
_NAMED = frozenset(key.value.rpartition("+")[2] for key in Keys) | frozenset(KEY_NAME_REPLACEMENTS.values())
"""Keys by names that are no characters' names."""


def checked(keymap: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The entries of `keymap` that mean something, and what is told about each of the others.

    An entry is not used when there is no such binding or key, or when another binding of the same screen has
    the key already, unless the two share keys as they come: then never both work at once.
    """
    if not keymap:
        return {}, ()
    bindings = _bindings()
    known = {name: keys for group in bindings for name, keys in group.items()}
    used: dict[str, str] = {}
    told = []
    for name, keys in keymap.items():
        if wrong := _unknown(name, keys, known):
            told.append(_unused(name, keys, wrong))
        else:
            used[name] = keys
    while clash := _clash(used, bindings):
        name, wrong = clash
        told.append(_unused(name, used.pop(name), wrong))
    return used, tuple(told)


def _unused(name: str, keys: str, wrong: str) -> str:
    return f'"{name}" = "{keys}" in [keymap] is not used: {wrong}.'


def _unknown(name: str, keys: str, known: Iterable[str]) -> str:
    """What is wrong with an entry taken by itself; empty for nothing."""
    names = tuple(known)
    if name not in names:
        near = get_close_matches(name, names, 1)
        return f"there is no such binding; did you mean '{near[0]}'?" if near else "there is no such binding"
    for key in _split(keys):
        *modifiers, last = key.split("+")
        if not (_MODIFIERS.issuperset(modifiers) and (last in _NAMED or key_to_character(last) is not None)):
            near = get_close_matches(last.lower(), _NAMED, 1)
            return f"there is no key '{key}'" + (f"; did you mean '{near[0]}'?" if near else "")
    return ""


def _clash(
    used: Mapping[str, str], bindings: Iterable[Mapping[str, frozenset[str]]]
) -> tuple[str, str] | None:
    """The last entry that has a key of another binding of its screen, and what is told about it."""
    for name in reversed(tuple(used)):
        for group in bindings:
            if name not in group:
                continue
            own = _split(used[name])
            for other, defaults in group.items():
                keys = _split(used[other]) if other in used else defaults
                if other != name and own & keys and not group[name] & defaults:
                    return name, f"'{other}' has the key '{min(own & keys)}' too"
    return None


def _split(keys: str) -> frozenset[str]:
    return frozenset(_named(key.strip()) for key in keys.split(","))


def _named(key: str) -> str:
    """A key by its name, as Textual takes it: `question_mark` also for `?`."""
    if len(key) != 1 or key.isalnum():
        return key
    name = unicodedata.name(key, key).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


def _bindings() -> list[dict[str, frozenset[str]]]:
    """The bindings of each screen and widget with those of the app: names and the keys as they come."""
    import quiz.tui.screens
    import quiz.tui.shell
    import quiz.tui.widgets

    classes: set[type[DOMNode]] = set()
    for package in (quiz.tui.screens, quiz.tui.widgets):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            found = vars(import_module(module.name)).values()
            classes |= {one for one in found if isinstance(one, type) and issubclass(one, DOMNode)}
    always = _of(quiz.tui.shell.Shell)
    return [always, *(always | own for one in classes if (own := _of(one)))]


def _of(one: type[DOMNode]) -> dict[str, frozenset[str]]:
    found = (binding for binding in vars(one).get("BINDINGS", ()) if isinstance(binding, Binding))
    return {binding.id: _split(binding.key) for binding in found if binding.id}
