# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L602: questions without an explanation, evidence or difficulty; one line for a whole deck."""

from collections.abc import Iterator

from msgspec import UNSET

from quiz.deck.explained.code import Code
from quiz.deck.model import Flashcard
from quiz.deck.problems import Severity
from quiz.lint.bank import Bank, Item
from quiz.lint.rule import Flaw, Rule

_CODE = "L602"


def _check(bank: Bank) -> Iterator[Flaw]:
    asked = [item for item in bank.items if not item.has_off(_CODE)]
    lacking = {
        "`why`": [item for item in asked if _lacks_why(item)],
        "`evidence`": [item for item in asked if bank.deck.sources and not item.question.citations],
        "`difficulty`": [item for item in asked if _lacks_difficulty(item)],
    }
    said = [f"no {part} in {_count(items, asked)}" for part, items in lacking.items() if items]
    if said:
        lacks = {id(item) for items in lacking.values() for item in items}
        first = next(item for item in asked if id(item) in lacks)
        yield Flaw(None, first.place, f"{', '.join(said)} of {_questions(len(asked))}", _WAY)


_WAY = (
    "an explanation, the words of a source and a difficulty make more of a question; "
    "`defaults: {difficulty: 2}` serves all that have none of their own"
)


def _lacks_why(item: Item) -> bool:
    """The back of a flashcard may say all there is to say."""
    return not item.question.why and not isinstance(item.question, Flashcard)


def _lacks_difficulty(item: Item) -> bool:
    return item.question.difficulty is UNSET and item.deck.defaults.difficulty is UNSET


def _count(items: list[Item], asked: list[Item]) -> str:
    return "any" if len(items) == len(asked) > 1 else f"{len(items):,}"


def _questions(count: int) -> str:
    return "1 question" if count == 1 else f"{count:,} questions"


RULE = Rule(
    Code(
        _CODE,
        "missing parts",
        "A player learns most from the explanation after the answer (`why`), trusts what is proved (`evidence`), and "
        "meets easy questions before hard ones where each has a `difficulty`. One line tells what is missing in the "
        "whole deck. Evidence is asked for only in a deck that has `sources`, and a flashcard needs no `why`. Add what "
        "is missing, or switch the advice off with a reason.",
        "- {id: a, ask: Which river flows through Cairo?, answer: the Nile}\n",
        "- id: a\n"
        "  ask: Which river flows through Cairo?\n"
        "  answer: the Nile\n"
        "  why: The city lies just south of where the river parts into the arms of its delta.\n"
        "  difficulty: 1\n",
        Severity.ADVICE,
    ),
    source="our own",
    check=_check,
    default=False,
)
