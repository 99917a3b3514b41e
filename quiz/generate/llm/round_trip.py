"""Whether a model gives the same answer when it is asked its own question."""

from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

from quiz.generate.llm.passages import excerpt
from quiz.generate.llm.prompts import prompt
from quiz.generate.llm.replies import Asked, read, schema_of
from quiz.generate.model import Offer
from quiz.grading.comparing import typed
from quiz.grading.dates import is_date, readings

_MOST_TOKENS: Final = 100
_LANGUAGE: Final = "en"


class _Answered(Struct, frozen=True, forbid_unknown_fields=True):
    answer: Annotated[str, Meta(max_length=100)]


_SCHEMA: Final = schema_of(_Answered)


def answered(model: Asked, offer: Offer, question: str) -> str:
    """What `model` answers to `question` from the offer's passage. Raises `Unusable`, and what it raises."""
    data = {"passage": excerpt(offer), "question": question}
    return read(
        model.ask(prompt("answer"), msgspec.json.encode(data).decode(), _SCHEMA, _MOST_TOKENS), _Answered
    ).answer


def same_answer(given: str, expected: str) -> bool:
    """Whether the two say the same: case, punctuation, accents, an article and the form of numbers aside.

    Dates are the same when each part of them is; no digit is ever set aside, and nothing counts as a slip.
    """
    one, other = typed(given, _LANGUAGE), typed(expected, _LANGUAGE)
    if one.figures and one.figures == other.figures:
        return True
    dates = readings(one)
    return bool(dates) and all(map(is_date, dates)) and dates == readings(other)
