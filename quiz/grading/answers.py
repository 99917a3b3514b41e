"""Every right answer of a deck, so that the answer to another question is never taken for a slip."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain

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

_ARTICLES = ("the ", "a ", "an ")


def right_answers(questions: Iterable[AnyQuestion]) -> frozenset[str]:
    """What the questions take for right, each text as `squeezed` makes it."""
    return frozenset(
        squeezed(plain(text, inline=True)) for question in questions for text in _right_texts(question)
    )


def squeezed(text: str) -> str:
    """Letters and digits alone, without accents, case and an English article; cheap for whole decks."""
    text = text.casefold().strip()
    for article in _ARTICLES:
        text = text.removeprefix(article)
    return "".join(filter(str.isalnum, text if text.isascii() else unicodedata.normalize("NFD", text)))


def _right_texts(question: AnyQuestion) -> Iterator[str]:
    match question:
        case ShortAnswer():
            yield question.answer
            yield from question.accept
        case Choice():
            yield question.answer
        case MultipleChoice():
            yield from question.keys
        case Listing():
            yield from question.keys
            yield from chain.from_iterable(question.accept.values())
        case Cloze():
            yield from (blank.text for blank in blanks(question.cloze))
            yield from chain.from_iterable(question.accept.values())
        case Ordering():
            yield from question.items
        case Matching():
            yield from question.match
            yield from question.match.values()
        case Flashcard():
            yield question.back
            if question.reverse:
                yield question.front
        case TrueFalse() | Numeric():
            pass
