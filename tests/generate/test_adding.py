"""Which drafts are new to a deck."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from quiz.deck.fingerprint import fingerprint
from quiz.deck.model import AnyQuestion, Choice, Deck, Evidence, Generated, ShortAnswer
from quiz.generate.adding import best, new_drafts

DRAFT = ShortAnswer(
    id="who-won-abcdef", ask="Who won?", answer="Zhukov", evidence=Evidence(quote="Zhukov won it in the end.")
)


def test_what_the_deck_has_not_is_new() -> None:
    assert new_drafts([DRAFT], Deck()) == (DRAFT,)


@pytest.mark.parametrize(
    "known",
    [
        replace(DRAFT, ask="Which general?", answer="Georgy Zhukov", evidence=()),
        replace(DRAFT, id="mine", ask="Which general won?"),
        Choice(
            id="mine", ask="Which?", answer="zhukov", wrong=("a",), evidence="Zhukov won  it in the *end*."
        ),
        ShortAnswer(id="mine", ask="*Who* won?", answer="Georgy Zhukov"),
    ],
    ids=["edited", "reworded", "of another kind", "asked already"],
)
def test_what_the_deck_has_is_not(known: AnyQuestion) -> None:
    assert new_drafts([DRAFT], Deck(questions=(known,))) == ()


def test_what_was_rejected_is_not() -> None:
    assert new_drafts([DRAFT], Deck(), {fingerprint(DRAFT)}) == ()


def test_the_best_stay_in_their_order() -> None:
    drafts = [
        replace(DRAFT, id=name, generated=Generated(score=Decimal(score)))
        for name, score in (("a", "0.5"), ("b", "0.9"), ("c", "0.5"), ("d", "0.7"))
    ]
    assert [one.id for one in best(drafts, 3)] == ["a", "b", "d"]
    assert [one.id for one in best([*drafts, DRAFT], None)] == ["a", "b", "c", "d", DRAFT.id]
