"""The page about keys of one's own lists every binding, with the keys that it has."""

import pkgutil
import re
from importlib import import_module
from pathlib import Path

from textual.binding import Binding

import quiz.tui.screens
import quiz.tui.widgets
from quiz.tui.shell import Shell

PAGE = Path(__file__).parents[3] / "docs" / "playing.md"
ROW = re.compile(r"^\| `([a-z.-]+)` \| (`.+`) \|", re.MULTILINE)
OPTIONS = "play.option-"


def documented() -> dict[str, set[str]]:
    table = PAGE.read_text(encoding="utf-8")
    return {name: set(re.findall(r"`([^`]+)`", keys)) for name, keys in ROW.findall(table)}


def bound() -> dict[str, set[str]]:
    """Every binding with a name, of the app, its screens and its widgets."""
    found: dict[str, set[str]] = {}
    classes: set[type] = {Shell}
    for package in (quiz.tui.screens, quiz.tui.widgets):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            classes |= {one for one in vars(import_module(module.name)).values() if isinstance(one, type)}
    for one in classes:
        for binding in vars(one).get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id and not binding.id.startswith(OPTIONS):
                found.setdefault(binding.id, set()).update(binding.key.split(","))
    return found


def test_every_binding_is_documented_with_its_keys() -> None:
    assert documented() == bound()
