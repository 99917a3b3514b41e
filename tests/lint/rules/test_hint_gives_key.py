"""L103."""

import time

import pytest

from quiz.lint.rules.hint_gives_key import RULE
from tests.lint.telling import messages, told

SHORT = "- {{id: a, ask: What is it?, answer: {}, hint: {}}}\n"


@pytest.mark.parametrize(
    ("answer", "hint"),
    [
        ("the Nile", "The Nile flows north"),
        ("Nile", "It is *the Nile*"),
        ("photosynthesis", "Plants do it by Photosynthesis."),
        ("a volcano", "Volcanoes do it"),
        ("lead", "Lead is heavy"),
        ("1939", "The year is 1939"),
        ("東京", "日本の首都は東京です"),
        ("Quecksilber", "Es ist Quecksilber"),
    ],
)
def test_a_hint_that_says_the_answer_is_told(answer: str, hint: str) -> None:
    assert len(messages(RULE, SHORT.format(answer, hint))) == 1


@pytest.mark.parametrize(
    ("answer", "hint"),
    [
        ("the Nile", "It flows north"),
        ("1939", "It was after 1939"),
        ("the Nile", "It is not the Nile that you know"),
        ("Jupiter", "Saturn or Jupiter?"),
        ("rises", "rises/falls"),
        ("red blood cell", "It is red"),
        ("lead", "It leads a list"),
        ("May", "You may know it"),
        ("it", "It is a pronoun"),
        ("C", "Vitamin C prevents it"),
    ],
)
def test_a_hint_that_leads_there_is_none(answer: str, hint: str) -> None:
    assert messages(RULE, SHORT.format(answer, hint)) == []


def test_it_is_told_at_the_hint() -> None:
    deck = "- id: a\n  ask: Which river?\n  answer: the Nile\n  hint:\n    - It is long\n    - The Nile\n"
    [problem] = told(RULE, deck)
    assert problem.place.line == 8
    assert problem.message == "question 'a': the hint has the right answer 'the Nile'"


def test_an_accepted_answer_is_an_answer() -> None:
    accept = "- {id: a, ask: Where is it?, answer: Manchukuo, accept: [Manchuria], hint: In Manchuria}\n"
    assert messages(RULE, accept) == ["question 'a': the hint has the accepted answer 'Manchuria'"]


def test_of_several_answers_a_hint_may_name_a_few() -> None:
    listing = "- {{id: a, ask: Name them, answers: [{}], hint: One is Mongolia}}\n"
    assert messages(RULE, listing.format("Mongolia, Manchuria, Korea")) == []
    assert messages(RULE, listing.format("Mongolia, Manchuria")) != []


def test_the_hint_in_a_blank() -> None:
    cloze = '- {{id: a, cloze: "It rose in {{{{August::{}}}}}"}}\n'
    assert messages(RULE, cloze.format("August, a month")) == []
    assert messages(RULE, cloze.format("in August")) == [
        "question 'a': the hint in a blank is the answer 'August'"
    ]
    assert messages(RULE, cloze.format("May or August")) == []
    assert messages(RULE, cloze.replace("August", "running").format("run")) == []


def test_a_number_of_few_figures_stands_there_by_chance() -> None:
    number = "- {{id: a, ask: How many?, number: {}, hint: Think of step {} of the recipe}}\n"
    assert messages(RULE, number.format(3, 3)) == []
    assert messages(RULE, number.format(1939, 1939)) != []


def test_twice_as_long_hostile_texts_take_no_more_than_some_times_as_long() -> None:
    assert _seconds(4_000) < 10 * _seconds(2_000) + 0.5


def _seconds(words: int) -> float:
    long = "a b " * words
    hints = ", ".join([long] * 50)
    answers = ", ".join(f"{long} {n}" for n in range(50))
    begun = time.process_time()
    assert messages(RULE, f"- {{id: a, ask: What?, answers: [{answers}], hint: [{hints}]}}\n") == []
    return time.process_time() - begun


@pytest.mark.parametrize(
    ("ask", "answer", "hint", "count"),
    [
        ("Which scale has five notes?", "the pentatonic scale", "Pentatonic comes from penta.", 1),
        (
            "Which nurse went to the war?",
            "Florence Nightingale",
            "She was called Nightingale, as the bird.",
            1,
        ),
        ("Which nurse went to the war?", "Florence Nightingale", "She was born in Florence.", 0),
        ("Which scale has five notes?", "the pentatonic scale", "Another scale has seven.", 0),
    ],
)
def test_what_the_stem_leaves_open_of_an_answer_is_enough(
    ask: str, answer: str, hint: str, count: int
) -> None:
    assert len(messages(RULE, f"- {{id: a, ask: '{ask}', answer: {answer}, hint: '{hint}'}}\n")) == count
