# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L402: a cloze text with too many blanks, or with too little left beside them."""

import re
from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.model import Cloze
from quiz.deck.problems import Severity
from quiz.lint.bank import GAP, Item
from quiz.lint.rule import CLAY, Flaw, Rule, each
from quiz.lint.texts import Text

MOST = 4
"""Blanks of one text that a player can hold in mind at once."""

_SEVERAL = 3
"""Blanks beside which more than one telling word has to be left."""

_LISTED = re.compile(rf"{GAP}(?:(?:, (?:and |or )?| (?:and|or|und|oder|et|y|e) ){GAP}){{2,}}")
"""Things that are told one after the other: `red, yellow and blue` are together one gap."""

_WAY = "blank only what matters most, or ask for the rest in questions of their own"


def _check(item: Item) -> Iterator[Flaw]:
    if not isinstance(item.question, Cloze):
        return
    blanks = len(item.keys)
    if blanks > MOST:
        yield Flaw(item, item.place, f"the text has {blanks} blanks", _WAY)
    elif blanks >= _SEVERAL and item.stem.is_spaced and _leaves_little(item.stem, blanks):
        message = f"{blanks} blanks leave hardly a word to tell from what belongs into them"
        yield Flaw(item, item.place, message, "leave more of the text standing, or give the blanks hints")


def _leaves_little(stem: Text, blanks: int) -> bool:
    little = len(stem.stems) < 2 or len(stem.words) < blanks
    return little and _LISTED.sub(GAP, stem.plain).count(GAP) >= _SEVERAL


RULE = Rule(
    Code(
        "L402",
        "a cloze text with too many blanks",
        "Each blank takes away a word that would tell what the others are. With more than four blanks, or with three or "
        "four that leave no more than one telling word (*the*, *is* and *of* tell nothing), a player guesses what the author "
        "had in mind. Blank the one or two words that matter, give hints, or make it a list or a matching.",
        "- {id: a, cloze: 'The {{quotient}} of the {{dividend}} and the {{divisor}} is a {{number}}.'}\n",
        "- {id: a, cloze: 'Dividing the dividend by the divisor gives the {{quotient}}.'}\n",
        Severity.ADVICE,
    ),
    source=CLAY,
    check=each(_check),
    default=True,
)
