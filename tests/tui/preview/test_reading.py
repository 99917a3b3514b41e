"""The process that reads a deck again and again."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quiz.library.checking import check
from quiz.library.revisions import Revision, revision
from quiz.lint.selection import USUAL
from quiz.tui.reading import Reader
from tests.library.proofing import deck, named, nameless


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "deck.yaml"
    path.write_text(deck(named("a")), encoding="utf-8")
    return path


@pytest.fixture
def reader(path: Path) -> Iterator[Reader]:
    reader = Reader(path, USUAL)
    yield reader
    reader.close()


def test_it_reads_every_state_of_the_file_in_one_process(reader: Reader, path: Path) -> None:
    assert reader.read() == revision(check(path, USUAL))
    process = reader._process
    assert process is not None
    for data in (deck(named("b"), named("c")).encode(), b"", b"questions: [\xe9", b"\0"):
        path.write_bytes(data)
        assert reader.read() == revision(check(path, USUAL))
    path.unlink()
    assert reader.read().errors[0].code == "D000"
    path.mkdir()
    assert reader.read().errors[0].code == "D000"
    assert reader._process is process


def test_only_the_problems_of_its_codes_are_told(path: Path) -> None:
    path.write_text(deck(nameless("Who?")), encoding="utf-8")
    for codes, told in ((USUAL, ["D115"]), (USUAL - {"D115"}, [])):
        reader = Reader(path, codes)
        assert [one.code for one in reader.read().problems] == told
        reader.close()


def test_where_the_process_ends_the_deck_is_read_all_the_same(reader: Reader, path: Path) -> None:
    for _ in range(2):
        assert reader.read().items
        process = reader._process
        assert process is not None
        process.kill()
        process.wait()


def test_where_there_can_be_no_process_the_deck_is_read_here(
    reader: Reader, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(path.parent / "no python"))
    assert reader.read() == revision(check(path, USUAL))


def test_once_closed_nothing_is_read(path: Path) -> None:
    reader = Reader(path, USUAL)
    reader.read()
    process = reader._process
    reader.close()
    assert process is not None
    assert process.poll() is not None
    assert reader.read() == Revision(deck=None)
    Reader(path, USUAL).close()
