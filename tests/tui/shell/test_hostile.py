"""Text that would steer the terminal or be markup shows as the characters it is, on every screen."""

import unicodedata

import pytest
from msgspec import structs
from textual.pilot import Pilot

from quiz.deck.model import Source
from quiz.deck.problems import Place, Problem, Severity
from quiz.library.opening import OpenDeck
from quiz.tui import messages
from quiz.tui.app import QuizApp
from quiz.tui.screens.deck import DeckScreen
from quiz.tui.screens.results import ResultsScreen
from quiz.tui.services import DeckRow
from tests.tui.shell.driving import app, seen, until, until_seen
from tests.tui.shell.world import DECK, HOME, OPENED, RESULTS, SETTINGS, World

HOSTILE = "[red]x[/red]\x1b[2J\x07\x9b31m\u202eevil"
SHOWN = "[red]x[/red]␛[2J␇\ufffd31m\ufffdevil"

QUESTION = structs.replace(DECK.questions[0], ask=HOSTILE, tags=(HOSTILE,), why=HOSTILE)
EVIL = OpenDeck(
    deck=structs.replace(
        DECK,
        title=HOSTILE,
        authors=(HOSTILE,),
        license=HOSTILE,
        sources={"a": Source(title=HOSTILE, author=HOSTILE)},
        questions=(QUESTION,),
    ),
    digest=OPENED.digest,
    path=OPENED.path,
    problems=(),
)


def clean(pilot: Pilot[None]) -> str:
    """What is on the screen, which must not hold anything that steers a terminal."""
    shown = seen(pilot)
    steering = {one for one in shown if unicodedata.category(one) == "Cc" and one != "\n"}
    assert not steering
    assert "\u202e" not in shown
    return shown


async def test_library() -> None:
    row = DeckRow(path=HOME / "evil.yaml", title=HOSTILE, questions=3)
    async with app(World(rows=(row,), waiting=())).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, SHOWN)
        clean(pilot)


async def test_deck() -> None:
    async with app().run_test(size=(100, 40)) as pilot:
        pilot.app.push_screen(DeckScreen(World().services(), EVIL))
        await until_seen(pilot, f"by {SHOWN}", f"□ {SHOWN}", f"· {SHOWN}")
        assert clean(pilot).startswith(f"  {SHOWN}")


async def test_results_and_review() -> None:
    results = structs.replace(
        RESULTS, outcomes=(structs.replace(RESULTS.outcomes[3], question=QUESTION),), tags=()
    )
    async with app().run_test(size=(100, 40)) as pilot:
        assert isinstance(pilot.app, QuizApp)
        pilot.app.show_results(EVIL, SETTINGS, results)
        await until(pilot, lambda: isinstance(pilot.app.screen, ResultsScreen))
        await until_seen(pilot, f"✗ {SHOWN}")
        clean(pilot)
        await pilot.press("w")
        await until_seen(pilot, "question 1 of 1", "␛[2J")
        clean(pilot)


async def test_problems() -> None:
    problem = Problem(
        code="D100",
        severity=Severity.ERROR,
        message=HOSTILE,
        place=Place(3, 1, 3, 9),
        help=HOSTILE,
        excerpt=HOSTILE,
    )
    async with app(World(problems=(problem,))).run_test(size=(100, 24)) as pilot:
        pilot.app.post_message(messages.ProblemsWanted(HOME / "evil.yaml"))
        await until_seen(pilot, f"✗ error  {SHOWN}", f"→ {SHOWN}", f"│ {SHOWN}")
        clean(pilot)


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (20, 6), (200, 60)])
async def test_no_size_and_no_script_breaks_the_rows(size: tuple[int, int]) -> None:
    titles = ("汉语水平考试" * 12, "e\u0301" * 90, "עברית " * 30, "👩‍👩‍👧‍👦" * 40, "", "a" * 500)
    rows = tuple(
        DeckRow(path=HOME / f"{number}.yaml", title=title, questions=number, best=number / 6)
        for number, title in enumerate(titles)
    )
    async with app(World(rows=rows, waiting=())).run_test(size=size) as pilot:
        await until_seen(pilot, "汉语")
        await pilot.press("enter")
        await pilot.pause()
        assert all(line == line.rstrip("\n") for line in clean(pilot).splitlines())
