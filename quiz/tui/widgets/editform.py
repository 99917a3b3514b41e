"""The texts of a draft, each in a field: edited where the draft stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from quiz.curate.fields import Field
from quiz.tui import words
from quiz.tui.widgets.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult


_NOTHING = {
    **dict.fromkeys(("ask", "claim", "cloze", "front"), "what is asked"),
    **dict.fromkeys(("answer", "back", "number"), "what is right"),
    "unit": "no unit",
    "within": "exactly",
    "why": "shown after the answer",
}
"""What stands in an empty field, by its key; in that of a list that it adds to it."""


class FieldText(TextArea):
    """One text, over as many lines as it needs; enter is the form's."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "save", "save", id="edit.save", priority=True, tooltip="Write the draft into the deck"
        ),
        Binding("escape", "leave", "leave as it was", id="edit.leave", tooltip="Leave the draft as it was"),
        Binding("tab,down", "step(1)", "next", id="edit.next", tooltip="To the next text"),
        Binding(
            "shift+tab,up", "step(-1)", "before", id="edit.before", show=False, tooltip="To the text before"
        ),
        Binding(
            "ctrl+j", "newline", "new line", id="edit.newline", show=False, tooltip="A new line in the text"
        ),
    ]

    def __init__(self, field: Field) -> None:
        """Edit the text of `field`."""
        super().__init__(
            field.text,
            soft_wrap=True,
            tab_behavior="focus",
            compact=True,
            highlight_cursor_line=False,
            placeholder=_NOTHING.get(field.key, "one more"),
        )
        self.field = field

    def on_mount(self) -> None:
        """The cursor stands behind the text."""
        self.move_cursor(self.document.end)

    @property
    def edited(self) -> Field:
        """The field with what stands in it now."""
        return Field(self.field.key, self.field.label, self.text)

    def action_save(self) -> None:
        """Save the whole form."""
        self.post_message(EditForm.Saved())

    def action_leave(self) -> None:
        """Leave the form."""
        self.post_message(EditForm.Left())

    def action_step(self, by: int) -> None:
        """Go to another line, or to the text above or below."""
        row = self.cursor_location[0] + by
        if "\n" in self.text and 0 <= row < self.document.line_count:
            self.move_cursor_relative(rows=by)
        elif by > 0:
            self.screen.focus_next(FieldText)
        else:
            self.screen.focus_previous(FieldText)

    def action_newline(self) -> None:
        """Begin a new line."""
        self.insert("\n")


class EditForm(VerticalScroll, can_focus=False):
    """Fields below each other, each behind what it is."""

    class Saved(Message):
        """What stands there is to be written."""

    class Left(Message):
        """Nothing is to be changed."""

    def __init__(self) -> None:
        super().__init__(id="form")

    def compose(self) -> ComposeResult:
        """The fields, why they could not be saved, if so, and the passage."""
        with Container(id="edit-spread"):
            with Vertical(id="edit-fields"):
                yield Static(id="mistake")
            yield Passage()

    async def edit(self, fields: Sequence[Field], show: Callable[[Passage], None]) -> None:
        """Show these; the first has the focus. `show` puts the draft's evidence beside or below them."""
        await self.query(".edit-row").remove()
        self.told("")
        self.cite(show)
        rows = []
        above = ""
        for field in fields:
            label = "" if field.label == above else field.label
            above = field.label
            row = Horizontal(
                Static(Content.styled(label, "$quiet"), classes="edit-label"),
                FieldText(field),
                classes="edit-row" if label else "edit-row -more",
            )
            rows.append(row)
        await self.query_one("#edit-fields").mount(*rows, before=self.query_one("#mistake"))
        self.query(FieldText).first().focus()
        self.scroll_home(animate=False)

    def cite(self, show: Callable[[Passage], None]) -> None:
        """Show the evidence anew."""
        for passage in self.query(Passage):
            show(passage)

    @property
    def edited(self) -> tuple[Field, ...]:
        """The fields with what stands in them now."""
        return tuple(one.edited for one in self.query(FieldText))

    def told(self, mistake: str) -> None:
        """Say why it cannot be saved; nothing takes that back."""
        shown = self.query_one("#mistake", Static)
        shown.display = bool(mistake)
        shown.update(Content.assemble(("✗ ", "$wrong bold"), (words.paragraphs(mistake), "$ink")))
        if mistake:
            self.call_after_refresh(shown.scroll_visible, animate=False)
