"""A deck against the rules."""

from collections.abc import Container, Iterable, Iterator

from quiz.deck.collecting import uncollected
from quiz.deck.problems import Problem
from quiz.deck.reading import Reading
from quiz.deck.words import shown
from quiz.lint.bank import Bank, bank_of, is_off
from quiz.lint.rule import Flaw, Rule
from quiz.lint.rules import RULES

MOST_TOLD = 10
"""Hits of one rule in one deck that are told one by one; more become one line."""

_NAMED = 3
"""Questions that such a line names."""


def lint(
    reading: Reading, codes: Container[str], rules: Iterable[Rule] = RULES, *, most: int = MOST_TOLD
) -> list[Problem]:
    """The advice on the questions without errors, of those rules whose codes are in `codes`; not sorted.

    More than `most` hits of a rule become one line. What an author has switched off (`lint`, of the deck or
    of a question) is not told.
    """
    bank = bank_of(reading)
    if bank is None:
        return []
    with uncollected():
        return [
            problem
            for rule in rules
            if rule.code.code in codes
            for problem in _of_rule(rule, bank, reading, most)
        ]


def _of_rule(rule: Rule, bank: Bank, reading: Reading, most: int) -> Iterator[Problem]:
    code = rule.code.code
    if is_off(code, bank.deck.lint):
        return
    flaws = [flaw for flaw in rule.check(bank) if flaw.item is None or not flaw.item.has_off(code)]
    if len(flaws) > most:
        yield _summary(flaws, rule, reading)
        return
    for flaw in flaws:
        message = flaw.message if flaw.item is None else f"{flaw.item.name}: {flaw.message}"
        yield reading.told(flaw.node, code, rule.code.severity, message, flaw.way)


def _summary(flaws: list[Flaw], rule: Rule, reading: Reading) -> Problem:
    """One line for many hits, told at the first."""
    names = dict.fromkeys(shown(flaw.item.question.id) for flaw in flaws if flaw.item is not None)
    first = list(names)[:_NAMED]
    more = len(names) - len(first)
    which = f" ({', '.join(first)}{f' and {more:,} more' if more else ''})" if first else ""
    message = f"{len(flaws):,} times {rule.code.title}{which}"
    code = rule.code.code
    way = f"`quiz explain {code}` tells what to do; `lint: {{off: [{code}], because: …}}` leaves it as it is"
    return reading.told(flaws[0].node, code, rule.code.severity, message, way)
