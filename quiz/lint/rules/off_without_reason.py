# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L001: advice that is switched off without a reason."""

from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.model import LintRules
from quiz.deck.nodes import Map, Node
from quiz.deck.problems import Severity
from quiz.lint.bank import Bank
from quiz.lint.rule import Flaw, Rule


def _check(bank: Bank) -> Iterator[Flaw]:
    way = "say why the advice does not hold: `lint: {off: [L203], because: the terms are long}`"
    if bank.deck.lint.off and not bank.deck.lint.because:
        yield Flaw(None, _node(bank.root), "the deck switches advice off without saying why", way)
    for item in bank.items:
        own = item.question.lint
        if isinstance(own, LintRules) and own.off and not own.because:
            yield Flaw(item, _node(item.node), "advice is switched off without a reason", way)


def _node(owner: Map) -> Node:
    return owner["lint"]


RULE = Rule(
    Code(
        "L001",
        "advice switched off without a reason",
        "Who reads the deck later, the author included, wants to know why the advice does not hold here. Write it "
        "under `because`.",
        "- {id: a, ask: Which river flows through Cairo?, answer: the Nile, lint: {off: [L203]}}\n",
        "- {id: a, ask: Which river flows through Cairo?, answer: the Nile, "
        "lint: {off: [L001], because: the names are long}}\n",
        Severity.ADVICE,
    ),
    source="our own",
    check=_check,
    default=True,
)
