"""`Data`: the way back from a note to the question."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quiz.anki.data import canonical, canonical_deck, deck_of, question_of
from quiz.deck.model import AnyQuestion, Choice, Listing, Matching, Numeric, Ordering, ShortAnswer
from tests.anki.decks import QUESTIONS, full_deck

TEXT = st.text(
    st.one_of(st.sampled_from(list("[]{}<>&$\"'\\:/soundlatexé\u0301")), st.characters(codec="utf-8")),
    max_size=40,
)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_every_kind_comes_back(question: AnyQuestion) -> None:
    assert question_of(canonical(question)) == question


@given(TEXT, TEXT, TEXT)
def test_any_text_comes_back(ask: str, answer: str, why: str) -> None:
    question = ShortAnswer(id="q", ask=ask, answer=answer, why=why)
    assert question_of(canonical(question)) == question


@given(TEXT)
def test_nothing_in_it_means_something_to_anki(text: str) -> None:
    data = canonical(ShortAnswer(id="q", ask=text, answer="[sound:a.mp3][latex]b[/latex][$]c[/$]<img src=x>"))
    assert not any(
        mark in data for mark in ("<", ">", "&", "[sound:", "[latex]", "[$]", "[/latex", "[/$", "\x1f")
    )
    assert unicodedata.is_normalized("NFC", data)


def test_the_deck_comes_back() -> None:
    assert deck_of(canonical_deck(full_deck())) == replace(full_deck(), questions=())


@pytest.mark.parametrize("data", ["", "{}", "[]", '{"ask":"?"}', '{"ask":1,"answer":[]}', "{" * 10_000])
def test_what_is_no_question_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        question_of(data)


def test_an_author_s_order_is_kept() -> None:
    ordering = Ordering(id="q", order={"b": "1", "a": "2"})
    matching = Matching(id="q", match={"z": "1", "y": "2"}, wrong={"x": "", "w": ""})
    assert canonical(ordering) == '{"id":"q","order":{"b":"1","a":"2"}}'
    assert canonical(matching) == '{"id":"q","match":{"z":"1","y":"2"},"wrong":{"x":"","w":""}}'


def test_it_is_written_as_the_deck_has_it() -> None:
    written = Choice(id="q", ask="?", answer="a", wrong=("b",), tags=("t",), hint="h", evidence="e")
    assert canonical(written) == (
        '{"answer":"a","ask":"?","evidence":"e","hint":"h","id":"q","tags":["t"],"wrong":["b"]}'
    )
    assert (
        canonical(Numeric(id="q", ask="?", number=Decimal("1.50"))) == '{"ask":"?","id":"q","number":"1.50"}'
    )
    assert (
        canonical(Listing(id="q", ask="?", answers=("b", "a"))) == '{"answers":["b","a"],"ask":"?","id":"q"}'
    )
