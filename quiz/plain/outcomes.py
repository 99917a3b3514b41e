"""What became of a question, as lines of text: verdict, right answer, explanation, evidence."""

from typing import assert_never

from quiz.deck import cloze
from quiz.deck.markup.plain import plain
from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quiz.game.views import Ending, Outcome, Progress
from quiz.grading.response import Picked
from quiz.library.evidence import Cited
from quiz.plain.questions import medium_line


def outcome_lines(outcome: Outcome, progress: Progress, cited: tuple[Cited, ...]) -> tuple[str, ...]:
    """Everything that a player is told after a question."""
    return (
        verdict_line(outcome),
        *right_answer(outcome),
        points_line(outcome, progress),
        *lesson_lines(outcome.question, cited),
    )


def lesson_lines(question: AnyQuestion, cited: tuple[Cited, ...]) -> tuple[str, ...]:
    """What there is to learn from a question: explanation, media of the answer, evidence."""
    media = [*question.pictures, *question.sounds]
    return (
        *((plain(question.why),) if question.why else ()),
        *(medium_line(one) for one in media if one.side == "answer"),
        *(line for one in cited for line in evidence_lines(one)),
    )


def verdict_line(outcome: Outcome) -> str:
    """Right, partly right or wrong, with the reason."""
    match outcome.ending:
        case Ending.SKIPPED:
            return "Skipped."
        case Ending.TIMED_OUT:
            return "Out of time."
        case Ending.ANSWERED:
            word = "Right" if outcome.share >= 1 else "Wrong" if outcome.share <= 0 else "Partly right"
            if outcome.overruled:
                return f"{word}: you say so."
            reason = outcome.verdict.reason if outcome.verdict else ""
            if reason.startswith((f"{word.lower()}:", f"{word.lower()},")):
                return f"{word}{reason.removeprefix(word.lower())}."
            return f"{word}: {reason}." if reason else f"{word}."
        case _:
            assert_never(outcome.ending)


def points_line(outcome: Outcome, progress: Progress) -> str:
    """What the question brought, and what became of the streak."""
    parts = [f"{outcome.points:,} points, {progress.points:,} in all."]
    if outcome.bonus:
        parts.append(f"{outcome.bonus:,} of them for {outcome.streak_before} right answers just before.")
    if outcome.streak > 1 and outcome.streak > outcome.streak_before:
        parts.append(f"{outcome.streak} right in a row.")
    elif outcome.streak_before > 1 and not outcome.streak:
        parts.append(f"The streak of {outcome.streak_before} ends.")
    return " ".join(parts)


def right_answer(outcome: Outcome) -> tuple[str, ...]:
    """The right answer, and what is to be said about what was answered instead."""
    question = outcome.question
    match question:
        case Choice():
            return (*_remarks(outcome, question.distractors), f"The answer: {_line(question.answer)}")
        case MultipleChoice():
            return (
                *_wrong_picks(outcome, question),
                *_remarks(outcome, {**question.keys, **question.distractors}),
                f"The answers: {'; '.join(map(_line, question.keys))}",
            )
        case TrueFalse():
            return (f"The claim is {'true' if question.answer else 'false'}.",)
        case ShortAnswer():
            return (f"The answer: {_line(question.answer)}",)
        case Numeric():
            return (f"The answer: {question.number:f} {_line(question.unit)}".rstrip(),)
        case Cloze():
            return (*_blanks(outcome), plain(cloze.fill(question.cloze, lambda _, blank: blank.text)))
        case Listing():
            return (*_found(outcome), f"The answers: {'; '.join(_labelled(question.keys))}")
        case Ordering():
            return (
                "The right order:",
                *(f"{number}. {text}" for number, text in enumerate(_labelled(question.items), 1)),
            )
        case Matching():
            return (
                "The right pairs:",
                *(f"{_line(left)}: {_line(right)}" for left, right in question.match.items()),
                *_wrong_pairs(outcome, question),
            )
        case Flashcard():
            return () if outcome.ending is Ending.ANSWERED else (f"The back: {plain(question.back)}",)
        case _:
            assert_never(question)


def evidence_lines(cited: Cited) -> tuple[str, ...]:
    """Where an answer stands: the source and the passage, the quoted words in quotation marks."""
    where = [cited.title or "a source that is not named"]
    if cited.author:
        where.append(f"by {cited.author}")
    if cited.heading:
        where.append(f"under “{cited.heading}”")
    if cited.paragraph:
        where.append(f"paragraph {cited.paragraph}")
    if page := cited.page or cited.stands_on:
        where.append(f"page {page}")
    if not cited.checked:
        where.append("not checked")
    source = f"Evidence from {', '.join(where)}{':' if cited.quote else '.'}"
    address = (f"At {cited.url}",) if cited.url else ()
    if not cited.quote:
        return (source, *address)
    return (source, f"{cited.before}“{cited.quote}”{cited.after}".strip(), *address)


def _line(text: str) -> str:
    return plain(text, inline=True)


def _labelled(texts: dict[str, str]) -> list[str]:
    return [f"{_line(text)} ({_line(label)})" if label else _line(text) for text, label in texts.items()]


def _remarks(outcome: Outcome, remarks: dict[str, str]) -> list[str]:
    picked = outcome.response.options if isinstance(outcome.response, Picked) else ()
    return [
        f"About your answer {_line(option)}: {_line(remarks[option])}"
        for option in picked
        if remarks.get(option)
    ]


def _wrong_picks(outcome: Outcome, question: MultipleChoice) -> list[str]:
    picked = outcome.response.options if isinstance(outcome.response, Picked) else ()
    wrong = [_line(option) for option in picked if option in question.distractors]
    return [f"Wrongly picked: {'; '.join(wrong)}"] if wrong else []


def _blanks(outcome: Outcome) -> list[str]:
    parts = outcome.verdict.parts if outcome.verdict else ()
    return [
        f"Blank {number}: you wrote {part.given or 'nothing'}; the answer: {part.expected}"
        for number, part in enumerate(parts, 1)
        if part.share < 1
    ]


def _found(outcome: Outcome) -> list[str]:
    parts = outcome.verdict.parts if outcome.verdict else ()
    named = [part.given for part in parts if part.given and part.share > 0]
    others = [part.given for part in parts if part.given and part.share <= 0]
    missing = [part.expected for part in parts if not part.given]
    told = (("Found", named), ("Not in the list", others), ("Missing", missing))
    return [f"{word}: {'; '.join(texts)}" for word, texts in told if texts]


def _wrong_pairs(outcome: Outcome, question: Matching) -> list[str]:
    parts = outcome.verdict.parts if outcome.verdict else ()
    return [
        f"You paired {_line(left)} with {part.given}."
        for left, part in zip(question.match, parts, strict=False)
        if part.given and part.share < 1
    ]
