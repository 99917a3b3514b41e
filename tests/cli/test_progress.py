"""What a long command tells of its progress, and an interruption of one."""

import io
from pathlib import Path

import pytest

from quiz.cli.environment import Environment, Exit
from quiz.cli.progress import PATIENCE, Progress
from tests.cli.running import Ran, quiz
from tests.library.proofing import deck, named


class Terminal(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


class Clock:
    """Stands until it is set."""

    time = 100.0

    def __call__(self) -> float:
        return self.time


def environment(stderr: io.StringIO, **variables: str) -> Environment:
    return Environment(io.StringIO(), io.StringIO(), stderr, variables)


def seen(written: str) -> str:
    """What stands on the line at the end."""
    return written.rpartition("\r\x1b[K")[2]


def test_nothing_is_told_before_its_time() -> None:
    screen, clock = Terminal(), Clock()
    progress = Progress(environment(screen), clock)
    with progress.at("checking a.yaml"):
        clock.time += PATIENCE / 2
        progress.look()
    assert screen.getvalue() == ""


def test_what_takes_long_is_told_and_taken_away() -> None:
    screen, clock = Terminal(), Clock()
    progress = Progress(environment(screen), clock)
    with progress.at("checking a.yaml"):
        clock.time += 2
        progress.look()
        assert seen(screen.getvalue()) == "checking a.yaml … 2 s"
    assert seen(screen.getvalue()) == ""
    written = screen.getvalue()
    progress.look()
    assert screen.getvalue() == written


def test_many_short_steps_are_told_too() -> None:
    screen, clock = Terminal(), Clock()
    progress = Progress(environment(screen), clock)
    for number in range(4):
        with progress.at(f"checking {number}.yaml"):
            clock.time += 0.5
            progress.look()
    assert "checking 0.yaml" not in screen.getvalue()
    assert "checking 3.yaml … 2 s" in screen.getvalue()


def test_a_long_or_hostile_name_stays_on_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    screen, clock = Terminal(), Clock()
    progress = Progress(environment(screen), clock)
    with progress.at(f"checking \x1b[31m\n{'long' * 40}.yaml"):
        clock.time += 12
        progress.look()
        line = seen(screen.getvalue())
    assert len(line) < 40
    assert line.endswith(" … 12 s")
    assert line.isprintable()


@pytest.mark.parametrize(("stream", "variables"), [(io.StringIO(), {}), (Terminal(), {"TERM": "dumb"})])
def test_nobody_is_told_where_nobody_looks(stream: io.StringIO, variables: dict[str, str]) -> None:
    clock = Clock()
    progress = Progress(environment(stream, **variables), clock)
    with progress.at("checking a.yaml"):
        clock.time += 60
        progress.look()
    assert stream.getvalue() == ""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deck.yaml").write_text(deck(named("a"), head="title: T\nid: t"), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "where"),
    [
        (("check", "deck.yaml"), "quiz.library.judging.read_bounded"),
        (("check", "--format", "json", "deck.yaml"), "quiz.lint.linting.bank_of"),
        (("export", "deck.yaml", "-o", "a.apkg"), "quiz.anki.export._plans"),
        (("export", "deck.yaml", "-o", "a.apkg"), "os.fsync"),
    ],
)
def test_an_interruption_is_one_line_and_leaves_nothing_half_written(
    here: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], where: str
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(where, interrupt)
    ran = quiz(*arguments)
    assert ran == Ran(Exit.INTERRUPTED, "", "quiz: interrupted\n")
    assert [path.name for path in here.iterdir()] == ["deck.yaml"]
