"""Reading packages: what is in them, and that no file can do harm or end in a traceback."""

import json
import random
import struct
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
import zstandard

from quiz.anki.export import export
from quiz.anki.notetypes.models import note_types
from quiz.anki.packages import archive, database, reading
from quiz.anki.packages.model import Collection
from quiz.anki.packages.problems import PackageProblem
from quiz.anki.packages.reading import opened_package
from quiz.library.files import FileProblem
from tests.anki.decks import folder_of, full_deck, to_export
from tests.anki.foreign import BASIC, CLOZE, MP3, PNG, note, package_of, rezip, with_database


def read(path: Path) -> Collection:
    with opened_package(path, path.name) as package:
        return package.collection


def _read_all(path: Path) -> None:
    with opened_package(path, path.name) as package:
        for name in package.media:
            package.medium(name, 1000)


def refused(path: Path) -> PackageProblem:
    with pytest.raises(PackageProblem) as caught:
        _read_all(path)
    assert path.name in caught.value.message
    assert caught.value.help
    return caught.value


def basic(tmp_path: Path) -> Path:
    return package_of(
        tmp_path / "a.apkg", note(BASIC, "perro", "dog", tags=["animals", "b::c"]), media={"p.png": PNG}
    )


def test_a_package_of_genanki(tmp_path: Path) -> None:
    path = package_of(
        tmp_path / "a.apkg",
        note(BASIC, "perro", "dog", tags=["animals", "b::c"]),
        note(CLOZE, "{{c1::a}}", ""),
        media={"p.png": PNG, "s.mp3": MP3},
    )
    with opened_package(path, "a.apkg") as package:
        found = package.collection
        assert package.media == {"p.png", "s.mp3"}
        assert package.medium("s.mp3", 1000) == MP3
    assert [(one.values, one.tags) for one in found.notes] == [
        (("perro", "dog"), ("animals", "b::c")),
        (("{{c1::a}}", ""), ()),
    ]
    assert found.note_types[1001].fields == ("Front", "Back")
    assert found.note_types[1001].templates[0].front == "{{Front}}"
    assert [found.note_types[number].is_cloze for number in (1001, 1005)] == [False, True]
    assert found.decks[found.notes[0].deck_id].name == "Spanish::Words"


def test_a_package_of_ours(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    export([to_export(full_deck(), folder)], tmp_path / "o.apkg", now=1_700_000_000)
    found = read(tmp_path / "o.apkg")
    assert len(found.notes) == len(full_deck().questions)
    assert set(found.note_types) <= {one.model_id for one in note_types().all()}
    assert "History::Japan 1941" in {one.name for one in found.decks.values()}


def test_the_newest_collection_counts(tmp_path: Path) -> None:
    path, older = basic(tmp_path), package_of(tmp_path / "b.apkg", note(BASIC, "update Anki", ""))

    def change(entries: dict[str, bytes]) -> None:
        entries["collection.anki21"] = entries["collection.anki2"]
        with zipfile.ZipFile(older) as other:
            entries["collection.anki2"] = other.read("collection.anki2")

    rezip(path, change)
    assert read(path).notes[0].values == ("perro", "dog")


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_package_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.apkg"
    path.write_bytes(data)
    refused(path)


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.apkg", tmp_path):
        with pytest.raises(FileProblem), opened_package(path, "x"):
            pass


def test_a_cut_off_package_is_told_wherever_it_is_cut(tmp_path: Path) -> None:
    path = basic(tmp_path)
    whole = path.read_bytes()
    for end in range(0, len(whole) - 1, max(1, len(whole) // 40)):
        path.write_bytes(whole[:end])
        refused(path)


def test_damaged_bytes_never_end_in_another_error(tmp_path: Path) -> None:
    path = basic(tmp_path)
    whole = bytearray(path.read_bytes())
    chance = random.Random(1)
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(8):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged)
        with suppress(PackageProblem):
            read(path)


def test_a_damaged_database_never_ends_in_another_error(tmp_path: Path) -> None:
    path = basic(tmp_path)
    with zipfile.ZipFile(path) as zipped:
        whole = zipped.read("collection.anki2")
    chance = random.Random(2)
    for _ in range(200):
        damaged = bytearray(whole)
        for _ in range(20):
            damaged[chance.randrange(100, len(damaged))] = chance.randrange(256)
        with suppress(ValueError):
            database.collection_of(bytes(damaged))


def test_an_encrypted_package_is_told(tmp_path: Path) -> None:
    path = basic(tmp_path)
    data = bytearray(path.read_bytes())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    path.write_bytes(data)
    assert "encrypted" in refused(path).message


def test_a_foreign_zip_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.apkg"
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("word/document.xml", "<xml/>")
    assert "no collection" in refused(path).message


def test_a_header_that_claims_two_gigabytes_is_not_believed(tmp_path: Path) -> None:
    path = basic(tmp_path)
    data = bytearray(path.read_bytes())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 24 : at + 28] = struct.pack("<I", 2 * 1024**3)
        at += 4
    path.write_bytes(data)
    assert "more than" in refused(path).message


def test_bombs_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_COLLECTION_BYTES", 1_000_000)
    path = tmp_path / "a.apkg"
    for name, data in (
        ("collection.anki2", b"\0" * 50_000_000),
        ("collection.anki21b", zstandard.compress(b"\0" * 50_000_000)),
    ):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
            zipped.writestr(name, data)
        assert "more than" in refused(path).message


def test_a_medium_is_bounded(tmp_path: Path) -> None:
    path = package_of(tmp_path / "a.apkg", note(BASIC, "a", "b"), media={"p.png": b"\0" * 5000})
    assert "more than" in refused(path).message


@pytest.mark.parametrize("data", [b"hello", zstandard.compress(b"x" * 100_000)[:-5], b""])
def test_broken_zstd_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.apkg"
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr("collection.anki21b", data)
    refused(path)


def test_too_many_entries_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_ENTRIES", 2)
    refused(basic(tmp_path))


@pytest.mark.parametrize("listed", [b"[]", b"{", b"\xff", b"[" * 100_000])
def test_a_broken_list_of_media_is_told(tmp_path: Path, listed: bytes) -> None:
    path = basic(tmp_path)
    rezip(path, lambda entries: entries.update(media=listed))
    assert "list of media" in refused(path).message


def test_a_medium_that_is_only_listed_is_told(tmp_path: Path) -> None:
    path = basic(tmp_path)
    rezip(path, lambda entries: entries.update(media=json.dumps({"77": "q.png"}).encode()))
    assert "q.png" in refused(path).message


@pytest.mark.parametrize(
    "statements",
    [
        ("DROP TABLE notes",),
        ("DROP TABLE col",),
        ("DELETE FROM col",),
        ("UPDATE col SET models = '[]'",),
        ("UPDATE col SET models = '{\"1\": {}}'",),
        ("UPDATE col SET models = 'x'",),
        ("UPDATE col SET decks = '7'",),
        ("UPDATE col SET ver = 'x'",),
        ("UPDATE col SET ver = 18",),
        (
            "DROP TABLE notes",
            "CREATE VIEW notes AS SELECT 1 AS id, '' AS guid, 1 AS mid, '' AS tags, '' AS flds",
        ),
    ],
)
def test_a_database_that_is_no_collection_is_told(tmp_path: Path, statements: tuple[str, ...]) -> None:
    path = basic(tmp_path)
    with_database(path, *statements)
    assert "collection" in refused(path).message


def test_a_query_does_not_run_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "MAX_STEPS", 2)
    path = basic(tmp_path)
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x, 1001, '', '' FROM n"
    monkeypatch.setattr(database, "_NOTES", endless)
    assert "interrupted" in refused(path).message


def test_too_many_notes_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "MAX_NOTES", 1)
    path = package_of(tmp_path / "a.apkg", note(BASIC, "a", "b"), note(BASIC, "c", "d"))
    assert "more than 1 notes" in refused(path).message
