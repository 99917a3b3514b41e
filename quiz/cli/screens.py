"""Showing the screens."""

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.environment import Exit, Stop

if TYPE_CHECKING:
    from textual.message import Message

    from quiz.cli.environment import Environment
    from quiz.cli.home import Home
    from quiz.curate.curating import Curating
    from quiz.library.settings import Loaded
    from quiz.tui.shell import Shell

_WHERE = "TEXTUAL=debug in the environment shows where it happened"


def show(opened: "Home", env: "Environment", first: "Message | None" = None) -> None:
    """Run the app until the player leaves; `first` is a wish fulfilled on top of the library.

    Raises `Stop` where the program itself was at fault.
    """
    _prepare()
    from quiz.library.settings import load
    from quiz.tui.app import QuizApp
    from quiz.tui.preferences import preferences
    from quiz.tui.wiring import services

    chosen = preferences(opened.settings, env.variables)
    wired = services(
        opened.library,
        opened.index,
        opened.log,
        opened.places,
        chosen,
        check=lambda folder: load(opened.places.config, env.folder, folder).settings.check,
        notices=opened.notices,
    )
    _run(QuizApp(wired, first=first), "every answer so far is kept")


def show_preview(path: Path, loaded: "Loaded", codes: frozenset[str], env: "Environment") -> None:
    """Follow the deck file at `path` until its author leaves, and tell the problems of these codes.

    Raises `Stop` as `show` does.
    """
    from quiz.library.locations import locations

    _prepare()
    from quiz.tui.preferences import keeping, preferences
    from quiz.tui.preview import PreviewApp, following

    chosen = preferences(loaded.settings, env.variables)
    notices = tuple(map(str, loaded.problems))
    places = locations(env.variables)
    with following(path, codes, places.cache) as preview:
        _run(
            PreviewApp(preview, chosen, keeping(places.config), notices),
            "the deck is as you saved it",
        )


def show_curation(curating: "Curating", loaded: "Loaded", codes: frozenset[str], env: "Environment") -> None:
    """Curate until the person leaves, and tell the problems of these codes. Raises `Stop` as `show` does."""
    from quiz.library.locations import locations

    _prepare()
    from quiz.tui.curation import CurateApp, tools
    from quiz.tui.preferences import keeping, preferences

    places = locations(env.variables)
    app = CurateApp(
        curating,
        tools(curating.path, codes, places.cache),
        preferences(loaded.settings, env.variables),
        keeping(places.config),
        tuple(map(str, loaded.problems)),
    )
    _run(app, "every decision so far is in the deck")


def _prepare() -> None:
    """What is to be done before Textual is imported."""
    # Imports make hundreds of thousands of objects that stay: collecting among them would double the start.
    gc.disable()
    # Textual reads this when it is imported; at its usual 60 Hz a key takes up to 17 ms longer to show.
    os.environ.setdefault("TEXTUAL_FPS", "240")


def _run(app: "Shell", kept: str) -> None:
    app.run()
    if app.fault:
        raise Stop(f"quiz has made a mistake and had to stop: {app.fault}", Exit.OUTSIDE, f"{kept}; {_WHERE}")
