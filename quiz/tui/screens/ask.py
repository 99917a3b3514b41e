"""One question to the person: a line of text, and a few usual answers by their number."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from quiz.tui import words
from quiz.tui.widgets.keybar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.app import ComposeResult


class _Line(Input):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "do it", id="ask.done", tooltip="Take what stands in the field"),
    ]


class AskScreen(ModalScreen[str | None]):
    """Closed with what was typed or picked; None where the person went back."""

    CSS_PATH = "ask.tcss"
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "back", id="ask.back", tooltip="Back; nothing is done"),
    ]

    def __init__(
        self,
        title: str,
        *,
        value: str = "",
        placeholder: str = "",
        choices: Sequence[str] = (),
        tell: Callable[[str], str] = lambda text: "",
    ) -> None:
        """Ask `title`; `tell` says what the text in the field would do."""
        super().__init__()
        self._title = title
        self._value = value
        self._placeholder = placeholder
        self._choices = tuple(choices)
        self._tell = tell

    def compose(self) -> ComposeResult:
        """The question, its usual answers, the field, what it would do."""
        with Vertical(id="box"):
            yield Static(Content.styled(self._title, "$ink bold"))
            if self._choices:
                yield Static(Content("\n").join(map(_choice, range(1, 10), self._choices)), id="choices")
            yield _Line(self._value, placeholder=self._placeholder, compact=True, select_on_focus=True)
            yield Static(id="told")
        yield KeyBar()

    def on_mount(self) -> None:
        """Say what would be done at once."""
        self._say(self._value)

    @on(Input.Changed)
    def _changed(self, change: Input.Changed) -> None:
        change.stop()
        picked = change.value
        if self._choices and picked.isascii() and picked.isdigit() and 1 <= int(picked) <= len(self._choices):
            self.dismiss(self._choices[int(picked) - 1])
            return
        self._say(picked)

    @on(Input.Submitted)
    def _done(self, submitted: Input.Submitted) -> None:
        submitted.stop()
        self.dismiss(self.query_one(Input).value.strip())

    def on_click(self, event: events.Click) -> None:
        """A click on a usual answer takes it."""
        number = event.style.meta.get("choice")
        if isinstance(number, int):
            event.stop()
            self.dismiss(self._choices[number - 1])

    def _say(self, text: str) -> None:
        told = self._tell(text)
        shown = self.query_one("#told", Static)
        shown.display = bool(told)
        shown.update(Content.styled(words.line(told), "$quiet"))


def _choice(number: int, text: str) -> Content:
    from textual.style import Style

    shown = Content.assemble((str(number), "$accent bold"), "  ", text)
    return shown.stylize(Style.from_meta({"choice": number}))
