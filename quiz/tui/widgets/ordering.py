"""Ordering: items that are lifted, carried and dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from quiz.grading.response import Ordered
from quiz.tui.markup import line
from quiz.tui.widgets.answering import Does
from quiz.tui.widgets.options import Options
from quiz.tui.widgets.remarks import PARTLY, RIGHT

if TYPE_CHECKING:
    from textual import events

    from quiz.deck.model import Ordering
    from quiz.game.views import Outcome, Prompt
    from quiz.tui.widgets.row import Row


_UNTOUCHED = "Nothing is moved yet: enter again to answer with this order."


class OrderingPanel(Options):
    """Arrows move the cursor, or what is lifted; digits go to a place; a mouse drags."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "lift", "lift or drop", id="play.lift", show=False),
        Binding("shift+up", "carry(-1)", "carry up", id="play.carry-up", show=False),
        Binding("shift+down", "carry(1)", "carry down", id="play.carry-down", show=False),
        Binding("escape", "drop", "drop", id="play.drop", show=False),
    ]

    def __init__(self, question: Ordering, prompt: Prompt) -> None:
        self._contents = {item: line(item) for item in prompt.options}
        super().__init__(prompt, self._contents.values())
        self._question = question
        self.items = list(prompt.options)
        """The items in the player's order."""
        self.lifted = False
        """Whether the item at the cursor goes with it."""
        self._dragging = False

    @property
    def keys(self) -> tuple[Does, ...]:
        """Arrows, space, enter."""
        if self.lifted:
            return (Does("↑↓", "carry"), Does("space", "drop"))
        return (Does("↑↓", "move"), Does("space", "lift"), Does("enter", "answer", "confirm"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Escape drops only what is lifted."""
        return self.lifted if action == "drop" else True

    def on_mount(self) -> None:
        """The cursor begins at the top."""
        self.point(0)

    def action_lift(self) -> None:
        """Lift the item at the cursor, or drop it."""
        self._lift(not self.lifted)

    def action_drop(self) -> None:
        """Drop what is lifted."""
        self._lift(False)

    def _lift(self, lifted: bool) -> None:
        self.lifted = lifted
        if self.cursor is not None:
            self.rows[self.cursor].carried = lifted
        self.post_message(self.KeysChanged())

    def action_move(self, step: int) -> None:
        """The cursor moves, with the item when it is lifted."""
        if self.lifted:
            self.action_carry(step)
        else:
            super().action_move(step)

    def action_carry(self, step: int) -> None:
        """The item at the cursor changes places with its neighbour."""
        if self.cursor is not None and 0 <= self.cursor + step < len(self.items):
            self.carry(self.cursor + step)

    def carry(self, place: int) -> None:
        """The item at the cursor goes to `place`, from 0; those between move up or down."""
        if self.cursor is None or self.cursor == place:
            return
        lifted = self.lifted
        self.rows[self.cursor].carried = False
        self.items.insert(place, self.items.pop(self.cursor))
        for row, item in zip(self.rows, self.items, strict=True):
            row.fill(self._contents[item])
        self.point(place)
        self.rows[place].carried = lifted
        self.nudge()

    def take(self, index: int) -> None:
        """A digit: what is lifted goes there, else the cursor does."""
        if self.lifted:
            self.carry(index)
        else:
            self.point(index)

    def confirm(self) -> None:
        """Answer with the order shown; an untouched order is an answer only when confirmed."""
        if self.lifted:
            self._lift(False)
        elif tuple(self.items) != self.prompt.options or not self.warns(_UNTOUCHED):
            self.post_message(self.Submitted(Ordered(tuple(self.items))))

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Lift the row under the mouse."""
        row = self._row_at(event)
        if row is not None and not self.judged:
            self.focus()
            self._lift(False)
            self.point(self.rows.index(row))
            self._lift(True)
            self._dragging = True
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Carry it along."""
        row = self._row_at(event) if self._dragging else None
        if row is not None:
            self.carry(self.rows.index(row))

    def on_mouse_up(self) -> None:
        """Drop it."""
        if self._dragging:
            self._dragging = False
            self.release_mouse()
            self._lift(False)

    def _row_at(self, event: events.MouseEvent) -> Row | None:
        """The row on the mouse's line."""
        lines = (row for row in self.rows if row.region.y <= event.screen_y < row.region.bottom)
        return next(lines, None)

    def reveal(self, outcome: Outcome) -> None:
        """The right order with its labels, where the player had each item, and which neighbours were kept.

        Neighbours are what counts, not places.
        """
        given = outcome.response.items if isinstance(outcome.response, Ordered) else ()
        whole = given == tuple(self._question.items)
        self._lift(False)
        places = {item: place for place, item in enumerate(given, 1)}
        before = ""
        for place, (row, (item, label)) in enumerate(
            zip(self.rows, self._question.items.items(), strict=True), 1
        ):
            row.fill(
                Content.assemble(line(item), "   ", line(label).stylize("$quiet")) if label else line(item)
            )
            if item not in places:
                row.judge("right")
            elif whole:
                row.judge("right", aside=Content.styled(RIGHT, "$right"))
            else:
                follows = place > 1 and given[places[item] - 2 : places[item] - 1] == (before,)
                row.judge("right", aside=_yours(places[item], place - 1 if follows else 0))
            before = item


def _yours(place: int, follows: int) -> Content:
    """The place that the player gave an item, and the row that it rightly followed there; 0 is none."""
    yours = Content.styled(f"yours: {place}", "$quiet")
    if not follows:
        return yours
    return Content.assemble(yours, (f"   {PARTLY} follows {follows}, as it should", "$partly"))
