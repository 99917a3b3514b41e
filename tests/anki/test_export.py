"""Exporting again: only what changed is changed."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from quiz.anki.export import SameDeck, export, foreseen
from quiz.anki.forecast import Fate
from quiz.anki.identity import FIRST_MOD, guid
from quiz.anki.record import RecordProblem
from quiz.anki.records import beside, kept_in, read_records
from quiz.anki.report import DeckReport
from quiz.anki.since import PackageProblem, records_of
from quiz.deck.model import AnyQuestion, Choice, Cloze, Deck, Media, MultipleChoice, ShortAnswer
from tests.anki.decks import folder_of, full_deck, to_export
from tests.anki.packages import rows

NOW = 1_700_000_000
Again = Callable[[Deck, int], DeckReport]


@pytest.fixture
def again(tmp_path: Path) -> Again:
    """Exports a deck to the same package, with the same record, and tells what became of it."""
    folder = folder_of(tmp_path / "decks")

    def act(deck: Deck, now: int) -> DeckReport:
        (report,) = export([to_export(deck, folder)], tmp_path / "out.apkg", now=now).decks
        return report

    return act


def replaced(deck: Deck, identity: str, question: AnyQuestion) -> Deck:
    questions = tuple(question if one.id == identity else one for one in deck.questions)
    return msgspec.structs.replace(deck, questions=questions)


def mods(tmp_path: Path) -> dict[str, int]:
    return dict(rows((tmp_path / "out.apkg").read_bytes(), "SELECT guid, mod FROM notes"))


def test_a_first_export_needs_no_clock(again: Again, tmp_path: Path) -> None:
    report = again(full_deck(), NOW)
    assert len(report.new) == report.notes == len(full_deck().questions)
    assert report.cards == report.notes + 3
    assert set(mods(tmp_path).values()) == {FIRST_MOD}
    assert "no export record" in report.warnings[0]


def test_an_unchanged_deck_stays_as_it_was(again: Again, tmp_path: Path) -> None:
    again(full_deck(), NOW)
    package, record = (
        (tmp_path / "out.apkg").read_bytes(),
        beside(tmp_path / "decks" / "deck.yaml").read_bytes(),
    )
    report = again(full_deck(), NOW + 99)
    assert (report.new, report.changed, report.warnings) == ((), (), ())
    assert (tmp_path / "out.apkg").read_bytes() == package
    assert beside(tmp_path / "decks" / "deck.yaml").read_bytes() == record


def test_only_a_changed_note_is_newer(again: Again, tmp_path: Path) -> None:
    again(full_deck(), NOW)
    changed = replaced(full_deck(), "year", Choice(id="year", ask="When?", answer="1941", wrong=("1942",)))
    report = again(changed, NOW)
    newer = {one: mod for one, mod in mods(tmp_path).items() if mod != FIRST_MOD}
    assert report.changed == ("year",)
    assert newer == {guid("japan-1941", "year"): NOW}


def test_a_clock_that_is_behind_does_not_stop_an_update(again: Again, tmp_path: Path) -> None:
    again(full_deck(), NOW)
    for wrong, now in (("1942", NOW), ("1943", NOW), ("1944", 5)):
        again(replaced(full_deck(), "year", Choice(id="year", ask="?", answer="1941", wrong=(wrong,))), now)
    assert mods(tmp_path)[guid("japan-1941", "year")] == NOW + 2


def test_a_changed_picture_changes_its_note(again: Again, tmp_path: Path) -> None:
    again(full_deck(), NOW)
    picture = tmp_path / "decks" / "flag.png"
    picture.write_bytes(picture.read_bytes() + b"\0")
    assert again(full_deck(), NOW).changed == ("where",)


def test_order_and_title_change_no_note(again: Again) -> None:
    deck = msgspec.structs.replace(full_deck(), anki=full_deck().anki.__class__())
    first = again(deck, NOW)
    other = msgspec.structs.replace(deck, title="Another", questions=deck.questions[::-1])
    report = again(other, NOW)
    assert (first.name, report.name) == ("Why Japan stayed out", "Why Japan stayed out")
    assert len(report.unchanged) == len(deck.questions)


def test_a_changed_kind_is_left_out_and_told(again: Again, tmp_path: Path) -> None:
    again(full_deck(), NOW)
    typed = replaced(full_deck(), "year", ShortAnswer(id="year", ask="When?", answer="1941"))
    report = again(typed, NOW)
    assert [one.question for one in report.left_out] == ["year"]
    assert "new id" in report.left_out[0].help
    assert guid("japan-1941", "year") not in mods(tmp_path)
    assert again(full_deck(), NOW).left_out == ()


def test_choice_and_multiple_choice_share_a_note_type(again: Again) -> None:
    again(full_deck(), NOW)
    several = MultipleChoice(id="year", ask="When?", answers=("1941",), wrong=("1942",))
    assert again(replaced(full_deck(), "year", several), NOW).changed == ("year",)


def test_drafts_wait_until_asked_for(again: Again, tmp_path: Path) -> None:
    draft = ShortAnswer(id="draft", ask="?", answer="!", status="draft")
    deck = msgspec.structs.replace(full_deck(), questions=(*full_deck().questions, draft))
    report = again(deck, NOW)
    assert report.drafts == 1
    assert "draft" not in report.new
    folder = tmp_path / "decks"
    (asked,) = foreseen([to_export(deck, folder)], now=NOW, drafts=True)
    assert [one.question for one in asked.of(Fate.NEW)] == ["draft"]


def test_a_vanished_question_is_told_and_comes_back(again: Again) -> None:
    again(full_deck(), NOW)
    fewer = msgspec.structs.replace(full_deck(), questions=full_deck().questions[1:])
    assert again(fewer, NOW).gone == 1
    report = again(full_deck(), NOW)
    assert (report.gone, report.new, report.changed) == (0, (), ())


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (ShortAnswer(id="bad", ask="?", answer="!", image=Media(file="missing.png")), "missing.png"),
        (ShortAnswer(id="bad", ask="?", answer="!", image=Media(file="../x.png")), "x.png"),
        (Cloze(id="bad", cloze="no blank"), "blank"),
        (ShortAnswer(id="year", ask="?", answer="!"), "id"),
    ],
)
def test_what_cannot_be_exported_is_told_and_the_rest_goes_on(
    again: Again, question: AnyQuestion, said: str
) -> None:
    deck = msgspec.structs.replace(full_deck(), questions=(*full_deck().questions, question))
    report = again(deck, NOW)
    assert report.notes == len(full_deck().questions)
    assert said in report.left_out[0].reason
    assert report.left_out[0].help


def test_a_renamed_deck_is_warned_about(again: Again) -> None:
    again(full_deck(), NOW)
    renamed = msgspec.structs.replace(full_deck(), anki=full_deck().anki.__class__(deck="Elsewhere"))
    report = again(renamed, NOW)
    assert report.name == "Elsewhere"
    assert "History::Japan 1941" in report.warnings[0]
    assert again(renamed, NOW).warnings == ()


def test_a_damaged_record_stops_the_export_before_anything_is_written(again: Again, tmp_path: Path) -> None:
    again(full_deck(), NOW)
    package = (tmp_path / "out.apkg").read_bytes()
    record = beside(tmp_path / "decks" / "deck.yaml")
    record.write_bytes(b"{")
    with pytest.raises(RecordProblem):
        again(full_deck(), NOW)
    assert (tmp_path / "out.apkg").read_bytes() == package
    assert record.read_bytes() == b"{"


def test_several_decks_go_into_one_package(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "decks")
    other = Deck(id="other", title="Other", questions=(ShortAnswer(id="q", ask="?", answer="!"),))
    both = [to_export(full_deck(), folder), to_export(other, folder_of(tmp_path / "other"))]
    report = export(both, tmp_path / "out.apkg", now=NOW)
    due = rows((tmp_path / "out.apkg").read_bytes(), "SELECT due FROM cards WHERE ord = 0 ORDER BY nid")
    assert report.notes == len(full_deck().questions) + 1
    assert [deck.deck for deck in report.decks] == ["japan-1941", "other"]
    assert len(set(due)) == report.notes


def test_two_decks_of_one_id_are_refused(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    with pytest.raises(SameDeck, match="japan-1941"):
        foreseen([to_export(full_deck(), folder)] * 2, now=NOW)


def test_a_forecast_writes_nothing(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    before = sorted(tmp_path.iterdir())
    foreseen([to_export(full_deck(), folder)], now=NOW)
    assert sorted(tmp_path.iterdir()) == before


def test_the_record_goes_where_it_can_be_written(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "decks")
    blocked = tmp_path / "file" / "deck.anki.json"
    blocked.parent.write_bytes(b"")
    own = kept_in(tmp_path / "records", "japan-1941")
    given = msgspec.structs.replace(to_export(full_deck(), folder), records=(blocked, own))
    export([given], tmp_path / "out.apkg", now=NOW)
    kept = read_records((blocked, own), "japan-1941")
    assert kept is not None
    assert len(kept.notes) == len(full_deck().questions)
    assert export([given], tmp_path / "out.apkg", now=NOW).decks[0].new == ()


def cloze_deck(text: str) -> Deck:
    return Deck(id="d", title="D", questions=(Cloze(id="q", cloze=text),))


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (["{{c1::Rome}} {{c2::Italy}}", "{{c1::Roma}} {{c2::Italy}}"], True),
        (["{{c1::Rome}} {{c2::Italy}}", "{{c2::Italy}}", "{{c2::Italy}} {{c3::Rome}}"], True),
        (["{{c1::Rome}} {{c2::Italy}}", "{{c2::Italy}}", "{{c1::Rome}} {{c2::Italy}}"], True),
        (["{{c1::Rome}} {{c2::Italy}}", "{{c1::Italy}} {{c2::Rome}}"], False),
        (["{{c1::Rome}} {{c2::Italy}}", "{{c1::Italy}}"], False),
        (["{{c1::Rome}} {{c2::Italy}}", "{{c2::Italy}}", "{{c1::Milan}} {{c2::Italy}}"], False),
    ],
)
def test_an_exported_number_never_goes_to_another_text(again: Again, texts: list[str], kept: bool) -> None:
    reports = [again(cloze_deck(text), NOW) for text in texts]
    assert all(not report.left_out for report in reports[:-1])
    assert (reports[-1].left_out == ()) is kept


def test_an_earlier_package_stands_in_for_a_lost_record(again: Again, tmp_path: Path) -> None:
    again(full_deck(), NOW)
    (tmp_path / "out.apkg").rename(tmp_path / "old.apkg")
    beside(tmp_path / "decks" / "deck.yaml").unlink()
    since = records_of(tmp_path / "old.apkg")["japan-1941"]
    changed = replaced(full_deck(), "year", Choice(id="year", ask="When?", answer="1941", wrong=("1942",)))
    given = msgspec.structs.replace(to_export(changed, tmp_path / "decks"), since=since)
    (report,) = export([given], tmp_path / "out.apkg", now=NOW).decks
    assert (report.new, report.changed, report.warnings) == ((), ("year",), ())
    assert report.name == "History::Japan 1941"


def test_what_comes_back_after_a_lost_record_is_newer_than_it_was(again: Again, tmp_path: Path) -> None:
    again(full_deck(), NOW)
    again(replaced(full_deck(), "year", ShortAnswer(id="other", ask="?", answer="!")), NOW)
    (tmp_path / "out.apkg").rename(tmp_path / "old.apkg")
    beside(tmp_path / "decks" / "deck.yaml").unlink()
    since = records_of(tmp_path / "old.apkg")["japan-1941"]
    given = msgspec.structs.replace(to_export(full_deck(), tmp_path / "decks"), since=since)
    export([given], tmp_path / "out.apkg", now=NOW)
    newer = {one: mod for one, mod in mods(tmp_path).items() if mod != FIRST_MOD}
    assert newer == {guid("japan-1941", "year"): NOW}


def test_an_earlier_package_says_all_that_a_record_says(again: Again, tmp_path: Path) -> None:
    again(full_deck(), NOW)
    record = read_records([beside(tmp_path / "decks" / "deck.yaml")], "japan-1941")
    assert records_of(tmp_path / "out.apkg") == {"japan-1941": record}


@pytest.mark.parametrize("data", [b"", b"PK", b"\0" * 100])
def test_a_file_that_is_no_package_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "old.apkg").write_bytes(data)
    with pytest.raises(PackageProblem, match="not a package"):
        records_of(tmp_path / "old.apkg")
    with zipfile.ZipFile(tmp_path / "zip.apkg", "w") as archive:
        archive.writestr("collection.anki2", data)
    with pytest.raises(PackageProblem, match="not a package"):
        records_of(tmp_path / "zip.apkg")
