"""Opening a deck to play it: from the cache where its bytes and all beside it are as they were."""

import contextlib
from functools import cache as cached
from hashlib import blake2b
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from quiz.deck.limits import MAX_BYTES
from quiz.deck.model import Deck
from quiz.deck.problems import Problem
from quiz.library.beside import Stamp, stamp
from quiz.library.caching import fetch, program, store
from quiz.library.files import FileProblem, read_bounded
from quiz.library.judging import Judgement, digest, judge, judge_bytes


class OpenDeck(Struct, frozen=True, kw_only=True):
    """A deck that can be played."""

    deck: Deck
    digest: str
    """32 hexadecimal digits over the file's bytes."""
    path: Path
    problems: tuple[Problem, ...]
    """Every problem of the file and what lies beside it; questions with errors of their own are left out."""
    cache: Path | None = None
    """The folder of derived files; None keeps nothing."""

    @property
    def folder(self) -> Path:
        """Where the deck's sources and media lie."""
        return self.path.parent


class NothingToPlay(Exception):  # noqa: N818 - what a person is told
    """A file in which no deck could be read."""

    def __init__(self, judgement: Judgement) -> None:
        first = next(iter(judgement.errors), None)
        super().__init__(first.message if first else f"'{judgement.path}' has no questions")
        self.judgement = judgement
        """Why, with places."""


class _Kept(Struct):
    """What the cache holds of a deck."""

    deck: Deck
    problems: tuple[Problem, ...]
    beside: dict[str, Stamp]


@cached
def _decoder() -> msgspec.msgpack.Decoder[_Kept]:
    return msgspec.msgpack.Decoder(_Kept)


def open_deck(path: Path, cache: Path) -> OpenDeck:
    """The deck at `path`, as fast as its cached form in the folder `cache` allows.

    Raises `NothingToPlay`. What goes wrong with the cache is never told: it is only a cache.
    """
    judged = judge_cached(path, cache)
    if judged.deck is None:
        raise NothingToPlay(judged)
    return OpenDeck(deck=judged.deck, digest=judged.digest, path=path, problems=judged.problems, cache=cache)


def judge_cached(path: Path, cache: Path) -> Judgement:
    """What `judge` says of the file at `path`, from the cache where nothing has changed since."""
    try:
        data = read_bounded(path, MAX_BYTES)
    except FileProblem:
        return judge(path, cache=cache)
    entry = cache / "decks" / f"{_key(data, path)}.msgpack"
    kept = _kept(entry, path.parent)
    if kept is not None:
        problems = tuple(
            one if one.file == str(path) else replace(one, file=str(path)) for one in kept.problems
        )
        return Judgement(
            path=path, deck=kept.deck, problems=problems, digest=digest(data), beside=kept.beside
        )
    judged = judge_bytes(data, path, name=str(path), cache=cache)
    if judged.deck is not None:
        kept = _Kept(judged.deck, judged.problems, judged.beside)
        # A name that is no text (bytes of another encoding) cannot be written.
        with contextlib.suppress(UnicodeEncodeError):
            store(entry, msgspec.msgpack.encode(kept))
    return judged


def _kept(entry: Path, folder: Path) -> _Kept | None:
    """The entry, where it can be read and everything beside the deck is as it was."""
    data = fetch(entry)
    if data is None:
        return None
    try:
        kept = _decoder().decode(data)
    except (msgspec.DecodeError, RecursionError):
        return None
    same = all(stamp(folder / relative) == was for relative, was in kept.beside.items())
    return kept if same else None


def _key(data: bytes, path: Path) -> str:
    """The entry's name: this program, this file in this folder, these bytes."""
    key = blake2b(f"{program()}\n{path.absolute()}\n".encode("utf-8", "surrogateescape"), digest_size=16)
    key.update(data)
    return key.hexdigest()
