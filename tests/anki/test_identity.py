"""What learners' collections hang on: frozen for ever."""

import pytest

from quiz.anki.identity import FIRST_MOD, anki_tags, deck_name, first_id, guid
from quiz.deck.model import AnkiOptions, Deck


def test_guids_are_frozen() -> None:
    assert guid("japan-1941", "clash") == "NlGMXEbJIrXv4bGV"
    assert guid("japan-1941", "year") == "XHrNtrImXLalyygP"
    assert guid("a", "bc") != guid("ab", "c")


def test_ids_are_frozen_and_lie_in_the_past() -> None:
    assert first_id(["History::Japan 1941"]) == 1_585_503_800_000
    assert 1_577_836_800_000 <= first_id(["x"]) < (FIRST_MOD + 5 * 366 * 86_400) * 1000


def test_tags_stand_below_the_deck_s_id() -> None:
    assert anki_tags("japan", ("war", "second world war", "war", " a\u3000b ")) == (
        "japan::a-b",
        "japan::second-world-war",
        "japan::war",
    )
    assert anki_tags("my deck", ("x::y", "::", "")) == ("my-deck::x::y",)
    assert anki_tags("d", ()) == ()


@pytest.mark.parametrize(
    ("asked", "kept", "title", "name"),
    [
        ("History::Japan", "Old", "Title", "History::Japan"),
        ("", "Old", "Title", "Old"),
        ("", "", "A *title*: part::two", "A title: part:two"),
        ("", "", "", "the-id"),
        (" A :: :: B ", "", "", "A::B"),
        ("", "", 'The "pact"', "The 'pact'"),
    ],
)
def test_the_deck_s_name(asked: str, kept: str, title: str, name: str) -> None:
    deck = Deck(id="the-id", title=title, anki=AnkiOptions(deck=asked))
    assert deck_name(deck, kept) == name
