"""Rejected drafts are remembered beside the deck, whatever lies there."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.library.files import FileProblem
from quiz.library.limits import MAX_REJECTED_BYTES
from quiz.library.rejected import HEAD, add_rejected, beside, read_rejected, remove_rejected
from tests.library.conftest import Link

FIRST, SECOND = "0123456789abcdef", "fedcba9876543210"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return tmp_path / "war.yaml"


def test_there_is_nothing_until_something_is_rejected(deck: Path) -> None:
    assert read_rejected(deck) == frozenset()
    remove_rejected(deck, FIRST)
    assert list(deck.parent.iterdir()) == []


def test_a_rejection_is_a_line(deck: Path) -> None:
    add_rejected(deck, FIRST, "vague", "Who  won\nthe battle?")
    add_rejected(deck, SECOND, "", "")
    assert deck.with_name("war.rejected.txt").read_bytes() == HEAD + (
        f"{FIRST}\tvague\tWho won the battle?\n{SECOND}\n".encode()
    )
    assert read_rejected(deck) == {FIRST, SECOND}


def test_it_is_remembered_once(deck: Path) -> None:
    add_rejected(deck, FIRST, "vague", "Who?")
    before = beside(deck).read_bytes()
    add_rejected(deck, FIRST, "wrong", "Who?")
    assert beside(deck).read_bytes() == before


def test_taking_back_leaves_what_was_there(deck: Path) -> None:
    add_rejected(deck, FIRST, "vague", "Who?")
    before = beside(deck).read_bytes()
    add_rejected(deck, SECOND, "", "When?")
    remove_rejected(deck, SECOND)
    assert beside(deck).read_bytes() == before
    remove_rejected(deck, FIRST)
    assert not beside(deck).exists()


def test_lines_of_people_stay(deck: Path) -> None:
    written = f"# mine\r\n\r\n{FIRST} because\r\nno fingerprint\r\n{SECOND}".encode()
    beside(deck).write_bytes(written)
    assert read_rejected(deck) == {FIRST, SECOND}
    remove_rejected(deck, FIRST)
    assert beside(deck).read_bytes() == f"# mine\r\n\r\nno fingerprint\r\n{SECOND}\n".encode()


def test_what_was_asked_does_nothing_to_a_terminal(deck: Path) -> None:
    add_rejected(deck, FIRST, "\x1b[31mred", "a\tb\u2028c" + "x" * 500)
    line = beside(deck).read_bytes().removeprefix(HEAD).decode()
    assert "\x1b" not in line
    assert len(line) < 300
    assert len(line.splitlines()) == 1


def test_what_is_too_big_or_no_file_is_told(deck: Path) -> None:
    beside(deck).mkdir()
    with pytest.raises(FileProblem, match="folder"):
        read_rejected(deck)
    beside(deck).rmdir()
    with beside(deck).open("wb") as file:
        file.truncate(MAX_REJECTED_BYTES + 1)
    with pytest.raises(FileProblem, match="larger"):
        add_rejected(deck, FIRST, "", "")


@pytest.mark.parametrize("exists", [True, False])
def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path, link: Link, exists: bool) -> None:
    outside = tmp_path / "outside.txt"
    deck = tmp_path / "decks" / "war.yaml"
    deck.parent.mkdir()
    if exists:
        outside.write_text("private")
    if not link(beside(deck), outside):
        pytest.skip("links cannot be made here")
    with pytest.raises(FileProblem):
        add_rejected(deck, FIRST, "", "")
    assert outside.exists() == exists
    assert not exists or outside.read_text() == "private"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(), st.text(), st.text())
def test_whatever_lies_there_a_rejection_is_kept(
    deck: Path, written: bytes, reason: str, opening: str
) -> None:
    beside(deck).write_bytes(written)
    before = read_rejected(deck)
    add_rejected(deck, FIRST, reason, opening)
    assert read_rejected(deck) == before | {FIRST}
    assert beside(deck).read_bytes().startswith(written)
