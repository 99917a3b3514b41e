"""What the tests of this room share: real files in a temporary folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

Link = Callable[[Path, Path], bool]
Put = Callable[[str, str | bytes], Path]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Write a file below the temporary folder; gives its path."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def link() -> Link:
    """Make a link at the first path to the second; tells whether this platform lets us."""

    def make(at: Path, target: Path) -> bool:
        try:
            at.symlink_to(target, target_is_directory=target.is_dir())
        except OSError:
            return False
        return True

    return make


@pytest.fixture
def deck_text() -> Callable[..., str]:
    """A small deck with the given top-level lines."""

    def text(*top: str, questions: str = "- {ask: Who?, answer: Sorge}") -> str:
        return "\n".join([*top, "questions:", questions]) + "\n"

    return text
