"""The fields of a deck as a table has them: one column each."""

from functools import cache
from typing import NamedTuple

from quiz.deck.model import AnyQuestion
from quiz.deck.shapes import Shape, keys_of_kinds, record

LIST_MARK = ";"
"""Stands between the values of one cell."""

MEANT = {
    **dict.fromkeys(("question", "questions", "prompt", "stem"), "ask"),
    **dict.fromkeys(("correct", "correct answer", "right answer", "solution", "key"), "answer"),
    **dict.fromkeys(("correct answers", "right answers", "solutions"), "answers"),
    **dict.fromkeys(("distractor", "distractors", "incorrect", "wrong answer", "wrong answers"), "wrong"),
    **dict.fromkeys(("term", "word"), "front"),
    **dict.fromkeys(("definition", "meaning", "translation"), "back"),
    **dict.fromkeys(("statement", "true or false"), "claim"),
    **dict.fromkeys(("explanation", "feedback", "rationale"), "why"),
    **dict.fromkeys(("alternatives", "synonyms"), "accept"),
    **dict.fromkeys(("topic", "topics", "category"), "tags"),
    **dict.fromkeys(("comment", "remark"), "note"),
    **dict.fromkeys(("text", "gap", "gaps"), "cloze"),
    **dict.fromkeys(("pairs",), "match"),
    **dict.fromkeys(("items",), "order"),
    **dict.fromkeys(("quote", "citation"), "evidence"),
    **dict.fromkeys(("picture",), "image"),
    **dict.fromkeys(("sound",), "audio"),
    **dict.fromkeys(("level",), "difficulty"),
    **dict.fromkeys(("time",), "seconds"),
}
"""Headers of other programs' tables, and the field that each was probably meant to be."""


class Column(NamedTuple):
    """One column of a table."""

    field: str
    """The field of the deck; empty for a column that is passed over."""
    between: str = LIST_MARK
    """What stands between the values of a cell that holds several."""
    named: bool = True
    """Whether it has a header; without one nothing may be written below it."""


@cache
def field_names() -> tuple[str, ...]:
    """The fields that a cell can hold."""
    return tuple(
        key
        for key, kinds in keys_of_kinds().items()
        if (shape := record(kinds[0]).fields[key]).single or shape.items or shape.values
    )


def as_name(header: str) -> str:
    """A header as fields are written: without case, and without white space around it."""
    return " ".join(header.casefold().split())


def shape_of(field: str, kind: type[AnyQuestion] | None) -> Shape:
    """What `field` takes in a question of `kind`; in the first kind that has it where that is not known."""
    own = record(kind).fields.get(field) if kind is not None else None
    return own or record(keys_of_kinds()[field][0]).fields[field]


def takes_several(shape: Shape) -> bool:
    """Whether a cell is split into the items of a list; evidence, whose words are a source's, never is."""
    return shape.items is not None and shape.record is None


def takes_pairs(shape: Shape) -> bool:
    """Whether a cell is split into pairs."""
    return shape.values is not None and shape.items is None


def adds_up(field: str) -> bool:
    """Whether a table may have several columns of `field`, whose values come one after another."""
    shape = shape_of(field, None)
    return takes_several(shape) or takes_pairs(shape)
