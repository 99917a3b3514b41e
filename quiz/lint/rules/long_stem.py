# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L304: a stem that takes long to read."""

import re
from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.problems import Severity
from quiz.lint.bank import Item
from quiz.lint.rule import HALADYNA, SAQUET, Flaw, Rule, each
from quiz.lint.texts import MAX_LOOKED_AT, Text

MOST = 50
"""Words of a stem that are read in some fifteen seconds."""

_CODE = re.compile(r"(```|~~~).*?(?:\1|\Z)", re.DOTALL)
_WAY = "leave out what the answer does not need, or put a long passage into a picture or a source"


def _check(item: Item) -> Iterator[Flaw]:
    stem = item.stem
    if len(stem.markdown) <= MOST * 2:
        return
    length = stem.length - _code(stem)
    if length > MOST:
        yield Flaw(item, stem.node, f"the stem has {length:,} words", _WAY)


def _code(stem: Text) -> int:
    """The words of its fenced code, which is looked at rather than read."""
    return sum(
        Text(code.group(), stem.node, stem.language).length
        for code in _CODE.finditer(stem.markdown[:MAX_LOOKED_AT])
    )


RULE = Rule(
    Code(
        "L304",
        "a stem of more than 50 words",
        "The clock runs while a player reads. What a stem tells beyond the question tests patience and reading, not the "
        "subject. Keep what the answer needs. Where a case must be told at length, switch the advice off there. Fenced code "
        "does not count.",
        "- id: a\n"
        "  ask: >-\n"
        "    Water is one of the most common substances on our planet, and it covers more than two thirds of its surface.\n"
        "    Everybody has seen it as ice in winter, as rain, and as the steam that rises from a kettle on the stove, and\n"
        "    people have measured it for centuries. At how many degrees Celsius does it boil at sea level?\n"
        "  answer: 100\n",
        "- {id: a, ask: At how many degrees Celsius does water boil at sea level?, answer: 100}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}; {SAQUET}",
    check=each(_check),
)
