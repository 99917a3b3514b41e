"""A deck while it is written, as lines: after each save the question that changed, and its problems."""

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from quiz.deck.model import AnyQuestion, Deck
from quiz.deck.problems import Problem, Severity
from quiz.deck.report import as_text
from quiz.game.rehearsal import rehearse
from quiz.library.evidence import passages
from quiz.library.proofs import Proof
from quiz.library.revisions import Revision
from quiz.plain.console import Console
from quiz.plain.outcomes import lesson_lines, right_answer
from quiz.plain.questions import question_lines

MOST = 10
"""Problems of one question that are told after a save."""


def run_preview(
    console: Console, path: Path, revisions: Iterable[Revision], cache: Path | None = None
) -> None:
    """Tell what each state of the deck at `path` shows, as long as there are states.

    `cache` is the folder of derived files; None keeps nothing.
    """
    proof = Proof()
    for revision in revisions:
        proof = proof.after(revision)
        console.say("", *proof_lines(proof, path.parent, cache))


def proof_lines(proof: Proof, folder: Path, cache: Path | None = None) -> tuple[str, ...]:
    """What a proof of the deck in `folder` shows: its place, question, right answer, and problems."""
    return (
        *problem_lines(proof.above, "error"),
        *_question_lines(proof, folder, cache),
        *problem_lines(proof.under, "problem of this question"),
        *_rest(proof),
    )


def _question_lines(proof: Proof, folder: Path, cache: Path | None) -> tuple[str, ...]:
    question = proof.question
    if proof.page is None:
        return ("There is no question to show yet.",)
    place = f"Question {proof.at + 1} of {len(proof.pages)}"
    if question is None:
        return (f"{place} cannot be shown before its errors are mended.",)
    draft = ", a draft" if question.is_draft else ""
    last = ", as it was last read" if proof.page.stale else ""
    others = f" {_count(proof.others, 'more question')} changed." if proof.others else ""
    return (f"{place}{draft}{last}.{others}", *whole_lines(question, proof.deck, folder, cache))


def whole_lines(
    question: AnyQuestion, deck: Deck, folder: Path, cache: Path | None = None
) -> tuple[str, ...]:
    """All of a question of the deck in `folder`: what is asked, with hints, what is right, and why."""
    asked = rehearse(deck, question)
    passed = asked.apply(asked.skip(0.0))
    if asked.prompt is None or passed.outcome is None:
        return ()
    return (
        *question_lines(replace(asked.prompt, hints=question.hints), deck),
        *right_answer(passed.outcome),
        *lesson_lines(question, passages(deck, folder, question, cache)),
    )


def problem_lines(problems: tuple[Problem, ...], what: str) -> list[str]:
    """The first of these problems, and how many more of `what` there are."""
    lines = [as_text(one) for one in problems[:MOST]]
    if len(problems) > MOST:
        lines.append(f"{_count(len(problems) - MOST, f'more {what}')}.")
    return lines


def _rest(proof: Proof) -> list[str]:
    elsewhere = [
        f"{count} advice" if severity is Severity.ADVICE else _count(count, severity.value)
        for severity, count in proof.elsewhere.items()
    ]
    lines = []
    if proof.question is not None and not (proof.above or proof.under):
        lines.append("Nothing is wrong with this question.")
    if elsewhere:
        lines.append(f"Elsewhere in the deck: {', '.join(elsewhere)}.")
    return lines


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
