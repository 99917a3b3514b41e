"""`quiz fmt` as a user types it."""

import io
from pathlib import Path

import pytest

from quiz.cli.environment import Environment
from quiz.cli.main import main
from quiz.deck.formatting import formatting
from quiz.deck.formatting.formatting import Formatted, formatted
from tests.cli.running import quiz

UNTIDY = "questions:\n- ask: Who?\n  answer: 'Ada'\n"
TIDY = "questions:\n  - id: who-7amutw\n    ask: Who?\n    answer: Ada\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with an untidy deck and a tidy one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "untidy.yaml").write_bytes(UNTIDY.encode())
    (tmp_path / "tidy.yaml").write_bytes(TIDY.encode())
    return tmp_path


def test_it_writes_what_changes_and_says_so(here: Path) -> None:
    ran = quiz("fmt", ".")
    assert (ran.code, ran.out) == (0, "untidy.yaml: formatted, with 1 id\n")
    assert "2 decks: 1 formatted, 1 as it was" in ran.err
    assert (here / "untidy.yaml").read_bytes() == TIDY.encode()
    again = quiz("fmt", ".")
    assert (again.code, again.out) == (0, "")
    assert "2 decks: 2 as they were" in again.err


def test_check_names_what_would_change_and_writes_nothing(here: Path) -> None:
    ran = quiz("fmt", "--check", "untidy.yaml", "tidy.yaml")
    assert (ran.code, ran.out) == (1, "untidy.yaml: would be formatted, with 1 id\n")
    assert (here / "untidy.yaml").read_bytes() == UNTIDY.encode()
    assert quiz("fmt", "--check", "tidy.yaml").code == 0


def test_diff_shows_the_change_and_writes_nothing(here: Path) -> None:
    ran = quiz("fmt", "--diff", "untidy.yaml")
    assert ran.code == 0
    assert "-- ask: Who?\n" in ran.out
    assert "+  - id: who-7amutw\n" in ran.out
    assert (here / "untidy.yaml").read_bytes() == UNTIDY.encode()
    assert quiz("fmt", "--diff", "--check", "untidy.yaml").code == 1


def test_a_file_with_errors_is_left_alone_and_the_others_are_not(here: Path) -> None:
    bad = "questions:\n- ask: Which year: 1939\n  answer: 1939\n"
    (here / "bad.yaml").write_bytes(bad.encode())
    ran = quiz("fmt", "bad.yaml", "untidy.yaml", "missing.yaml")
    assert ran.code == 1
    assert "bad.yaml:2:" in ran.err
    assert "there is no file 'missing.yaml'" in ran.err
    assert "3 decks: 1 formatted, 2 left alone" in ran.err
    assert (here / "bad.yaml").read_bytes() == bad.encode()
    assert (here / "untidy.yaml").read_bytes() == TIDY.encode()


def test_a_folder_without_decks_is_told(here: Path) -> None:
    (here / "empty").mkdir()
    ran = quiz("fmt", "empty")
    assert ran.code == 1
    assert "no decks found" in ran.err


def piped(data: bytes, *options: str) -> tuple[int, bytes]:
    """Exit code and standard output for `data` on standard input."""
    out = io.BytesIO()
    streams = io.TextIOWrapper(io.BytesIO(data)), io.TextIOWrapper(out, newline=""), io.StringIO()
    code = main(["fmt", *options, "-"], Environment(*streams, variables={}))
    streams[1].flush()
    return code, out.getvalue()


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_standard_input_goes_to_standard_output(end: bytes) -> None:
    assert piped(UNTIDY.encode().replace(b"\n", end)) == (0, TIDY.encode().replace(b"\n", end))
    assert piped(TIDY.encode().replace(b"\n", end)) == (0, TIDY.encode().replace(b"\n", end))


def test_standard_input_with_errors_writes_nothing() -> None:
    assert piped(b"questions: [\n") == (1, b"")


def test_standard_input_is_only_checked_when_asked_to() -> None:
    assert piped(UNTIDY.encode(), "--check") == (1, b"-: would be formatted, with 1 id\n")


def test_a_file_that_cannot_be_written_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("quiz.library.saving.write_whole", full)
    ran = quiz("fmt", "untidy.yaml")
    assert ran.code == 3
    assert "untidy.yaml cannot be written: No space left on device" in ran.err
    assert (here / "untidy.yaml").read_bytes() == UNTIDY.encode()


def test_what_is_saved_meanwhile_is_not_lost(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved = UNTIDY + "- ask: When?\n  answer: 1843\n"

    def slow(data: bytes, name: str) -> Formatted:
        (here / name).write_bytes(saved.encode())
        return formatted(data, name)

    monkeypatch.setattr(formatting, "formatted", slow)
    ran = quiz("fmt", "untidy.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert "untidy.yaml was saved anew meanwhile: left alone" in ran.err
    assert (here / "untidy.yaml").read_bytes() == saved.encode()
