"""A deck's sources as rows and as text: headings, and passages with the questions that quote them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from textual.content import Content

from quiz.tui import words
from quiz.tui.headlines import headline
from quiz.tui.markup import Block, Prose, literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.deck.model import AnyQuestion
    from quiz.library.coverage import Covered, SourceCoverage

_BAR = Content.styled("┃ ", "$hairline")
_DOT, _INDENT = Content.styled("· ", "$quiet"), Content("  ")


@dataclass(frozen=True)
class Line:
    """A row of the list: a passage, or what it belongs to."""

    source: SourceCoverage
    heading: str = ""
    """Set where the row is a heading."""
    passage: Covered | None = None
    """Set where the row is a passage."""


class Lines:
    """The rows of all sources, in their order."""

    def __init__(self, sources: Sequence[SourceCoverage]) -> None:
        self._lines: list[Line] = []
        for source in sources:
            self._lines.append(Line(source))
            for heading, passages in groupby(source.passages, lambda one: one.heading):
                if heading:
                    self._lines.append(Line(source, heading=heading))
                self._lines += [Line(source, passage=one) for one in passages]

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, index: int) -> Line:
        return self._lines[index]

    @property
    def first(self) -> int:
        """The first passage; 0 where there is none."""
        return next((number for number, one in enumerate(self._lines) if one.passage), 0)

    def next_bare(self, start: int) -> int | None:
        """The first passage without a question from `start` on, or else from the top; None without any."""
        bare = [
            number
            for number, one in enumerate(self._lines)
            if one.passage is not None and not one.passage.questions
        ]
        return next((number for number in bare if number >= start), bare[0] if bare else None)


def row(line: Line, width: int) -> Content:
    """A row of the list in `width` cells."""
    if line.passage is None:
        if line.heading:
            return Content.styled(words.line(line.heading), "bold").truncate(width, ellipsis=True)
        told = Content.styled(_share(line.source), "$quiet")
        title = Content.styled(words.line(line.source.title or line.source.key), "$accent bold")
        return _both(title, told, width)
    count = len(line.passage.questions)
    told = Content.styled(f"{count:>3}", "$ink") if count else Content.styled("  –", "$partly bold")
    text = Content(words.line(line.passage.text[: 2 * width]))
    number = Content.styled(f"{line.passage.numbers:>5}  ", "$quiet")
    return _both(number + text, told, width)


def _both(left: Content, right: Content, width: int) -> Content:
    """What is told stands at the right edge; the text gives way."""
    room = max(0, width - right.cell_length - 2)
    left = left.truncate(room, ellipsis=True)
    return left.pad_right(max(0, width - left.cell_length - right.cell_length)) + right


def _share(source: SourceCoverage) -> str:
    if source.problem is not None:
        return "not read"
    if not source.file:
        return "no file"
    return f"{source.covered} of {len(source.passages)}"


def detail(line: Line, language: str) -> Prose:
    """All there is to tell of a row; `language` is that of the deck's question side."""
    if line.passage is not None:
        return Prose([*_passage(line.passage), *_questions(line.passage, language)])
    if line.heading:
        those = [one for one in line.source.passages if one.heading == line.heading]
        covered = sum(bool(one.questions) for one in those)
        told = f"{covered} of {words.counted(len(those), 'passage')} below it asked about"
        return Prose([Block(literal(line.heading, "bold")), Block(Content.styled(told, "$quiet"))])
    return Prose(_source(line.source, language))


def _passage(passage: Covered) -> list[Block]:
    """Where it stands, and what."""
    parts = [literal(f"“{passage.heading}”")] if passage.heading else []
    noun = "paragraph" if passage.first == passage.last else "paragraphs"
    parts.append(Content(f"{noun}\u00a0{passage.numbers}"))
    if passage.page:
        parts.append(literal(f"page\u00a0{passage.page}"))
    where = Content(", ").join(parts).stylize("$quiet")
    return [Block(where), *(Block(literal(text), _BAR, _BAR) for text in passage.text.split("\n"))]


def _questions(passage: Covered, language: str) -> list[Block]:
    """The questions that quote it."""
    if not passage.questions:
        return [Block(Content.styled("No question quotes this passage.", "$partly"), apart=True)]
    count = words.counted(len(passage.questions), "question")
    verb = "quotes" if len(passage.questions) == 1 else "quote"
    return [
        Block(Content.styled(f"{count} {verb} it", "$accent"), apart=True),
        *_listed(passage.questions, language),
    ]


def _listed(questions: Sequence[AnyQuestion], language: str) -> list[Block]:
    return [
        Block(Content.assemble(headline(one, language), (f"  {words.line(one.id)}", "$quiet")), _DOT, _INDENT)
        for one in questions
    ]


def _source(source: SourceCoverage, language: str) -> list[Block]:
    """What is known of a source, and the questions that no passage shows."""
    found = [Block(literal(source.title or source.key, "bold"))]
    if source.problem is not None:
        found.append(Block(literal(source.problem.message, "$partly")))
        found.append(Block(literal(source.problem.help), Content.styled("→ ", "$accent"), _INDENT))
    elif not source.file:
        told = "The deck names no file of it, so its passages are not known."
        found.append(Block(Content.styled(told, "$quiet")))
    else:
        passages = words.counted(len(source.passages), "passage")
        told = f"{words.line(source.file)}: {source.covered} of {passages} asked about"
        found.append(Block(Content.styled(told, "$quiet")))
    if source.unfinished:
        told = "Looking for the quotes took too long: some are not counted."
        found.append(Block(Content.styled(told, "$partly")))
    for told, questions in (
        ("Their quotes do not stand in it:", source.not_found),
        ("They name it without a passage:", source.not_placed),
    ):
        if questions:
            found.append(Block(Content.styled(told, "$accent"), apart=True))
            found += _listed(questions, language)
    return found


def nothing() -> Prose:
    """What shows where a deck has no sources."""
    return Prose(
        [
            Block(Content.styled("This deck has no sources.", "$ink bold")),
            Block(
                Content(
                    "A source, and its words as the evidence of a question, show players where an answer "
                    "comes from. With them you see here which passages are still without a question."
                ),
                apart=True,
            ),
        ]
    )
