"""The library's screen, by keyboard and by mouse."""

from msgspec.structs import replace
from textual.widgets import Input

from quiz.play.history import DeckFacts
from quiz.tui import messages
from quiz.tui.app import QuizApp
from quiz.tui.screens.deck import DeckScreen
from quiz.tui.screens.library import LibraryScreen
from quiz.tui.screens.problems import ProblemsScreen
from quiz.tui.services import DeckRow
from quiz.tui.widgets.filterline import FilterLine
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.rows import RowList
from tests.tui.shell.driving import app, seen, until, until_seen
from tests.tui.shell.world import GAMES, HOME, OPENED, ROWS, SETTINGS, WAITING, World


async def test_each_deck_is_a_row_with_what_matters() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "capitals.yaml")
        shown = seen(pilot)
        assert "54     87\u00a0%" in shown
        assert "▸ 7 of 20" in shown
        assert "14        –       never" in shown
        assert "✗ 3\u00a0problems, first on line 14" in shown
        assert "100\u00a0%   yesterday" in shown
        assert "[bold]Not bold[/bold] ␛[31mnot red" in shown
        assert "7\u00a0decks · 1\u00a0543\u00a0questions" in shown


async def test_the_waiting_game_stands_on_top_and_goes_on() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "▸ Resume", "question 7 of 20 · 4\u00a0210 points")
        await pilot.press("r")
        await until(pilot, lambda: world.resumed == [WAITING.played.game])
        await pilot.press("enter")
        await pilot.click("#resume")
        await until(pilot, lambda: len(world.resumed) == 2)


async def test_without_a_waiting_game_there_is_nothing_to_resume() -> None:
    world = World(waiting=())
    async with app(world).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "A tour of the deck format")
        assert "resume" not in seen(pilot).lower()
        await pilot.press("r")
        await pilot.pause()
        assert not world.resumed


async def test_play_at_once_takes_the_usual_length() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await until(pilot, lambda: bool(world.started))
        assert (world.started[0].length, world.started[0].seconds, world.started[0].seed) == (
            20,
            None,
            "fresh",
        )


async def test_a_new_game_tells_that_another_one_waits() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("p")
        await until_seen(pilot, "Another game of this deck waits at question 7", "screen goes on with it")
        assert (len(world.started), world.resumed) == (1, [])
    first = QuizApp(World().services(), first=messages.GameWanted(OPENED, SETTINGS))
    async with first.run_test(size=(80, 24), notifications=True) as pilot:
        await until_seen(pilot, "Another game of this deck waits at question 7")
    alone = World(games=DeckFacts(GAMES), waiting=())
    async with app(alone).run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("p")
        await until_seen(pilot, "a game was asked for")
        assert "Another game" not in seen(pilot)


async def test_what_was_set_is_the_usual() -> None:
    world = World()
    async with app(world, questions=5, seconds=15.0).run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await until(pilot, lambda: bool(world.started))
        assert (world.started[0].length, world.started[0].seconds) == (5, 15.0)


async def test_filter_as_one_types_and_show_all_again() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"DECK form")
        await until(pilot, lambda: pilot.app.screen.query_one(RowList).count == 1)
        assert "A tour of the deck format" in seen(pilot)
        assert "capitals" not in seen(pilot)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen.focused, RowList)
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen.query_one(RowList).count == len(ROWS))


async def test_a_filter_that_leaves_nothing_says_so() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"zebra")
        await until_seen(pilot, "No deck has zebra in its title", "esc shows all decks")


async def test_letters_type_while_the_filter_has_the_focus() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", "p", "q", "e")
        assert pilot.app.screen.query_one(Input).value == "pqe"
        assert not world.started
        assert "p play" not in seen(pilot)


async def test_the_filter_opens_by_mouse() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await pilot.click("FilterLine")
        assert isinstance(pilot.app.screen.focused, Input)


async def test_a_click_opens_a_deck_and_escape_comes_back() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await pilot.click(RowList, offset=(10, 0))
        await until(pilot, lambda: isinstance(pilot.app.screen, DeckScreen))
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_a_broken_deck_opens_its_problems() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down")
        for key in ("e", "enter"):
            await pilot.press(key)
            await until(pilot, lambda: isinstance(pilot.app.screen, ProblemsScreen))
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, LibraryScreen)
        await pilot.click(RowList, offset=(10, 2))
        await until(pilot, lambda: isinstance(pilot.app.screen, ProblemsScreen))


async def test_the_last_line_shows_only_keys_that_work() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "enter open   p play")
        assert "e problems" not in seen(pilot)
        await pilot.press("down", "down")
        await until_seen(pilot, "e problems")
        assert "p play" not in seen(pilot)


async def test_each_key_of_the_last_line_is_a_button() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24)) as pilot:
        at = seen(pilot).splitlines()[-1].index("p play")
        await pilot.click(KeyBar, offset=(at, 0))
        await until(pilot, lambda: bool(world.started))


async def test_a_deck_that_cannot_be_opened_is_told() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "enter")
        await until_seen(pilot, "tour.yaml cannot be played. Line 14", "enter close")
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_stale_rows_show_at_once_and_fill_in() -> None:
    stale = replace(ROWS[1], questions=0, stale=True)
    world = World(rows=(stale,), waiting=(), read={stale.path: ROWS[1]})
    async with app(world).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "A tour of the deck format", "never")
        assert "reading…" not in seen(pilot)


async def test_an_empty_library_says_what_to_do() -> None:
    async with app(World(rows=(), waiting=())).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "No decks yet.", str(HOME), "quiz path/to/deck.yaml")


async def test_thousands_of_decks_scroll() -> None:
    many = tuple(
        replace(ROWS[1], path=HOME / f"{number}.yaml", title=f"Deck {number}") for number in range(3000)
    )
    async with app(World(rows=many, waiting=())).run_test(size=(80, 24)) as pilot:
        await pilot.press("end")
        await until_seen(pilot, "Deck 2999")
        await pilot.press("pageup", "home", "down")
        assert pilot.app.screen.query_one(RowList).cursor == 1


async def test_typing_ahead_of_the_filter_loses_nothing() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "keys")
        for key in ("slash", "q", "e", "p"):
            pilot.app.simulate_key(key)
        await until(pilot, lambda: pilot.app.screen.query_one(FilterLine).value == "qep")


DRAFTS = DeckRow(path=HOME / "drafts.yaml", title="Only drafts", drafts=12)


async def test_a_deck_tells_its_drafts_and_a_key_leads_to_them() -> None:
    world = World(rows=(replace(ROWS[0], drafts=1), DRAFTS), waiting=())
    async with app(world).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "Only drafts  12\u00a0drafts", "1\u00a0draft", "d drafts")
        await pilot.press("d")
        await until_seen(pilot, "a curation was asked for")
        await pilot.press("escape", "down", "enter")
        await until_seen(pilot, "a curation was asked for")
    assert world.curated == [ROWS[0].path, DRAFTS.path]
