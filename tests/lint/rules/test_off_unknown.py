"""L002."""

from quiz.lint.rules.off_unknown import RULE
from tests.lint.telling import messages

QUESTION = "- {id: a, ask: Where?, answer: here, lint: {off: [%s], because: it is so}}\n"


def test_what_is_no_rule_is_told() -> None:
    assert messages(RULE, QUESTION % "D104") == [
        "question 'a': 'D104' under `off` is no code of an item-writing rule"
    ]


def test_codes_and_their_beginnings_are_known_in_any_case() -> None:
    assert messages(RULE, QUESTION % "L001, l0, L") == []
