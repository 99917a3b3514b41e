"""What a player answers, by kind. Responses go into the log, so they hold texts, never positions."""

from msgspec import Struct


class Picked(Struct, frozen=True, tag="picked"):
    """Options picked, by their Markdown source: one for a choice, any number for multiple choice."""

    options: tuple[str, ...]


class Judged(Struct, frozen=True, tag="judged"):
    """A claim held to be true or false."""

    claim: bool


class Typed(Struct, frozen=True, tag="typed"):
    """A short answer or a number, as typed."""

    text: str


class Filled(Struct, frozen=True, tag="filled"):
    """What was typed into each blank of a cloze, in the order of the text; "" for an empty one."""

    blanks: tuple[str, ...]


class Named(Struct, frozen=True, tag="named"):
    """What was typed for a list, one entry a line, in the order typed."""

    entries: tuple[str, ...]


class Ordered(Struct, frozen=True, tag="ordered"):
    """Items of an ordering, by their Markdown source, in the player's order."""

    items: tuple[str, ...]


class Paired(Struct, frozen=True, tag="paired"):
    """Left side to right side of a matching, by their Markdown source; lefts without a pair are missing."""

    pairs: dict[str, str]


class Recalled(Struct, frozen=True, tag="recalled"):
    """A flashcard, graded by its player."""

    knew: bool


Response = Picked | Judged | Typed | Filled | Named | Ordered | Paired | Recalled
"""An answer to a question of any kind."""
