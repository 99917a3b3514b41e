from pathlib import Path

import pytest

from quiz.library.files import Reason
from quiz.library.limits import MAX_IMAGE_BYTES
from quiz.library.media import SUFFIXES, MediaKind, MediaProblem, media_file, media_kind
from tests.library.conftest import Link, Put


def problem(folder: Path, relative: str, kind: MediaKind | None = None) -> MediaProblem:
    with pytest.raises(MediaProblem) as caught:
        media_file(folder, relative, kind)
    return caught.value


def test_every_known_suffix_has_one_kind() -> None:
    for kind, suffixes in SUFFIXES.items():
        assert {media_kind(f"media/file{suffix.upper()}") for suffix in suffixes} == {kind}
    assert media_kind("notes.txt") is None


def test_a_picture_is_found(tmp_path: Path, put: Put) -> None:
    path = put("media/map.PNG", b"\x89PNG")
    assert media_file(tmp_path, "media/map.PNG").samefile(path)
    assert media_file(tmp_path, "media/map.PNG", MediaKind.IMAGE).samefile(path)


def test_a_sound_is_no_picture(tmp_path: Path, put: Put) -> None:
    put("a.ogg", b"OggS")
    told = problem(tmp_path, "a.ogg", MediaKind.IMAGE)
    assert told.reason is Reason.UNKNOWN_KIND
    assert "png" in told.help
    assert "mp3" not in told.help


def test_what_is_missing_outside_or_no_file(tmp_path: Path, put: Put, link: Link) -> None:
    put("secret.png", b"s")
    folder = tmp_path / "deck"
    (folder / "folder.png").mkdir(parents=True)
    assert problem(folder, "map.png").reason is Reason.MISSING
    assert problem(folder, "../secret.png").reason is Reason.OUTSIDE
    assert problem(folder, "folder.png").reason is Reason.NOT_A_FILE
    assert problem(folder, "program.exe").reason is Reason.UNKNOWN_KIND
    name = "in.png" if link(folder / "in.png", tmp_path / "secret.png") else "../secret.png"
    assert problem(folder, name).reason is Reason.OUTSIDE


def test_a_picture_that_is_too_big(tmp_path: Path) -> None:
    with (tmp_path / "big.png").open("wb") as file:
        file.truncate(MAX_IMAGE_BYTES + 1)
    assert problem(tmp_path, "big.png").reason is Reason.TOO_BIG
