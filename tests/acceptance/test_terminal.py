"""The game in a real terminal, as a person plays it."""

import os
from pathlib import Path

import pytest

from tests.acceptance.terminal import Terminal, terminal

DECK = """\
title: Capitals
id: capitals
language: en
questions:
  - {id: france, ask: What is the capital of France?, answer: Paris}
  - {id: italy, ask: What is the capital of Italy?, answer: Rome}
"""
KILL = 9
"""The signal that no process can hold off; its name is missing on Windows, where tmux is too."""

ANSWERS = {"France": "Paris", "Italy": "Rome"}

pytestmark = [pytest.mark.real("tmux"), pytest.mark.xdist_group("terminal")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working folder with a deck in it."""
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "capitals.yaml").write_text(DECK, encoding="utf-8")
    return tmp_path


def asked(screen: str) -> str:
    """The country that the screen asks about."""
    return next(country for country in ANSWERS if f"capital of {country}" in screen)


def other_than(country: str) -> str:
    """The other country's question."""
    return next(f"capital of {other}" for other in ANSWERS if other != country)


def answer(one: Terminal) -> str:
    """Answer the open question rightly; tells which country it was."""
    country = asked(one.sees("capital of"))
    one.press(ANSWERS[country], "Enter")
    one.sees("Right", "right")
    return country


def test_a_game_from_the_library_to_the_results_and_back(folder: Path) -> None:
    with terminal(folder) as one:
        one.sees("Capitals")
        one.press("Enter")
        one.sees("Start")
        one.press("Enter")
        first = answer(one)
        one.goes_on(other_than(first))
        answer(one)
        one.goes_on("2 right")
        one.sees("✓   ✓")


def test_a_killed_game_goes_on_at_the_same_question(folder: Path) -> None:
    with terminal(folder, "play", "capitals") as one:
        first = answer(one)
        second = asked(one.goes_on(other_than(first)))
        os.kill(one.process, KILL)
    with terminal(folder) as one:
        one.sees("Resume")
        one.press("r")
        assert asked(one.sees("capital of")) == second


@pytest.mark.parametrize(("columns", "rows"), [(40, 12), (120, 40)])
def test_it_plays_at_other_sizes(folder: Path, columns: int, rows: int) -> None:
    with terminal(folder, "play", "capitals", columns=columns, rows=rows) as one:
        answer(one)
