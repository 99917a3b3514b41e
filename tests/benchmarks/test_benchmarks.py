"""The benchmarks measure what they say: a whole deck of every kind, and a verdict beside each ratio."""

import re
from importlib import import_module

import pytest

from benchmarks.__main__ import NAMES
from benchmarks.corpus import deck
from benchmarks.figure import Figure
from benchmarks.formatting import untidy
from quiz.deck.formatting.formatting import formatted
from quiz.deck.model import KINDS
from quiz.deck.reading import read


def test_the_big_deck_has_every_kind_and_no_problem() -> None:
    reading = read(deck(200).encode(), "deck.yaml")
    assert reading.problems == ()
    assert reading.deck is not None
    assert len(reading.deck.questions) == 200
    assert {type(question) for question in reading.deck.questions} == set(KINDS)


def test_the_big_deck_is_the_same_each_time() -> None:
    assert deck(50) == deck(50)


def test_every_question_of_the_untidy_deck_changes() -> None:
    tidied = formatted(untidy(200).encode(), "deck.yaml")
    assert tidied.ids == 200
    assert tidied.data is not None
    before, after = (
        {tuple(one.strip().splitlines()) for one in re.split("(?m)^ *- (?=id:|tags:)", text)[1:]}
        for text in (untidy(200), tidied.data.decode())
    )
    assert len(before) == len(after) == 200
    assert not before & after


@pytest.mark.parametrize(("ratio", "verdict"), [(0.4, "ok"), (0.5, "ok"), (0.51, "OVER")])
def test_a_figure_says_whether_it_holds(ratio: float, verdict: str) -> None:
    assert str(Figure("reading", ratio, 0.5, "1 s for 2 s")).split()[0] == verdict


@pytest.mark.parametrize("name", NAMES)
def test_every_benchmark_has_figures(name: str) -> None:
    assert callable(import_module(f"benchmarks.{name}").figures)
