# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L402: a cloze text with too many blanks, or with too little left beside them."""

from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.model import Cloze
from quiz.deck.problems import Severity
from quiz.lint.bank import Item
from quiz.lint.rule import CLAY, Flaw, Rule, each

MOST = 4
"""Blanks of one text that a player can hold in mind at once."""

_WAY = "blank only what matters most, or ask for the rest in questions of their own"


def _check(item: Item) -> Iterator[Flaw]:
    if not isinstance(item.question, Cloze):
        return
    blanks, left = len(item.keys), item.stem.stems
    if blanks > MOST:
        yield Flaw(item, item.place, f"the text has {blanks} blanks", _WAY)
    elif blanks > 1 and len(left) < blanks and item.stem.is_spaced:
        words = "no word" if not left else "one word" if len(left) == 1 else f"{len(left)} words"
        message = f"{blanks} blanks leave {words} to tell from what belongs into them"
        yield Flaw(item, item.place, message, "leave more of the text standing, or give the blanks hints")


RULE = Rule(
    Code(
        "L402",
        "a cloze text with too many blanks",
        "Each blank takes away a word that would tell what the others are. With more than four blanks, or with fewer "
        "telling words left than there are blanks (*the*, *is* and *of* tell nothing), a player guesses what the author "
        "had in mind. Blank the one or two words that matter, give hints, or make it a list or a matching.",
        "- {id: a, cloze: 'The {{quotient}} of the {{dividend}} and the {{divisor}} is a {{number}}.'}\n",
        "- {id: a, cloze: 'Dividing the dividend by the divisor gives the {{quotient}}.'}\n",
        Severity.ADVICE,
    ),
    source=CLAY,
    check=each(_check),
    default=True,
)
