"""What fits on the last line."""

from hypothesis import given
from hypothesis import strategies as st

from quiz.tui.widgets.answering import Does
from quiz.tui.widgets.keyline import MENU, Key, fitted

OWN = (Does("↑↓", "move"), Does("enter", "answer", "confirm"))
KEYS = (
    Key("hint", "hint", price="−25 %"),
    Key("skip", "skip"),
    Key("flag", "flag"),
    Key("pause", "pause"),
    Key("score", "score", extra=True),
    Key("app.help", "keys", far=True),
    Key(MENU, "menu", far=True),
)
NAMES = {"hint": "h", "skip": "s", "flag": "f", "pause": "p", "score": "i", "app.help": "?", MENU: "≡"}


def actions(width: int) -> list[str]:
    return [key.action for key, _ in fitted(OWN, KEYS, NAMES, width).items]


def text(width: int) -> str:
    line = fitted(OWN, KEYS, NAMES, width)
    return "  ".join(part.plain for part in (line.own, *(item for _, item in line.items)) if part)


def test_where_there_is_room_everything_shows() -> None:
    assert actions(200) == [key.action for key in KEYS]
    assert text(200).startswith("↑↓ move   enter answer  h hint −25 %")


def test_what_costs_room_goes_in_order() -> None:
    widths = {width: text(width) for width in range(200, 10, -1)}
    score = max(width for width, shown in widths.items() if "score" not in shown)
    price = max(width for width, shown in widths.items() if "−25" not in shown)
    menu = max(width for width, shown in widths.items() if "menu" not in shown)
    move = max(width for width, shown in widths.items() if "move" not in shown)
    pause = max(width for width, shown in widths.items() if "pause" not in shown)
    keys = max(width for width, shown in widths.items() if "keys" not in shown)
    assert score > price > menu > move > pause > keys


@given(st.integers(0, 200))
def test_nothing_is_wider_than_the_line_but_the_answer_itself(width: int) -> None:
    line = fitted(OWN, KEYS, NAMES, width)
    assert line.room >= 0 or not line.items
    used = line.own.cell_length + sum(item.cell_length + line.gap for _, item in line.items)
    assert used <= width or not line.items


def test_a_key_without_a_name_is_still_a_button() -> None:
    ((_, item),) = fitted((), KEYS[1:2], {}, 40).items
    assert item.plain == "skip"
