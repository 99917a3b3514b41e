"""What is right about a question, as words to look for in its passage."""

import re
from typing import assert_never

from quiz.deck.cloze import ClozeError, blanks
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


def answers(question: AnyQuestion) -> tuple[str, ...]:
    """The right answers as plain text; none of a claim, which says nothing but that."""
    return tuple(text for one in _written(question) if (text := plain(one, inline=True)))


def spans(words: tuple[str, ...], text: str) -> tuple[tuple[int, int], ...]:
    """Where the words stand in a text, each as whole words, in its order and without overlaps."""
    if not words:
        return ()
    longest_first = sorted(words, key=len, reverse=True)
    found = re.finditer(rf"(?i)(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", text)
    return tuple(one.span() for one in found)


def _written(question: AnyQuestion) -> tuple[str, ...]:
    match question:
        case Flashcard():
            return (question.back,)
        case TrueFalse():
            return ()
        case Cloze():
            try:
                return tuple(blank.text for blank in blanks(question.cloze))
            except ClozeError:
                return ()
        case Ordering():
            return tuple(question.items)
        case Matching():
            return (*question.match, *question.match.values())
        case Numeric():
            return (f"{question.number:f}", f"{question.number:,f}")
        case MultipleChoice() | Listing():
            return tuple(question.keys)
        case Choice() | ShortAnswer():
            return (question.answer,)
        case _:
            assert_never(question)
