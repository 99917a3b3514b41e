"""A text becomes a deck, in processes of their own."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from quiz.deck.reading import read
from tests.cli.test_generate import FACTS

TEXT = Path(__file__).parents[2] / "decks" / "sources" / "japan-ussr-1941.md"


def quiz(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "quiz", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_a_real_text_becomes_a_deck_that_is_checked_and_exported(tmp_path: Path) -> None:
    made = quiz(tmp_path, "generate", str(TEXT), "-o", "decks/war.yaml")
    assert (made.returncode, made.stderr.endswith("next: quiz curate decks/war.yaml\n")) == (0, True)
    assert (tmp_path / "decks" / "sources" / TEXT.name).read_bytes() == TEXT.read_bytes()
    checked = quiz(tmp_path, "check", "--strict", "decks/war.yaml")
    assert (checked.returncode, checked.stdout) == (0, "")
    assert quiz(tmp_path, "fmt", "--check", "decks/war.yaml").returncode == 0
    covered = quiz(tmp_path, "coverage", "decks/war.yaml")
    assert (covered.returncode, covered.stderr) == (0, "")
    exported = quiz(tmp_path, "export", "decks/war.yaml", "--drafts", "-o", "war.apkg")
    assert (exported.returncode, (tmp_path / "war.apkg").exists()) == (0, True)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="it needs a pseudo-terminal")
def test_ctrl_c_keeps_what_was_read(tmp_path: Path) -> None:
    import pty

    # Long enough that the second part is never done when the first is told.
    story = "\n\n".join(["They came and went, as people do in stories, and nobody knew them there."] * 250)
    (tmp_path / "a.txt").write_text(FACTS + story, encoding="utf-8")
    (tmp_path / "b.txt").write_text("\n\n".join([story] * 6), encoding="utf-8")
    ours, theirs = pty.openpty()  # type: ignore[attr-defined,unused-ignore]  # not on Windows
    process = subprocess.Popen(
        [sys.executable, "-m", "quiz", "generate", "a.txt", "b.txt", "-o", "deck.yaml", "--jobs", "2"],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(theirs)
    told = b""
    while b"1 of " not in told:
        told += os.read(ours, 1024)
    process.send_signal(signal.SIGINT)
    while process.poll() is None:
        try:
            told += os.read(ours, 1024)
        except OSError:  # its end is closed
            break
    assert process.wait() == 130, told.decode()
    assert b"Traceback" not in told
    assert b"interrupted" in told
    found = read((tmp_path / "deck.yaml").read_bytes(), "deck.yaml").deck
    assert found is not None
    assert [source.file for source in found.sources.values()] == ["sources/a.txt"]
    assert quiz(tmp_path, "check", "--strict", "deck.yaml").returncode == 0
