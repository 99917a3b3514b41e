"""What of a text is sent."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quiz.generate.llm.passages import AROUND, excerpt, spread
from tests.generate.llm.samples import PASSAGE, TEXT, offer

WORDS = st.text("ab \n", max_size=3 * AROUND)


def test_a_passage_goes_as_it_is() -> None:
    assert excerpt(offer()) == PASSAGE


@given(WORDS, WORDS)
def test_of_a_long_passage_the_words_around_the_sentence_go(before: str, behind: str) -> None:
    passage = f"{before}{TEXT}{behind}"
    sent = excerpt(offer(passage))
    assert TEXT in sent
    assert sent in passage
    assert len(sent) <= len(TEXT) + 2 * AROUND


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_choice_is_spread_evenly_in_the_order_of_the_text(many: int, most: int) -> None:
    chosen = [one.sentence.paragraph for one in spread([offer(paragraph=at) for at in range(many)], most)]
    assert len(chosen) == min(many, most)
    assert chosen == sorted(set(chosen))
    gaps = {later - earlier for earlier, later in pairwise(chosen)}
    assert len(gaps) <= 2
