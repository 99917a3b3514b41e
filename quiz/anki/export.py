"""Decks to one Anki package."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from quiz.anki.collection import collection
from quiz.anki.forecast import DeckForecast, forecast
from quiz.anki.identity import FIRST_MOD
from quiz.anki.package import package
from quiz.anki.planning import DeckPlan, plan_deck
from quiz.anki.record import Record, RecordProblem, merged
from quiz.anki.records import read_records, write_record
from quiz.anki.report import ExportReport
from quiz.deck.model import Deck
from quiz.library.saving import write_whole


class DeckToExport(Struct, frozen=True):
    """A deck, and where its files lie."""

    deck: Deck
    """Without errors; ids filled in."""
    folder: Path
    """The deck's folder: media and sources are read below it."""
    records: tuple[Path, ...]
    """Where its export record may lie: all are read, the first that can be written is.

    Usually `quiz.anki.records.beside` the deck, then `kept_in` the user's data.
    """
    since: Record | None = None
    """What an earlier package says (`quiz.anki.since.records_of`); it counts as one more record."""
    cache: Path | None = None
    """The folder of derived files; None keeps nothing."""


class RecordNotWritten(OSError):  # noqa: N818 - it becomes a told problem
    """The package is out, but the record of what is in it could not be written."""


class SameDeck(Exception):  # noqa: N818 - it becomes a told problem
    """Two decks of one export have one id."""


def export(decks: Sequence[DeckToExport], out: Path, *, now: int, drafts: bool = False) -> ExportReport:
    """Write the package of `decks` to the file `out`, else as `hand_over`; each file whole or not at all."""
    return hand_over(decks, lambda data: write_whole(out, data), now=now, drafts=drafts)


def hand_over(
    decks: Sequence[DeckToExport], put: Callable[[bytes], object], *, now: int, drafts: bool = False
) -> ExportReport:
    """Give the package of `decks` to `put`, then write their records.

    `now` is in seconds since 1970 (`quiz.anki.record.moment`); only changed notes carry it. Drafts are left
    out unless asked for. Raises `RecordProblem` and `SameDeck`, before anything is written, and `OSError`:
    of the package, or `RecordNotWritten`.
    """
    plans = _plans(decks, now, drafts)
    media = {name: data for plan in plans for name, data in plan.media.items()}
    put(package(collection([plan.deck for plan in plans]), media))
    for given, plan in zip(decks, plans, strict=True):
        try:
            write_record(given.records, plan.record)
        except OSError as error:
            raise RecordNotWritten(error.errno, error.strerror, error.filename) from error
    return _report(plans)


def foreseen(decks: Sequence[DeckToExport], *, now: int, drafts: bool = False) -> tuple[DeckForecast, ...]:
    """What an import of the package that `export` would write does, writing nothing. Raises the same.

    It is told for a learner who has the package that `DeckToExport.since` is from, else the last export.
    """
    return tuple(
        forecast(given.deck, plan, given.since or _record(given))
        for given, plan in zip(decks, _plans(decks, now, drafts), strict=True)
    )


def _plans(decks: Sequence[DeckToExport], now: int, drafts: bool) -> list[DeckPlan]:
    known: dict[str, Path] = {}
    for given in decks:
        if given.deck.id in known:
            raise SameDeck(
                f"two decks have the id '{given.deck.id}': one in '{known[given.deck.id]}', "
                f"one in '{given.folder}'; export them one at a time, or give one an id of its own"
            )
        known[given.deck.id] = given.folder
    return [
        plan_deck(
            given.deck,
            given.folder,
            _record(given),
            now=now,
            first=_first(given, now),
            drafts=drafts,
            cache=given.cache,
        )
        for given in decks
    ]


def _record(given: DeckToExport) -> Record | None:
    found = [read_records(given.records, given.deck.id), given.since]
    records = [record for record in found if record is not None]
    return merged(records, given.deck.id) if records else None


def _first(given: DeckToExport, now: int) -> int:
    """The `mod` of notes of which nothing is known.

    A package in place of a lost record does not have what was taken out before: what comes back must be newer
    than it ever was. Otherwise a fixed date makes the same bytes on any day.
    """
    is_lost = given.since is not None and read_records(given.records, given.deck.id) is None
    return now if is_lost else FIRST_MOD


def _report(plans: Sequence[DeckPlan]) -> ExportReport:
    names = {name for plan in plans for name in plan.media}
    return ExportReport(decks=tuple(plan.report for plan in plans), media=len(names))


__all__ = ["DeckToExport", "RecordNotWritten", "RecordProblem", "SameDeck", "export", "foreseen", "hand_over"]
