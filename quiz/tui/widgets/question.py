"""What a player reads first: the stem, and the pictures and sounds in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from quiz.deck.model import Cloze, Matching, Ordering, stem
from quiz.deck.phrases import default_stem
from quiz.tui.markup import literal, prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from quiz.deck.model import AnyQuestion, Media

MEDIUM = "▣"
"""Stands for a picture or a sound, before its description."""


def stem_text(question: AnyQuestion, language: str) -> str:
    """The Markdown above the answer: empty for a cloze, whose text holds its fields."""
    match question:
        case Cloze():
            return ""
        case Ordering() | Matching():
            return question.ask or default_stem(question, language)
        case _:
            return stem(question)


class Stem(Static):
    """The stem, in the strongest ink."""

    def show(self, text: str) -> None:
        """Show Markdown."""
        self.display = bool(text)
        self.update(prose(text) if text else Content(""))


class MediaLines(Static):
    """One line for each picture or sound; a click opens it."""

    ALLOW_SELECT = False

    @dataclass
    class Pressed(Message):
        """A line was clicked."""

        index: int

    def show(self, media: Sequence[Media]) -> None:
        """Show these."""
        self.display = bool(media)
        self.update(Content("\n").join(_described(index, one) for index, one in enumerate(media)))

    def on_click(self, event: events.Click) -> None:
        """Tell which line was clicked."""
        index = event.style.meta.get("medium")
        if isinstance(index, int):
            event.stop()
            self.post_message(self.Pressed(index))


def _described(index: int, medium: Media) -> Content:
    told = literal(medium.alt or medium.file)
    credit = literal(f"  {medium.credit}", "$quiet") if medium.credit else Content("")
    return Content.assemble((f"{MEDIUM} ", "$accent"), told, credit).stylize(
        Style.from_meta({"medium": index})
    )
