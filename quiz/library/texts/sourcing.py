"""Texts as the sources of a deck."""

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from msgspec import Struct

from quiz.deck.model import Deck, Source
from quiz.library.files import FileProblem, inside, read_bounded
from quiz.library.texts.reading import ReadText


class Sourced(Struct, frozen=True):
    """A text, and the key by which a deck's evidence names it."""

    key: str
    text: ReadText
    known: bool
    """Whether it is a source of the deck already."""


def sourced(texts: Iterable[ReadText], deck: Deck, folder: Path) -> Iterator[Sourced]:
    """Each text with its key among the sources of `deck`, which lies in `folder`.

    A source whose file has the same bytes is the text; so is one without a file that says the same of itself.
    """
    taken = set(deck.sources)
    for text in texts:
        known = next((key for key, source in deck.sources.items() if _is(source, text, folder)), None)
        key = known or _free(text.key, taken)
        taken.add(key)
        yield Sourced(key, text, known is not None)


def source(text: ReadText, file: str) -> Source:
    """The text as a source; `file` is where it lies below the deck's folder, empty where it does not."""
    return Source(title=text.about.title, file=file, author=text.about.author, url=text.about.url)


def _is(known: Source, text: ReadText, folder: Path) -> bool:
    if not known.file:
        return bool(known.title) and known == source(text, "")
    try:
        return read_bounded(inside(folder, known.file), len(text.data)) == text.data
    except FileProblem:
        return False


def _free(key: str, taken: set[str]) -> str:
    if key not in taken:
        return key
    return next(name for number in count(2) if (name := f"{key}-{number}") not in taken)
