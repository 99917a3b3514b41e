"""The passages of a deck's sources, by keyboard and by mouse."""

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from quiz.library.coverage import Coverage
from quiz.tui import messages
from quiz.tui.screens.coverage import CoverageScreen
from quiz.tui.widgets.rows import RowList
from tests.tui.shell.driving import app, seen, until_seen
from tests.tui.shell.world import COVERAGE, OPENED, World


async def opened(pilot: Pilot[None]) -> None:
    pilot.app.post_message(messages.CoverageWanted(OPENED))
    await until_seen(pilot, "3 of 6\u00a0passages asked about", "┃ In the summer")


async def test_the_deck_screen_leads_there_and_back() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "Resume")
        await pilot.press("enter")
        await until_seen(pilot, "Questions", "c coverage")
        await pilot.press("c")
        await until_seen(pilot, "3 of 6\u00a0passages asked about")
        await pilot.press("escape")
        await until_seen(pilot, "c coverage")


async def test_the_palette_leads_there() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "Resume")
        await pilot.press("enter")
        await until_seen(pilot, "Questions", "c coverage")
        await pilot.press("ctrl+p")
        await pilot.press(*"passages")
        await until_seen(pilot, "Show which passages of its sources")
        await pilot.press("enter")
        await until_seen(pilot, "3 of 6\u00a0passages asked about")


async def test_each_row_shows_its_questions() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await until_seen(pilot, "No question quotes this passage.")
        await pilot.press("down", "down")
        await until_seen(
            pilot, "“A quarrel on the steppe”, paragraph\u00a01", "3\u00a0questions quote it", "Who commanded"
        )
        await pilot.press("down")
        await until_seen(pilot, "paragraphs\u00a02–4", "1\u00a0question quotes it")
        await pilot.press("end")
        await until_seen(pilot, "there is no file 'lost.md'", "→ check the spelling")
        await pilot.press("up")
        await until_seen(pilot, "The deck names no file of it", "They name it without a passage:")
        await pilot.press("home")
        await until_seen(
            pilot, "sources/article.md: 3 of 5\u00a0passages asked about", "Their quotes do not stand"
        )
        await pilot.press("down", "down")
        await until_seen(pilot, "2 of 2\u00a0passages below it asked about")


async def test_the_next_passage_without_a_question() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        table = pilot.app.screen.query_one(RowList)
        stops = []
        for _ in range(4):
            stops.append(table.cursor)
            await pilot.press("n")
        assert stops == [1, 6, 10, 1]


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (120, 40)])
async def test_enter_shows_the_passage_alone_and_escape_the_list(size: tuple[int, int]) -> None:
    async with app().run_test(size=size) as pilot:
        await opened(pilot)
        await pilot.press("down", "down", "enter")
        await until_seen(pilot, "Zhukov")
        await pilot.pause()
        assert "A promise on paper" not in seen(pilot)
        await pilot.press("pagedown")
        await until_seen(pilot, "Who commanded")
        await pilot.press("escape")
        await until_seen(pilot, "A quarrel on the steppe")
        assert isinstance(pilot.app.screen, CoverageScreen)
        assert pilot.app.screen.query_one(RowList).cursor == 3


async def test_a_click_shows_the_passage() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.click(RowList, offset=(10, 3))
        await until_seen(pilot, "3\u00a0questions quote it")


async def test_a_deck_without_sources_says_what_they_are_for() -> None:
    async with app(World(coverage=Coverage(()))).run_test(size=(40, 12)) as pilot:
        pilot.app.post_message(messages.CoverageWanted(OPENED))
        await until_seen(pilot, "This deck has no sources.")
        await pilot.press("enter", "n", "down", "escape")
        await until_seen(pilot, "Resume")


async def test_a_source_that_takes_too_long_says_that_figures_are_missing() -> None:
    source = replace(COVERAGE.sources[0], unfinished=True)
    async with app(World(coverage=Coverage((source,)))).run_test(size=(80, 24)) as pilot:
        pilot.app.post_message(messages.CoverageWanted(OPENED))
        await until_seen(pilot, "3 of 5\u00a0passages asked about", "┃ In the summer")
        await pilot.press("home")
        await until_seen(pilot, "Looking for the quotes took too long: some are not counted.")
