"""Pictures of the preview at three sizes, dark and light."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot
from textual.widgets import Input

from tests.library.proofing import revised
from tests.tui.preview.decks import COLON, NAMELESS, RIVERS, SAID_TWICE
from tests.tui.preview.desk import Desk

SIZES = {"80x24": (80, 24), "120x40": (120, 40), "40x12": (40, 12)}
Compare = Callable[..., bool]

LOOKS: dict[str, tuple[str | bytes, tuple[str, ...]]] = {
    "asked": (RIVERS, ()),
    "answered": (RIVERS, ("a",)),
    "card": (RIVERS, ("c",)),
    "tried": (RIVERS, ("n", "enter", "D")),
    "with advice": (NAMELESS, ()),
    "with errors": (SAID_TWICE, ()),
    "broken": (COLON, ()),
    "nothing yet": (b"", ()),
}
"""What was saved last, and the keys pressed then."""


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same colours on every machine."""
    monkeypatch.setenv("COLORTERM", "truecolor")


def shown(one: Desk, text: str | bytes, keys: tuple[str, ...]) -> Callable[[Pilot[None]], Awaitable[None]]:
    async def run(pilot: Pilot[None]) -> None:
        one.pilot = pilot
        await one.save(text)
        for key in keys:
            await one.press(key)
        for field in one.app.preview.query(Input):
            field.cursor_blink = False
        await one.settle()

    return run


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("look", LOOKS)
def test_every_look(look: str, size: tuple[int, int], snap_compare: Compare) -> None:
    text, keys = LOOKS[look]
    one = Desk(waiting=[] if text == b"" else [revised(RIVERS)])
    assert snap_compare(one.app, terminal_size=size, run_before=shown(one, text, keys))


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_while_the_rules_are_asked(size: tuple[int, int], snap_compare: Compare) -> None:
    one = Desk(waiting=[replace(revised(RIVERS), checking=True)])

    async def run(pilot: Pilot[None]) -> None:
        one.pilot = pilot
        await one.until(lambda: "checking…" in one.words)
        await one.settle()

    assert snap_compare(one.app, terminal_size=size, run_before=run)


@pytest.mark.parametrize("look", ["answered", "with errors", "broken"])
def test_on_a_light_ground(look: str, snap_compare: Compare) -> None:
    text, keys = LOOKS[look]
    one = Desk(waiting=[revised(RIVERS)], theme="quiz-light")
    assert snap_compare(one.app, terminal_size=(80, 24), run_before=shown(one, text, keys))
