"""Pictures of the screens at three sizes, and of the themes."""

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot

from quiz.tui import messages
from quiz.tui.app import QuizApp
from tests.tui.shell.driving import app, until_seen
from tests.tui.shell.world import HOME, OPENED, RESULTS, SETTINGS, World

Before = Callable[[Pilot[None]], Awaitable[None]]
Compare = Callable[..., bool]

SIZES = [(80, 24), (120, 40), (40, 12)]


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same colours on every machine."""
    monkeypatch.setenv("COLORTERM", "truecolor")


async def library(pilot: Pilot[None]) -> None:
    await until_seen(pilot, "Resume", "keys")


async def deck(pilot: Pilot[None]) -> None:
    await pilot.press("enter")
    await until_seen(pilot, "Questions", "keys")


async def results(pilot: Pilot[None]) -> None:
    assert isinstance(pilot.app, QuizApp)
    pilot.app.show_results(OPENED, SETTINGS, RESULTS)
    await until_seen(pilot, "580 above", "keys")


async def problems(pilot: Pilot[None]) -> None:
    pilot.app.post_message(messages.ProblemsWanted(HOME / "capitals.yaml"))
    await until_seen(pilot, "capital-fr", "1\u00a0advice", "keys")


async def coverage(pilot: Pilot[None]) -> None:
    pilot.app.post_message(messages.CoverageWanted(OPENED))
    await until_seen(pilot, "passages asked about", "In the summer")
    await pilot.press("down", "down")
    await until_seen(pilot, "Through the", "paragraph\u00a01")


async def keys(pilot: Pilot[None]) -> None:
    await pilot.press("question_mark")
    await until_seen(pilot, "Play the deck at once")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(
    "before", [library, deck, results, problems, coverage, keys], ids=lambda one: one.__name__
)
def test_screens(snap_compare: Compare, before: Before, size: tuple[int, int]) -> None:
    assert snap_compare(app(), terminal_size=size, run_before=before)


@pytest.mark.parametrize("theme", ["quiz-light", "nord", "ansi-dark"])
def test_themes(snap_compare: Compare, theme: str) -> None:
    assert snap_compare(app(theme=theme), terminal_size=(80, 24), run_before=results)


def test_without_colour(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(app(), terminal_size=(80, 24), run_before=results)


def test_an_empty_library(snap_compare: Compare) -> None:
    async def empty(pilot: Pilot[None]) -> None:
        await until_seen(pilot, "No decks yet.", "keys")

    assert snap_compare(app(World(rows=(), waiting=())), terminal_size=(80, 24), run_before=empty)
