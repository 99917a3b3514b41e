"""L302."""

import pytest

from quiz.lint.rules.two_negatives import RULE
from tests.lint.telling import messages


def choice(stem: str, key: str = "this one") -> str:
    return f"- {{id: a, ask: {stem!r}, answer: {key!r}, wrong: [another, a third]}}\n"


@pytest.mark.parametrize(
    ("stem", "first", "second"),
    [
        ("Which metal is not unlikely to rust?", "not", "unlikely"),
        ("Which metal is NOT UNLIKELY to rust?", "NOT", "UNLIKELY"),
        ("Which of these cannot be without a heart?", "cannot", "without"),
        ("Which answer isn't incorrect?", "isn't", "incorrect"),
        ("None of these is a fish except:", "None", "except"),
        ("All of these do not float except", "not", "except"),
        ("Which of these is not a reason not to smoke?", "not", "not"),
        ("Iron rusts. Which is not a metal that does not rust?", "not", "not"),
        ("Which court did not fail to convict?", "not", "fail"),
        ("Which dish is NOT made without eggs?", "NOT", "without"),
        ("There is no mammal that does not breathe. True?", "no", "not"),
        ("Is it false that whales do not breathe?", "false", "not"),
        ("Which drug is NOT contraindicated?", "NOT", "contraindicated"),
        ("Which verb is not non-finite?", "not", "non-finite"),
    ],
)
def test_two_negatives_of_one_clause_are_told(stem: str, first: str, second: str) -> None:
    assert messages(RULE, choice(stem)) == [f"question 'a': '{first}' and '{second}' take each other away"]


@pytest.mark.parametrize(
    "stem",
    [
        "Which animals have no legs and no wings?",
        "If water does not boil, what does it not do?",
        "Which is not a common but an unusual metal?",
        "What does 'not unlike' mean?",
        "Which is NOT true?",
        "If water does not boil it does not become what?",
        "Why can plants not live without light?",
        "Which fish has neither scales nor teeth?",
        "Whether or not illegal, what was done?",
        "Which metal is unlikely to rust?",
        "All of these float except:",
        "Which of these is NOT an irregular verb?",
        "Which of these is NOT caused by untreated gout?",
        "What may a person who has no visa not do?",
        "Which of these is not unique?",
    ],
)
def test_these_pass(stem: str) -> None:
    assert messages(RULE, choice(stem)) == []


def test_an_option_that_denies_what_is_asked_not_to_be_so_is_told() -> None:
    stem = "Which of these is NOT true of whales?"
    assert messages(RULE, choice(stem, "They do not lay eggs")) == [
        "question 'a': the stem has 'NOT', and the option 'They do not lay eggs' denies too"
    ]
    assert messages(RULE, choice(stem, "They lay eggs")) == []
    assert len(messages(RULE, choice(stem, "They have no scales"))) == 1
    assert messages(RULE, choice(stem, "not")) == []
    assert messages(RULE, choice("What is true of whales?", "They do not lay eggs")) == []


def test_claims_are_read_and_flashcards_and_other_languages_are_not() -> None:
    assert len(messages(RULE, "- {id: a, claim: It is not uncommon., answer: yes}\n")) == 1
    assert messages(RULE, "- {id: a, front: It is not uncommon., back: litotes}\n") == []
    deck = f"title: x\nlanguage: de\nquestions:\n  {choice('Is not wrong?')}"
    assert messages(RULE, deck) == []
