# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L002: something that is no code of a rule is switched off."""

from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.model import LintRules
from quiz.deck.nodes import Map, Node
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Bank, Item
from quiz.lint.rule import Flaw, Rule


def _check(bank: Bank) -> Iterator[Flaw]:
    yield from _unknown(bank.deck.lint, bank.root, None)
    for item in bank.items:
        own = item.question.lint
        if isinstance(own, LintRules):
            yield from _unknown(own, item.node, item)


def _unknown(own: LintRules, owner: Map, item: Item | None) -> Iterator[Flaw]:
    from quiz.lint.rules import RULES  # noqa: PLC0415 - this rule is one of them

    for off in own.off:
        if not any(rule.code.code.startswith(off.strip().upper()) for rule in RULES):
            message = f"{shown(off)} under `off` is no code of an item-writing rule"
            yield Flaw(item, _node(owner), message, "take it out; `quiz explain L` lists the rules")


def _node(owner: Map) -> Node:
    return owner["lint"]


RULE = Rule(
    Code(
        "L002",
        "a code switched off that no rule has",
        "Only item-writing advice (codes that begin with L) can be switched off in a deck; a beginning such as `L2` "
        "switches off all codes that begin so. Anything else under `off` does nothing.",
        "- {id: a, ask: Which river flows through Cairo?, answer: the Nile, lint: {off: [L999], because: it is long}}\n",
        "- {id: a, ask: Which river flows through Cairo?, answer: the Nile, lint: {off: [L001], because: it is long}}\n",
        Severity.WARNING,
    ),
    source="our own",
    check=_check,
    default=True,
)
