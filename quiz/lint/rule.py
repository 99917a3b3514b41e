"""What a rule is: a documented code, its source in the literature, and the check itself."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from msgspec import Struct

from quiz.deck.explained.code import Code
from quiz.deck.nodes import Node
from quiz.lint.bank import Bank, Item

HALADYNA = "Haladyna, Downing & Rodriguez (2002)"
"""A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment, Applied Measurement in
Education 15(3), 309-333."""

NBME = "NBME item-writing guide"
"""National Board of Medical Examiners, Constructing Written Test Questions for the Health Sciences."""

SAQUET = "SAQUET"
"""Moore et al., the Scalable Automatic Question Usability Evaluation Toolkit: nineteen item-writing flaws."""

CLAY = "Clay & Root (2001)"
"""Is This a Trick Question? A Short Guide to Writing Effective Test Questions, Kansas Curriculum Center."""


class Flaw(NamedTuple):
    """One hit of a rule."""

    item: Item | None
    """The question that has it; None for the deck as a whole."""
    node: Node
    """Where it is told."""
    message: str
    """What is wrong, in a few words that follow the question's name: `the stem has the key 'Moscow'`."""
    way: str
    """The way out."""


Check = Callable[[Bank], Iterator[Flaw]]
"""All hits of a rule in a deck, in the order of the deck."""


class Rule(Struct, frozen=True):
    """One rule."""

    code: Code
    """Code, title, meaning, examples and severity, as the documentation has them."""
    source: str
    """Where the rule comes from; several are joined by `; `."""
    check: Check
    default: bool = False
    """Whether it speaks without being selected."""


def each(check: Callable[[Item], Iterator[Flaw]]) -> Check:
    """A check of every question by itself."""

    def checked(bank: Bank) -> Iterator[Flaw]:
        for item in bank.items:
            yield from check(item)

    return checked
