import os
from pathlib import Path

import pytest

from quiz.library.saving import create_whole, write_whole
from tests.library.conftest import Link, Put


def test_it_makes_the_folder_and_leaves_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "out.bin"
    write_whole(target, b"\x00\x01")
    assert target.read_bytes() == b"\x00\x01"
    assert [path.name for path in target.parent.iterdir()] == ["out.bin"]


def test_the_old_file_stands_when_writing_fails(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    target = put("out.txt", "old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("quiz.library.saving.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(target, b"new")
    assert target.read_text() == "old"
    assert list(target.parent.iterdir()) == [target]


def test_what_fails_names_the_file_that_was_asked_for(tmp_path: Path) -> None:
    with pytest.raises(OSError) as failed:  # noqa: PT011 - each platform has its own words
        write_whole(tmp_path, b"new")
    assert failed.value.filename == str(tmp_path)
    assert failed.value.filename2 is None


def test_permissions_of_an_existing_file_stay(put: Put) -> None:
    target = put("out.txt", "old")
    target.chmod(0o600)
    before = target.stat().st_mode
    write_whole(target, b"new")
    assert target.stat().st_mode == before


def test_a_link_still_leads_to_the_file_that_was_written(put: Put, tmp_path: Path, link: Link) -> None:
    target = put("real.txt", "old")
    at = tmp_path / "link.txt" if link(tmp_path / "link.txt", target) else target
    write_whole(at, b"new")
    assert target.read_bytes() == b"new"
    assert at.resolve() == target.resolve()


def test_a_new_file_is_made_with_its_folder_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a" / "new.txt"
    create_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("links", [True, False])
def test_what_is_there_is_never_replaced(put: Put, links: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    target = put("out.txt", "old")
    if not links:
        monkeypatch.setattr("quiz.library.saving.os.link", no_links)
    with pytest.raises(FileExistsError):
        create_whole(target, b"new")
    assert target.read_text() == "old"
    assert list(target.parent.iterdir()) == [target]


def test_a_file_where_the_folder_should_be_is_told_apart(put: Put) -> None:
    inside = put("out.txt", "old") / "new.txt"
    for write in (write_whole, create_whole):
        with pytest.raises(NotADirectoryError):
            write(inside, b"new")


def test_a_link_to_nothing_is_something_that_is_there(tmp_path: Path, link: Link) -> None:
    if link(tmp_path / "link.txt", tmp_path / "gone.txt"):
        with pytest.raises(FileExistsError):
            create_whole(tmp_path / "link.txt", b"new")
        assert not (tmp_path / "gone.txt").exists()


def test_a_file_system_without_links_takes_a_new_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quiz.library.saving.os.link", no_links)
    create_whole(tmp_path / "new.txt", b"new")
    assert (tmp_path / "new.txt").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["new.txt"]


def no_links(_source: Path, _target: Path) -> None:
    raise OSError(1, os.strerror(1))
