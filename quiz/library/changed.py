"""What became of the quotes from a source that changed: a memory of the last check, kept in the cache."""

import contextlib
from collections.abc import Sequence
from functools import cache as cached
from hashlib import blake2b
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from quiz.deck.problems import Problem
from quiz.deck.words import shown
from quiz.library.caching import fetch, store
from quiz.library.checks import CheckedSource
from quiz.library.judging import Judgement
from quiz.library.spots import Spot

_NAMED = 5
"""Quotes that a message names; the others are counted."""


class _Known(Struct, frozen=True):
    """A source as it was when it was last checked."""

    digest: str
    spots: dict[bytes, Spot]
    """Where each quote stood, by its hash."""


@cached
def _decoder() -> msgspec.msgpack.Decoder[dict[str, _Known]]:
    return msgspec.msgpack.Decoder(dict[str, _Known])


def changes(judgement: Judgement, cache: Path) -> tuple[Problem, ...]:
    """Advice about the sources of a deck that changed since this was last asked, in the folder `cache`.

    It tells which quotes moved, and which vanished. Without a memory there is nothing to tell: this is never
    more than advice, and a quote that does not stand in its source is an error of its own.
    """
    if not judgement.sources:
        return ()
    name = blake2b(str(judgement.path.absolute()).encode("utf-8", "surrogateescape"), digest_size=16)
    entry = cache / "quotes" / f"{name.hexdigest()}.msgpack"
    before = _fetched(entry)
    now = {source.key: _known(source) for source in judgement.sources}
    if before | now != before:
        store(entry, msgspec.msgpack.encode(before | now))
    return tuple(
        told
        for source in judgement.sources
        if (known := before.get(source.key)) is not None
        and known.digest != source.digest
        and (told := _told(source, known)) is not None
    )


def _fetched(entry: Path) -> dict[str, _Known]:
    data = fetch(entry)
    if data is not None:
        with contextlib.suppress(msgspec.DecodeError):
            return _decoder().decode(data)
    return {}


def _known(source: CheckedSource) -> _Known:
    return _Known(
        source.digest, {_hash(one.quote): one.spot for one in source.quotes if one.spot is not None}
    )


def _hash(quote: str) -> bytes:
    return blake2b(quote.encode(), digest_size=8).digest()


def _told(source: CheckedSource, known: _Known) -> Problem | None:
    """What became of the quotes that stood in the source; None where all stand where they stood."""
    moved: list[str] = []
    vanished: list[str] = []
    for one in source.quotes:
        before = known.spots.get(_hash(one.quote))
        if before is None or before == one.spot:
            continue
        if one.spot is None:
            vanished.append(one.question)
        else:
            moved.append(f"{one.question}: {_way(before, one.spot)}")
    if not (moved or vanished):
        return None
    parts = []
    if moved:
        parts.append(f"{_counted(len(moved), 'moved')} ({_some(moved)}), which is fine")
    if vanished:
        parts.append(f"{_counted(len(vanished), 'vanished')} ({_some(vanished)})")
    message = f"source {shown(source.key)} changed since it was last checked: {'; '.join(parts)}"
    way = "mend those that vanished: each is told as an error of its own" if vanished else ""
    return replace(source.advice, message=message, help=way)


def _way(before: Spot, now: Spot) -> str:
    """From where to where; only what changed where the heading is the same."""
    if before.heading != now.heading or not (before.number and now.number):
        return f"{before} → {now}"
    parts = [f"paragraph {before.number} → {now.number}"] if before.number != now.number else []
    if before.page != now.page:
        parts.append(f"page {before.page} → {now.page}")
    return ", ".join(parts)


def _counted(number: int, verb: str) -> str:
    return f"{number} {'quote' if number == 1 else 'quotes'} {verb}"


def _some(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return "; ".join(names[:_NAMED]) + (f"; and {more} more" if more > 0 else "")
