"""Keys of one's own: what cannot be used is told at the start, and the rest holds."""

import pytest

from quiz.tui.keymap import checked
from tests.tui.shell.driving import app, until, until_seen
from tests.tui.shell.world import World


@pytest.mark.parametrize(
    ("keymap", "told"),
    [
        ({"play.hnit": "x"}, "no such binding; did you mean 'play.hint'?"),
        ({"zzz": "x"}, "there is no such binding."),
        ({"play.pause": "ctrl+foo"}, "there is no key 'ctrl+foo'"),
        ({"play.flag": "F4"}, "there is no key 'F4'; did you mean 'f4'?"),
        ({"play.flag": "x,"}, "there is no key ''"),
        ({"play.flag": "control+x"}, "there is no key 'control+x'"),
        ({"library.play": "ctrl+p"}, "'app.palette' has the key 'ctrl+p' too"),
        ({"library.play": "/"}, "'library.filter' has the key 'slash' too"),
        ({"library.play": "r"}, "'library.resume' has the key 'r' too"),
    ],
)
def test_an_entry_that_cannot_be_used_is_told(keymap: dict[str, str], told: str) -> None:
    used, [message] = checked(keymap)
    assert used == {}
    assert told in message
    [(name, keys)] = keymap.items()
    assert message.startswith(f'"{name}" = "{keys}" in [keymap] is not used: ')


@pytest.mark.parametrize(
    "keymap",
    [
        {},
        {"play.hint": "t,f2"},
        {"play.hint": "s", "play.skip": "h"},
        {"play.next": "enter, space", "play.resume": "enter,f5"},
        {"library.filter": "?", "app.help": "f1"},
        {"library.play": "ctrl+shift+up,question_mark,ä,+", "app.help": "f1"},
    ],
)
def test_what_can_be_used_is_used(keymap: dict[str, str]) -> None:
    assert checked(keymap) == (keymap, ())


def test_of_two_entries_with_one_key_the_first_holds() -> None:
    used, [message] = checked({"play.hint": "t,f2", "play.skip": "t"})
    assert used == {"play.hint": "t,f2"}
    assert "'play.hint' has the key 't' too" in message


async def test_it_is_told_at_the_start_and_the_rest_holds() -> None:
    world = World()
    async with app(world, keymap={"library.play": "g", "library.filtr": "x"}).run_test(
        size=(80, 24)
    ) as pilot:
        await until_seen(pilot, '"library.filtr" = "x" in [keymap] is not used', "'library.filter'?")
        await pilot.press("enter", "g")
        await until(pilot, lambda: bool(world.started))
