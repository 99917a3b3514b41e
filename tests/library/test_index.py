from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quiz.library import index as module
from quiz.library.discovery import Library, find_library
from quiz.library.index import Index, Row, row_of
from quiz.library.locations import Locations, locations
from tests.library.conftest import Put

DeckText = Callable[..., str]


@pytest.fixture
def places(tmp_path: Path) -> Locations:
    return replace(locations({"QUIZ_HOME": str(tmp_path / "home")}), shipped=tmp_path / "shipped")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "index.msgpack"


TEXT = """title: The *pact*
id: pact
language: en
description: |
  About **1941**.

  And more.
tags: [history]
questions:
- {ask: a, answer: b, tags: [spies]}
- {ask: c, answer: d, tags: [spies, war], status: draft}
- {ask: e}
"""


def library(index: Index, tmp_path: Path, places: Locations) -> Library:
    return find_library([], tmp_path, places, index.head)


def test_a_row_says_what_the_library_shows(put: Put, tmp_path: Path) -> None:
    assert row_of(put("pact.yaml", TEXT), tmp_path / "cache") == Row(
        id="pact",
        title="The pact",
        language="en",
        description="About 1941.",
        ready=1,
        drafts=1,
        tags=("history", "spies", "war"),
        errors=1,
        first_line=12,
    )


def test_a_broken_file_has_a_row_too(put: Put, tmp_path: Path) -> None:
    row = row_of(put("broken.yaml", "title: Broken\nquestions: words\n"), tmp_path / "cache")
    assert (row.id, row.title, row.playable, row.errors, row.first_line) == ("broken", "Broken", False, 1, 2)
    assert row_of(tmp_path / "gone.yaml", tmp_path / "cache").errors == 1


def test_rows_show_at_once_and_are_refreshed(put: Put, tmp_path: Path, places: Locations, file: Path) -> None:
    path = put("decks/pact.yaml", TEXT)
    index = Index(file)
    (listed,) = index.rows(library(index, tmp_path, places).decks)
    assert (listed.row, listed.fresh) == (Row(id="pact", title="The pact"), False)
    row = index.refresh(path, tmp_path / "cache")
    (listed,) = index.rows(library(index, tmp_path, places).decks)
    assert (listed.row, listed.fresh) == (row, True)


def test_a_second_run_reads_nothing(
    put: Put, tmp_path: Path, places: Locations, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put("decks/pact.yaml", TEXT)
    put("decks/notes.yaml", "a: 1")
    first = Index(file)
    before = library(first, tmp_path, places)
    row = first.refresh(path, tmp_path / "cache")
    first.save()

    def read(_path: Path) -> None:
        raise AssertionError("a file was read")

    monkeypatch.setattr(module, "read_head", read)
    second = Index(file)
    again = library(second, tmp_path, places)
    assert again == before
    assert again.passed_over == 1
    assert [(listed.row, listed.fresh) for listed in second.rows(again.decks)] == [(row, True)]


def test_a_changed_file_is_stale_until_it_is_read(
    put: Put, tmp_path: Path, places: Locations, file: Path
) -> None:
    path = put("decks/pact.yaml", TEXT)
    index = Index(file)
    decks = library(index, tmp_path, places).decks
    row = index.refresh(path, tmp_path / "cache")
    put("decks/pact.yaml", TEXT + "- {ask: f, answer: g}\n")
    (listed,) = index.rows(decks)
    assert (listed.row, listed.fresh) == (row, False)
    assert index.refresh(path, tmp_path / "cache").ready == 2


def test_a_file_that_stops_being_a_deck_leaves_the_library(
    put: Put, tmp_path: Path, places: Locations, file: Path
) -> None:
    path = put("decks/pact.yaml", TEXT)
    index = Index(file)
    index.refresh(path, tmp_path / "cache")
    put("decks/pact.yaml", "a: 1")
    index.refresh(path, tmp_path / "cache")
    assert library(index, tmp_path, places).decks == ()


def test_files_that_are_gone_are_forgotten(put: Put, tmp_path: Path, file: Path) -> None:
    path = put("decks/pact.yaml", TEXT)
    index = Index(file)
    index.refresh(path, tmp_path / "cache")
    path.unlink()
    index.save()
    assert b"pact" not in file.read_bytes()


@pytest.mark.parametrize("damage", [b"", b"\xff", b"\x82\xa7made_by\xa30/0\xa5files\x80", b"\x91" * 100_000])
def test_a_damaged_index_is_an_empty_one(
    put: Put, tmp_path: Path, places: Locations, file: Path, damage: bytes
) -> None:
    put("decks/pact.yaml", TEXT)
    put("cache/index.msgpack", damage)
    index = Index(file)
    assert [listed.fresh for listed in index.rows(library(index, tmp_path, places).decks)] == [False]


def test_an_index_that_cannot_be_written_is_no_trouble(put: Put, tmp_path: Path) -> None:
    in_the_way = put("cache", "a file")
    index = Index(in_the_way / "index.msgpack")
    index.refresh(put("decks/pact.yaml", TEXT), tmp_path / "other")
    index.save()
    assert in_the_way.read_text() == "a file"
