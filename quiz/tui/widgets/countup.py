"""A number that counts up to its value once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from quiz.tui import words

if TYPE_CHECKING:
    from textual.timer import Timer

_PERIOD, _STEPS = 1 / 30, 24
"""Seconds between two numbers, and how many of them there are."""


class CountUp(Static):
    """Points; without motion they stand there at once."""

    def __init__(self, value: int, told: Content, *, id: str | None = None) -> None:  # noqa: A002
        """Count up to `value`; `told` stands behind it."""
        self._value = value
        self._told = told
        self._step = 0
        self._timer: Timer | None = None
        super().__init__(id=id)

    def on_mount(self) -> None:
        """Begin."""
        if self.app.animation_level == "none" or self._value <= 0:
            self._step = _STEPS
        else:
            self._timer = self.set_interval(_PERIOD, self._next)
        self._write()

    def _next(self) -> None:
        self._step += 1
        if self._step >= _STEPS and self._timer is not None:
            self._timer.stop()
        self._write()

    def _write(self) -> None:
        left = 1 - min(1.0, self._step / _STEPS)
        shown = round(self._value * (1 - left**3))
        number = words.grouped(shown).rjust(len(words.grouped(self._value)))
        self.update(Content.assemble((number, "$ink bold"), self._told), layout=False)
