"""`quiz preview` in a real terminal, beside editors that save in every way there is."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.terminal import terminal

pytestmark = [pytest.mark.real("tmux"), pytest.mark.xdist_group("terminal")]

Save = Callable[[Path, bytes], object]


def deck(word: str) -> bytes:
    return (
        "title: Capitals\nlanguage: en\nquestions:\n"
        "  - {id: france, ask: What is the capital of France?, answer: Paris}\n"
        f"  - {{id: italy, ask: What is the {word} capital of Italy?, answer: Rome}}\n"
    ).encode()


def by_rename(path: Path, data: bytes) -> None:
    """As Vim does, and most editors."""
    path.rename(path.with_suffix(".yaml~"))
    other = path.with_suffix(".tmp")
    other.write_bytes(data)
    other.replace(path)


def in_place(path: Path, data: bytes) -> None:
    """As nano does: the same file, emptied first."""
    path.write_bytes(data)


def in_steps(path: Path, data: bytes) -> None:
    """Each step is on the disk before the next."""
    with path.open("wb") as file:
        for start in range(0, len(data), 50):
            file.write(data[start : start + 50])
            file.flush()
            os.fsync(file.fileno())


def pipe(path: Path) -> None:
    """A pipe, which nothing is ever written into."""
    path.rmdir()
    if sys.platform != "win32":
        os.mkfifo(path)


SAVES: dict[str, tuple[Save, Callable[[bytes], bytes]]] = {
    "rename": (by_rename, lambda data: data),
    "truncate": (in_place, lambda data: data),
    "steps": (in_steps, lambda data: data),
    "byte-order-mark": (in_place, lambda data: b"\xef\xbb\xbf" + data),
    "dos": (by_rename, lambda data: data.replace(b"\n", b"\r\n")),
    "unfinished": (in_place, lambda data: data.rstrip(b"\n")),
}
BROKEN: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (lambda path: path.write_bytes(b""), "the file is empty"),
    "half": (lambda path: path.write_bytes(deck("x")[:60]), "YAML cannot read this line"),
    "binary": (lambda path: path.write_bytes(b"\0\xff" * 99), "the file is not text"),
    "huge": (lambda path: os.truncate(path, 33 * 1024 * 1024), "is larger than"),
    "gone": (lambda path: path.unlink(), "there is no file"),
    "folder": (lambda path: path.mkdir(), "is a folder"),
    "pipe": (pipe, "is a pipe or a device"),
}


def test_it_follows_every_editor_and_survives_every_state_between(tmp_path: Path) -> None:
    path = tmp_path / "capitals.yaml"
    path.write_bytes(deck("first"))
    with terminal(tmp_path, "preview", path.name) as one:
        one.sees("capital of France?")
        for name, (save, encode) in SAVES.items():
            save(path, encode(deck(name)))
            one.sees(f"What is the {name} capital of Italy?")
        for do, told in BROKEN.values():
            do(path)
            screen = one.sees(told)
            assert "capital of Italy?" in screen
        path.unlink()
        path.write_bytes(deck("last"))
        one.sees("What is the last capital of Italy?")
        one.press("a")
        one.sees("Right")
        one.press("q")
        one.gone()


def test_lines_in_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "capitals.yaml"
    path.write_bytes(deck("first"))
    with terminal(tmp_path, "preview", "--plain", path.name) as one:
        one.sees("Question 1 of 2.")
        by_rename(path, deck("second"))
        one.sees("What is the second capital of Italy?")
