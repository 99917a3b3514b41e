"""L209."""

import pytest

from quiz.lint.rules.vague_frequency import RULE
from tests.lint.telling import messages

CLAIM = "- {id: a, claim: '%s', answer: true}\n"
CHOICE = "- {id: a, ask: '%s', answer: '%s', wrong: [it snows, it hails]}\n"


def test_a_vague_word_in_a_claim_is_told() -> None:
    assert messages(RULE, CLAIM % "Bees often sting.") == [
        "question 'a': the claim is right or wrong according to what 'often' means"
    ]


def test_a_vague_word_in_an_option_is_told() -> None:
    assert messages(RULE, CHOICE % ("What is so?", "it rarely rains")) == [
        "question 'a': the option 'it rarely rains' is right or wrong according to what 'rarely' means"
    ]


def test_a_word_alone_is_vague_where_the_stem_asks_how_often() -> None:
    assert len(messages(RULE, CHOICE % ("How often does it rain here?", "Seldom"))) == 1
    assert messages(RULE, CHOICE % ("Which adverb is right?", "Seldom")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bees sting more often than wasps.", 'The adverb "often" has a silent letter.',
        "*Seldom* is an adverb.", "Bees sting.",
    ],
)  # fmt: skip
def test_comparisons_and_the_word_itself_are_left_alone(text: str) -> None:
    assert messages(RULE, CLAIM % text) == []


def test_the_stem_of_a_choice_may_have_such_words() -> None:
    assert messages(RULE, CHOICE % ("What is often so?", "it rains")) == []
