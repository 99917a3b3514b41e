"""L001."""

from quiz.lint.rules.off_without_reason import RULE
from tests.lint.telling import messages

DECK = "title: x\nlint: {off: [L203]%s}\nquestions:\n  - {id: a, ask: Where?, answer: here}\n"


def test_a_deck_that_gives_no_reason_is_told() -> None:
    assert messages(RULE, DECK % "") == ["the deck switches advice off without saying why"]
    assert messages(RULE, DECK % ", because: the terms are long") == []


def test_a_reason_without_a_switch_is_no_matter() -> None:
    assert messages(RULE, "- {id: a, ask: Where?, answer: here, lint: {because: it is short}}\n") == []
