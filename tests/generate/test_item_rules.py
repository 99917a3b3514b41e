"""Drafts are held against the item-writing rules that speak by default."""

from quiz.deck.model import Choice, ShortAnswer
from quiz.generate.item_rules import flawed


def test_what_a_rule_speaks_against_is_told() -> None:
    bad = Choice(id="bad", ask="Who built Harrow's Tower?", answer="Harrow", wrong=("Vale", "Fenn", "Marsh"))
    good = ShortAnswer(id="good", ask="In which year was the lighthouse of Port Alder built?", answer="1721")
    found = flawed([bad, good])
    assert list(found) == ["bad"]
    assert found["bad"].startswith("L")


def test_what_is_no_question_in_a_deck_is_told() -> None:
    assert list(flawed([ShortAnswer(id="empty", ask="", answer="1721")])) == ["empty"]
