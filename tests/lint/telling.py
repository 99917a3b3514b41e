"""What a rule says of a deck or of one question, for the tests of the rules."""

from quiz.deck.explained.code import as_deck
from quiz.deck.problems import Problem
from quiz.deck.reading import read
from quiz.lint.linting import lint
from quiz.lint.rule import Rule


def told(rule: Rule, example: str) -> list[Problem]:
    """What `rule` alone tells of a deck; an example that begins with a dash is a question of one."""
    reading = read(as_deck(example).encode(), "x.yaml")
    assert reading.deck is not None
    assert not [one for one in reading.problems if one.severity == "error"], reading.problems
    return lint(reading, {rule.code.code}, [rule])


def messages(rule: Rule, example: str) -> list[str]:
    """The messages of `told`."""
    return [one.message for one in told(rule, example)]
