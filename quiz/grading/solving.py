"""The right answer to a question, as somebody would give it who knows it."""

from typing import assert_never

from quiz.deck.cloze import blanks
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
from quiz.grading.response import Filled, Judged, Named, Ordered, Paired, Picked, Recalled, Response, Typed


def solution(question: AnyQuestion) -> Response:
    """The response that is wholly right. Raises `ClozeError` for a cloze text that cannot be asked."""
    match question:
        case Choice():
            return Picked((question.answer,))
        case MultipleChoice():
            return Picked(tuple(question.keys))
        case TrueFalse():
            return Judged(question.answer)
        case ShortAnswer():
            return Typed(plain(question.answer, inline=True))
        case Numeric():
            return Typed(f"{question.number:f}")
        case Cloze():
            return Filled(tuple(plain(blank.text, inline=True) for blank in blanks(question.cloze)))
        case Listing():
            return Named(tuple(plain(key, inline=True) for key in question.keys))
        case Ordering():
            return Ordered(tuple(question.items))
        case Matching():
            return Paired(dict(question.match))
        case Flashcard():
            return Recalled(True)
        case _:
            assert_never(question)
