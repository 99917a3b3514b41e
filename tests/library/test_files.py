import os
from pathlib import Path

import pytest

from quiz.library.files import FileProblem, Reason, inside, read_bounded
from tests.library.conftest import Link, Put


def reason(folder: Path, relative: str) -> Reason:
    with pytest.raises(FileProblem) as caught:
        inside(folder, relative)
    assert caught.value.message
    assert caught.value.help
    return caught.value.reason


@pytest.mark.parametrize(
    "relative",
    ["../x", "a/../../x", "/etc/passwd", "C:/x", "c:x", "\\\\host\\share", "a\\b", "..", "//host/share/x"],
)
def test_a_path_that_leaves_its_folder_by_its_spelling(tmp_path: Path, relative: str) -> None:
    (tmp_path / "deck").mkdir()
    assert reason(tmp_path / "deck", relative) is Reason.OUTSIDE


def test_a_path_that_leaves_its_folder_through_a_link(tmp_path: Path, put: Put, link: Link) -> None:
    put("secret.txt", "s")
    (tmp_path / "deck").mkdir()
    linked = link(tmp_path / "deck" / "in.txt", tmp_path / "secret.txt")
    link(tmp_path / "deck" / "up", tmp_path)
    assert reason(tmp_path / "deck", "in.txt" if linked else "../secret.txt") is Reason.OUTSIDE
    assert reason(tmp_path / "deck", "up/secret.txt" if linked else "../secret.txt") is Reason.OUTSIDE


def test_a_link_that_stays_inside_is_followed(tmp_path: Path, put: Put, link: Link) -> None:
    real = put("deck/a/real.txt", "r")
    name = "b.txt" if link(tmp_path / "deck" / "b.txt", real) else "a/real.txt"
    assert inside(tmp_path / "deck", name).read_text() == "r"
    assert inside(tmp_path / "deck", "a/../a/./real.txt").read_text() == "r"


def test_a_link_to_itself_and_names_no_system_knows(tmp_path: Path, link: Link) -> None:
    if link(tmp_path / "loop", tmp_path / "loop"):
        assert reason(tmp_path, "loop") is Reason.UNREADABLE
    assert reason(tmp_path, "a\0b") is Reason.UNREADABLE
    assert reason(tmp_path, "x" * 5000) in {Reason.UNREADABLE, Reason.MISSING}
    assert reason(tmp_path, "no/such/file") is Reason.MISSING
    assert reason(tmp_path / "nowhere", "file") is Reason.MISSING


def read_reason(path: Path, bound: int = 10) -> Reason:
    with pytest.raises(FileProblem) as caught:
        read_bounded(path, bound)
    return caught.value.reason


def test_reading_is_bounded(put: Put) -> None:
    assert read_bounded(put("ten", "0123456789"), 10) == b"0123456789"
    assert read_reason(put("eleven", "0123456789A")) is Reason.TOO_BIG


def test_what_is_no_file_is_told(tmp_path: Path, put: Put) -> None:
    assert read_reason(tmp_path) is Reason.NOT_A_FILE
    assert read_reason(tmp_path / "gone") is Reason.MISSING
    assert read_reason(put("file", "") / "below") is Reason.MISSING


def test_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
    else:
        pipe.mkdir()
    assert read_reason(pipe) is Reason.NOT_A_FILE
