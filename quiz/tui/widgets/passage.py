"""The evidence in its passage: the words that answer the question, marked where they stand in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from quiz.tui.markup import Block, Prose, literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quiz.library.evidence import Cited

AROUND = 90
"""Code points of the passage shown before and after the quoted words while it is folded."""


_BAR = Content.styled("┃ ", "$hairline")


class Passage(Static):
    """Every piece of evidence of a question; folded around the quoted words, or whole."""

    def __init__(self) -> None:
        super().__init__(id="passage")
        self._cited: tuple[Cited, ...] = ()
        self.whole = False
        """Whether the whole passage shows."""
        self.within: Callable[[str], Iterable[tuple[int, int]]] = lambda quote: ()
        """Tells which stretches of the quoted words stand out."""

    def show(self, cited: Iterable[Cited], *, whole: bool = False) -> None:
        """Show these, folded or whole."""
        self._cited = tuple(cited)
        self.whole = whole
        self._draw()

    def unfold(self) -> None:
        """Show the whole passage, or fold it again."""
        self.whole = not self.whole
        self._draw()

    def _draw(self) -> None:
        found: list[Block] = []
        for one in self._cited:
            parts = [_heading(one), self._passage(one), _origin(one)]
            for part in filter(None, parts):
                found.append(Block(part, _BAR, _BAR, apart=bool(found) and part is parts[0]))
        self.update(Prose(found))

    def _passage(self, cited: Cited) -> Content:
        if not cited.quote:
            return Content("")
        before, after = cited.before, cited.after
        if not self.whole:
            before, after = _tail(before), _head(after)
        quote = literal(cited.quote, "$mark-ink on $mark")
        for start, end in self.within(cited.quote):
            quote = quote.stylize("bold underline", start, end)
        return Content.assemble(
            literal(before.removesuffix(" ")),
            ("▐", "$mark"),
            quote,
            ("▌", "$mark"),
            literal(after.removeprefix(" ")),
        )


def _heading(cited: Cited) -> Content:
    """Where it stands: source, heading, paragraph, page, and whether that was checked."""
    parts = [Content.assemble("from ", literal(cited.title))]
    if cited.heading:
        parts.append(literal(f"“{cited.heading}”"))
    if cited.paragraph:
        parts.append(Content(f"paragraph\u00a0{cited.paragraph}"))
    if page := cited.page or cited.stands_on:
        parts.append(literal(f"page\u00a0{page}"))
    told = Content(", ").join(parts).stylize("$quiet")
    return told if cited.checked else Content.assemble(told, ("  not checked", "$partly"))


def _origin(cited: Cited) -> Content:
    """Who wrote it, and where it can be read."""
    return literal(" · ".join(filter(None, (cited.author, cited.url))), "$quiet")


def _tail(text: str) -> str:
    """The end of `text`, cut between words."""
    if len(text) <= AROUND:
        return text
    return "…" + text[-AROUND:].partition(" ")[2]


def _head(text: str) -> str:
    """The beginning of `text`, cut between words."""
    if len(text) <= AROUND:
        return text
    return text[:AROUND].rpartition(" ")[0] + "…"
