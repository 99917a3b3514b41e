"""What is kept of a page reads as the page did."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.html import html_paragraphs
from quiz.library.markdown import markdown_paragraphs
from quiz.library.paragraphs import Paragraphs
from quiz.library.texts.markdown import as_markdown

MARKS = "ab1 .)(*_`~#>+-=|[]<>!&;$\\:/\"'{}é—\xa0"
LINES = st.text(st.sampled_from(MARKS), max_size=30) | st.text(max_size=30)


@given(st.lists(st.tuples(LINES, st.integers(0, 6)), max_size=6))
def test_it_reads_as_the_same_paragraphs(written: list[tuple[str, int]]) -> None:
    collected = Paragraphs()
    for text, level in written:
        collected.add(" ".join(text.split()), level)
    paragraphs = collected.done()
    assert markdown_paragraphs(as_markdown(paragraphs)) == paragraphs


@pytest.mark.parametrize(
    "text", ["Plain words, 1.5 % and (brackets).", "snake_case and 5 < 6", "It cost $5."]
)
def test_what_needs_no_backslash_has_none(text: str) -> None:
    assert as_markdown(html_paragraphs(f"<p>{text.replace('<', '&lt;')}</p>")) == f"{text}\n"


def test_marks_become_characters() -> None:
    page = "<h2>C# *now*</h2><p># no heading</p><p>1. no list</p>"
    assert as_markdown(html_paragraphs(page)) == "## C\\# \\*now\\*\n\n\\# no heading\n\n1\\. no list\n"
