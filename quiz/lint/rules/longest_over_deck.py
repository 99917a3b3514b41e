# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L204: over the whole deck, the longest option is the key far more often than chance would have it."""

from collections.abc import Iterator
from math import exp, log

from quiz.deck.explained.code import Code
from quiz.deck.model import Choice
from quiz.deck.problems import Severity
from quiz.lint.bank import Bank, Item
from quiz.lint.rule import HALADYNA, NBME, Flaw, Rule

_LEAST = 8
"""Choices in a deck from which their keys have a habit."""

_SHARE = 0.45
"""Share of the choices whose key is the longest, from which a player gains by picking the longest."""

_CHANCE = 0.02
"""How improbable so many are by chance, at most."""

_VISIBLY = 1.1
"""How many times as long as every distractor the key is to be seen as the longest."""


def _check(bank: Bank) -> Iterator[Flaw]:
    choices = [item for item in bank.items if isinstance(item.question, Choice) and item.distractors]
    longest = [item for item in choices if _is_longest(item)]
    if len(choices) < _LEAST or len(longest) < _SHARE * len(choices):
        return
    by_chance = sum(1 / len(item.options) for item in choices) / len(choices)
    if _probability(len(longest), len(choices), by_chance) <= _CHANCE:
        message = (
            f"in {len(longest):,} of {len(choices):,} choices the right option is the longest; "
            f"by chance it would be in about {by_chance * len(choices):,.0f}"
        )
        yield Flaw(None, longest[0].place, message, _WAY)


_WAY = "shorten right options, or make distractors fuller, until the length tells nothing"


def _is_longest(item: Item) -> bool:
    longest = max(len(one.plain) for one in item.distractors)
    return len(item.keys[0].plain) >= max(longest * _VISIBLY, longest + 2)


def _probability(hits: int, of: int, chance: float) -> float:
    """At most how probable `hits` or more of `of` independent trials are, each as probable as `chance`.

    Chernoff's bound, exp(-n·D(hits/n ‖ chance)) with the Kullback-Leibler divergence D; it holds for trials of
    different probabilities and their mean too (Hoeffding 1963, theorem 1).
    """
    share = hits / of
    if share <= chance:
        return 1.0
    divergence = share * log(share / chance)
    if share < 1:
        divergence += (1 - share) * log((1 - share) / (1 - chance))
    return exp(-of * divergence)


RULE = Rule(
    Code(
        "L204",
        "the longest option is the right one too often",
        "Where the longest option is the right one in most questions of a deck, a player scores by picking it without "
        "knowing the matter, though no single question looks odd. Told where it is so in 45 of 100 choices or more, in "
        f"at least {_LEAST}, and chance alone would hardly do it. Shorten right options, or make distractors fuller.",
        "title: An example\n"
        "questions:\n"
        "  - {id: a, ask: What do gills do?, answer: They take oxygen from water, wrong: [They pump blood, They steer]}\n"
        "  - {id: b, ask: What do roots do?, answer: They take up water and salts, wrong: [They bloom, They breathe out]}\n"
        "  - {id: c, ask: What do kidneys do?, answer: They clean the blood of waste, wrong: [They digest fat, They store air]}\n"
        "  - {id: d, ask: What do leaves do?, answer: They make sugar with sunlight, wrong: [They hold the tree, They rot]}\n"
        "  - {id: e, ask: What do tendons do?, answer: They tie muscles to the bones, wrong: [They carry air, They feel cold]}\n"
        "  - {id: f, ask: What do lungs do?, answer: They bring oxygen into the blood, wrong: [They make bile, They store fat]}\n"
        "  - {id: g, ask: What do scales do?, answer: They protect the skin of a fish, wrong: [They digest, They smell food]}\n"
        "  - {id: h, ask: What do petals do?, answer: They draw insects to the flower, wrong: [They store sap, They ripen]}\n",
        "title: An example\n"
        "questions:\n"
        "  - {id: a, ask: What do gills do?, answer: They take up oxygen, wrong: [They pump blood round, They steer it]}\n"
        "  - {id: b, ask: What do roots do?, answer: They take up water, wrong: [They breathe the air, They draw insects]}\n"
        "  - {id: c, ask: What do kidneys do?, answer: They clean the blood, wrong: [They digest the fat, They store some air]}\n"
        "  - {id: d, ask: What do leaves do?, answer: They make sugar, wrong: [They hold the tree, They drink dew]}\n"
        "  - {id: e, ask: What do tendons do?, answer: They tie muscles to bones, wrong: [They carry air, They feel the cold]}\n"
        "  - {id: f, ask: What do lungs do?, answer: They take in oxygen, wrong: [They make the bile, They store the fat]}\n"
        "  - {id: g, ask: What do scales do?, answer: They protect the skin, wrong: [They digest the prey, They smell food]}\n"
        "  - {id: h, ask: What do petals do?, answer: They draw insects, wrong: [They store the sap, They ripen to fruit]}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}; {NBME}",
    check=_check,
    default=True,
)
