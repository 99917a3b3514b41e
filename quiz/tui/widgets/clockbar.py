"""The clock as a bar that grows shorter; without a clock, a rule."""

from __future__ import annotations

from math import ceil

from textual.content import Content
from textual.widgets import Static

HURRY = 5
"""Seconds from which on the bar says that time runs out."""


class ClockBar(Static):
    """A line of heavy cells for the time left, and the seconds in figures."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="clock")
        self._left: float | None = None
        self._seconds = 0.0
        self._drawn = Content("")

    @property
    def seconds_left(self) -> int | None:
        """Whole seconds in the figures; None without a clock."""
        return None if self._left is None else ceil(self._left)

    def show(self, left: float | None, seconds: float) -> None:
        """Show `left` of `seconds`; None is no clock. Paints only what changed, and never lays out."""
        self._left = None if left is None else max(0.0, left)
        self._seconds = seconds
        self._draw()

    def on_resize(self) -> None:
        """Fit the new width."""
        self._draw()

    def _draw(self) -> None:
        width = self.outer_size.width - self.gutter.width
        drawn = self._rule(width) if self._left is None else self._bar(self._left, width)
        if not drawn.is_same(self._drawn):
            self._drawn = drawn
            self.update(drawn, layout=False)

    def _rule(self, width: int) -> Content:
        return Content.styled("─" * width, "$hairline")

    def _bar(self, left: float, width: int) -> Content:
        figures = f"{ceil(left):>5} s"
        room = max(1, width - len(figures))
        halves = round(2 * room * min(1.0, left / self._seconds)) if self._seconds else 0
        full, half = divmod(halves, 2)
        ink = "$wrong" if left <= HURRY else "$accent"
        bar = Content.assemble(
            ("━" * full + "╸" * half, ink),
            ("─" * (room - full - half), "$hairline"),
            (figures, f"{ink} bold" if left <= HURRY else "$quiet"),
        )
        return bar.truncate(width)
