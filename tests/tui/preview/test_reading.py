"""The process that reads a deck again and again."""

import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from quiz.deck.model import stem
from quiz.library.checking import AT_ONCE, check
from quiz.library.revisions import Revision, revision
from quiz.lint.selection import USUAL
from quiz.tui.reading import Reader
from tests.library.proofing import LONGEST, deck, named, nameless

PATIENCE = 60
"""Seconds, of which a test needs one or two."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "deck.yaml"
    path.write_text(deck(named("a")), encoding="utf-8")
    return path


@pytest.fixture
def reader(path: Path) -> Iterator[Reader]:
    reader = Reader(path, USUAL, path.parent / "cache")
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
        reader = Reader(path, codes, path.parent / "cache")
        assert [one.code for one in reader.read().problems] == told
        reader.close()


@pytest.fixture
def large(path: Path) -> Path:
    """A deck about which the rules are asked last."""
    path.write_text(deck(LONGEST, *(named(f"a{number}") for number in range(AT_ONCE))), encoding="utf-8")
    return path


def test_what_the_rules_say_of_a_large_deck_comes_later(reader: Reader, large: Path) -> None:
    first = reader.read()
    assert first.checking
    assert (len(first.items), [one.code for one in first.problems]) == (AT_ONCE + 1, [])
    assert reader.rest(PATIENCE) == revision(check(large, USUAL))
    assert reader.rest(PATIENCE) is None


def test_a_save_while_the_rules_are_asked_makes_them_look_at_that(reader: Reader, large: Path) -> None:
    assert reader.read().checking
    large.write_text(
        large.read_text(encoding="utf-8").replace("What is a7?", "What is a77?"), encoding="utf-8"
    )
    second = reader.read()
    assert second.checking
    assert [stem(one.question) for one in second.items if one.id == "a7" and one.question] == ["What is a77?"]
    assert reader.rest(PATIENCE) == revision(check(large, USUAL))


def test_where_the_process_ends_while_the_rules_are_asked_they_are_asked_here(
    reader: Reader, large: Path
) -> None:
    assert reader.read().checking
    assert reader._process is not None
    reader._process.kill()
    assert reader.rest(PATIENCE) == revision(check(large, USUAL))


@pytest.mark.skipif(os.name == "nt", reason="a process cannot be stopped and go on there")
def test_who_waits_for_a_process_that_does_not_answer_goes_on_once_it_is_closed(reader: Reader) -> None:
    reader.read()
    assert reader._process is not None
    os.kill(reader._process.pid, signal.SIGSTOP)  # type: ignore[attr-defined,unused-ignore]
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(reader.read)
        assert reader.rest(0.05) is None
        reader.close()
        assert reading.result(PATIENCE) == Revision(deck=None)


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
    reader = Reader(path, USUAL, path.parent / "cache")
    reader.read()
    process = reader._process
    reader.close()
    assert process is not None
    assert process.poll() is not None
    assert reader.read() == Revision(deck=None)
    Reader(path, USUAL, path.parent / "cache").close()
