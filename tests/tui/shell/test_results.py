"""The results, the walk through them, and what follows."""

from msgspec import structs
from textual.pilot import Pilot

from quiz.game.views import Results
from quiz.tui.app import QuizApp
from quiz.tui.screens.library import LibraryScreen
from quiz.tui.screens.results import ResultsScreen
from quiz.tui.screens.review import ReviewScreen
from quiz.tui.widgets.squares import Squares
from tests.tui.shell.driving import app, seen, until, until_seen
from tests.tui.shell.world import OPENED, RESULTS, SETTINGS, World


async def shown(pilot: Pilot[None], results: Results = RESULTS) -> None:
    assert isinstance(pilot.app, QuizApp)
    pilot.app.show_results(OPENED, SETTINGS, results)
    await until(pilot, lambda: isinstance(pilot.app.screen, ResultsScreen))
    await until_seen(pilot, "enter library")


async def test_against_the_best_by_tag_and_what_to_look_at() -> None:
    async with app().run_test(size=(80, 30)) as pilot:
        await shown(pilot)
        await until_seen(
            pilot, "12\u00a0480 points   87\u00a0% of the possible", "▲ 580 above your best of 11\u00a0900"
        )
        await until_seen(pilot, "✓ 15 right   ◐ 1 partly right   ✗ 3 wrong   – 1 skipped")
        await until_seen(pilot, "by tag", "slowest", "missed", "flagged", "Khalkhin Gol")
        await until_seen(pilot, "◐ Which clash of 1939", "– Who commanded")


async def test_below_the_best_and_the_first_game() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await shown(pilot, structs.replace(RESULTS, best_points=13_000))
        await until_seen(pilot, "▼ 520 below your best of 13\u00a0000")
    async with app().run_test(size=(80, 24)) as pilot:
        await shown(pilot, structs.replace(RESULTS, best_points=None, best_possible=None))
        assert "best" not in seen(pilot)


async def test_the_missed_ones_again() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await pilot.press("m")
        await until(pilot, lambda: bool(world.started))
        again = world.started[0]
        assert again.only == ("q3", "q6", "q12", "q18", "q19")
        assert (again.length, again.seed) == (None, "fresh")


async def test_the_same_game_again() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await pilot.press("a")
        await until(pilot, lambda: world.started == [SETTINGS])
        assert not any(isinstance(one, ResultsScreen) for one in pilot.app.screen_stack)


async def test_nothing_missed_nothing_to_repeat() -> None:
    right = tuple(one for one in RESULTS.outcomes if one.share == 1)
    async with app().run_test(size=(80, 24)) as pilot:
        await shown(pilot, structs.replace(RESULTS, outcomes=right, right=len(right)))
        await until_seen(pilot, "✓ all 15 right")
        assert "missed" not in seen(pilot)


async def test_one_question_right_is_not_all_of_them() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await shown(pilot, structs.replace(RESULTS, outcomes=RESULTS.outcomes[:1], right=1))
        await until_seen(pilot, "✓ right")


async def test_copying_gives_squares_and_words() -> None:
    async with app().run_test(size=(80, 24), notifications=True) as pilot:
        await shown(pilot)
        await pilot.press("y")
        await until_seen(pilot, "Sent to the clipboard", "15 right, 1 partly right, 3 wrong, 1 skipped")
        lines = pilot.app.clipboard.splitlines()
        assert lines[1:3] == ["🟩🟩🟩🟥🟩🟩🟨🟩🟩🟩", "🟩🟩🟥🟩🟩🟩🟩🟩🟥⬜"]
        assert lines[3] == "15 right, 1 partly right, 3 wrong, 1 skipped"


async def test_enter_goes_to_the_library() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_the_walk_shows_every_question_with_its_verdict() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await pilot.press("w")
        await until_seen(pilot, "question 1 of 20", "✓ Right", "broke a whole division")
        await pilot.press("right", "right", "enter")
        await until_seen(pilot, "question 4 of 20", "✗ Wrong", "fought a year earlier")
        await pilot.press("left")
        await until_seen(pilot, "question 3 of 20")
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ResultsScreen)


async def test_a_square_opens_its_question() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await pilot.click(Squares, offset=(1 + 4 * 6, 0))
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        await until_seen(pilot, "question 7 of 20", "Partly right")


async def test_the_walk_ends_at_the_last_question() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await shown(pilot)
        await pilot.click(Squares, offset=(1 + 4 * 9, 1))
        await until_seen(pilot, "question 20 of 20", "Skipped")
        assert "enter next" not in seen(pilot)
        await pilot.press("right")
        await until_seen(pilot, "question 20 of 20")


async def test_points_count_up_where_things_may_move() -> None:
    async with app(motion=True).run_test(size=(80, 24)) as pilot:
        assert isinstance(pilot.app, QuizApp)
        pilot.app.show_results(OPENED, SETTINGS, RESULTS)
        await until_seen(pilot, "% of the possible")
        await until_seen(pilot, "12\u00a0480 points")


async def test_it_can_be_read_in_forty_by_twelve() -> None:
    async with app().run_test(size=(40, 12)) as pilot:
        await shown(pilot)
        await pilot.press("pagedown", "pagedown", "pagedown")
        await until_seen(pilot, "flagged")
