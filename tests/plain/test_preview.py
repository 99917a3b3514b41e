"""A deck while it is written, as lines."""

import io
from pathlib import Path

import pytest

from quiz.plain.console import Console
from quiz.plain.preview import proof_lines, run_preview
from tests.library.proofing import deck, named, proof, revised
from tests.tui.preview.decks import EVERY_KIND

HERE = Path("nowhere")


def told(*saved: str | bytes) -> str:
    out = io.StringIO()
    run_preview(Console(io.StringIO(), out), HERE / "deck.yaml", map(revised, saved))
    return out.getvalue()


def test_after_each_save_the_question_that_changed_is_told_with_its_answer() -> None:
    first = deck(
        named("a"), "  - id: b\n    ask: Who?\n    answer: X\n    hint: [h1, h2]\n    why: So *it* is."
    )
    assert told(first, first.replace("Who?", "Who then?").replace("What is a?", "What was a?")) == (
        "\nQuestion 1 of 2.\nWhat is a?\nThe answer: yes\nNothing is wrong with this question.\n"
        "\nQuestion 1 of 2. 1 more question changed.\nWhat was a?\nThe answer: yes\n"
        "Nothing is wrong with this question.\n"
    )
    assert told(first, first.replace("Who?", "Who then?")).endswith(
        "\nQuestion 2 of 2.\nWho then?\nHint: h1\nHint: h2\nThe answer: X\nSo it is.\n"
        "Nothing is wrong with this question.\n"
    )


def test_problems_stand_where_they_belong() -> None:
    good = deck(named("a"), named("b"))
    shown = told(good, good.replace("answer: yes", "answr: yes", 1)).split("\n\n")[-1]
    assert shown.startswith("deck.yaml:5:5: error[D201] question 'a': a question has no key 'answr'\n")
    assert shown.endswith("Question 1 of 2, as it was last read.\nWhat is a?\nThe answer: yes\n")
    shown = told(good, good + named("c") + "\n" + named("a2").replace("a2?", "c?") + "\n")
    assert "Question 3 of 4. 1 more question changed.\n" in shown
    assert shown.endswith("Elsewhere in the deck: 1 warning.\n")


def test_the_last_question_stays_while_the_file_cannot_be_read() -> None:
    good = deck(named("a"))
    assert told(good, b"").split("\n\n")[-1] == (
        "deck.yaml:1:1: error[D004] the file is empty\n"
        " = help: a deck begins with `title:` and has a list of `questions:`\n"
        "Question 1 of 1, as it was last read.\nWhat is a?\nThe answer: yes\n"
    )
    assert told(b"").endswith("There is no question to show yet.\n")
    never = told(deck("  - id: a\n    ask: What?"))
    assert never.endswith("Question 1 of 1 cannot be shown before its errors are mended.\n")


@pytest.mark.parametrize("at", range(10))
def test_every_kind_tells_its_answer(at: int) -> None:
    lines = proof_lines(proof(EVERY_KIND).turned(at), HERE)
    assert lines[0] == f"Question {at + 1} of 10."
    assert any(
        line.startswith(("The answer", "The claim", "The right", "The back", "It is one")) for line in lines
    )


def test_drafts_are_called_drafts() -> None:
    assert told(deck(named("a") + "\n    status: draft")).startswith("\nQuestion 1 of 1, a draft.\n")


def test_problems_are_bounded_and_never_commands() -> None:
    wrong = "".join(f"    k{number}: x\n" for number in range(500))
    shown = told(f'questions:\n  - id: a\n    ask: "x\\e[31m"\n    answer: x\n{wrong}')
    assert "more errors.\n" in shown
    assert shown.count("error[D201]") < 20
    assert "\x1b" not in shown
