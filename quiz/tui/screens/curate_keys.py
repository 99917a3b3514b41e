"""The keys of curation, and what can be done when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding, BindingType

from quiz.tui.widgets.keyline import MENU, Key

if TYPE_CHECKING:
    from quiz.curate.curation import Curation

BINDINGS: list[BindingType] = [
    Binding("a", "accept", "accept", id="curate.accept", tooltip="Make the draft a question of the deck"),
    Binding(
        "r", "reject", "reject", id="curate.reject", tooltip="Take the draft out for good, with a reason"
    ),
    Binding("e", "edit", "edit", id="curate.edit", tooltip="Change the texts of the draft"),
    Binding(
        "k",
        "swap",
        "kind",
        id="curate.swap",
        tooltip="Ask it in another way: choice, short answer, cloze",
    ),
    Binding(
        "u", "undo", "undo", id="curate.undo", tooltip="Take the last decision back; again for the one before"
    ),
    Binding(
        "s,n,right", "turn(1)", "skip", id="curate.skip", tooltip="The next draft; this one stays a draft"
    ),
    Binding("b,left", "turn(-1)", "back", id="curate.back", tooltip="The draft before"),
    Binding(
        "slash,f",
        "filter",
        "filter",
        id="curate.filter",
        tooltip="Only drafts with a score, of a kind, or from a passage",
    ),
    Binding(
        "A",
        "above",
        "accept above",
        id="curate.above",
        tooltip="Accept every draft with so high a score; asks first",
    ),
    Binding(
        "c", "coverage", "coverage", id="curate.coverage", tooltip="The passages, and which have no question"
    ),
    Binding("v", "passage", "passage", id="curate.passage", tooltip="Show the whole passage, or fold it"),
    Binding("o", "media", "open ▣", id="curate.media", tooltip="Open the picture or sound"),
    Binding("escape,q", "leave", "leave", id="curate.leave", tooltip="Leave; every decision is in the file"),
    Binding("up", "scroll(-1)", "up", show=False, id="curate.up", tooltip="Scroll up"),
    Binding("down,j", "scroll(1)", "down", show=False, id="curate.down", tooltip="Scroll down"),
    Binding("pageup", "scroll(-10)", "page up", show=False, id="curate.page-up", tooltip="Scroll up a page"),
    Binding(
        "pagedown,space",
        "scroll(10)",
        "page down",
        show=False,
        id="curate.page-down",
        tooltip="Scroll down a page",
    ),
]


KEYS = (
    Key("accept", "accept"),
    Key("reject", "reject"),
    Key("edit", "edit"),
    Key("swap", "kind"),
    Key("turn(1)", "skip"),
    Key("undo", "undo"),
    Key("filter", "filter", extra=True),
    Key("above", "accept above", extra=True),
    Key("coverage", "coverage", extra=True),
    Key("turn(-1)", "back", extra=True),
    Key("passage", "passage", extra=True),
    Key("media", "open ▣", extra=True),
    Key("leave", "leave", extra=True),
    Key("app.help", "keys", far=True),
    Key(MENU, "menu", far=True),
)
"""What the last line shows, from left to right, as far as it can be done."""


def possible(action: str, state: Curation, *, cited: bool, media: bool, editing: bool) -> bool:
    """Whether an action of the screen can be done now; those that are not named here always can."""
    shown = state.draft is not None
    match action:
        case _ if editing and action in _DECIDING:
            return False
        case "accept" | "reject" | "edit" | "swap":
            return shown
        case "turn":
            return len(state.waiting) > 1
        case "undo":
            return bool(state.steps)
        case "filter" | "above":
            return bool(state.drafts)
        case "coverage":
            return bool(state.deck.sources)
        case "passage":
            return shown and cited
        case "media":
            return shown and media
        case _:
            return True


_DECIDING = frozenset(
    (
        *("accept", "reject", "edit", "swap", "turn", "undo", "filter", "above"),
        *("coverage", "passage", "media", "leave", "scroll"),
    )
)
"""What waits while the draft is edited."""
