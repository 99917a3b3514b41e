"""L102."""

import time

import pytest

from quiz.lint.rules.key_elsewhere import RULE
from tests.lint.telling import messages, told

YEAR = "- {id: a, ask: In which year was the Battle of Hastings fought?, number: 1066}\n"
SHORT = "- {{id: {}, ask: {!r}, answer: {!r}}}\n"
WHO = SHORT.format("b", "Who won the Battle of Hastings in 1066?", "William")


def test_it_is_told_at_the_key_that_is_given_away() -> None:
    [problem] = told(RULE, WHO + YEAR)
    assert problem.message == "question 'a': the stem of question 'b' says the right answer '1066'"
    assert problem.excerpt[problem.place.column - 1 :].startswith("1066")


@pytest.mark.parametrize(
    ("ask", "answer", "other"),
    [
        (
            "What is the capital of France?",
            "Paris",
            "Which river flows through Paris, the capital of France?",
        ),
        ("Who wrote the novel Emma?", "Jane Austen", "When did Jane Austen write her novel Emma?"),
        ("Which gas do plants take in by day?", "carbon dioxide", "How do plants take in carbon dioxide?"),
    ],
)
def test_a_stem_about_the_same_matter_says_the_answer(ask: str, answer: str, other: str) -> None:
    assert len(messages(RULE, SHORT.format("a", ask, answer) + SHORT.format("b", other, "so"))) == 1


@pytest.mark.parametrize(
    ("ask", "answer", "other"),
    [
        ("What is the capital of France?", "Paris", "Who painted the view of Paris in the museum?"),
        ("What is the capital of France?", "Paris", "Is Paris or Lyon the capital of France?"),
        ("What is the capital of France?", "Paris", "Which river flows through the capital of France?"),
        ("How many sides has a cube?", "six", "How many sides of six has a cube?"),
    ],
)
def test_a_word_on_another_matter_gives_nothing_away(ask: str, answer: str, other: str) -> None:
    assert messages(RULE, SHORT.format("a", ask, answer) + SHORT.format("b", other, "so")) == []


def test_a_false_claim_says_nothing_and_a_true_one_does() -> None:
    claim = "- {{id: b, claim: The Battle of Hastings was fought in 1066, answer: {}}}\n"
    assert messages(RULE, YEAR + claim.format("false")) == []
    assert messages(RULE, YEAR + claim.format("true")) != []


def test_a_stem_that_names_a_distractor_too_is_let_be() -> None:
    choice = (
        "- {id: a, ask: Which is the largest planet of the sun?, answer: Jupiter, wrong: [Saturn, Mars]}\n"
    )
    other = "Which large planet of the sun lies between Jupiter and {}?"
    assert messages(RULE, choice + SHORT.format("b", other.format("Saturn"), "none")) == []
    assert messages(RULE, choice + SHORT.format("b", other.format("Pluto"), "Uranus")) != []


def test_a_word_that_begins_many_keys_is_not_looked_for() -> None:
    many = "".join(
        SHORT.format(f"q{n}", f"Which battle was lost in the year {n}?", "Battle") for n in range(30)
    )
    assert messages(RULE, many + SHORT.format("b", "Which battle was lost in that year?", "none")) == []


def test_large_decks_of_like_questions_are_read_at_once() -> None:
    deck = "".join(
        SHORT.format(f"q{n}", f"Who won the battle of place{n} against king{n - 1}?", f"king{n % 600}")
        for n in range(1_000)
    )
    begun = time.process_time()
    messages(RULE, deck)
    assert time.process_time() - begun < 60
