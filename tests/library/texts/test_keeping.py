"""Texts beside a deck: nobody's file is ever overwritten."""

from pathlib import Path

import pytest

from quiz.library.files import FileProblem
from quiz.library.texts.keeping import Kept, keep
from tests.library.conftest import Link


def test_it_lies_beside_the_deck(tmp_path: Path) -> None:
    assert keep(tmp_path, "pact.md", b"words") == Kept("sources/pact.md", made=True)
    assert (tmp_path / "sources" / "pact.md").read_bytes() == b"words"


def test_the_same_is_used_again_and_another_is_left_alone(tmp_path: Path) -> None:
    keep(tmp_path, "pact.md", b"words")
    assert keep(tmp_path, "pact.md", b"others") == Kept("sources/pact-2.md", made=True)
    assert keep(tmp_path, "pact.md", b"words") == Kept("sources/pact.md", made=False)
    assert keep(tmp_path, "pact.md", b"others") == Kept("sources/pact-2.md", made=False)
    assert [path.read_bytes() for path in sorted((tmp_path / "sources").iterdir())] == [b"others", b"words"]


def test_a_link_out_of_the_folder_is_no_place(tmp_path: Path, link: Link) -> None:
    deck = tmp_path / "deck"
    (deck / "sources").mkdir(parents=True)
    (tmp_path / "outside.md").write_bytes(b"words")
    if not link(deck / "sources" / "pact.md", tmp_path / "outside.md"):
        pytest.skip("links cannot be made here")
    assert keep(deck, "pact.md", b"words").file == "sources/pact-2.md"


def test_a_folder_that_leads_elsewhere_is_not_written_into(tmp_path: Path, link: Link) -> None:
    deck, outside = tmp_path / "deck", tmp_path / "outside"
    deck.mkdir()
    outside.mkdir()
    if not link(deck / "sources", outside):
        pytest.skip("links cannot be made here")
    with pytest.raises(FileProblem, match="leaves the deck's folder"):
        keep(deck, "pact.md", b"words")
    assert list(outside.iterdir()) == []


def test_nothing_is_left_where_it_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "sources").write_text("a file")
    with pytest.raises(NotADirectoryError):
        keep(tmp_path, "pact.md", b"words")
    assert [path.name for path in tmp_path.iterdir()] == ["sources"]
