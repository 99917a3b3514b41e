"""From the library through a game to its results and back, over real files and a real store."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from textual.pilot import Pilot

from quiz.library.discovery import find_library
from quiz.library.index import Index
from quiz.library.locations import Locations, locations
from quiz.library.settings import CheckSettings
from quiz.store.log import Log
from quiz.tui.app import QuizApp
from quiz.tui.screens.deck import DeckScreen
from quiz.tui.screens.library import LibraryScreen
from quiz.tui.screens.play import PlayScreen
from quiz.tui.screens.results import ResultsScreen
from quiz.tui.services import Preferences
from quiz.tui.wiring import LARGE, services
from tests.tui.shell.driving import until, until_seen

TWO = """\
title: Two claims
questions:
- claim: The pact was signed in 1941.
  answer: true
  tags: [dates]
- claim: The pact was signed in 1951.
  answer: false
  tags: [dates]
"""
BROKEN = """\
title: Broken
questions:
- ask: What is missing here?
"""


@pytest.fixture
def places(own_home: Path) -> Locations:
    found = locations({"QUIZ_HOME": str(own_home)})
    found.decks.mkdir(parents=True)
    (found.decks / "two.yaml").write_text(TWO, encoding="utf-8")
    (found.decks / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    return found


@pytest.fixture
def log(places: Locations) -> Iterator[Log]:
    with Log.open(places.database) as opened:
        yield opened


def app(places: Locations, log: Log | None) -> QuizApp:
    index = Index(places.cache / "index.msgpack")
    shelf = Locations(**{**places.__dict__, "shipped": places.home / "none"})
    library = find_library((), places.home / "elsewhere", shelf, index.head)
    return QuizApp(
        services(library, index, log, places, Preferences(motion=False), check=lambda folder: CheckSettings())
    )


async def answer(pilot: Pilot[None], right: bool) -> None:
    """Judge the claim that is open, and go on."""
    await until_seen(pilot, "The pact was signed")
    screen = pilot.app.screen
    assert isinstance(screen, PlayScreen)
    session = screen._session  # which of the two claims comes first depends on the seed
    prompt = session.prompt
    assert prompt is not None
    screen._now = count().__next__  # a second passes at each look, so the breath after a verdict is over
    await pilot.press("1" if prompt.question.answer is right else "2")  # type: ignore[union-attr]
    await until(pilot, lambda: session.outcome is not None)
    await pilot.press("enter")


async def test_play_leave_resume_finish_and_see_it_in_the_library(places: Locations, log: Log) -> None:
    async with app(places, log).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "Two claims", "never", "✗ 1\u00a0problem")
        await pilot.press("down", "p")
        await until(pilot, lambda: isinstance(pilot.app.screen, PlayScreen))
        await answer(pilot, right=True)
        await until_seen(pilot, "2 of 2")
        await pilot.press("escape", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, LibraryScreen))
        await until_seen(pilot, "▸ Resume", "question 2 of 2", "▸ 2 of 2")
        await pilot.press("r")
        await until(pilot, lambda: isinstance(pilot.app.screen, PlayScreen))
        await answer(pilot, right=False)
        await until(pilot, lambda: isinstance(pilot.app.screen, ResultsScreen))
        await until_seen(pilot, "✓ 1 right   ✗ 1 wrong", "1 of 2", "m missed again")
        await pilot.press("enter")
        await until_seen(pilot, "Two claims", "today")
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_a_second_start_shows_rows_at_once_with_their_history(places: Locations, log: Log) -> None:
    async with app(places, log).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "✗ 1\u00a0problem", "2        –")
        await until(pilot, (places.cache / "index.msgpack").exists)
    again = app(places, log).services.rows()
    assert [(row.title, row.questions, row.errors, row.stale) for row in again] == [
        ("Broken", 0, 1, False),
        ("Two claims", 2, 0, False),
    ]


async def test_problems_of_a_real_file(places: Locations, log: Log) -> None:
    async with app(places, log).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "✗ 1\u00a0problem")
        await pilot.press("e")
        await until_seen(pilot, "broken.yaml", "1\u00a0error", "What is missing here?")


async def test_without_a_store_a_game_is_played_all_the_same(places: Locations) -> None:
    async with app(places, None).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "✗ 1\u00a0problem")
        await pilot.press("down", "p")
        await answer(pilot, right=True)
        await answer(pilot, right=True)
        await until_seen(pilot, "✓ all 2 right", "100\u00a0% of the possible")


async def test_a_large_deck_is_read_beside_the_screens(places: Locations, log: Log) -> None:
    claims = "".join(f"- claim: Claim {number} of a long list.\n  answer: true\n" for number in range(5000))
    large = places.decks / "large.yaml"
    large.write_text(f"title: Large\nquestions:\n{claims}", encoding="utf-8")
    assert large.stat().st_size > LARGE
    async with app(places, log).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "5\u00a0000", tries=1000)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, DeckScreen), tries=1000)
