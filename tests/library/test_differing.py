import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.differing import marked


@pytest.mark.parametrize(
    ("quote", "source", "told"),
    [
        ("the pact of 14 April", "the pact of 13 April", "the pact of [14→13] April"),
        ("a thing of the text", "a thing in a text", "a thing [of the→in a] text"),
        ("pact 13 April", "the pact of 13 April", "[+the] pact [+of] 13 April"),
        ("the very pact", "the pact", "the [-very] pact"),
        ("“We” see", '"We" see now', '"We" see [+now]'),
        ("日本と中国は", "日本とソ連は", "日本と[中国→ソ連]は"),
        ("same", "same", "same"),
        ("", "all", "[+all]"),
        ("all", "", "[-all]"),
    ],
)
def test_differences_stand_in_brackets(quote: str, source: str, told: str) -> None:
    assert marked(quote, source) == told


PLAIN = st.lists(st.sampled_from(["pact", "of", "13", "April", "the"]), max_size=12).map(" ".join)


@given(PLAIN, PLAIN)
def test_both_wordings_can_be_read_off(quote: str, source: str) -> None:
    told = marked(quote, source)
    ours = re.sub(
        r"\[\+[^]]*\]", "", re.sub(r"\[-([^]]*)\]", r"\1", re.sub(r"\[([^]→]*)→[^]]*\]", r"\1", told))
    )
    theirs = re.sub(
        r"\[\+([^]]*)\]", r"\1", re.sub(r"\[-[^]]*\]", "", re.sub(r"\[[^]→]*→([^]]*)\]", r"\1", told))
    )
    assert ours.split() == quote.split()
    assert theirs.split() == source.split()


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_raises(quote: str, source: str) -> None:
    assert isinstance(marked(quote, source), str)
