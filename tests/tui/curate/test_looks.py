"""Pictures of curation at three sizes, dark and light."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from quiz.tui.widgets.draftsheet import DraftSheet
from tests.curate.north import north
from tests.tui.curate.desk import Desk

SIZES = {"80x24": (80, 24), "120x40": (120, 40), "40x12": (40, 12)}
Compare = Callable[..., bool]

LOOKS: dict[str, tuple[str, ...]] = {
    "choice": (),
    "cloze": ("s", "s"),
    "advice": ("b",),
    "under way": ("a", "a", "a"),
    "edited": ("e",),
    "rejecting": ("r",),
    "filtering": ("slash", ">", "0", ".", "7"),
    "accepting all": ("A",),
    "none left": ("A", "0", "enter"),
}
"""The keys pressed before the picture."""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same colours, and the same name of the deck, on every machine."""
    monkeypatch.setenv("COLORTERM", "truecolor")
    north(tmp_path)
    monkeypatch.chdir(tmp_path / "north")
    return Path("north.yaml")


def shown(one: Desk, keys: tuple[str, ...]) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def run(pilot: Pilot[None]) -> None:
        one.pilot = pilot
        await one.until("no rule has anything")
        await one.holds(lambda: one.app.curate.query_one(DraftSheet).cited)
        for key in keys:
            await one.press(key)
        for field in (*one.app.screen.query(Input), *one.app.screen.query(TextArea)):
            field.cursor_blink = False
        await one.settle()

    return run


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("look", LOOKS)
def test_every_look(look: str, size: tuple[int, int], path: Path, snap_compare: Compare) -> None:
    one = Desk(path)
    assert snap_compare(one.app, terminal_size=size, run_before=shown(one, LOOKS[look]))


@pytest.mark.parametrize("look", ["choice", "advice", "edited", "rejecting"])
def test_on_a_light_ground(look: str, path: Path, snap_compare: Compare) -> None:
    one = Desk(path, theme="quiz-light")
    assert snap_compare(one.app, terminal_size=(80, 24), run_before=shown(one, LOOKS[look]))
