"""The sheet that a question is written on: stem, answer, and afterwards what there is to learn from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quiz.tui.markup import Block, Prose, line, prose
from quiz.tui.widgets.kinds import panel
from quiz.tui.widgets.passage import Passage
from quiz.tui.widgets.question import MediaLines, Stem, stem_text
from quiz.tui.widgets.verdict import VerdictLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.screen import Screen

    from quiz.deck.model import Media
    from quiz.game.views import Outcome, Prompt
    from quiz.library.evidence import Cited
    from quiz.tui.widgets.answering import AnswerPanel

_PEEK = 4
"""Lines below the verdict that show where not all of them fit."""
_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ku", "ps", "sd", "syr", "ug", "ur", "yi"}
"""Languages written from right to left (CLDR, `characterOrder`); Kurdish in Arabic letters."""


def right_to_left(tag: str) -> bool:
    """Whether a BCP 47 language tag means text from right to left; a script in the tag decides."""
    language, *rest = tag.replace("_", "-").lower().split("-")
    scripts = [part for part in rest if len(part) == 4 and part.isalpha()]
    if scripts:
        return scripts[0] in {"arab", "hebr", "syrc", "thaa", "nkoo", "aran"}
    return language in _RIGHT_TO_LEFT


class Sheet(VerticalScroll, can_focus=False):
    """Scrolls as a whole; the passage stands below or, where there is room, beside the question."""

    def __init__(self) -> None:
        super().__init__(id="sheet")
        self._seen: tuple[int, int] | None = None
        """The verdict's line and the sheet's height when the verdict was last brought into sight."""

    def compose(self) -> ComposeResult:
        """The question's column, then the passage."""
        with Container(id="spread"):
            with Vertical(id="question"):
                yield Stem(id="stem")
                yield MediaLines(id="media")
                yield Vertical(id="answer")
                yield Static(id="nudge")
                yield Static(id="hints")
                yield VerdictLine(id="verdict")
                yield Static(id="why")
            yield Passage()

    def on_mount(self) -> None:
        """Follow the layout: only then is it known where the verdict stands."""
        self.screen.screen_layout_refresh_signal.subscribe(self, self._laid_out)

    async def ask(self, prompt: Prompt, language: str, media: Sequence[Media]) -> AnswerPanel:
        """Show a question; gives the widget in which it is answered."""
        question = prompt.question
        self.set_class(right_to_left(language), "-rtl")
        self.query_one(Stem).show(stem_text(question, language))
        self.query_one(MediaLines).show(media)
        self.nudge("")
        for learnt in ("#verdict", "#why", "#passage"):
            self.query_one(learnt).display = False
        self.show_hints(prompt.hints)
        answer = self.query_one("#answer")
        fresh = panel(question, prompt)
        await answer.remove_children()
        await answer.mount(fresh)
        self.scroll_home(animate=False)
        return fresh

    def nudge(self, text: str) -> None:
        """Tell the player something about the answer; nothing takes it back."""
        nudge = self.query_one("#nudge", Static)
        if nudge.display or text:
            nudge.display = bool(text)
            nudge.update(Content.styled(text, "$partly"))
            if text:
                self.call_after_refresh(nudge.scroll_visible, animate=False)

    def show_hints(self, hints: Sequence[str]) -> None:
        """Show the hints that are open."""
        shown = self.query_one("#hints", Static)
        shown.display = bool(hints)
        first, rest = Content.styled("hint  ", "$accent"), Content("      ")
        shown.update(Prose([Block(line(hint), first, rest) for hint in hints]))
        if hints:
            self.call_after_refresh(shown.scroll_visible, animate=False)

    def judge(self, outcome: Outcome, media: Sequence[Media]) -> None:
        """Show the verdict, the explanation, and the media of the answer."""
        self.nudge("")
        verdict = self.query_one(VerdictLine)
        verdict.display = True
        verdict.show(outcome)
        self.query_one(MediaLines).show(media)
        why = self.query_one("#why", Static)
        why.display = bool(outcome.question.why)
        why.update(prose(outcome.question.why))

    def cite(self, cited: Sequence[Cited]) -> None:
        """Show the evidence; none leaves its place to the question."""
        for passage in self.query(Passage):  # none once the sheet is being taken away
            passage.display = bool(cited)
            passage.show(cited)

    def unfold(self) -> None:
        """The whole passage, or only the words around the quote; in sight either way."""
        passage = self.query_one(Passage)
        passage.unfold()
        self.call_after_refresh(passage.scroll_visible, animate=False, top=True)

    def _laid_out(self, _: Screen[object]) -> None:
        """Scroll as little as it takes to see the verdict, with the beginning of what follows it.

        Once for each place that it comes to stand at, so that the player may scroll away.
        """
        verdict = self.query_one(VerdictLine)
        if not (self.display and verdict.display):
            self._seen = None
            return
        top = verdict.region.y - self.region.y + self.scroll_offset.y
        height = self.scrollable_content_region.height
        if verdict.region and self._seen != (top, height):
            self._seen = (top, height)
            below = top + verdict.region.height + _PEEK - height
            if not below <= self.scroll_offset.y <= top:
                self.scroll_to(y=min(max(below, 0), top), animate=False, immediate=True)
