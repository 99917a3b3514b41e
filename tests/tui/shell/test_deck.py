"""The deck's screen: what is chosen is what is played."""

from msgspec import structs
from textual.pilot import Pilot

from quiz.play.history import DeckFacts
from quiz.tui import messages
from quiz.tui.app import QuizApp
from quiz.tui.screens.deck import DeckScreen
from quiz.tui.screens.library import LibraryScreen
from quiz.tui.screens.problems import ProblemsScreen
from quiz.tui.widgets.chooser import Chooser
from tests.tui.shell.driving import app, seen, until, until_seen
from tests.tui.shell.world import FACTS, OPENED, PROBLEMS, WAITING, World, played


async def opened(pilot: Pilot[None]) -> None:
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, DeckScreen))
    await until_seen(pilot, "▸ Start")


async def test_it_tells_what_the_deck_is_and_how_it_went() -> None:
    async with app().run_test(size=(80, 40)) as pilot:
        await opened(pilot)
        await until_seen(pilot, "by Ada Example · CC-BY-4.0 · en", "The lesson of 1939  B. Case")
        await until_seen(pilot, "Best  87\u00a0%  11\u00a0362 points, today")
        await until_seen(pilot, "yesterday", "70\u00a0%", "14 of 20 right")
        assert "[b]odd[/b] 10" in seen(pilot)


async def test_enter_starts_with_what_is_usual() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: bool(world.started))
        chosen = world.started[0]
        assert (chosen.length, chosen.seconds, chosen.tags, chosen.seed) == (20, None, (), "fresh")


async def test_length_clock_and_tags_by_keyboard() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("left", "down", "right", "right", "down", "space", "right", "space")
        await until_seen(pilot, "▸ Start   10\u00a0questions · 20\u00a0s for each")
        await pilot.press("enter")
        await until(pilot, lambda: bool(world.started))
        chosen = world.started[0]
        assert (chosen.length, chosen.seconds) == (10, 20.0)
        assert chosen.tags == ("Khalkhin Gol", "dates")


async def test_fewer_questions_match_fewer_lengths_are_offered() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await until_seen(pilot, "○ 10   ● 20   ○ 50   ○ all 54")
        await pilot.press("down", "down", "space")
        await until_seen(pilot, "○ 10   ● all 11", "▸ Start   11\u00a0questions")


async def test_choices_by_mouse() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        line = next(one for one in seen(pilot).splitlines() if "Clock" in one)
        clock = pilot.app.screen.query_one("#clock", Chooser)
        await pilot.click("#clock", offset=(line.index("30") - clock.region.x, 0))
        await pilot.click("#start")
        await until(pilot, lambda: bool(world.started))
        assert world.started[0].seconds == 30.0


async def test_the_waiting_game_goes_on_from_here() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.click("#resume")
        await until(pilot, lambda: world.resumed == [WAITING.played.game])


async def test_the_best_follows_what_is_chosen() -> None:
    async with app().run_test(size=(80, 40)) as pilot:
        await opened(pilot)
        await until_seen(pilot, "Best  87\u00a0%")
        await pilot.press("left")
        await until_seen(pilot, "Best  none yet of this length, clock and choice of tags")
        await pilot.press("right", "down", "right")
        await until_seen(pilot, "Best  none yet")
        await pilot.press("left")
        await until_seen(pilot, "Best  87\u00a0%")


async def test_every_waiting_game_can_be_chosen() -> None:
    older = tuple(played(days, 900, 1, done=days) for days in range(2, 12))
    world = World(games=DeckFacts((*FACTS.games, *older)))
    async with app(world).run_test(size=(80, 40)) as pilot:
        await opened(pilot)
        await until_seen(pilot, "a game waits at 7 of 20: r", "Also waiting", "question 3 of 20 · 900 points")
        assert "question 12 of 20" not in seen(pilot)
        await pilot.press(*["down"] * 5, "up", "down")
        await until_seen(pilot, "enter go on")
        await pilot.press("enter")
        await until(pilot, lambda: world.resumed == ["game-4-4"])
        await pilot.press("enter", *["down"] * 7)
        await until_seen(pilot, "question 12 of 20")
        await pilot.press("enter")
        await until(pilot, lambda: world.resumed == ["game-4-4", "game-11-11"])
        await pilot.press("enter")
        await pilot.click("#waiting", offset=(4, 0))
        await until(pilot, lambda: len(world.resumed) == 3)


async def test_a_deck_never_played() -> None:
    async with app(World(waiting=(), games=DeckFacts(()))).run_test(size=(80, 30)) as pilot:
        await opened(pilot)
        await until_seen(pilot, "Not played to the end yet.")
        assert "Resume" not in seen(pilot)


async def test_it_plays_in_forty_by_twelve() -> None:
    world = World()
    async with app(world).run_test(size=(40, 12)) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, DeckScreen))
        await until_seen(pilot, "● 20", "enter start")
        await pilot.press("pagedown", "pagedown", "pagedown")
        await until_seen(pilot, "The lesson of 1939")
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_a_low_screen_begins_at_what_can_be_done() -> None:
    long = structs.replace(OPENED, deck=structs.replace(OPENED.deck, description="Many words. " * 60))
    services = structs.replace(World().services(), open_deck=lambda path: long)
    async with QuizApp(services).run_test(size=(40, 12)) as pilot:
        await pilot.press("enter")
        await until_seen(pilot, "▸ Resume", "● 20", "● none", "enter start")


async def test_a_deck_with_errors_says_what_is_left_out() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        pilot.app.push_screen(DeckScreen(World().services(), structs.replace(OPENED, problems=PROBLEMS)))
        await until_seen(pilot, "✗ 1\u00a0problem: questions that have one are left out")
        await pilot.click("#errors")
        await until(pilot, lambda: isinstance(pilot.app.screen, ProblemsScreen))


async def test_drafts_that_wait_are_told_and_a_key_leads_to_them() -> None:
    world = World()
    drafts = structs.replace(OPENED.deck.questions[0], id="draft", status="draft")
    deck = structs.replace(OPENED.deck, questions=(*OPENED.deck.questions, drafts))
    services = structs.replace(world.services(), open_deck=lambda path: structs.replace(OPENED, deck=deck))
    async with QuizApp(services, first=messages.DeckWanted(OPENED.path)).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "1\u00a0draft waits to be decided on")
        await pilot.press("d")
        await until_seen(pilot, "a curation was asked for")
    assert world.curated == [OPENED.path]
