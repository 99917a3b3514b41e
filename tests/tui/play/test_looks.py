"""Pictures of the play screen: every kind, asked and answered, and the three sizes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from quiz.deck.model import Deck
from tests.tui.play.questions import CHOICE, SAMPLES, SHORT, picks
from tests.tui.play.table import CITED, Table, laid

SIZES = {"80x24": (80, 24), "120x40": (120, 40), "40x12": (40, 12)}
each_size = pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
each_kind = pytest.mark.parametrize("kind", SAMPLES)
Compare = Callable[..., bool]
Act = Callable[[Table], Awaitable[None]]


def after(game: Table, act: Act | None = None) -> Callable[[Pilot[None]], Awaitable[None]]:
    """What is done before the picture is taken."""

    async def run(pilot: Pilot[None]) -> None:
        game.pilot = pilot
        await pilot.pause()
        for field in game.screen.query(Input):
            field.cursor_blink = False
        if act is not None:
            await act(game)
        await game.settle()

    return run


@each_kind
def test_every_kind_as_it_is_asked(kind: str, snap_compare: Compare) -> None:
    game = laid(SAMPLES[kind].question)
    assert snap_compare(game.app, terminal_size=(80, 24), run_before=after(game))


@each_kind
def test_every_kind_as_it_is_answered(kind: str, snap_compare: Compare) -> None:
    game = laid(SAMPLES[kind].question)
    assert snap_compare(game.app, terminal_size=(80, 24), run_before=after(game, SAMPLES[kind].wrong))


@each_size
def test_an_answer_at_three_sizes(size: tuple[int, int], snap_compare: Compare) -> None:
    game = laid(CHOICE)
    assert snap_compare(game.app, terminal_size=size, run_before=after(game, picks("Lake Khasan")))


@each_size
def test_matching_at_three_sizes(size: tuple[int, int], snap_compare: Compare) -> None:
    game = laid(SAMPLES["matching"].question)

    async def pair(game: Table) -> None:
        await game.press("a")

    assert snap_compare(game.app, terminal_size=size, run_before=after(game, pair))


def test_the_light_theme_with_a_clock(snap_compare: Compare) -> None:
    game = laid(SHORT, theme="quiz-light", seconds=20)

    async def write(game: Table) -> None:
        await game.later(12)
        await game.press("f2")
        await game.write("13 Apr")

    assert snap_compare(game.app, terminal_size=(80, 24), run_before=after(game, write))


def test_pause_hides_everything(snap_compare: Compare) -> None:
    game = laid(SHORT)

    async def pause(game: Table) -> None:
        await game.press("f5")

    assert snap_compare(game.app, terminal_size=(80, 24), run_before=after(game, pause))


def test_terminal_colours(snap_compare: Compare) -> None:
    game = laid(CHOICE, theme="ansi-dark", cited=(CITED, CITED), deck=Deck(title="ANSI", id="ansi"))
    assert snap_compare(game.app, terminal_size=(80, 30), run_before=after(game, picks("Lake Khasan")))
