"""The players' page lists every binding that a keymap can change, with its keys."""

import importlib
import inspect
import pkgutil
import re
from pathlib import Path

from textual.binding import Binding
from textual.dom import DOMNode

import quiz.tui

PAGE = Path(__file__).parents[2] / "docs" / "playing.md"
OPTIONS = {f"play.option-{digit}": {str(digit)} for digit in range(1, 10)}
"""The page has one row for these."""


def bindings() -> dict[str, set[str]]:
    """The name of each binding of every screen and widget, with its keys."""
    found: dict[str, set[str]] = {}
    for module in pkgutil.walk_packages(quiz.tui.__path__, "quiz.tui."):
        for one in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(one) and issubclass(one, DOMNode) and one.__module__ == module.name:
                for binding in vars(one).get("BINDINGS", ()):
                    if isinstance(binding, Binding) and binding.id:
                        found.setdefault(binding.id, set()).update(binding.key.split(","))
    return found


def test_the_keymap_on_the_page_is_the_one_of_the_screens() -> None:
    rows = re.findall(
        r"^\| `([a-z]+\.[a-z-]+)` \| ([^|]+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )
    written = {name: set(re.findall(r"`([^`]+)`", keys)) for name, keys in rows}
    assert written | OPTIONS == bindings()
