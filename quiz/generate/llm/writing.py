"""A question about an offer, as a model writes it."""

from operator import itemgetter
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

from quiz.generate.llm.passages import excerpt
from quiz.generate.llm.prompts import prompt
from quiz.generate.llm.replies import Asked, Unusable, read, schema_of, with_choices
from quiz.generate.model import Asking, Candidate, Offer

_MOST_TOKENS: Final = 400

_Short = Annotated[str, Meta(min_length=1, max_length=80)]


class _Written(Struct, frozen=True, forbid_unknown_fields=True):
    answer: str
    question: Annotated[str, Meta(min_length=1, max_length=200)]
    distractors: Annotated[tuple[_Short, ...], Meta(min_length=3, max_length=4)]


_SCHEMA: Final = schema_of(_Written)

_ASKING: Final = (
    ("how many", Asking.HOW_MANY),
    ("how much", Asking.HOW_MANY),
    ("what year", Asking.WHEN),
    ("which year", Asking.WHEN),
    ("what date", Asking.WHEN),
    ("which date", Asking.WHEN),
    ("when", Asking.WHEN),
    ("where", Asking.WHERE),
    ("who", Asking.WHO),
    ("whom", Asking.WHO),
    ("whose", Asking.WHO),
    ("why", Asking.WHY),
    ("what", Asking.WHAT),
    ("which", Asking.WHAT),
)
"""Words that ask, longer ones before those that begin them."""


def write(model: Asked, offer: Offer) -> Candidate:
    """The question that `model` writes about one of the offer's answers.

    Raises `Unusable` where its reply is no question about one of them, else what `model` raises.
    """
    answers = dict(offer.answers)
    data = {"passage": excerpt(offer), "sentence": offer.sentence.text, "answers": list(answers)}
    schema = with_choices(_SCHEMA, "answer", list(answers))
    reply = model.ask(prompt("write"), msgspec.json.encode(data).decode(), schema, _MOST_TOKENS)
    written = read(reply, _Written)
    if written.answer not in answers or not all(
        map(str.isprintable, (written.question, *written.distractors))
    ):
        raise Unusable
    return Candidate(
        asking=asking_of(written.question),
        stem=" ".join(written.question.split()),
        answer=written.answer,
        sentence=offer.sentence,
        type=answers[written.answer],
        distractors=tuple(" ".join(one.split()) for one in written.distractors),
    )


def asking_of(question: str) -> Asking:
    """What a question asks for, by the first word that says so."""
    padded = f" {question.lower()} ".replace("?", " ").replace(",", " ")
    found = [(padded.find(f" {words} "), asking) for words, asking in _ASKING]
    return min((one for one in found if one[0] >= 0), key=itemgetter(0), default=(0, Asking.WHAT))[1]
