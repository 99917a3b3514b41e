"""Which passages of its sources a deck asks about, and which none of its questions quotes."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from msgspec import Struct

from quiz.deck.markup.plain import plain
from quiz.deck.model import AnyQuestion, Deck, Evidence, Source
from quiz.library.files import FileProblem, Reason, inside
from quiz.library.limits import MAX_SEARCH_WORK
from quiz.library.quotes import Passage, locate
from quiz.library.sources import SourceText, read_source
from quiz.library.words import words

_FEW = 6
"""A paragraph of fewer words is no passage of its own."""


class Covered(Struct, frozen=True, kw_only=True):
    """A passage: a paragraph, with the very short ones that follow it below the same heading."""

    heading: str
    """The heading above it; empty without one."""
    first: int
    """The number of its first paragraph below that heading, from 1."""
    last: int
    """The number of its last one."""
    page: str
    """The page on which it begins; empty where the source has no pages."""
    text: str
    """Its paragraphs, a line each."""
    questions: tuple[AnyQuestion, ...]
    """The questions that quote from it, in the order of the deck."""

    @property
    def numbers(self) -> str:
        """Its paragraphs as people write them, such as `3` or `3–5`."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


class SourceCoverage(Struct, frozen=True, kw_only=True):
    """A source with its passages."""

    key: str
    title: str
    """Empty where the deck gives none."""
    file: str
    """As the deck writes it; empty without one."""
    passages: tuple[Covered, ...] = ()
    problem: FileProblem | None = None
    """Why the file could not be read; None where it was, or there is none."""
    not_found: tuple[AnyQuestion, ...] = ()
    """Questions whose quote does not stand in the file."""
    not_placed: tuple[AnyQuestion, ...] = ()
    """Questions that name the source, with a page or a quote, where no passage can be told."""
    unfinished: bool = False
    """Whether looking for the quotes took too long, so that some are missing."""

    @property
    def covered(self) -> int:
        """How many passages carry a question."""
        return sum(bool(passage.questions) for passage in self.passages)

    @property
    def needs_extra(self) -> bool:
        """Whether what reads the file is not installed."""
        return self.problem is not None and self.problem.reason is Reason.NEEDS_EXTRA


class Coverage(Struct, frozen=True):
    """The sources of a deck in its order."""

    sources: tuple[SourceCoverage, ...]

    @property
    def passages(self) -> int:
        """How many passages there are."""
        return sum(len(source.passages) for source in self.sources)

    @property
    def covered(self) -> int:
        """How many of them carry a question."""
        return sum(source.covered for source in self.sources)


def coverage(deck: Deck, folder: Path, cache: Path | None = None) -> Coverage:
    """The passages of the sources of `deck`, each with the questions that quote it; drafts count too.

    `folder` is the deck's; `cache` that of derived files, None where nothing is kept. Never raises: why a
    source cannot be read stands in its place.
    """
    cited: dict[str, list[tuple[AnyQuestion, Evidence]]] = defaultdict(list)
    for question in deck.questions:
        for evidence in question.citations:
            if (found := deck.source_of(evidence)) is not None:
                cited[found[0]].append((question, evidence))
    return Coverage(
        tuple(_source(key, source, cited[key], folder, cache) for key, source in deck.sources.items())
    )


def _source(
    key: str,
    source: Source,
    cited: Sequence[tuple[AnyQuestion, Evidence]],
    folder: Path,
    cache: Path | None,
) -> SourceCoverage:
    title = plain(source.title, inline=True)
    problem = None
    if source.file:
        try:
            return _read(key, title, source.file, cited, read_source(inside(folder, source.file), cache))
        except FileProblem as unread:
            problem = unread
    named = tuple(_once(question for question, _ in cited))
    return SourceCoverage(key=key, title=title, file=source.file, problem=problem, not_placed=named)


def _read(
    key: str, title: str, file: str, cited: Sequence[tuple[AnyQuestion, Evidence]], text: SourceText
) -> SourceCoverage:
    groups = list(_groups(text))
    asked: list[list[AnyQuestion]] = [[] for _ in groups]
    not_found, not_placed = [], []
    scanned, unfinished = text.folded.scanned, False
    for question, evidence in cited:
        if not evidence.quote:
            not_placed.append(question)
            continue
        found = locate(evidence.quote, text)
        if found is None:
            not_found.append(question)
        for number in _standing(found, groups) if found is not None else ():
            asked[number].append(question)
        if text.folded.scanned - scanned > MAX_SEARCH_WORK:
            unfinished = True
            break
    return SourceCoverage(
        key=key,
        title=title,
        file=file,
        passages=tuple(
            _covered(group, tuple(_once(those)), text) for group, those in zip(groups, asked, strict=True)
        ),
        not_found=tuple(_once(not_found)),
        not_placed=tuple(_once(not_placed)),
        unfinished=unfinished,
    )


def _groups(text: SourceText) -> Iterator[range]:
    """The paragraphs of each passage, by their places; headings belong to none.

    A very short paragraph, such as a list item, goes with what stands above it below the same heading; where
    it is the first there, with what follows.
    """
    start: int | None = None
    only_short = False
    for at, paragraph in enumerate(text.paragraphs):
        short = not paragraph.level and len(list(islice(words(paragraph.text), _FEW))) < _FEW
        if start is not None and (paragraph.level or not (short or only_short)):
            yield range(start, at)
            start = None
        if paragraph.level:
            continue
        only_short = short and (start is None or only_short)
        start = at if start is None else start
    if start is not None:
        yield range(start, len(text.paragraphs))


def _standing(found: Passage, groups: Sequence[range]) -> Iterator[int]:
    """The passages, by number, in which a quote stands; one in a heading counts for what follows it."""
    first = bisect_right(groups, found.paragraph, key=lambda group: group[-1] + 1)
    behind = bisect_right(groups, found.last, key=lambda group: group[0])
    if first < behind:
        yield from range(first, behind)
    elif groups:
        yield min(first, len(groups) - 1)


def _covered(group: range, questions: tuple[AnyQuestion, ...], text: SourceText) -> Covered:
    first = text.paragraphs[group[0]]
    return Covered(
        heading=first.heading,
        first=text.numbers[group[0]],
        last=text.numbers[group[-1]],
        page=first.page,
        text="\n".join(text.paragraphs[at].text for at in group),
        questions=questions,
    )


def _once(questions: Iterator[AnyQuestion] | Sequence[AnyQuestion]) -> Iterator[AnyQuestion]:
    """Each question once, by its id."""
    yield from {question.id: question for question in questions}.values()
