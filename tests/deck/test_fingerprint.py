"""What a question is about. The golden values may never change: files beside decks hold them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.deck.fingerprint import fingerprint
from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Evidence,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from tests.deck.decks import EVERY_KIND, questions

QUOTE = "Georgy Zhukov won the battle at Khalkhin Gol in August 1939."
FACT = ShortAnswer(ask="Who won the battle?", answer="Georgy Zhukov", evidence=QUOTE)


@pytest.mark.parametrize(
    "same",
    [
        ShortAnswer(ask="Which general won at Khalkhin Gol?", answer="Georgy Zhukov", evidence=QUOTE),
        ShortAnswer(ask="Who?", answer="*georgy*  Zhukov", evidence=QUOTE.upper()),
        Choice(ask="Who?", answer="Georgy Zhukov", wrong=("a", "b", "c"), evidence=QUOTE),
        Cloze(cloze="{{Georgy Zhukov::a general}} won the battle.", evidence=QUOTE),
        Flashcard(front="The winner", back="Georgy Zhukov", evidence=Evidence(quote=QUOTE, source="book")),
        MultipleChoice(ask="Who?", answers=("Georgy Zhukov",), wrong=("a",), evidence=(QUOTE,)),
        Listing(ask="Who?", answers={"Georgy Zhukov": "a general"}, evidence=QUOTE),
        ShortAnswer(
            ask="Who?",
            answer="Georgy Zhukov",
            evidence="Georgy\nZhukov won the *battle* at Khalkhin Gol, in August 1939",
        ),
    ],
)
def test_one_fact_has_one_fingerprint(same: AnyQuestion) -> None:
    assert fingerprint(same) == fingerprint(FACT)


@pytest.mark.parametrize(
    "other",
    [
        ShortAnswer(ask="Who won the battle?", answer="Zhukov", evidence=QUOTE),
        ShortAnswer(ask="Who won the battle?", answer="Georgy Zhukov", evidence=QUOTE + " He was 42."),
        ShortAnswer(ask="Who won the battle?", answer="Georgy Zhukov"),
        TrueFalse(claim="Georgy Zhukov won the battle.", answer=True, evidence=QUOTE),
        Cloze(cloze="{{Georgy Zhukov}} won at {{Khalkhin Gol}}.", evidence=QUOTE),
    ],
)
def test_another_fact_has_another(other: AnyQuestion) -> None:
    assert fingerprint(other) != fingerprint(FACT)


def test_a_number_counts_as_its_figures() -> None:
    typed = Numeric(ask="How many?", number=Decimal("4200.0"), evidence="They lost 4,200 men in the end.")
    short = ShortAnswer(ask="How many men?", answer="4,200", evidence="They lost 4,200 men in the end.")
    assert fingerprint(typed) == fingerprint(short)


def test_of_claims_it_counts_whether_they_are_true() -> None:
    claims = [
        TrueFalse(claim=claim, answer=answer, evidence=QUOTE)
        for claim, answer in (("Zhukov won.", True), ("Zhukov lost.", False), ("Stalin won.", False))
    ]
    true, *false = map(fingerprint, claims)
    assert len({*false}) == 1
    assert true not in false


def test_signs_alone_are_an_answer_too() -> None:
    plus, minus = (ShortAnswer(ask="Which sign?", answer=sign, evidence=QUOTE) for sign in ("+", "−"))
    assert fingerprint(plus) != fingerprint(minus)


def test_sides_and_items_count_and_their_distractors_do_not() -> None:
    pairs = {"Sorge": "spy", "Zhukov": "general"}
    assert fingerprint(Matching(match=pairs)) == fingerprint(Matching(match=pairs, wrong=("poet",)))
    assert fingerprint(Ordering(ask="Order", order=("a", "b"))) != fingerprint(
        Ordering(ask="Order", order=("b", "a"))
    )


def test_every_kind_has_one_of_its_own() -> None:
    every = questions(EVERY_KIND)
    assert len({*map(fingerprint, every)}) == len(every)


def test_golden_values() -> None:
    assert fingerprint(FACT) == "1e171c223dfbea04"
    assert (
        fingerprint(TrueFalse(claim="The pact was signed in **Moscow**.", answer=True)) == "fea25cb213891781"
    )


@given(st.text(), st.text(min_size=1))
def test_any_text_has_one(quote: str, answer: str) -> None:
    found = fingerprint(ShortAnswer(ask="Who?", answer=answer, evidence=quote))
    assert len(found) == 16
    assert found == fingerprint(ShortAnswer(ask="Who?", answer=answer + " ", evidence=quote + "\n"))
