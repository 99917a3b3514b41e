"""The library's first frame loads nothing that only a game needs."""

import subprocess
import sys
from pathlib import Path

from quiz.library.discovery import find_library
from quiz.library.index import Index
from quiz.library.locations import locations

PROGRAM = """
import sys
from quiz.cli import home
from quiz.cli.environment import Environment
from quiz.tui.app import QuizApp
from quiz.tui.preferences import preferences
from quiz.tui.wiring import services

class Once(QuizApp):
    CSS_PATH = QuizApp.CSS_PATH

    def on_ready(self):
        self.exit()

Once._BASE_PATH = sys.modules["quiz.tui.app"].__file__
env = Environment.real()
with home.home(env) as opened:
    Once(
        services(
            opened.library,
            opened.index,
            opened.log,
            opened.places,
            preferences(opened.settings, {}),
            check=lambda folder: opened.settings.check,
        )
    ).run(headless=True)
print(*sorted(sys.modules))
"""
HEAVY = {
    "babel",
    "genanki",
    "markdown_it",
    "pygments",
    "rapidfuzz",
    "regex",
    "quiz.lint",
    "quiz.tui.screens.play",
}


def test_what_is_loaded_when_the_index_is_warm(own_home: Path) -> None:
    places = locations({"QUIZ_HOME": str(own_home)})
    index = Index(places.cache / "index.msgpack")
    for deck in find_library((), own_home, places, index.head).decks:
        index.refresh(deck.path, places.cache)
    index.save()
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, cwd=own_home
    )
    loaded = set(done.stdout.split())
    assert "quiz.tui.screens.library" in loaded
    assert not loaded & HEAVY
