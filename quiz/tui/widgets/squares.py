"""A game at a glance: one field a question, each with a sign beside its colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from quiz.game.views import Ending, Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.geometry import Size

IN_A_ROW = 10
"""Fields in a row, as in the line that is copied; twice as many in a long game."""
_LONG = 40
_FIELD = 3
"""Cells of a field."""

RIGHT, PARTLY, WRONG, PASSED = "✓", "◐", "✗", "–"
"""The signs of a question's end."""


def judged(outcome: Outcome) -> tuple[str, str]:
    """Sign and ink of what became of a question."""
    if outcome.ending is not Ending.ANSWERED:
        return PASSED, "quiet"
    if outcome.share >= 1:
        return RIGHT, "right"
    return (WRONG, "wrong") if outcome.share <= 0 else (PARTLY, "partly")


class Squares(Widget):
    """The fields, in the order asked; a click opens the question."""

    ALLOW_SELECT = False

    @dataclass
    class Pressed(Message):
        """A field was clicked."""

        index: int

    def __init__(self, outcomes: Sequence[Outcome], *, id: str | None = None) -> None:  # noqa: A002
        """One field for each of `outcomes`."""
        super().__init__(id=id)
        self._fields = [_field(number, outcome) for number, outcome in enumerate(outcomes)]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the fields fill."""
        return len(self._rows(width))

    def render(self) -> Content:
        """The rows."""
        return Content("\n").join(self._rows(self.content_size.width))

    def on_click(self, event: events.Click) -> None:
        """Tell which field was clicked."""
        index = event.style.meta.get("question")
        if isinstance(index, int):
            event.stop()
            self.post_message(self.Pressed(index))

    def _rows(self, width: int) -> list[Content]:
        fields = self._fields
        in_a_row = IN_A_ROW
        if len(fields) > _LONG and width >= 2 * IN_A_ROW * _FIELD:
            in_a_row = 2 * IN_A_ROW
        gap = " " if width >= in_a_row * (_FIELD + 1) else ""
        return [Content(gap).join(fields[at : at + in_a_row]) for at in range(0, len(fields), in_a_row)]


def _field(number: int, outcome: Outcome) -> Content:
    sign, ink = judged(outcome)
    field = Content.styled(sign.center(_FIELD), f"${ink} bold on ${ink}-ground")
    return field.stylize(Style.from_meta({"question": number}))
