"""Numbers, times and foreign text."""

import unicodedata
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.tui import words
from tests.tui.shell.world import NOW


@given(st.text())
def test_no_text_of_a_deck_can_steer_the_terminal(text: str) -> None:
    shown = words.line(text)
    assert not any(unicodedata.category(one) == "Cc" for one in shown)
    assert not any(0x202A <= ord(one) <= 0x202E or 0x2066 <= ord(one) <= 0x2069 for one in shown)
    assert "\n" not in shown


@given(st.text())
def test_paragraphs_keep_their_line_ends(text: str) -> None:
    shown = words.paragraphs(text)
    assert shown.count("\n") == text.count("\n")
    assert "\x1b" not in shown


def test_right_to_left_text_keeps_the_number_beside_it_in_place() -> None:
    assert words.line("עברית").endswith("\u200e")
    assert words.line("plain") == "plain"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (59.4, "59 s"), (60, "1 min"), (372, "6 min 12 s"), (3600, "1 h"), (3900, "1 h 5 min")],
)
def test_durations(seconds: float, text: str) -> None:
    assert words.duration(seconds).replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (None, "never"),
        (NOW, "today"),
        (NOW - timedelta(days=1), "yesterday"),
        (NOW - timedelta(days=3), "Thu"),
        (NOW - timedelta(days=20), "2 Nov"),
        (NOW - timedelta(days=390), "28 Oct 2025"),
        (NOW + timedelta(days=2), "today"),
    ],
)
def test_days(when: datetime | None, text: str) -> None:
    assert words.day(when, NOW).replace("\u00a0", " ") == text


def test_a_hundred_percent_is_all() -> None:
    assert words.percent(0.9999).startswith("99")
    assert words.percent(1.0).startswith("100")
    assert words.percent(0.29).startswith("29")


def test_numbers() -> None:
    assert words.grouped(12_480) == "12\u00a0480"
    assert words.counted(1, "deck") == "1\u00a0deck"
    assert words.counted(2, "deck") == "2\u00a0decks"
