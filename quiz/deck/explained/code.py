"""What is documented of a code."""

from textwrap import indent

from msgspec import Struct

from quiz.deck.problems import Severity


class Code(Struct, frozen=True):
    """One kind of problem."""

    code: str
    title: str
    """What is wrong, in a few words."""
    meaning: str
    """Why it is a problem, and the way out."""
    bad: str
    """An example that has it: a whole deck, or one question of a deck; empty where none fits on a page."""
    good: str
    """The example, mended."""
    severity: Severity = Severity.ERROR


def as_deck(example: str) -> str:
    """An example as a whole deck: what begins with a dash is an item of `questions`."""
    if not example.lstrip("\t ").startswith("-"):
        return example
    return "title: An example\nquestions:\n" + indent(example, "  ")
