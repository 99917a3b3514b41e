"""Scores rank what is surer and says more above the rest."""

from decimal import Decimal

from msgspec.structs import replace

from quiz.generate.model import Asking
from quiz.generate.ranking import difficulty, score
from tests.generate.making import HARBOUR, candidate, ground

QUOTE = "Edmund Harrow built the first lighthouse of Port Alder in 1721."
ONE = candidate("Who built the first lighthouse of Port Alder in 1721?", "Edmund Harrow", QUOTE)
KNOWN = ground(*HARBOUR)


def test_it_is_a_share_in_hundredths() -> None:
    found = score(ONE, KNOWN)
    assert Decimal(0) <= found <= Decimal(1)
    assert found == found.quantize(Decimal("0.01"))


def test_what_may_lean_on_something_is_worth_less() -> None:
    assert score(replace(ONE, doubts=2), KNOWN) < score(ONE, KNOWN)


def test_what_happens_once_is_worth_more() -> None:
    assert score(replace(ONE, once=True), KNOWN) > score(ONE, KNOWN)


def test_what_names_nothing_is_worth_less() -> None:
    assert score(replace(ONE, stem="Who built the first tower of the small town?"), KNOWN) < score(ONE, KNOWN)


def test_difficulty() -> None:
    options = replace(ONE, distractors=("Henry Vale", "Clara Winslow", "Robert Fenn"))
    assert difficulty(options, KNOWN) < difficulty(ONE, KNOWN)
    day = replace(ONE, asking=Asking.WHEN, answer="4 May 1839", type="DATE")
    assert difficulty(day, KNOWN) > difficulty(ONE, KNOWN)
    assert difficulty(replace(ONE, asking=Asking.TRUE), KNOWN) == 1
