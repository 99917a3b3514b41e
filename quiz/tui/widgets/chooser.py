"""A labelled line of options, of which one or several are picked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.geometry import Size

_LABEL = 12
"""Cells of the label in front of the options, the mark of the focus left out."""


class Chooser(Widget, can_focus=True):
    """Options side by side, wrapped over as many lines as they need.

    One of a single choice is always picked and moves with the arrows; of a multiple choice any number
    may be picked, and space does it.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(-1)", "choose", show=False, id="chooser.left", tooltip="The option before"),
        Binding(
            "right,l", "move(1)", "choose", key_display="← →", id="chooser.right", tooltip="The next option"
        ),
        Binding("space", "pick", "pick", id="chooser.pick", tooltip="Pick the option, or drop it again"),
    ]

    cursor: reactive[int] = reactive(0)
    """The option that the keys act on."""

    @dataclass
    class Changed(Message):
        """Something else is picked."""

        chooser: Chooser

    def __init__(self, label: str, options: Sequence[Content], *, several: bool = False, id: str) -> None:  # noqa: A002
        """Offer `options` behind `label`; `several` may be picked at once."""
        super().__init__(id=id)
        self._label = label
        self._options = tuple(options)
        self._several = several
        self._picked: frozenset[int] = frozenset() if several else frozenset({0})

    @property
    def picked(self) -> tuple[int, ...]:
        """The options picked, from 0, in their order."""
        return tuple(sorted(self._picked))

    def pick(self, *options: int) -> None:
        """Pick these and no others."""
        self._picked = frozenset(options)
        if options and not self._several:
            self.cursor = options[0]
        self.refresh()

    def offer(self, options: Sequence[Content]) -> None:
        """Offer others; what is picked stays, by its place, as far as there is still such a place."""
        self._options = tuple(options)
        kept = frozenset(one for one in self._picked if one < len(options))
        self._picked = kept if kept or self._several else frozenset({len(options) - 1})
        self.cursor = min(self.cursor, len(options) - 1)
        self.refresh(layout=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Space picks only where several can be picked."""
        return self._several if action == "pick" else True

    def action_move(self, by: int) -> None:
        """Move the cursor, round the ends; in a single choice the pick goes with it."""
        self.cursor = (self.cursor + by) % len(self._options)
        if not self._several:
            self._picked = frozenset({self.cursor})
            self.post_message(self.Changed(self))

    def action_pick(self) -> None:
        """Pick the option under the cursor, or drop it."""
        self._picked = self._picked ^ {self.cursor}
        self.refresh()
        self.post_message(self.Changed(self))

    def on_click(self, event: events.Click) -> None:
        """A click on an option picks it."""
        option = event.style.meta.get("option")
        if isinstance(option, int):
            event.stop()
            self.cursor = option
            if self._several:
                self.action_pick()
            else:
                self.action_move(0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the options need at `width`."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Label and options."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        focus = self.has_focus
        mark = Content.styled("▌ ", "$accent") if focus else Content("  ")
        label = Content.styled(self._label.ljust(_LABEL), "$ink" if focus else "$quiet")
        lines = [mark + label]
        indent = Content(" " * lines[0].cell_length)
        for number, option in enumerate(self._options):
            item = self._item(number, option)
            if (
                lines[-1].cell_length > indent.cell_length
                and lines[-1].cell_length + item.cell_length > width
            ):
                lines.append(indent)
            lines[-1] += item + Content("   ")
        return [line.rstrip() for line in lines]

    def _item(self, number: int, option: Content) -> Content:
        on = number in self._picked
        sign = ("■ " if on else "□ ") if self._several else ("● " if on else "○ ")
        item = Content.styled(sign, "$accent" if on else "$quiet") + option
        if on:
            item = item.stylize_before("$ink bold")
        if self._several and self.has_focus and number == self.cursor:
            item = item.stylize("underline")
        return item.stylize(Style.from_meta({"option": number}))
