"""The keys of the preview: what they do when, and which of them the last line shows."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from textual.binding import Binding, BindingType

from quiz.tui.widgets.keyline import MENU, Key

if TYPE_CHECKING:
    from quiz.library.proofs import Proof
    from quiz.tui.widgets.tryout import Tryout


class Side(Enum):
    """How the question is looked at; the values are the actions that lead there."""

    ASKED = "back"
    ANSWERED = "answer"
    CARD = "card"


BINDINGS: list[BindingType] = [
    Binding("enter", "try", "try", id="preview.try", tooltip="Answer the question, as in a game"),
    Binding("a", "answer", "answer", id="preview.answer", tooltip="Show it answered rightly, or as asked"),
    Binding("c", "card", "card", id="preview.card", tooltip="Show its Anki cards as text, or the question"),
    Binding("right,n", "turn(1)", "next", id="preview.next", tooltip="The next question of the deck"),
    Binding("left,p", "turn(-1)", "before", id="preview.before", tooltip="The question before"),
    Binding("e", "problems", "problems", id="preview.problems", tooltip="Every problem of the deck"),
    Binding("h,f2", "hint", "hint", id="preview.hint", tooltip="Open the next hint"),
    Binding("v,f6", "passage", "passage", id="preview.passage", tooltip="Show the whole passage, or fold it"),
    Binding("o,f7", "media", "open ▣", id="preview.media", tooltip="Open the picture or sound"),
    Binding(
        "escape",
        "back",
        "back",
        id="preview.back",
        tooltip="Back to the question as asked; from there, leave",
    ),
    Binding("q", "leave", "leave", id="preview.leave", tooltip="Leave the preview"),
    Binding("question_mark,f1", "app.help", "keys", id="preview.help", show=False, tooltip="Show every key"),
    *(Binding(str(n), f"pick({n})", f"option {n}", id=f"play.option-{n}", show=False) for n in range(1, 10)),
    Binding("up,k", "scroll(-1)", "up", show=False, id="preview.up", tooltip="Scroll up"),
    Binding("down,j", "scroll(1)", "down", show=False, id="preview.down", tooltip="Scroll down"),
    Binding("pageup", "scroll(-10)", "page up", show=False, id="preview.page-up", tooltip="Scroll up a page"),
    Binding(
        "pagedown",
        "scroll(10)",
        "page down",
        show=False,
        id="preview.page-down",
        tooltip="Scroll down a page",
    ),
]

_LOOKING = (
    Key("try", "try"),
    Key("answer", "answer"),
    Key("card", "card"),
    Key("turn(1)", "next"),
    Key("turn(-1)", "before"),
    Key("problems", "problems"),
    Key("hint", "hint", extra=True),
    Key("passage", "passage", extra=True),
    Key("media", "open ▣", extra=True),
    Key("leave", "leave"),
)
_TRYING = (Key("hint", "hint"), Key("media", "open ▣", extra=True), Key("back", "stop"))
_FAR = (Key("app.help", "keys", far=True), Key(MENU, "menu", far=True))
ACTIONS = tuple(dict.fromkeys(key.action for key in (*_LOOKING, *_TRYING, *_FAR)))
"""Every action that the last line can show, from left to right."""


def keys_now(side: Side, *, trying: bool) -> tuple[Key, ...]:
    """What the last line offers on that side, as far as it can be done: the key that led there leads back.

    While the question is tried, most keys belong to the answer.
    """
    if trying:
        return (*_TRYING, *_FAR)
    near = (replace(key, text="question") if key.action == side.value else key for key in _LOOKING)
    return (*near, *_FAR)


def named(action: str) -> tuple[str, tuple[object, ...]]:
    """The name and the parameters of an action: `turn(-1)` is `turn` and (-1,)."""
    name, _, rest = action.partition("(")
    return name, (int(rest.rstrip(")")),) if rest else ()


def possible(action: str, parameters: tuple[object, ...], proof: Proof, side: Side, tryout: Tryout) -> bool:
    """Whether an action of the screen can be done now; those that are not named here always can."""
    shown = proof.question is not None
    asked = shown and side is not Side.CARD
    match action:
        case "turn":
            [by] = parameters
            return isinstance(by, int) and 0 <= proof.at + by < len(proof.pages)
        case "answer" | "card":
            return shown
        case "try":
            return asked and not tryout.trying
        case "pick" | "confirm":
            return asked and not tryout.judged
        case "hint":
            return asked and not tryout.judged and tryout.prompt is not None and tryout.prompt.hints_left > 0
        case "passage":
            return asked and tryout.cited
        case "media":
            return asked and bool(tryout.media)
        case "problems":
            return bool(proof.problems)
        case _:
            return True
