"""Input and surroundings that want to do harm: told in words, with the right exit code, never a traceback."""

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from quiz.cli.environment import Environment
from quiz.cli.main import main
from tests.cli.running import quiz

CLOSED = """
import os, sys
from quiz.cli.environment import Environment
for number in (0, 1, 2):
    os.close(number)
sys.stdin = sys.stdout = sys.stderr = None
env = Environment.real()
env.say("lost")
env.tell("lost")
env.flush()
assert env.read_bytes(10) == b""
assert not env.interactive
os._exit(42 if [stream.fileno() for stream in (env.stdin, env.stdout, env.stderr)] == [0, 1, 2] else 1)
"""


def test_closed_streams_read_and_write_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", CLOSED], check=False)
    assert done.returncode == 42


class Full(io.StringIO):
    """A stream on a full disk."""

    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


class Gone(io.StringIO):
    """A stream whose reader has gone."""

    def write(self, text: str) -> int:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")


def run(*arguments: str, stdout: io.StringIO, stderr: io.StringIO) -> int:
    """The exit code of a command with these streams."""
    return main(arguments, Environment(io.StringIO(), stdout, stderr, os.environ))


@pytest.mark.parametrize("arguments", [("paths",), ("list",), ("play", "tour", "--plain")])
def test_results_that_cannot_be_written_are_told(arguments: tuple[str, ...]) -> None:
    told = io.StringIO()
    assert run(*arguments, stdout=Full(), stderr=told) == 3
    assert told.getvalue() == "quiz: the output cannot be written: No space left on device\n"


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    told = io.StringIO()
    assert run("list", stdout=Gone(), stderr=told) == 0
    assert told.getvalue() == ""


@pytest.mark.parametrize("stderr", [Full, Gone])
def test_messages_that_cannot_be_written_change_no_exit_code(stderr: type[io.StringIO]) -> None:
    assert run("play", "no such deck", "--plain", stdout=io.StringIO(), stderr=stderr()) == 2


def test_names_of_files_and_settings_reach_no_terminal_as_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "quiz.toml").write_text('"\\u001b[31m" = 1\n', encoding="utf-8")
    deck = "title: \u202eT\nid: same\nquestions:\n  - {id: a, ask: What?, answer: This}\n"
    for name in ("one\u202e.yaml", "two\u202e.yaml"):
        (tmp_path / name).write_text(deck, encoding="utf-8")
    (tmp_path / "bad\u202e.yaml").write_text("questions: \u202e", encoding="utf-8")
    (tmp_path / "untidy\x1b[31m.yaml").write_text(
        "questions:\n- ask: Who?\n  answer: Ada\n", encoding="utf-8"
    )
    every = [
        quiz("check", "."),
        quiz("check", "bad\u202e.yaml"),
        quiz("export", "one\u202e.yaml", "-o", "out\u202e.apkg"),
        quiz("export", "bad\u202e.yaml", "-o", "out.apkg"),
        quiz("play", "bad\u202e.yaml", "--plain"),
        quiz("play", "no\x1b[31m", "--plain"),
        quiz("paths", variables={"QUIZ_HOME": "\x1b[31m"}),
        quiz("fmt", ".", "--check"),
        quiz("fmt", ".", "--diff"),
        quiz("fmt", "."),
        quiz("new", "new\x1b[31m.yaml"),
        quiz("schema", "-o", "schema\x1b[31m.json"),
    ]
    for ran in every:
        assert ran.out + ran.err
        assert {"\x1b", "\u202e"}.isdisjoint(ran.out + ran.err)


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_the_first_problems_and_counts_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    questions = "".join(f"  - {{id: q{number}, ask: What?, anwser: This}}\n" for number in range(1_000))
    (tmp_path / "bad.yaml").write_text(f"questions:\n{questions}", encoding="utf-8")
    terminal, told, piped = Terminal(), io.StringIO(), io.StringIO()
    assert run("check", "bad.yaml", stdout=terminal, stderr=told) == 1
    assert terminal.getvalue().count("error[") == 200
    assert "800 more problems in bad.yaml, not shown" in told.getvalue()
    assert "1 deck: 1,000 errors" in told.getvalue()
    assert run("check", "bad.yaml", stdout=piped, stderr=told) == 1
    assert piped.getvalue().count("error[") == 1_000


@pytest.mark.parametrize("command", [("play", "--plain"), ("coverage",), ("import", "-o", "out.yaml")])
def test_a_terminal_shows_the_first_problems_that_keep_a_command_from_its_work(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "bad.csv").write_text("front,back\n" + 'a "b" c,"d" e\n' * 300, encoding="utf-8")
    mistakes = "  - ask: a: b\n   answer: x\n" * 300
    (tmp_path / "bad.yaml").write_text(f"questions:\n{mistakes}", encoding="utf-8")
    terminal, told = Terminal(), io.StringIO()
    file = "bad.csv" if command[0] == "import" else "bad.yaml"
    assert run(*command, file, stdout=io.StringIO(), stderr=terminal) == 1
    assert terminal.getvalue().count("error[") == 200
    assert "quiz: 100 more problems, not shown" in terminal.getvalue()
    assert run(*command, file, stdout=io.StringIO(), stderr=told) == 1
    assert told.getvalue().count("error[") == 300


def test_a_package_is_not_written_over_a_folder(tmp_path: Path) -> None:
    (tmp_path / "out.apkg").mkdir()
    ran = quiz("export", "tour", "-o", str(tmp_path / "out.apkg"))
    assert ran.code == 2
    assert "out.apkg' is a folder" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["out.apkg"]
