from pathlib import Path

import pytest

from quiz.library.saving import write_whole
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
