"""The evidence of a question as players and cards show it: the quote in its passage, and where it is from."""

from pathlib import Path

from msgspec import Struct

from quiz.deck.markup.plain import plain
from quiz.deck.model import Deck, Evidence, Question, Source
from quiz.library.files import FileProblem, inside
from quiz.library.limits import MAX_CONTEXT
from quiz.library.quotes import Passage, locate
from quiz.library.sources import read_source


class Cited(Struct, frozen=True, kw_only=True):
    """One piece of evidence. Every text is plain text, to be shown as the characters it is."""

    title: str
    """The source's title, or its key in the deck; empty where the deck names no source."""
    author: str = ""
    url: str = ""
    accessed: str = ""
    """When it was read at `url`."""
    page: str = ""
    """Where in the source, as the author says."""
    heading: str = ""
    """The source's heading above the quote."""
    paragraph: int = 0
    """Which paragraph below that heading, from 1; 0 where that is not known, or the quote is a heading."""
    stands_on: str = ""
    """The page of the source's file on which the quote was found; empty where it has no pages."""
    before: str = ""
    """The passage up to the quote; begins with `…` where it is cut."""
    quote: str = ""
    """The words as they stand in the source, or as the author quotes them where that was not checked."""
    after: str = ""
    """The passage behind the quote; ends with `…` where it is cut."""
    checked: bool = False
    """Whether the quote was found in the source's file."""


def passages(deck: Deck, folder: Path, question: Question, cache: Path | None = None) -> tuple[Cited, ...]:
    """The evidence of `question` in the author's order; `folder` is the deck's.

    `cache` is the folder of derived files; None keeps nothing.

    Never raises: what cannot be read or found is shown as not checked. `quiz check` tells authors why.
    """
    return tuple(_cited(deck, folder, evidence, cache) for evidence in question.citations)


def _cited(deck: Deck, folder: Path, evidence: Evidence, cache: Path | None) -> Cited:
    key, source = deck.source_of(evidence) or (evidence.source, Source())
    passage = _found(folder, source, evidence.quote, cache)
    found = passage or Passage(heading="", before="", quote=plain(evidence.quote), after="", paragraph=0)
    return Cited(
        title=plain(source.title, inline=True) or key,
        author=source.author,
        url=source.url,
        accessed=source.accessed,
        page=evidence.page,
        heading=found.heading,
        paragraph=found.number,
        stands_on=found.page,
        before=_end(found.before),
        quote=found.quote,
        after=_beginning(found.after),
        checked=passage is not None,
    )


def _found(folder: Path, source: Source, quote: str, cache: Path | None) -> Passage | None:
    if not (source.file and quote):
        return None
    try:
        return locate(quote, read_source(inside(folder, source.file), cache))
    except FileProblem:
        return None


def _end(text: str) -> str:
    """The last words of a long text."""
    if len(text) <= MAX_CONTEXT:
        return text
    cut = text[-MAX_CONTEXT:]
    return "… " + (cut.partition(" ")[2] or cut)


def _beginning(text: str) -> str:
    """The first words of a long text."""
    if len(text) <= MAX_CONTEXT:
        return text
    cut = text[:MAX_CONTEXT]
    return (cut.rpartition(" ")[0] or cut) + " …"
