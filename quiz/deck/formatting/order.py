"""The one order of keys, in a question and in the head of a deck."""

from enum import Enum
from functools import cache, lru_cache

from quiz.deck.model import Deck

QUESTION = (
    *("id", "status"),
    *("ask", "claim", "cloze", "front", "back", "reverse"),
    *("answer", "answers", "order", "match", "number", "unit", "within", "wrong", "accept", "typos"),
    *("image", "audio", "hint", "why", "evidence"),
    *("tags", "difficulty", "points", "seconds", "note", "lint", "generated"),
)
"""A question's keys: its name, what is asked, what is right, what helps and proves, what sorts it."""


class Part(Enum):
    """What a list or map is to the formatter."""

    HEAD = "head"
    """The map at the top of the file."""
    QUESTIONS = "questions"
    """The list of questions."""
    QUESTION = "question"
    """One of them."""
    OTHER = "other"
    """Anything else: its order is its author's."""

    def inside(self, key: str) -> "Part":
        """What the value of `key` is in this part; `key` is empty for the item of a list."""
        if self is Part.HEAD and key == "questions":
            return Part.QUESTIONS
        return Part.QUESTION if self is Part.QUESTIONS else Part.OTHER


@cache
def ranks(part: Part) -> dict[str, int]:
    """The place of each key of a question or of the head; empty where the order is the author's.

    Keys that are not there (an author's own, ``x-``) come behind those that are, the questions last.
    """
    match part:
        case Part.HEAD:
            keys = Deck.__struct_fields__
            return {key: at for at, key in enumerate(keys)} | {"questions": OWN + 1}
        case Part.QUESTION:
            return {key: at for at, key in enumerate(QUESTION)}
        case _:
            return {}


@lru_cache(1_000)
def arranged(part: Part, keys: tuple[str, ...]) -> tuple[int, ...] | None:
    """The places of `keys` in their order; None where they stand so. A deck has few such rows of keys."""
    places = ranks(part)
    if not places:
        return None
    found = [places.get(key, OWN) for key in keys]
    order = tuple(sorted(range(len(keys)), key=found.__getitem__))
    return None if order == tuple(range(len(keys))) else order


OWN = 1_000
"""The rank of an author's own keys."""
