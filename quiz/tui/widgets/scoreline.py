"""The first line of a game: the deck, how far it is, the streak, and the points counting up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from quiz.tui.markup import literal
from quiz.tui.words import grouped

if TYPE_CHECKING:
    from textual.timer import Timer

    from quiz.game.views import Progress, Prompt

_STEPS = 18
_PERIOD = 1 / 30
"""Points count up in this many steps of this many seconds."""
_SHOWN_STREAK = 2
"""A streak is worth telling from here on."""


class ScoreLine(Widget):
    """Title on the left; place, streak and points on the right."""

    ALLOW_SELECT = False

    def __init__(self, title: str) -> None:
        super().__init__(id="score")
        self._title = title
        self._number = self._of = self._streak = 0
        self._flagged = False
        self._points = 0
        """What is shown."""
        self._target = 0
        """What is counted up to."""
        self._timer: Timer | None = None

    @property
    def points(self) -> int:
        """The points that the line shows or counts up to."""
        return self._target

    def show(self, prompt: Prompt, progress: Progress, *, count: bool) -> None:
        """Show the question's place, its flag and the score; with `count` the points run up to theirs."""
        self._number, self._of, self._streak = prompt.number, prompt.of, progress.streak
        self._flagged = prompt.flagged
        self._target = progress.points
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if count and self._points < self._target:
            step = max(1, -(-(self._target - self._points) // _STEPS))
            self._timer = self.set_interval(_PERIOD, lambda: self._count(step))
        else:
            self._points = self._target
        self.refresh()

    def _count(self, step: int) -> None:
        self._points = min(self._target, self._points + step)
        if self._points == self._target and self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.refresh()

    def render(self) -> Content:
        """One line, whatever its width: the title gives way first."""
        width = self.content_size.width
        narrow = width < 50
        place = f"{self._number}/{self._of}" if narrow else f"{self._number} of {self._of}"
        unit = "" if narrow else " points"
        parts = [Content.styled(place, "$quiet")]
        if self._flagged:
            parts.insert(0, Content.styled("⚑" if narrow else "⚑ flagged", "$partly"))
        if self._streak >= _SHOWN_STREAK:
            parts.append(Content.styled(f"×{self._streak}", "$partly bold"))
        parts.append(Content.assemble((grouped(self._points), "$ink bold"), (unit, "$quiet")))
        right = Content("  " if narrow else "     ").join(parts)
        room = max(0, width - right.cell_length - 2)
        title = literal(self._title, "$quiet").truncate(room, ellipsis=True)
        return title.pad_right(max(0, width - title.cell_length - right.cell_length)) + right
