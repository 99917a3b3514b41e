"""List: name as many as you can; the field empties at each enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from quiz.deck.identity import folded
from quiz.grading.response import Named
from quiz.tui.markup import Block, Prose, line, literal
from quiz.tui.widgets.answering import AnswerPanel, Does
from quiz.tui.widgets.field import Field, signed
from quiz.tui.widgets.remarks import PASSED

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widgets import Input

    from quiz.deck.model import Listing
    from quiz.game.views import Outcome, Prompt
    from quiz.grading.verdict import Part

MOST_ENTRIES = 200
"""Entries that one answer takes."""


class EntryField(Field):
    """Backspace in the empty field asks for the last entry again."""

    class TakenBack(Message):
        """The last entry is wanted."""

    def on_key(self, event: events.Key) -> None:
        """Look for backspace in the empty field."""
        if event.key == "backspace" and not self.value:
            event.stop()
            event.prevent_default()
            self.post_message(self.TakenBack())


class ListingPanel(AnswerPanel):
    """Enter adds an entry, an empty enter answers."""

    takes_letters: ClassVar[bool] = True

    def __init__(self, question: Listing, prompt: Prompt) -> None:
        super().__init__(prompt)
        self._question = question
        self.entries: list[str] = []
        """What was named so far, in the order typed."""
        self.named = Static(classes="named")
        self.field = EntryField("type one, then enter")
        self._adding = False

    @property
    def keys(self) -> tuple[Does, ...]:
        """Enter adds, or answers where the field is empty."""
        return (Does("enter", "add" if self._adding else "finish", "confirm"),)

    def compose(self) -> ComposeResult:
        """What was named, then the field."""
        yield self.named
        yield self.field

    def on_mount(self) -> None:
        """Nothing is named yet."""
        self.named.display = False

    def begin(self) -> None:
        """Type at once."""
        self.field.focus()

    @on(Field.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self.confirm()

    def confirm(self) -> None:
        """Add what is typed; an empty field answers."""
        entry = self.field.value.strip()
        if not entry:
            self._finish()
        elif folded(entry) in map(folded, self.entries):
            self.nudge("You named that already.")
            self.field.action_select_all()
        elif len(self.entries) == MOST_ENTRIES:
            self.nudge("That is as many as can be named: empty the field and press enter.")
        else:
            self.entries.append(entry)
            self._show()
            self.field.clear()

    def _finish(self) -> None:
        if self.entries or not self.warns("Nothing is named yet: enter again to answer all the same."):
            self.post_message(self.Submitted(Named(tuple(self.entries))))

    @on(Field.Changed)
    def _type(self, event: Input.Changed) -> None:
        event.stop()
        if bool(event.value.strip()) is not self._adding:
            self._adding = not self._adding
            self.post_message(self.KeysChanged())
        if event.value:
            self.nudge()

    @on(EntryField.TakenBack)
    def _take_back(self) -> None:
        if self.entries:
            self.field.value = self.entries.pop()
            self.field.cursor_position = len(self.field.value)
            self._show()

    def _show(self) -> None:
        self.named.display = bool(self.entries)
        said = Content.styled("  ·  ", "$quiet").join(literal(entry) for entry in self.entries)
        count = Content.styled(f"{len(self.entries)}   ", "$accent bold")
        self.named.update(Prose((Block(said, count, Content(" " * count.cell_length)),)))

    def reveal(self, outcome: Outcome) -> None:
        """Everything that was to be named, and what was named besides."""
        parts = outcome.verdict.parts if outcome.verdict else ()
        found = {folded(part.expected): part for part in parts if part.expected}
        shown = [
            _key(key, why, found.get(folded(key)), bool(parts)) for key, why in self._question.keys.items()
        ]
        shown += [_besides(part) for part in parts if not part.expected]
        self.remove_children()
        self.mount(Static(Prose(shown), classes="compared"))


def _key(key: str, why: str, part: Part | None, judged: bool) -> Block:
    """Something to name: found, or missed."""
    text = Content.assemble(line(key), ("   ", ""), line(why).stylize("$quiet")) if why else line(key)
    if part is None or not part.given:
        if not judged:
            return _marked(PASSED, "$quiet", text)
        return _marked(PASSED, "$partly", text, Content.styled("missed", "$partly"))
    sign, ink = signed(part.share)
    same = folded(part.given) == folded(key)
    aside = Content("") if same else Content.assemble(("yours: ", "$quiet"), literal(part.given, "$quiet"))
    return _marked(sign, ink, text, aside)


def _besides(part: Part) -> Block:
    """Something named that does not belong."""
    sign, ink = signed(part.share)
    return _marked(sign, ink, literal(part.given), Content.styled("yours, not one of them", ink))


def _marked(sign: str, ink: str, text: Content, aside: Content | None = None) -> Block:
    return Block(text, Content.styled(f"{sign} ", ink), Content("  "), aside=aside or Content(""))
