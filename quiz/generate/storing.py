"""Drafts in a deck file, with the texts beside it: everything is written, or nothing."""

from base64 import b32encode
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

from quiz.deck.editing.adding import with_added
from quiz.deck.editing.editing import written
from quiz.deck.heading import new_deck_id
from quiz.deck.model import AnyQuestion, Deck, Source
from quiz.deck.problems import Problem
from quiz.deck.starter import SCHEMA_FILE
from quiz.deck.writing import deck_text
from quiz.generate.item_rules import flaws_in
from quiz.library.judging import judge_bytes
from quiz.library.saving import create_whole, write_whole
from quiz.library.texts.keeping import kept_beside
from quiz.library.texts.sourcing import Sourced, source

_MODE_LINE = f"# yaml-language-server: $schema={SCHEMA_FILE}\n"
"""Lets editors help: they read the schema in that file."""


class Unsound(Exception):  # noqa: N818 - it becomes a told problem
    """The deck would have an error, such as being too large for one."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Heading(Struct, frozen=True):
    """What a new deck says of itself."""

    title: str
    language: str
    seed: int
    """With which it was made."""


def new_deck(
    heading: Heading, cited: Sequence[Sourced], files: Iterable[str], drafts: Iterable[AnyQuestion]
) -> str:
    """The text of a new deck file; `files` are the paths of the texts, empty for those that lie nowhere.

    The end of its id comes from what it is made of, so that the same again is the same deck.
    """
    digest = blake2b(str(heading.seed).encode())
    for one in cited:
        digest.update(blake2b(one.text.data).digest())
    ending = b32encode(digest.digest()).decode().lower()[:4]
    deck = Deck(
        title=heading.title,
        id=new_deck_id(heading.title, ending),
        language=heading.language,
        sources={one.key: source(one.text, file) for one, file in zip(cited, files, strict=True)},
        questions=tuple(drafts),
    )
    return _MODE_LINE + deck_text(deck)


def create(
    path: Path, heading: Heading, cited: Sequence[Sourced], drafts: Sequence[AnyQuestion], *, copies: bool
) -> tuple[str, ...]:
    """Make the deck file at `path` and, with `copies`, keep the texts; gives the files made for these.

    Raises `FileExistsError`, `OSError`, `FileProblem` and `Unsound`; then nothing is there.
    """
    with kept_beside(path.parent, _copied(cited, copies)) as kept:
        files = [one.file for one in kept] if copies else [""] * len(cited)
        data = new_deck(heading, cited, files, drafts).encode()
        _check(data, path)
        create_whole(path, data)
    return tuple(one.file for one in kept if one.made)


def fitting(
    before: bytes, name: str, cited: Sequence[Sourced], drafts: Sequence[AnyQuestion]
) -> tuple[AnyQuestion, ...]:
    """The drafts that the item-writing rules have nothing against, in the deck `before`: beside its own
    questions, of which one may ask nearly the same. Raises `NotEdited`.
    """
    sources = {one.key: source(one.text, "") for one in cited if not one.known}
    flaws = flaws_in(with_added(written(before, name), drafts, sources).reading)
    return tuple(draft for draft in drafts if draft.id not in flaws)


def add(
    path: Path, before: bytes, cited: Sequence[Sourced], drafts: Sequence[AnyQuestion], *, copies: bool
) -> tuple[str, ...]:
    """The same for a deck that is there: its bytes are `before`, and stay but for what is added.

    Raises `NotEdited` too.
    """
    new = [one for one in cited if not one.known]
    with kept_beside(path.parent, _copied(new, copies)) as kept:
        files = [one.file for one in kept] if copies else [""] * len(new)
        sources: dict[str, Source] = {
            one.key: source(one.text, file) for one, file in zip(new, files, strict=True)
        }
        data = with_added(written(before, str(path)), drafts, sources).data
        _check(data, path)
        write_whole(path, data)
    return tuple(one.file for one in kept if one.made)


def _copied(texts: Iterable[Sourced], copies: bool) -> list[tuple[str, bytes]]:
    return [(one.text.name, one.text.data) for one in texts] if copies else []


def _check(data: bytes, path: Path) -> None:
    errors = judge_bytes(data, path, name=str(path)).errors
    if errors:
        raise Unsound(errors[0])
