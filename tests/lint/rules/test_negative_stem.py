"""L301."""

import pytest

from quiz.lint.rules.negative_stem import RULE
from tests.lint.telling import messages


def choice(stem: str) -> str:
    return f"- {{id: a, ask: {stem!r}, answer: x, wrong: [y, z]}}\n"


@pytest.mark.parametrize(
    "stem",
    [
        "Which of these is not a fish?",
        "A whale breathes air. Which of these is not a fish?",
        "Whales do not have:",
        "All of these are fish except ___",
        "Which *sea animal* is not a fish?",
        "Which animal isn\u2019t a fish?",
        "All of these are fish except one. Which?",
    ],
)
def test_a_plain_negative_is_told(stem: str) -> None:
    [message] = messages(RULE, choice(stem))
    assert message.startswith("question 'a': the stem asks for what is not so, and ")


@pytest.mark.parametrize(
    "stem",
    [
        "Which of these is NOT a fish?",
        "Which of these is *not* a fish?",
        "Which of these is **not** a fish?",
        "Which of these is _not a fish_?",
        "All of these are fish EXCEPT:",
        "Why are whales not fish?",
        "What does `not True` give?",
        "What is the opposite of 'is not'?",
        "She does not ___ meat.",
        "I do not understand",
        "He does not like fish.",
        "The patient is not breathing. What comes first?",
        "Translate: whales do not bite",
    ],
)
def test_these_pass(stem: str) -> None:
    assert messages(RULE, choice(stem)) == []


def test_a_claim_may_deny() -> None:
    assert messages(RULE, "- {id: a, claim: Whales are not fish., answer: yes}\n") == []


@pytest.mark.parametrize(
    ("language", "stem", "count"),
    [
        ("de", "Welches Tier ist nicht grün?", 1), ("de", "Welches Tier ist kein Fisch?", 1),
        ("de", "Welches Tier, das nicht schwimmt, ist ein Fisch?", 0), ("de", "Warum nicht?", 0),
        ("de", "Welches Tier ist NICHT grün?", 0), ("fr", "Lequel n’est pas un poisson ?", 1),
        ("fr", "Pourquoi n’est-ce pas un poisson ?", 0), ("es", "¿Cuál de estos no es un pez?", 1),
        ("es", "¿Por qué no es un pez?", 0), ("it", "Quale non è un pesce?", 0),
    ],
)  # fmt: skip
def test_three_other_languages_are_read(language: str, stem: str, count: int) -> None:
    assert len(messages(RULE, f"title: x\nlanguage: {language}\nquestions:\n  {choice(stem)}")) == count


def test_typed_answers_and_other_languages_pass() -> None:
    assert messages(RULE, "- {id: a, ask: Which sea animal is not a fish?, answer: whale}\n") == []
    deck = f"title: x\nlanguage: de\nquestions:\n  {choice('Which is not a fish?')}"
    assert messages(RULE, deck) == []
