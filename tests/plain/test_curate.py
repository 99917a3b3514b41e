"""Curation as lines."""

import io
from pathlib import Path

import pytest

from quiz.plain.console import Console
from quiz.plain.curate import run_curate
from tests.curate.north import curating, north


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return north(tmp_path)


def talk(path: Path, *typed: str) -> list[str]:
    target = io.StringIO()
    source = io.StringIO("".join(f"{line}\n" for line in typed))
    run_curate(Console(source, target), curating(path), lambda: {}, lambda: ["No question: paragraph 1"])
    return target.getvalue().splitlines()


def test_a_draft_is_shown_with_its_passage(path: Path) -> None:
    told = talk(path, "/quit")
    assert told[1] == "Draft 1 of 12, 0 of 12 decided, choice, score 0.91."
    assert "The answer: Nomonhan Incident" in told
    assert any("“the quarrel came to a head in 1939:" in line for line in told)
    assert told[-1] == f"`quiz curate {path}` goes on."


def test_numbers_decide(path: Path) -> None:
    told = talk(path, "1", "2", "2", "5")
    assert told[-2] == "1 accepted, 1 rejected, 10 left."
    text = path.read_text("utf-8")
    assert "manchukuo-b7kq2a" not in text
    assert "\tunclear\t" in path.with_name("north.rejected.txt").read_text("utf-8")


def test_a_reason_may_follow_the_command(path: Path) -> None:
    talk(path, "/reject dull and long")
    assert "\tdull and long\t" in path.with_name("north.rejected.txt").read_text("utf-8")


def test_undo_again_and_again(path: Path) -> None:
    before = path.read_bytes()
    told = talk(path, "1", "4", "2", "", "/undo", "/undo", "/undo", "/undo")
    assert [line for line in told if line.startswith("Undone")] == [
        "Undone: rejected.",
        "Undone: swapped.",
        "Undone: accepted.",
    ]
    assert "There is nothing to undo." in told
    assert path.read_bytes() == before


def test_editing_one_text_after_another(path: Path) -> None:
    told = talk(path, "3", "3", "Marco Polo Bridge Incident", "7", "//slashes", "", "/quit")
    assert "3. wrong: Marco Polo Bridge Incident" in told
    text = path.read_text("utf-8")
    assert "      - Marco Polo Bridge Incident\n      - Operation Barbarossa\n" in text
    assert "    why: /slashes\n" in text or "    why: '/slashes'\n" in text


def test_a_bad_text_is_told_and_can_be_mended(path: Path) -> None:
    before = path.read_bytes()
    told = talk(path, "3", "1", "", "", "/cancel", "/quit")
    assert "It cannot be empty." in told
    assert path.read_bytes() == before


def test_accepting_all_above_a_score_asks_first(path: Path) -> None:
    told = talk(path, "/above 0.7", "no", "/above 0.7", "yes", "/quit")
    assert "Accept 5 drafts with a score of 0.7 or more? Type yes." in told
    assert told[-2] == "5 accepted, 0 rejected, 7 left."


def test_filters_that_let_nothing_through_can_be_left(path: Path) -> None:
    told = talk(path, "/filter nothing such", "/filter", "/quit")
    assert "The filter lets no draft through. /filter alone shows all." in told
    assert told.count("Draft 1 of 12, 0 of 12 decided, choice, score 0.91.") == 2


def test_passages_without_a_question(path: Path) -> None:
    assert "No question: paragraph 1" in talk(path, "/coverage", "/quit")


def test_the_end_says_how_to_go_on(path: Path) -> None:
    told = talk(path, *["1"] * 12)
    assert told[-2:] == [
        "12 accepted, 0 rejected, 0 left.",
        f"No drafts are left: `quiz play {path}` plays the deck.",
    ]


def test_anything_else_is_met_with_the_offer(path: Path) -> None:
    told = talk(path, "what", "/what", "9")
    assert sum(line.startswith("Type 1 to accept") for line in told) == 4
    assert "The input ended." in told
