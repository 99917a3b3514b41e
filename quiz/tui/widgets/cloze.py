"""Cloze: a field for each blank, inside the sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import events, on
from textual.content import Content
from textual.style import Style
from textual.visual import RenderOptions
from textual.widgets import Static

from quiz.deck.cloze import blanks, fill
from quiz.deck.markup.plain import plain
from quiz.grading.response import Filled
from quiz.tui.markup import Block, Prose, blocks, line, literal, prose
from quiz.tui.widgets.answering import AnswerPanel, Does
from quiz.tui.widgets.field import Field, signed
from quiz.tui.widgets.remarks import RIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.strip import Strip
    from textual.visual import Visual
    from textual.widgets import Input

    from quiz.deck.cloze import Blank
    from quiz.deck.model import Cloze
    from quiz.game.views import Outcome, Prompt

_GAP = "\N{BRAILLE PATTERN BLANK}"
"""Holds a blank's place while the text is wrapped: one empty cell at which no line is broken."""
_WIDEST, _NARROWEST = 20, 8
"""Cells of a field."""


class ClozeText(Static):
    """The text with gaps, wrapped; tells where each gap came to stand."""

    def __init__(self, text: str) -> None:
        super().__init__(classes="cloze-text")
        self._text = text.replace(_GAP, " ")
        self._gap = 0

    def gaps(self, width: int) -> tuple[int, list[tuple[int, int]]]:
        """Cells of a gap at `width`, and column and line of each gap, in the order of the text."""
        gap = max(_NARROWEST, min(_WIDEST, width // 3))
        if gap != self._gap:
            self._gap = gap
            self.update(self._with_gaps(gap))
        options = RenderOptions(lambda _: Style(), self.styles.get_rules())
        strips = self.visual.render_strips(width, None, Style(), options)
        found = [
            (cell_len(strip.text[: match.start()]), row)
            for row, strip in enumerate(strips)
            for match in re.finditer(f"{_GAP}{{{gap}}}", strip.text)
        ]
        return gap, found

    def _with_gaps(self, gap: int) -> Visual:
        return prose(fill(self._text, lambda index, blank: _GAP * gap))


class BlankField(Field):
    """A field whose line is drawn to its end, so that it is seen without colours."""

    def __init__(self) -> None:
        super().__init__(classes="blank")

    def render_line(self, y: int) -> Strip:
        """The line, in the field's own style up to its end."""
        return super().render_line(y).extend_cell_length(self.size.width, self.rich_style)


class ClozePanel(AnswerPanel):
    """Tab and enter go to the next blank; enter in the last one answers."""

    takes_letters: ClassVar[bool] = True

    def __init__(self, question: Cloze, prompt: Prompt) -> None:
        super().__init__(prompt)
        self._question = question
        self._blanks = blanks(question.cloze)
        self.text = ClozeText(question.cloze)
        self.fields = tuple(BlankField() for _ in self._blanks)
        self.hints = Static(_hints(self._blanks), classes="blank-hints")

    @property
    def keys(self) -> tuple[Does, ...]:
        """Enter: to the next blank, or from the last one to the verdict."""
        if self._at + 1 < len(self.fields):
            return (Does("enter", "next blank", "app.focus_next"),)
        return (Does("enter", "answer", "confirm"),)

    def compose(self) -> ComposeResult:
        """The text, the fields that lie upon it, and what the author tells about them."""
        yield self.text
        yield from self.fields
        if any(blank.hint for blank in self._blanks):
            yield self.hints

    def begin(self) -> None:
        """Type into the first blank that is empty."""
        next((field for field in self.fields if not field.value), self.fields[0]).focus()

    @property
    def _at(self) -> int:
        """The blank that is being filled; the last one while none is."""
        focused = (index for index, field in enumerate(self.fields) if field.has_focus)
        return next(focused, len(self.fields) - 1)

    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def _blank_changed(self) -> None:
        self.post_message(self.KeysChanged())

    def on_resize(self) -> None:
        """Lay the fields upon their gaps."""
        left = self.text.styles.padding.left
        gap, found = self.text.gaps(max(1, self.size.width - left - self.text.styles.padding.right))
        for field, blank, (column, row) in zip(self.fields, self._blanks, found, strict=False):
            field.placeholder = _placeholder(blank.hint, gap)
            field.styles.width = gap
            field.styles.offset = (left + column, row)

    @on(Field.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        at = next(index for index, field in enumerate(self.fields) if field is event.input)
        if at + 1 < len(self.fields):
            self.fields[at + 1].focus()
        else:
            self.confirm()

    def confirm(self) -> None:
        """Answer with what is filled in; empty blanks are asked for once."""
        empty = sum(not field.value.strip() for field in self.fields)
        many = "One blank is" if empty == 1 else f"{empty} blanks are"
        if empty and self.warns(f"{many} empty: enter again to answer all the same."):
            return
        self.post_message(self.Submitted(Filled(tuple(field.value for field in self.fields))))

    @on(Field.Changed)
    def _type(self, event: Input.Changed) -> None:
        event.stop()
        self.nudge()

    def reveal(self, outcome: Outcome) -> None:
        """The whole text, with what was filled in and what belongs there."""
        given = outcome.response.blanks if isinstance(outcome.response, Filled) else ()
        parts = outcome.verdict.parts if outcome.verdict else ()
        filled: list[Content] = []
        for index, blank in enumerate(self._blanks):
            answer = line(blank.text).stylize("$right underline")
            if index < len(parts) and index < len(given):
                filled.append(_judged(given[index].strip(), answer, parts[index].share))
            else:
                filled.append(answer)
        self.remove_children()
        whole = fill(self._question.cloze.replace(_GAP, " "), lambda index, blank: _GAP)
        self.mount(Static(Prose(_put(blocks(whole), filled)), classes="cloze-text"))


def _placeholder(hint: str, cells: int) -> str:
    """The hint, or as much of it as a field of `cells` can hold; the line below the text has it whole."""
    return literal(plain(hint, inline=True)).truncate(cells - 1, ellipsis=True).plain


def _hints(all_blanks: Sequence[Blank]) -> Prose:
    """What stands in the blanks, in the author's words: each on its line, behind the blank's number."""
    told: list[Block] = []
    for number, blank in enumerate(all_blanks, 1):
        if blank.hint:
            first = Content.styled(f"{number}   " if len(all_blanks) > 1 else "", "$accent")
            told.append(Block(line(blank.hint), first, Content(" " * first.cell_length)))
    return Prose(told, "$quiet")


def _judged(given: str, answer: Content, share: float) -> Content:
    """What was typed, and the answer where it is another."""
    sign, ink = signed(share)
    if share >= 1:
        same = given.casefold() == answer.plain.casefold()
        told = literal(given, f"{ink} underline")
        return Content.assemble(
            (f"{sign} ", ink), told, "" if same else " (", "" if same else answer, "" if same else ")"
        )
    wrong = literal(given, f"{ink} strike") if given else Content.styled("empty", f"{ink} italic")
    return Content.assemble((f"{sign} ", ink), wrong, (f" {RIGHT} ", "$right"), answer)


def _put(found: Sequence[Block], filled: Sequence[Content]) -> list[Block]:
    """The blocks with the placeholders replaced in turn."""
    rest = iter(filled)
    put: list[Block] = []
    for block in found:
        content = Content("")
        for index, piece in enumerate(block.content.split(_GAP, allow_blank=True)):
            content = content + next(rest, Content("")) + piece if index else piece
        put.append(Block(content, block.first, block.rest, block.apart))
    return put
