"""What an answer is worth."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quiz.deck.model import Defaults, Flashcard, ShortAnswer
from quiz.game import scoring
from quiz.game.events import Settings
from tests.game.decks import CHOICE, DECK

SHARE = st.floats(0, 1)
SECONDS = st.floats(0, 10_000)


def test_reading_time_is_half_a_second_and_one_for_fifteen_words() -> None:
    assert scoring.reading(ShortAnswer(ask=" ".join(["word"] * 30), answer="x")) == pytest.approx(2.5)


@pytest.mark.parametrize(
    ("elapsed", "factor"), [(0, 1.0), (1.0, 1.0), (11.0, 0.75), (21.0, 0.5), (500.0, 0.5)]
)
def test_speed_falls_to_a_half(elapsed: float, factor: float) -> None:
    assert scoring.speed(elapsed, reading=1.0, clock=20.0) == pytest.approx(factor)


def test_without_a_clock_speed_does_not_count() -> None:
    assert scoring.speed(1e6, reading=0.5, clock=None) == 1.0


@pytest.mark.parametrize(("streak", "extra"), [(0, 0), (1, 50), (4, 200), (5, 250), (40, 250)])
def test_the_streak_adds_up_to_a_quarter(streak: int, extra: int) -> None:
    assert scoring.bonus(1000, streak) == extra


@given(SHARE, SECONDS, st.floats(1, 600), st.integers(0, 9))
def test_points_stay_between_nothing_and_the_base(
    share: float, elapsed: float, clock: float, hints: int
) -> None:
    quick = scoring.speed(elapsed, 0.5, clock)
    assert 0 <= scoring.points(1000, share, quick, hints) <= 1000


@given(SHARE, st.floats(0.5, 1), st.integers(0, 8))
def test_a_hint_never_adds_points(share: float, quick: float, hints: int) -> None:
    assert scoring.points(1000, share, quick, hints + 1) <= scoring.points(1000, share, quick, hints)


def test_half_a_point_counts_as_one() -> None:
    assert scoring.points(1, 0.5, 1.0, 0) == 1
    assert scoring.points(5, 0.5, 1.0, 0) == 3


def test_worth_is_the_questions_own_then_the_decks_then_a_thousand() -> None:
    deck = replace(DECK, defaults=Defaults(points=400))
    assert scoring.base(DECK, CHOICE) == 1000
    assert scoring.base(deck, CHOICE) == 400
    assert scoring.base(deck, replace(CHOICE, points=0)) == 0
    assert scoring.base(deck, Flashcard(front="a", back="b")) == 200


def test_a_clock_runs_only_when_chosen_and_the_authors_seconds_come_first() -> None:
    slow = replace(CHOICE, seconds=Decimal("45.5"))
    chosen = Settings(seed="s", seconds=20)
    assert scoring.clock(DECK, slow, Settings(seed="s")) is None
    assert scoring.clock(DECK, slow, chosen) == 45.5
    assert scoring.clock(DECK, CHOICE, chosen) == 20
    timed = replace(DECK, defaults=Defaults(seconds=Decimal(30)))
    assert scoring.clock(timed, CHOICE, chosen) == 30
    assert scoring.clock(timed, slow, chosen) == 45.5


def test_the_possible_is_a_perfect_game() -> None:
    card = Flashcard(front="a", back="b")
    assert scoring.possible(DECK, (CHOICE, card, CHOICE)) == 1000 + 500 + 1050
