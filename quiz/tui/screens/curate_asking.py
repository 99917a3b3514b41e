"""What curation asks in a line: why to reject, which drafts to look at, from which score on to accept."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from quiz.curate.filtering import parsed, score
from quiz.curate.reasons import REASONS
from quiz.tui import words
from quiz.tui.screens.ask import AskScreen
from quiz.tui.widgets.draftnotes import in_words

if TYPE_CHECKING:
    from quiz.curate.curating import Curating
    from quiz.curate.curation import Curation


def reason() -> AskScreen:
    """Why the draft is rejected."""
    return AskScreen("Reject: why?", placeholder="or other words; enter for no reason", choices=REASONS)


def which(state: Curation) -> AskScreen:
    """Which drafts to look at; it tells how many these are."""

    def tell(text: str) -> str:
        passing = sum(map(parsed(text).lets_through, state.drafts))
        return f"{words.counted(passing, 'draft')} of {words.grouped(len(state.drafts))}"

    return AskScreen(
        "Show only", value=in_words(state), placeholder="> 0.8   cloze   words of the passage", tell=tell
    )


def least(curating: Curating) -> AskScreen:
    """From which score on to accept, that of the draft for a start; it tells how many drafts that accepts."""

    def tell(text: str) -> str:
        lowest = as_score(text)
        if lowest is None:
            return "a score is a number from 0 to 1"
        return f"accepts {words.counted(len(curating.above(lowest)), 'draft')}"

    draft = curating.state.draft
    worth = None if draft is None else score(draft)
    value = "1" if worth is None else str(worth)
    return AskScreen("Accept every draft with this score or more", value=value, tell=tell)


def as_score(text: str | None) -> Decimal | None:
    """The score that was typed; None where it is none."""
    try:
        found = Decimal(text or "")
    except InvalidOperation:
        return None
    return found if found.is_finite() else None
