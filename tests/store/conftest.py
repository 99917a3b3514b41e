from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quiz.store.log import Log

OpenLog = Callable[..., Log]


class Wall:
    """A wall clock that a test sets; it moves on by a millisecond whenever it is read."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        self.at += timedelta(milliseconds=1)
        return self.at


@pytest.fixture
def wall() -> Wall:
    return Wall(datetime(2026, 11, 22, 21, 0, tzinfo=UTC))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "quiz.sqlite3"
