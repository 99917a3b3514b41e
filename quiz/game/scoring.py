"""What an answer is worth.

With T the clock's seconds for the question, t the seconds it was open beyond the time for reading its stem,
and h the hints opened::

    f      = 1 - t / 2T, never below 0.5; 1 without a clock
    points = round(base x share x f x 0.75^h) + bonus
    bonus  = 5 % of base for each wholly right answer just before this one, 25 % at most,
             when this one is wholly right

A flashcard, graded by its player, brings half its base when known; speed and streak do not count.
"""

from math import floor

from quiz.deck.markup.plain import plain
from quiz.deck.model import AnyQuestion, Deck, Flashcard, stem
from quiz.game.events import Settings

BASE = 1000
"""Points of a right answer where the deck names none."""

READING = 0.5
"""Seconds before the clock runs, however short the stem."""

WORDS_A_SECOND = 15
"""Words of a stem for which one more second of reading is given."""

SLOWEST = 0.5
"""The least that speed leaves of the points."""

HINT = 0.75
"""What each hint leaves of the points."""

STREAK_STEP = 0.05
"""Share of the base that each right answer before this one adds."""

STREAK_STEPS = 5
"""How many steps a streak adds at the most."""


def base(deck: Deck, question: AnyQuestion) -> int:
    """Points of a right answer before speed, hints and streak; half for a flashcard."""
    points = deck.points_of(question)
    full = points if isinstance(points, int) else BASE
    return _rounded(full / 2) if isinstance(question, Flashcard) else full


def clock(deck: Deck, question: AnyQuestion, settings: Settings) -> float | None:
    """Seconds for the question: none unless the player chose a clock; the author's come first."""
    if settings.seconds is None:
        return None
    authors = deck.seconds_of(question)
    return float(authors) if authors else settings.seconds


def reading(question: AnyQuestion) -> float:
    """Seconds given for reading the stem, which do not count."""
    return READING + len(plain(stem(question)).split()) / WORDS_A_SECOND


def speed(elapsed: float, reading: float, clock: float | None) -> float:
    """The factor f, 0.5 … 1, for a question open for `elapsed` seconds."""
    if clock is None:
        return 1.0
    return max(SLOWEST, 1 - max(0.0, elapsed - reading) / (2 * clock))


def points(base: int, share: float, speed: float, hints: int) -> int:
    """Points without the streak's bonus."""
    return _rounded(base * share * speed * HINT**hints)


def bonus(base: int, streak: int) -> int:
    """What `streak` wholly right answers just before a wholly right one add."""
    return _rounded(base * STREAK_STEP * min(streak, STREAK_STEPS))


def possible(deck: Deck, questions: tuple[AnyQuestion, ...]) -> int:
    """The most points that a game of these questions can bring."""
    total = streak = 0
    for question in questions:
        total += base(deck, question)
        if not isinstance(question, Flashcard):
            total += bonus(base(deck, question), streak)
            streak += 1
    return total


def _rounded(points: float) -> int:
    """Half a point counts as one, on every machine (Python's own `round` goes to the even neighbour)."""
    return floor(points + 0.5)
