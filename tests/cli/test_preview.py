"""`quiz preview` as a command: which deck, which manner, and how it ends."""

import time
from pathlib import Path

import pytest

from quiz.cli.environment import Exit
from quiz.library.following import EVERY
from tests.cli.running import quiz
from tests.library.pdfs import paragraphs, pdf
from tests.library.proofing import deck, named


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "deck.yaml"
    path.write_text(deck(named("a"), named("b")), encoding="utf-8")
    return path


def test_without_a_terminal_it_says_what_to_do(path: Path) -> None:
    ran = quiz("preview", str(path))
    assert (ran.code, ran.out) == (Exit.USAGE, "")
    assert "add --plain to follow the deck with lines of text" in ran.err


@pytest.mark.parametrize("word", ["no-such-deck", ""])
def test_a_deck_that_there_is_not_is_told(word: str) -> None:
    ran = quiz("preview", "--plain", word)
    assert (ran.code, ran.out) == (Exit.USAGE, "")


def test_a_folder_is_no_deck(path: Path) -> None:
    ran = quiz("preview", "--plain", str(path.parent))
    assert ran.code == Exit.USAGE
    assert "is a folder, not a deck" in ran.err


def test_lines_follow_the_file_until_they_are_interrupted(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saves = iter(
        (
            lambda: path.write_text(deck(named("a"), named("b", "no")), encoding="utf-8"),
            lambda: None,
            lambda: path.write_bytes(b""),
            lambda: None,
            path.unlink,
            lambda: None,
        )
    )

    def sleep(_: float) -> None:
        try:
            next(saves)()
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr("time.sleep", sleep)
    ran = quiz("preview", "--plain", str(path))
    assert ran.code == Exit.INTERRUPTED
    assert ran.err.startswith(f"quiz: following {path}; ctrl+c ends it\n")
    first, second, empty, gone = ran.out.strip("\n").split("\n\n")
    assert first.startswith("Question 1 of 2.\nWhat is a?")
    assert second.startswith("Question 2 of 2.\nWhat is b?\nThe answer: no")
    assert "the file is empty" in empty
    assert "there is no file" in gone
    assert gone.endswith("What is b?\nThe answer: no")


def test_what_is_costly_to_read_is_kept_for_the_next_time(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pact.pdf").write_bytes(pdf(paragraphs(["It was signed in Moscow."])))
    path.write_text(
        "sources:\n  pact: {file: pact.pdf}\nquestions:\n"
        "  - {id: a, ask: Where?, answer: Moscow, evidence: {quote: signed in Moscow}}\n"
    )

    wait = time.sleep

    def sleep(seconds: float) -> None:
        if seconds == EVERY:
            raise KeyboardInterrupt
        wait(seconds)  # for the process that reads the PDF

    monkeypatch.setattr("time.sleep", sleep)
    ran = quiz("preview", "--plain", str(path), variables={"QUIZ_HOME": str(tmp_path / "home")})
    assert "signed in Moscow" in ran.out
    assert list((tmp_path / "home").glob("cache/sources/*"))
