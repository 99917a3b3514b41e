"""What `quiz export --diff` foretells, against what the real Anki then does."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from quiz.anki.export import DeckToExport, export, foreseen
from quiz.anki.forecast import DeckForecast, Fate
from quiz.anki.parts import PARTS
from quiz.anki.record import Record
from quiz.anki.records import read_records
from quiz.anki.since import records_of
from quiz.deck.model import (
    AnkiOptions,
    AnyQuestion,
    Choice,
    Cloze,
    Deck,
    Flashcard,
    Listing,
    Media,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from tests.anki.packages import rows

pytestmark = [pytest.mark.real("anki"), pytest.mark.xdist_group("anki")]

LATER = 4_000_000_000
"""Behind every clock: what a learner writes today is older than these exports."""

PICTURES = (b"\x89PNG\r\n\x1a\n 1", b"\x89PNG\r\n\x1a\n 2")

QUESTIONS: tuple[AnyQuestion, ...] = (
    Choice(ask="When?", answer="1941", wrong=("1939", "1940")),
    Choice(ask="When was it *signed*?", answer="1941", wrong=("1939", "1940"), tags=("history", "dates")),
    Choice(ask="When?", answer="1941", wrong={"1939": "too early"}, why="It was.", difficulty=3),
    MultipleChoice(ask="When?", answers=("1941",), wrong=("1939", "1940")),
    ShortAnswer(ask="Where?", answer="Moscow"),
    ShortAnswer(ask="Where?", answer="Moscow", accept=("Moskva",), hint="In Russia."),
    ShortAnswer(ask="Where?", answer="Moscow", image=Media(file="picture.png")),
    Listing(ask="Name them.", answers=("Estonia", "Latvia")),
    Numeric(ask="How many?", number=Decimal(90)),
    TrueFalse(claim="It was.", answer=True),
    TrueFalse(claim="It was.", answer=False),
    Ordering(order=("a", "b", "c")),
    Flashcard(front="one", back="two"),
    Flashcard(front="one", back="two", reverse=True),
    Flashcard(front="one", back="three", reverse=True, tags=("cards",)),
    Cloze(cloze="{{Rome}} lies in {{Italy}}"),
    Cloze(cloze="{{c1::Rome}} lies in {{c2::Italy}}"),
    Cloze(cloze="{{c2::Italy}} is a country"),
    Cloze(cloze="{{c2::Italy}} has {{c3::a king}}"),
    Cloze(cloze="{{c1::Italy}} has {{c2::Rome}}"),
    Cloze(cloze="no blank at all"),
)
SLOTS = 5

TYPES = ((Choice, MultipleChoice), (ShortAnswer, Listing, Numeric), (Flashcard,), (Cloze,), (TrueFalse,))
FAMILIES = tuple(tuple(one for one in QUESTIONS if isinstance(one, types)) for types in TYPES)
"""Questions that can be made of each other in place."""

Version = tuple[AnyQuestion | None, ...]
"""What each of the deck's ids is; None where the deck has no such question."""


class Learner:
    """The process that has the real Anki."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [os.environ["QUIZ_ANKI_PYTHON"], str(Path(__file__).with_name("anki_learner.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def __call__(self, do: str, **given: str) -> dict[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps({"do": do, **given}), file=self.process.stdin, flush=True)
        told: dict[str, Any] = json.loads(self.process.stdout.readline())
        return told

    def close(self) -> None:
        self.process.communicate(timeout=60)


@pytest.fixture(scope="module")
def learner() -> Iterator[Learner]:
    process = Learner()
    yield process
    process.close()


class Author:
    """A folder with one deck, its record, and every package that was made of it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        self.folder = folder
        self.record = folder / "d.anki.json"
        self.now = LATER
        self.packages: list[Path] = []

    def given(self, version: Version, *, since: Record | None = None, **deck: Any) -> DeckToExport:
        questions = tuple(
            msgspec.structs.replace(question, id=f"q{slot}")
            for slot, question in enumerate(version)
            if question is not None
        )
        made = Deck(**{"id": "d", "title": "D", **deck}, questions=questions)
        return DeckToExport(made, self.folder, (self.record,), since)

    def export(self, given: DeckToExport) -> Path:
        out = self.folder / f"{len(self.packages)}.apkg"
        export([given], out, now=self.now)
        self.packages.append(out)
        return out


def compare(told: DeckForecast, before: dict[str, Any], after: dict[str, Any], own: set[str]) -> None:
    """Hold a forecast against an import; `own` are the notes that the learner wrote into."""
    fates = {fate: sorted(one.question for one in told.of(fate)) for fate in Fate}
    for fate in Fate:
        event(f"{fate}: {bool(fates[fate])}")
    event(f"conflicting: {bool(after['conflicting'])}")
    event(f"empty cards: {any(one.empty_cards for one in told.questions)}")
    assert after["new"] == fates[Fate.NEW]
    assert after["updated"] == fates[Fate.UPDATED]
    assert after["duplicate"] == fates[Fate.UNTOUCHED]
    assert set(after["conflicting"]) <= set(fates[Fate.NOT_UPDATED])
    stay = {*fates[Fate.UNTOUCHED], *fates[Fate.NOT_UPDATED], *fates[Fate.GONE]}
    for question in stay:
        assert after["notes"][question] == before["notes"][question]
    assert not before["notes"].keys() & {*fates[Fate.NEW], *fates[Fate.LEFT_OUT]}
    empty = set()
    for one in told.of(Fate.UPDATED):
        was, now = before["notes"][one.question], after["notes"][one.question]
        assert was[0] == now[0]
        if one.question not in own:
            pairs = zip(PARTS, was[1:], now[1:], strict=True)
            assert one.parts == tuple(name for name, old, new in pairs if old != new)
        for card in one.empty_cards:
            empty.add(f"{one.question}/{1 if card == 'Reverse' else int(card.removeprefix('Cloze ')) - 1}")
    assert set(after["empty"]) - set(before["empty"]) == empty
    assert {key: after["cards"][key] for key in before["cards"]} == before["cards"]
    for kept in ("reviews", "schema"):
        assert after[kept] == before[kept]
    assert not any(name.endswith("+") for name in after["note types"])


def has_all_of(package: Path, after: dict[str, Any], own: set[str]) -> None:
    """Whatever way a learner came, the notes of the package are as in the package."""
    for fields, tags in rows(package.read_bytes(), "SELECT flds, tags FROM notes"):
        parts = [*fields.split("\x1f"), tags.strip()]
        if parts[10] not in {*own, *after["conflicting"]}:
            assert after["notes"][parts[10]][1:] == parts


def of_slot(slot: int) -> st.SearchStrategy[AnyQuestion | None]:
    """What a slot may hold: mostly what its note can be updated to."""
    own = st.sampled_from(FAMILIES[slot])
    return st.one_of(own, own, own, own, st.none(), own.map(draft), st.sampled_from(QUESTIONS))


def changed(draw: st.DrawFn, version: Version) -> Version:
    """The version with one to four of its slots drawn anew."""
    slots = draw(st.sets(st.integers(0, SLOTS - 1), min_size=1, max_size=4))
    return tuple(draw(of_slot(slot)) if slot in slots else one for slot, one in enumerate(version))


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[Version, dict[str, Any]]]:
    """Two to six versions, each with a few questions changed, gone, new or back, in a deck by any name."""
    versions: list[Version] = [tuple(draw(of_slot(slot)) for slot in range(SLOTS))]
    for _ in range(draw(st.integers(1, 5))):
        versions.append(changed(draw, versions[-1]))
    names: st.SearchStrategy[dict[str, Any]] = st.sampled_from(
        [{}, {}, {"title": "Other"}, {"anki": AnkiOptions(deck="Elsewhere::D")}]
    )
    return [(one, draw(names)) for one in versions]


def draft(question: AnyQuestion) -> AnyQuestion:
    return msgspec.structs.replace(question, status="draft")


def go_through(
    learner: Learner, folder: Path, history: list[tuple[Version, dict[str, Any]]], data: st.DataObject
) -> None:
    """One learner imports every version, and one the last over a chosen earlier one."""
    author = Author(folder)
    before = learner("begin")
    own: set[str] = set()
    for number, (version, deck) in enumerate(history):
        (author.folder / "picture.png").write_bytes(data.draw(st.sampled_from(PICTURES)))
        author.now = LATER + data.draw(st.integers(-50, 50))
        given = author.given(version, **deck)
        if number and data.draw(st.booleans(), label="lose the record") and is_rebuilt(author):
            author.record.unlink()
            given = author.given(version, since=records_of(author.packages[-1]).get("d"), **deck)
        (told,) = foreseen([given], now=author.now)
        after = learner("import", package=str(author.export(given)))
        compare(told, before, after, own)
        own -= set(after["updated"])
        has_all_of(author.packages[-1], after, own)
        before = after
        if number == 0 and after["notes"]:
            learner("study")
            before = learner("own")
            own = set(before["own"])
    first = data.draw(st.sampled_from(author.packages[:-1]))
    since = records_of(first).get("d")
    if since is not None:
        learner("begin")
        before = learner("import", package=str(first))
        (told,) = foreseen([msgspec.structs.replace(given, since=since)], now=author.now)
        after = learner("import", package=str(author.packages[-1]))
        compare(told, before, after, set())
        has_all_of(author.packages[-1], after, set())


def is_rebuilt(author: Author) -> bool:
    """Whether the last package has all that the record has; what is not in it cannot come back from it."""
    record = read_records([author.record], "d")
    rebuilt = records_of(author.packages[-1]).get("d")
    return (
        record is not None
        and rebuilt is not None
        and rebuilt.notes.keys() == record.notes.keys()
        and not any(one.retired for one in record.notes.values())
    )


@st.composite
def branches(draw: st.DrawFn) -> tuple[Version, Version, Version, Version]:
    """A version, two that were made of it at the same time, and what a merge made of the two."""
    base: Version = tuple(draw(of_slot(slot)) for slot in range(SLOTS))
    sides = [changed(draw, base) for _ in range(2)]
    merged = tuple(draw(st.sampled_from(either)) for either in zip(*sides, strict=True))
    return base, sides[0], sides[1], merged


def merge(
    learner: Learner,
    folder: Path,
    versions: tuple[Version, Version, Version, Version],
    data: st.DataObject,
) -> None:
    """Whoever has either side, or what both were made of, gets what the merge made."""
    base, *sides, last = versions
    author = Author(folder)
    (author.folder / "picture.png").write_bytes(PICTURES[0])
    author.export(author.given(base))
    record = author.record.read_bytes()
    made = []
    for version in sides:
        author.record.write_bytes(record)
        author.now = LATER + data.draw(st.integers(0, 2))
        author.export(author.given(version))
        made.append(author.record.read_bytes())
    author.record.write_bytes(data.draw(st.sampled_from([with_marks, one_after_another]))(*made))
    given = author.given(last)
    merged = author.folder / "merged.anki.json"
    merged.write_bytes(author.record.read_bytes())
    author.export(given)
    for package in author.packages[:3]:
        learner("begin")
        before = learner("import", package=str(package))
        since = records_of(package).get("d")
        if since is None:
            continue
        again = msgspec.structs.replace(given, records=(merged,), since=since)
        (told,) = foreseen([again], now=author.now)
        after = learner("import", package=str(author.packages[-1]))
        compare(told, before, after, set())
        has_all_of(author.packages[-1], after, set())


def with_marks(ours: bytes, theirs: bytes) -> bytes:
    """As Git leaves a file in which nothing could be merged."""
    return b"<<<<<<< HEAD\n" + ours + b"=======\n" + theirs + b">>>>>>> theirs\n"


def one_after_another(ours: bytes, theirs: bytes) -> bytes:
    """As Git's `merge=union` leaves it."""
    return ours + theirs


@pytest.fixture
def folders(tmp_path: Path) -> Callable[[], Path]:
    """A new folder for each example."""
    numbers = count()
    return lambda: tmp_path / str(next(numbers))


QUICK = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
THOROUGH = settings(QUICK, max_examples=250)


@QUICK
@given(histories(), st.data())
def test_an_import_does_what_was_foretold(
    learner: Learner,
    folders: Callable[[], Path],
    history: list[tuple[Version, dict[str, Any]]],
    data: st.DataObject,
) -> None:
    go_through(learner, folders(), history, data)


@pytest.mark.slow
@THOROUGH
@given(histories(), st.data())
def test_it_does_so_in_hundreds_of_histories(
    learner: Learner,
    folders: Callable[[], Path],
    history: list[tuple[Version, dict[str, Any]]],
    data: st.DataObject,
) -> None:
    go_through(learner, folders(), history, data)


@QUICK
@given(branches(), st.data())
def test_a_merge_reaches_learners_of_both_sides(
    learner: Learner,
    folders: Callable[[], Path],
    versions: tuple[Version, Version, Version, Version],
    data: st.DataObject,
) -> None:
    merge(learner, folders(), versions, data)


@pytest.mark.slow
@THOROUGH
@given(branches(), st.data())
def test_hundreds_of_merges_do(
    learner: Learner,
    folders: Callable[[], Path],
    versions: tuple[Version, Version, Version, Version],
    data: st.DataObject,
) -> None:
    merge(learner, folders(), versions, data)
