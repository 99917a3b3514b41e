"""What every screen shares: problems, help, palette, themes, motion, keymap."""

import gc
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace
from textual.command import CommandPalette
from textual.widgets import Input
from textual.worker import WorkerFailed

from quiz.deck.problems import Severity
from quiz.library.opening import OpenDeck
from quiz.tui import messages
from quiz.tui.app import QuizApp
from quiz.tui.screens.deck import DeckScreen
from quiz.tui.screens.help import HelpScreen
from quiz.tui.screens.library import LibraryScreen
from quiz.tui.screens.problems import ProblemsScreen
from tests.tui.shell.driving import app, seen, until, until_seen
from tests.tui.shell.world import ADVICE, HOME, OPENED, PROBLEMS, SETTINGS, World


async def test_problems_show_place_line_and_the_way_out() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        pilot.app.post_message(messages.ProblemsWanted(HOME / "capitals.yaml"))
        await until_seen(pilot, "✗ error  'capital-fr' has no answer", "line\u00a014\u00a0\u00a0D310")
        await until_seen(pilot, "capital of [bold]France[/bold]?", "→ write it:", "  answer: Paris")
        await until_seen(pilot, "! warning", "1\u00a0error · 1\u00a0warning")
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_a_mended_file_is_read_again() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24)) as pilot:
        pilot.app.post_message(messages.ProblemsWanted(HOME / "capitals.yaml"))
        await until_seen(pilot, "D310")
        world.problems = ()
        await pilot.press("r")
        await until_seen(pilot, "Nothing is wrong with this file.")


async def test_advice_stands_apart_and_comes_once_the_rules_were_asked() -> None:
    gate = Event()
    async with app(World(advice=ADVICE, asked=gate.wait)).run_test(size=(80, 40)) as pilot:
        pilot.app.post_message(messages.ProblemsWanted(HOME / "capitals.yaml"))
        await until_seen(pilot, "1\u00a0error · 1\u00a0warning · checking…", "D310")
        assert "L203" not in seen(pilot)
        gate.set()
        await until_seen(pilot, "1\u00a0error · 1\u00a0warning · 1\u00a0advice", "L203")
        lines = seen(pilot).splitlines()
        [heading] = [number for number, line in enumerate(lines) if "Advice for its author" in line]
        above, below = "\n".join(lines[:heading]), "\n".join(lines[heading:])
        assert "S201" in above
        assert "· advice  question 'capital-it'" in below


async def test_of_a_sound_deck_there_is_advice_too() -> None:
    async with app(World(problems=(), advice=ADVICE)).run_test(size=(120, 24)) as pilot:
        await pilot.press("enter")
        await until_seen(pilot, "e problems")
        await pilot.press("e")
        await until_seen(pilot, "✓ Nothing is wrong with this file.", "Advice for its author", "L203")


async def test_who_goes_on_does_not_wait_for_the_rules() -> None:
    asked: list[int] = []

    def ask() -> None:
        asked.append(len(asked))
        gate.wait()

    gate = Event()
    async with app(World(advice=ADVICE, asked=ask)).run_test(size=(80, 24)) as pilot:
        pilot.app.post_message(messages.ProblemsWanted(HOME / "capitals.yaml"))
        await until_seen(pilot, "checking…")
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, LibraryScreen)
        gate.set()
    assert asked == [0]


async def test_many_problems_scroll_and_are_bounded() -> None:
    world = World(problems=PROBLEMS * 150, advice=())
    async with app(world).run_test(size=(80, 24)) as pilot:
        pilot.app.post_message(messages.ProblemsWanted(HOME / "capitals.yaml"))
        await until(pilot, lambda: isinstance(pilot.app.screen, ProblemsScreen))
        await until_seen(pilot, "150\u00a0errors")
        pilot.app.screen.query_one("#body").scroll_end(animate=False)
        await until_seen(pilot, "100\u00a0more problems: quiz check")
        assert {one.severity for one in world.problems} == {Severity.ERROR, Severity.WARNING}


async def test_help_lists_keys_with_the_mouse_and_closes() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        await until_seen(pilot, "q, ctrl+q", "Play the deck at once", "click a deck", "↑, k")
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_an_interruption_says_how_to_leave() -> None:
    async with app().run_test(size=(80, 24), notifications=True) as pilot:
        await until_seen(pilot, "keys")
        await pilot.press("ctrl+c")
        await until_seen(pilot, "ctrl+q leaves quiz; a game is kept.")


async def test_help_opens_by_mouse() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "? keys")
        at = seen(pilot).splitlines()[-1].index("? keys")
        await pilot.click("KeyBar", offset=(at, 0))
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen))


async def test_the_palette_opens_by_key_and_by_button_and_does_what_keys_do() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "≡ menu")
        at = seen(pilot).splitlines()[-1].index("≡ menu")
        await pilot.click("KeyBar", offset=(at, 0))
        await until(pilot, lambda: isinstance(pilot.app.screen, CommandPalette))
        await pilot.press("escape")
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(pilot.app.screen, CommandPalette))
        await pilot.press(*"y the d")
        await until_seen(pilot, "key p")
        await pilot.press("down", "enter")
        await until(pilot, lambda: bool(world.started))


async def test_a_chosen_theme_and_motion_are_kept() -> None:
    world = World()
    async with app(world).run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", *"quiz-li")
        await until_seen(pilot, "Theme quiz-light")
        await pilot.press("down", "enter")
        await until(pilot, lambda: world.kept == {"theme": "quiz-light"})
        assert pilot.app.theme == "quiz-light"
        await pilot.press("ctrl+p", *"motion")
        await until_seen(pilot, "Points count up")
        await pilot.press("down", "enter")
        await until(pilot, lambda: world.kept.get("motion") is True)


async def test_a_keymap_changes_keys_also_where_they_are_shown() -> None:
    world = World()
    async with app(world, keymap={"library.play": "g", "app.help": "f1"}).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "g play", "f1 keys")
        await pilot.press("p")
        await pilot.pause()
        assert not world.started
        await pilot.press("g")
        await until(pilot, lambda: bool(world.started))


async def test_an_unknown_theme_is_the_dark_one() -> None:
    async with app(theme="no such theme").run_test(size=(80, 24)) as pilot:
        assert pilot.app.theme == "quiz-dark"
        await until_seen(pilot, "There is no theme 'no such theme'")


async def test_a_mistake_of_the_program_is_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    def broken(path: Path) -> OpenDeck:
        raise ZeroDivisionError("by nought")

    broken_app = QuizApp(replace(World().services(), open_deck=broken))

    async def play() -> None:
        async with broken_app.run_test(size=(80, 24)) as pilot:
            await pilot.press("enter")
            await until(pilot, lambda: broken_app.return_code == 1)

    with pytest.raises(WorkerFailed):
        await play()
    assert broken_app.fault == "ZeroDivisionError: by nought"
    assert "Traceback" not in capsys.readouterr().err


async def test_a_wish_can_be_fulfilled_at_the_start() -> None:
    world = World()
    shown = app(world)
    first = type(shown)(world.services(), first=messages.GameWanted(OPENED, SETTINGS))
    async with first.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: world.started == [SETTINGS])


async def test_notices_stay_until_they_are_read() -> None:
    told = replace(World().services(), notices=("The history was damaged.", "A deck does not show."))
    async with QuizApp(told).run_test(size=(80, 24)) as pilot:
        await until_seen(pilot, "! The history was damaged.", "A deck does not show.")
        await pilot.click()
        assert isinstance(pilot.app.screen, LibraryScreen)


async def test_the_collector_starts_again_after_the_first_frame() -> None:
    gc.disable()
    try:
        async with app().run_test(size=(80, 24)) as pilot:
            await until(pilot, gc.isenabled)
    finally:
        gc.enable()
        gc.unfreeze()


async def test_a_slow_deck_says_so_and_can_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.tui.app.PATIENCE", 0.01)
    gate = Event()

    def slow(path: Path) -> OpenDeck:
        gate.wait(10)
        return OPENED

    services = replace(World().services(), open_deck=slow)
    async with QuizApp(services).run_test(size=(80, 24)) as pilot:
        try:
            await pilot.press("enter")
            await until_seen(pilot, "Reading japan.yaml…", "esc stop")
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(pilot.app.screen, LibraryScreen))
            await pilot.press("enter")
            await until_seen(pilot, "Reading japan.yaml…")
        finally:
            gate.set()
        await until(pilot, lambda: isinstance(pilot.app.screen, DeckScreen))


async def test_nothing_of_the_first_frame_needs_a_text_field() -> None:
    async with app().run_test(size=(80, 24)) as pilot:
        assert not pilot.app.screen.query(Input)


async def test_a_game_wished_for_waits_until_the_notices_are_read() -> None:
    world = World()
    told = replace(world.services(), notices=("Nothing is saved.",))
    async with QuizApp(told, first=messages.GameWanted(OPENED, SETTINGS)).run_test() as pilot:
        await until_seen(pilot, "Nothing is saved.")
        assert world.started == []
        await pilot.press("enter")
        await until(pilot, lambda: world.started == [SETTINGS])
