"""What stays with a learner, in the real Anki: each promise of docs/anki.md by itself."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from quiz.anki.export import export
from quiz.anki.record import MAX_MOD, written
from quiz.anki.records import beside, read_records
from quiz.deck.model import Deck
from tests.acceptance.test_anki_forecast import LATER, Learner
from tests.anki.decks import folder_of, full_deck, to_export

pytestmark = [pytest.mark.real("anki"), pytest.mark.xdist_group("anki")]

PAST = 1_700_000_000


@pytest.fixture(scope="module")
def learner() -> Iterator[Learner]:
    process = Learner()
    yield process
    process.close()


def reworded(question: str) -> Deck:
    """The deck with one question in other words."""
    deck = full_deck()
    questions = tuple(
        msgspec.structs.replace(one, why="Other words.") if one.id == question else one
        for one in deck.questions
    )
    return msgspec.structs.replace(deck, questions=questions)


def test_schedules_flags_suspension_decks_tags_and_edits_stay(learner: Learner, tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    export([to_export(full_deck(), folder)], tmp_path / "1.apkg", now=PAST)
    learner("begin")
    learner("import", package=str(tmp_path / "1.apkg"))
    learner("study")
    before = learner("own")
    export([to_export(reworded("where"), folder)], tmp_path / "2.apkg", now=LATER)
    after = learner("import", package=str(tmp_path / "2.apkg"))
    assert after["updated"] == ["where"]
    assert "where" not in before["own"]
    assert {deck for deck, *_ in before["cards"].values()} == {"History::Japan 1941", "My own"}
    assert {card[1:3] == [2, -1] for card in before["cards"].values()} == {True, False}
    assert {card[8] for card in before["cards"].values()} == {0, 3}
    assert after["cards"] == before["cards"]
    assert after["reviews"] == before["reviews"] == len(before["cards"])
    assert after["schema"] == before["schema"]
    for own in before["own"]:
        assert after["notes"][own] == before["notes"][own]
    assert any("mine" in after["notes"][own][-1] for own in before["own"])
    assert any("my own words" in after["notes"][own][6] for own in before["own"])


def test_an_update_replaces_own_words_that_are_older_and_only_those(learner: Learner, tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    export([to_export(full_deck(), folder)], tmp_path / "1.apkg", now=PAST)
    record = beside(folder / "deck.yaml").read_bytes()
    learner("begin")
    learner("import", package=str(tmp_path / "1.apkg"))
    (own, _) = sorted(learner("own")["own"])
    export([to_export(reworded(own), folder)], tmp_path / "older.apkg", now=PAST + 1)
    older = learner("import", package=str(tmp_path / "older.apkg"))
    assert (older["updated"], own in older["duplicate"]) == ([], True)
    beside(folder / "deck.yaml").write_bytes(record)
    export([to_export(reworded(own), folder)], tmp_path / "newer.apkg", now=LATER)
    newer = learner("import", package=str(tmp_path / "newer.apkg"))
    assert newer["updated"] == [own]
    assert newer["notes"][own][6] == "Other words."


def test_a_record_from_the_future_still_gets_updates_to_learners(learner: Learner, tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    given = to_export(full_deck(), folder)
    export([given], tmp_path / "1.apkg", now=PAST)
    record = read_records(given.records, "japan-1941")
    assert record is not None
    future = {one: msgspec.structs.replace(entry, mod=MAX_MOD - 9) for one, entry in record.notes.items()}
    given.records[0].write_bytes(written(msgspec.structs.replace(record, notes=future)))
    export([given], tmp_path / "2.apkg", now=PAST)
    export([to_export(reworded("where"), folder)], tmp_path / "3.apkg", now=PAST)
    learner("begin")
    for number in (1, 2):
        learner("import", package=str(tmp_path / f"{number}.apkg"))
    assert learner("import", package=str(tmp_path / "3.apkg"))["updated"] == ["where"]
