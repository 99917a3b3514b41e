import os
from collections.abc import Callable
from pathlib import Path
from stat import S_IFIFO, S_IFREG

import pytest

from quiz.library.beside import stamp
from quiz.library.following import Follower, State, state
from tests.library.conftest import Put

DECK = Path("decks/deck.yaml")


class Files:
    """States of paths, set by hand."""

    def __init__(self) -> None:
        self.states: dict[Path, State | None] = {}

    def __call__(self, path: Path) -> State | None:
        return self.states.get(path)

    def be(self, path: Path, changed: int, *, size: int = 1, inode: int = 1, kind: int = S_IFREG) -> None:
        self.states[path] = State(kind, 1, inode, size, changed)


@pytest.fixture
def files() -> Files:
    found = Files()
    found.be(DECK, 1)
    return found


def looks(follower: Follower, times: int) -> list[bool]:
    return [follower.due() for _ in range(times)]


def test_it_is_read_at_first_and_then_when_it_has_come_to_rest(files: Files) -> None:
    follower = Follower(DECK, files)
    assert looks(follower, 3) == [True, False, False]
    files.be(DECK, 2, size=0)
    assert looks(follower, 1) == [False]
    files.be(DECK, 3, size=9)
    assert looks(follower, 3) == [False, True, False]


@pytest.mark.parametrize(
    "change",
    [
        lambda files: files.be(DECK, 2),
        lambda files: files.be(DECK, 1, size=2),
        lambda files: files.be(DECK, 1, inode=2),
        lambda files: files.be(DECK, 1, kind=S_IFIFO),
        lambda files: files.states.clear(),
    ],
    ids=["time", "size", "another file in its place", "a pipe", "gone"],
)
def test_every_change_is_seen(files: Files, change: Callable[[Files], None]) -> None:
    follower = Follower(DECK, files)
    follower.due()
    change(files)
    assert looks(follower, 3) == [False, True, False]


def test_a_file_that_is_back_as_it_was_is_not_read_again(files: Files) -> None:
    follower = Follower(DECK, files)
    follower.due()
    files.states.clear()
    follower.due()
    files.be(DECK, 1)
    assert looks(follower, 3) == [False, False, False]


def test_a_file_that_is_not_there_is_told_at_once(files: Files) -> None:
    files.states.clear()
    follower = Follower(DECK, files)
    assert looks(follower, 2) == [True, False]
    files.be(DECK, 1)
    assert looks(follower, 2) == [False, True]


def test_files_beside_it_count_too(files: Files) -> None:
    follower = Follower(DECK, files)
    follower.due()
    files.be(Path("decks/a.md"), 5)
    follower.watch({"a.md": (1, 5), "b.png": None})
    assert looks(follower, 2) == [False, False]
    files.be(Path("decks/a.md"), 6)
    assert looks(follower, 3) == [False, True, False]
    files.be(Path("decks/b.png"), 1)
    assert looks(follower, 3) == [False, True, False]
    follower.watch({})
    files.be(Path("decks/b.png"), 2)
    assert looks(follower, 2) == [False, False]


def test_what_changed_while_it_was_read_is_read_again(files: Files) -> None:
    follower = Follower(DECK, files)
    follower.due()
    files.be(DECK, 2)
    files.be(Path("decks/a.md"), 6)
    follower.watch({"a.md": (1, 5)})
    assert looks(follower, 3) == [False, True, False]


def test_real_states(tmp_path: Path, put: Put) -> None:
    path = put("deck.yaml", "a")
    first = state(path)
    assert first is not None
    assert stamp(path) == (first.size, first.changed)
    assert first == state(path)
    other = put("other.yaml", "b")
    os.utime(other, ns=(first.changed, first.changed))
    other.replace(path)
    assert state(path) != first
    assert state(tmp_path / "gone") is None
    assert state(tmp_path / ("n" * 5000)) is None
    folder = state(tmp_path)
    assert folder is not None
    assert folder.kind != first.kind
