"""L104."""

import time

import pytest

from quiz.lint.rules.grammatical_cue import RULE
from tests.lint.telling import messages, told

CHOICE = "- {{id: a, ask: {!r}, answer: {!r}, wrong: {}}}\n"


def said(ask: str, answer: str, *wrong: str) -> list[str]:
    return messages(RULE, CHOICE.format(ask, answer, list(wrong)))


@pytest.mark.parametrize(
    "ask",
    ["It is an", "It is an:", "It is an …", "It is an...", "It is an ___", "It is an ___ that eats grass."],
)
def test_an_article_at_the_end_or_before_the_gap(ask: str) -> None:
    [problem] = told(RULE, CHOICE.format(ask, "ox", ["eagle", "horse", "cow"]))
    assert problem.message == "question 'a': after 'an' in the stem 'horse' does not fit"
    assert problem.excerpt[problem.place.column - 1 :].startswith("'horse'")
    assert said(ask, "ox", "eagle", "owl") == []


@pytest.mark.parametrize(
    ("ask", "answer", "wrong"),
    [
        ("It is a", "horse", ["ox"]),
        ("A ___ is a small house", "hut", ["igloo"]),
        ("Plants live by", "making sugar", ["they drink"]),
        ("The heart can", "pump blood", ["to digest"]),
        ("The lungs are there to", "breathe", ["to think"]),
        ("The king was", "a tyrant", ["was a saint"]),
        ("A chest has two", "lungs", ["liver", "hearts"]),
        ("A cell has one", "head", ["wall", "tails"]),
        ("Which organs are in the chest?", "the lungs", ["the liver", "a kidney"]),
        ("Which two planets have rings?", "Jupiter and Saturn", ["Mars", "Mercury"]),
        ("What small organ is in the neck?", "the larynx", ["the kidneys", "two eyes"]),
    ],
)
def test_options_of_which_some_do_not_fit(ask: str, answer: str, wrong: list[str]) -> None:
    assert bool(said(ask, answer, *wrong)) is (ask != "The king was")


@pytest.mark.parametrize(
    ("ask", "answer", "wrong"),
    [
        ("It is a(n)", "ox", ["horse"]),
        ("It is a/an", "ox", ["horse"]),
        ("Which animal is it?", "ox", ["horse"]),
        ("It is an", "FBI agent", ["NATO man"]),
        ("It is an", "hour", ["egg", "8th"]),
        ("It is a", "unit", ["one-way street"]),
        ("Give vitamin A", "to him", ["an egg"]),
        ("It is", "an ox", ["a horse"]),
        ("Plants live by", "making sugar", ["it", "drinking"]),
        ("It melts to", "water", ["melting ice"]),
        ("Which organs are in the chest?", "the lungs", ["the kidneys", "the liver"]),
        ("Which organs are in the chest?", "the lungs", ["bacteria", "the teeth"]),
        ("Which process causes rust on iron?", "oxidations", ["a flood", "a fire"]),
        ("Which antigens does it have?", "A and B", ["only A", "only B"]),
        ("Which antigens are there?", "A and B", ["only A", "only B"]),
        ("Which of these are fish?", "trout", ["a whale", "a frog"]),
        ("Which mountains are the highest?", "the Himalayas", ["the Alps", "the Andes"]),
        ("What is it?", "the larynx", ["the kidneys", "two eyes"]),
        ("", "a", ["b"]),
    ],
)
def test_options_that_all_may_follow(ask: str, answer: str, wrong: list[str]) -> None:
    assert said(ask or "…", answer, *wrong) == []


def test_it_is_a_rule_of_english() -> None:
    deck = "title: x\nlanguage: de\nquestions:\n  " + CHOICE.format("Er geht an", "Orte", ["Seen"])
    assert messages(RULE, deck) == []


def test_hostile_texts_are_read_at_once() -> None:
    begun = time.process_time()
    for piece in ("a ", "which a ", "a" * 100 + " ", "a _"):
        said(piece * (20_000 // len(piece)), *(f"{piece * 100}{n}" for n in range(100)))
    assert time.process_time() - begun < 60
