"""L208."""

import pytest

from quiz.lint.rules.absolute_words import RULE
from tests.lint.telling import messages

QUESTION = "- {id: a, ask: What do cats do?, answer: '%s', wrong: [they eat grass, '%s']}\n"


def said(option: str, key: str = "they hunt mice") -> list[str]:
    return messages(RULE, QUESTION % (key, option))


@pytest.mark.parametrize("word", ["always", "never", "only", "completely", "invariably"])
def test_an_absolute_word_in_a_wrong_option_is_told(word: str) -> None:
    assert said(f"they {word} sleep indoors") == [
        f"question 'a': '{word}' gives the wrong option 'they {word} sleep indoors' away,"
        " since no right one is so strict"
    ]


def test_a_question_is_told_once() -> None:
    question = (
        "- {id: a, ask: What?, answer: a cat, wrong: [a dog that never barks, a cow that always moos]}\n"
    )
    assert len(messages(RULE, question)) == 1


def test_where_a_right_option_is_as_strict_nothing_is_given_away() -> None:
    assert said("they never sleep indoors", "they always hunt alone") == []


@pytest.mark.parametrize(
    "option",
    [
        "they do not always sleep", "they sleep after all", "they have all four legs", "Never",
        "Never Let Me Go",
        "All the Pretty Horses", "they eat almost everything", "all of these", "they do nothing but sleep",
        "they use only 5 muscles", "an allrounder at home",
    ],
)  # fmt: skip
def test_phrases_titles_and_quantities_are_left_alone(option: str) -> None:
    assert said(option) == []


def test_other_languages_are_left_alone() -> None:
    question = QUESTION % ("sie jagen", "sie never schlafen")
    assert messages(RULE, f"title: x\nlanguage: de\nquestions:\n  {question}") == []
