"""Input and surroundings that want to do harm: told in words, with the right exit code, never a traceback."""

import errno
import io
import os
import subprocess
import sys

import pytest

from quiz.cli.environment import Environment
from quiz.cli.main import main

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
