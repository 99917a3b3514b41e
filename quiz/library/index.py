"""The library's memory: what each deck file was when it was last looked at, so that hundreds show at once."""

import contextlib
from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from quiz.library.beside import Stamp, stamp
from quiz.library.caching import fetch, program
from quiz.library.discovery import DeckFile
from quiz.library.heads import Head, read_head
from quiz.library.saving import write_whole


class Row(Struct, frozen=True, kw_only=True):
    """A deck as the library lists it."""

    id: str
    title: str = ""
    """Plain text; empty where the deck has none."""
    language: str = ""
    """BCP 47 tag; empty where the deck names none."""
    description: str = ""
    """The first line, as plain text."""
    ready: int = 0
    """Questions that can be played."""
    drafts: int = 0
    """Questions that wait for a curator."""
    tags: tuple[str, ...] = ()
    """The deck's tags, and those of its questions from the commonest on."""
    errors: int = 0
    warnings: int = 0
    first_line: int | None = None
    """The line of the first error; None where there is none."""
    playable: bool = True
    """Whether any question could be read."""


class Listed(Struct, frozen=True, kw_only=True):
    """A deck of the library with what is known of it now."""

    path: Path
    row: Row
    """Of an unread file: only its id and title."""
    fresh: bool
    """Whether the row is of the file as it is now; otherwise `Index.refresh` brings it up to date."""


class _Known(Struct, frozen=True):
    """A file as it was: `head` is None where it is no deck, `row` where it was not judged."""

    stamp: Stamp
    head: Head | None
    row: Row | None = None


class _Saved(Struct):
    made_by: str
    files: dict[str, _Known]


class Index:
    """What is known of deck files; `file` keeps it between runs, and can be lost at any time."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._files = _load(file)
        self._changed = False

    def head(self, path: Path) -> Head | None:
        """The head of a file, remembered as long as its size and time stay; fits `walking.Heads`."""
        now = stamp(path)
        known = self._files.get(_key(path))
        if known is None or known.stamp != now:
            known = _Known(now, read_head(path))
            self._keep(path, known)
        return known.head

    def rows(self, decks: Iterable[DeckFile]) -> tuple[Listed, ...]:
        """The rows of decks at once, without reading any: one look at each file's size and time."""
        return tuple(self._listed(file) for file in decks)

    def refresh(self, path: Path, cache: Path) -> Row:
        """Read one deck with everything beside it, and remember its row. Never raises."""
        now = stamp(path)
        row = row_of(path, cache)
        self.keep(path, now, row)
        return row

    def keep(self, path: Path, state: Stamp, row: Row) -> None:
        """Remember a row that `row_of` made elsewhere, of the file as it was at `state`."""
        head = self.head(path)
        self._keep(path, _Known(state, None if head is None else Head(row.id, head.title), row))

    def save(self) -> None:
        """Write what was learnt to disk, without the files that are gone. Never raises."""
        if not self._changed:
            return
        kept = {name: known for name, known in self._files.items() if _can_be_kept(name)}
        with contextlib.suppress(OSError):
            write_whole(self._file, msgspec.msgpack.encode(_Saved(program(), kept)))
            self._changed = False

    def _keep(self, path: Path, known: _Known) -> None:
        self._files[_key(path)] = known
        self._changed = True

    def _listed(self, file: DeckFile) -> Listed:
        known = self._files.get(_key(file.path))
        if known is None or known.row is None:
            return Listed(path=file.path, row=_unread(file.head), fresh=False)
        return Listed(path=file.path, row=known.row, fresh=known.stamp == stamp(file.path))


def row_of(path: Path, cache: Path) -> Row:
    """Read one deck and tell its row; can run in another process. Never raises."""
    from quiz.deck.markup.plain import plain  # noqa: PLC0415 - rows that are known show without reading
    from quiz.library.opening import judge_cached  # noqa: PLC0415

    judged = judge_cached(path, cache)
    deck = judged.deck
    errors = judged.errors
    if deck is None:
        return replace(
            _unread(read_head(path) or Head(path.stem)),
            errors=len(errors),
            warnings=len(judged.warnings),
            first_line=errors[0].place.line if errors else None,
            playable=False,
        )
    drafts = sum(question.is_draft for question in deck.questions)
    counts: dict[str, int] = dict.fromkeys(deck.tags, len(deck.questions) + 1)
    for question in deck.questions:
        for tag in deck.tags_of(question):
            counts[tag] = counts.get(tag, 0) + 1
    return Row(
        id=deck.id,
        title=plain(deck.title, inline=True),
        language=deck.language,
        description=plain(deck.description).partition("\n")[0],
        ready=len(deck.questions) - drafts,
        drafts=drafts,
        tags=tuple(sorted(counts, key=lambda tag: -counts[tag])[:_TAGS]),
        errors=len(errors),
        warnings=len(judged.warnings),
        first_line=errors[0].place.line if errors else None,
        playable=bool(deck.questions),
    )


_TAGS = 50
"""How many tags a row keeps."""


def _unread(head: Head) -> Row:
    """What a head alone tells."""
    from quiz.deck.markup.plain import plain  # noqa: PLC0415 - only what is not known yet needs it

    return Row(id=head.id, title=plain(head.title, inline=True))


def _load(file: Path) -> dict[str, _Known]:
    data = fetch(file)
    if data is None:
        return {}
    try:
        saved = msgspec.msgpack.decode(data, type=_Saved)
    except (msgspec.DecodeError, RecursionError):
        return {}
    return saved.files if saved.made_by == program() else {}


def _can_be_kept(name: str) -> bool:
    """Whether a file is still there, and has a name that is text."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return Path(name).exists()


def _key(path: Path) -> str:
    return str(path.absolute())
