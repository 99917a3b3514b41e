"""What a question is about: by this a draft that somebody turned down is known again, however it asks."""

import re
from decimal import Decimal
from hashlib import blake2b
from typing import assert_never

from quiz.deck.cloze import blanks
from quiz.deck.identity import folded
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
    stem,
)

LENGTH = 16
"""Hexadecimal digits of a fingerprint."""

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")


def fingerprint(question: AnyQuestion) -> str:
    """16 hexadecimal digits over the words quoted as evidence and what is to be answered.

    Not counted: the kind of question, its stem, its distractors, the name of the source; in the words white
    space, case, Markdown and punctuation. So one fact asked in two ways has one fingerprint, and it survives
    a swap of kind. Of claims it counts only whether they are true. A question without a quote has its stem
    counted instead.

    Frozen: files beside decks hold fingerprints.
    """
    quotes = " ".join(citation.quote for citation in question.citations)
    counted = "\n".join([_words(quotes) or _words(stem(question)), *map(_words, _answers(question))])
    return blake2b(counted.encode(), digest_size=LENGTH // 2).hexdigest()


def _answers(question: AnyQuestion) -> list[str]:
    """What is to be answered, in an order that does not depend on how it is written."""
    match question:
        case Flashcard():
            return [question.back]
        case TrueFalse():
            return [str(question.answer)]
        case Cloze():
            return [blank.text for blank in blanks(question.cloze)]
        case Ordering():
            return list(question.items)
        case Matching():
            return sorted(f"{left} {right}" for left, right in question.match.items())
        case Numeric():
            return [str(question.number)]
        case MultipleChoice() | Listing():
            return sorted(question.keys)
        case Choice() | ShortAnswer():
            return [question.answer]
        case _:
            assert_never(question)


def _words(text: str) -> str:
    """The words of `text` with a space between them; a number alone is its figures (4,200.0 is 4200)."""
    text = folded(text)
    if _NUMBER.fullmatch(text):
        return f"{Decimal(text.replace(',', '')).normalize():f}"
    return " ".join(_WORD.findall(text)) or text
