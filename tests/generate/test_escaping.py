"""Plain text, written as Markdown, reads back as the same characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.deck.cloze import ClozeError, blanks
from quiz.deck.markup.plain import plain
from quiz.generate.escaping import escaped

MARKED = st.text(
    alphabet=st.sampled_from("ab1 .)(*_`#>-+=~[]{}<>&$!|\\:\"'\u00e9\u4e2d"), min_size=1, max_size=40
)


@given(MARKED)
def test_it_reads_back(text: str) -> None:
    line = " ".join(text.split())
    assert plain(escaped(text)) == line


@given(MARKED)
def test_it_opens_no_blank(text: str) -> None:
    with pytest.raises(ClozeError, match="the cloze text has no blank"):
        blanks(escaped(text))


def test_what_has_no_mark_stays_as_it_is() -> None:
    assert escaped("It's 5 % of $10, he said.") == "It's 5 % of $10, he said."
