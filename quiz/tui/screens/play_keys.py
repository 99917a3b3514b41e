"""The keys of a game, one table for all kinds of question, and which of them the last line shows when."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.binding import Binding, BindingType

from quiz.deck.model import Flashcard
from quiz.tui.widgets.keyline import MENU, Key

if TYPE_CHECKING:
    from quiz.game.views import Outcome, Prompt

BINDINGS: list[BindingType] = [
    Binding("enter", "next", "next", id="play.next", tooltip="On to the next question"),
    Binding("h,f2", "hint", "hint", id="play.hint", tooltip="Open the next hint"),
    Binding("s,f3", "skip", "skip", id="play.skip", tooltip="Pass the question over"),
    Binding("f,f4", "flag", "flag", id="play.flag", tooltip="Mark the question for its author"),
    Binding("p,f5", "pause", "pause", id="play.pause", tooltip="Hide the question, stop the clock"),
    Binding("v,f6", "passage", "passage", id="play.passage", tooltip="Show the whole passage"),
    Binding("r", "overrule", "I was right", id="play.overrule", tooltip="Score the answer as right"),
    Binding("o,f7", "media", "open ▣", id="play.media", tooltip="Open the picture or sound"),
    Binding("i,percent_sign,f8", "score", "score", id="play.score", tooltip="How the score is made"),
    Binding("enter,p,f5", "resume", "go on", id="play.resume", tooltip="Show the question again"),
    Binding("escape", "back", "back", id="play.back", tooltip="Pause; from there, leave: the game is kept"),
    Binding("question_mark,f1", "app.help", "keys", id="play.help", show=False, tooltip="Show every key"),
    *(Binding(str(n), f"pick({n})", f"option {n}", id=f"play.option-{n}", show=False) for n in range(1, 10)),
    Binding("up", "scroll(-1)", "scroll up", id="play.scroll-up", show=False),
    Binding("down", "scroll(1)", "scroll down", id="play.scroll-down", show=False),
    Binding("pageup", "scroll_page(-1)", "page up", id="play.page-up", show=False),
    Binding("pagedown", "scroll_page(1)", "page down", id="play.page-down", show=False),
]

WHILE_OPEN = {"hint", "skip", "pause", "pick", "confirm"}
"""Actions that need an open question."""
WHILE_JUDGED = {"next", "passage", "overrule"}
"""Actions that need an answered question."""
OF_THE_GAME = {
    *WHILE_OPEN,
    *WHILE_JUDGED,
    "flag",
    "media",
    "score",
    "resume",
    "back",
    "scroll",
}
"""Actions that need a question on the screen."""
_KEYS_OPEN = (
    Key("hint", "hint", price="−25 %"),
    Key("skip", "skip"),
    Key("flag", "flag"),
    Key("pause", "pause"),
    Key("media", "open ▣", extra=True),
    Key("score", "score", extra=True),
)
_KEYS_JUDGED = (
    Key("next", "next"),
    Key("passage", "passage"),
    Key("overrule", "I was right"),
    Key("flag", "flag"),
    Key("media", "open ▣", extra=True),
    Key("score", "score", extra=True),
)
_KEYS_PAUSED = (Key("resume", "go on"), Key("back", "leave, the game is kept"))
_KEYS_FAR = (Key("app.help", "keys", far=True), Key(MENU, "menu", far=True))
EVERY_ACTION = tuple(
    dict.fromkeys(key.action for key in (*_KEYS_JUDGED[:3], *_KEYS_OPEN, *_KEYS_PAUSED, *_KEYS_FAR))
)
"""Every action that the last line can show, from left to right."""


def keys_now(prompt: Prompt, outcome: Outcome | None) -> tuple[Key, ...]:
    """What the last line offers, as far as it can be done."""
    if prompt.paused:
        return (*_KEYS_PAUSED, *_KEYS_FAR)
    keys: tuple[Key, ...] = _KEYS_OPEN if outcome is None else _KEYS_JUDGED
    if prompt.flagged:
        keys = tuple(replace(key, text="flag off") if key.action == "flag" else key for key in keys)
    return (*keys, *_KEYS_FAR)


def possible(action: str, prompt: Prompt | None, outcome: Outcome | None) -> bool:
    """Whether the game's present state lets an action of the screen be done; others always can."""
    if action not in OF_THE_GAME:
        return True
    if prompt is None:
        return False
    if prompt.paused or action == "resume":
        return prompt.paused and action in {"resume", "back"}
    if action in WHILE_OPEN:
        return outcome is None and (action != "hint" or prompt.hints_left > 0)
    if action in WHILE_JUDGED:
        return outcome is not None and (action != "overrule" or _may_overrule(outcome))
    return True


def _may_overrule(outcome: Outcome) -> bool:
    """Whether a wrong or partly right verdict can be put right; a flashcard was graded by its player."""
    verdict = outcome.verdict
    return verdict is not None and not verdict.correct and not isinstance(outcome.question, Flashcard)
