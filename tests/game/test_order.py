"""The same seed is the same game on every machine, for ever."""

from hypothesis import given
from hypothesis import strategies as st

from quiz.game import order
from tests.game.decks import CHOICE, DECK

GOLDEN_DRAW = ("cloze", "card", "order", "signed", "draft")
GOLDEN_OPTIONS = ("Khalkhin Gol", "Marco Polo Bridge", "Lake Khasan", "Mukden")
TEXTS = st.lists(st.text(min_size=1, max_size=8), unique=True, max_size=8)


def test_orders_are_frozen() -> None:
    """These orders are what a seed means: they never change."""
    assert order.drawn("tokyo", [question.id for question in DECK.questions], 5) == GOLDEN_DRAW
    assert order.options("tokyo", CHOICE, "en") == GOLDEN_OPTIONS


@given(st.text(max_size=5), TEXTS, st.text(min_size=9, max_size=12))
def test_one_option_more_does_not_reshuffle_the_rest(seed: str, texts: list[str], more: str) -> None:
    before = order.shuffled(seed, "q", texts)
    after = order.shuffled(seed, "q", [more, *texts])
    assert [text for text in after if text != more] == list(before)


@given(st.text(max_size=5), TEXTS)
def test_the_authors_order_does_not_matter(seed: str, texts: list[str]) -> None:
    assert order.shuffled(seed, "q", texts) == order.shuffled(seed, "q", reversed(texts))


@given(st.text(max_size=5), TEXTS.filter(lambda texts: len(texts) > 1))
def test_an_ordering_never_starts_solved(seed: str, texts: list[str]) -> None:
    items = tuple(texts)
    mixed = order.disordered(seed, "q", items)
    assert sorted(mixed) == sorted(items)
    assert mixed != items


def test_numbers_show_in_their_order() -> None:
    assert order.arranged("s", "q", ["1,000 men", "90 men", "250 men"], "en") == (
        "90 men",
        "250 men",
        "1,000 men",
    )
    assert order.arranged("s", "q", ["-5", "12.5", "3"], "en") == ("-5", "3", "12.5")


def test_dates_show_in_their_order() -> None:
    dates = ["9 August 1945", "13 April 1941", "15 August 1945", "September 1939"]
    assert order.arranged("s", "q", dates, "en") == (dates[3], dates[1], dates[0], dates[2])


def test_mixed_options_are_shuffled() -> None:
    texts = ["1939", "never", "1941"]
    assert order.arranged("s", "q", texts, "en") == order.shuffled("s", "q", texts)
