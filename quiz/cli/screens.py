"""Showing the screens."""

import gc
import os
from typing import TYPE_CHECKING

from quiz.cli.environment import Exit, Stop

if TYPE_CHECKING:
    from textual.message import Message

    from quiz.cli.environment import Environment
    from quiz.cli.home import Home

_AFTER_A_FAULT = "every answer so far is kept; TEXTUAL=debug in the environment shows where it happened"


def show(opened: "Home", env: "Environment", first: "Message | None" = None) -> None:
    """Run the app until the player leaves; `first` is a wish fulfilled on top of the library.

    Raises `Stop` where the program itself was at fault.
    """
    # Imports make hundreds of thousands of objects that stay: collecting among them would double the start.
    gc.disable()
    # Textual reads this when it is imported; at its usual 60 Hz a key takes up to 17 ms longer to show.
    os.environ.setdefault("TEXTUAL_FPS", "240")
    from quiz.tui.app import QuizApp
    from quiz.tui.preferences import preferences
    from quiz.tui.wiring import services

    chosen = preferences(opened.settings, env.variables)
    wired = services(opened.library, opened.index, opened.log, opened.places, chosen, notices=opened.notices)
    app = QuizApp(wired, first=first)
    app.run()
    if app.fault:
        raise Stop(f"quiz has made a mistake and had to stop: {app.fault}", Exit.OUTSIDE, _AFTER_A_FAULT)
