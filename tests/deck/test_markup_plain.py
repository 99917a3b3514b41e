"""Plain text: what remains when the marks are gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.deck.markup.plain import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Khalkhin Gol", "Khalkhin Gol"),
        ("  a \t b\u00a0c ", "a b c"),
        ("a *b* **c** `d  e` \\*f\\*", "a b c d e *f*"),
        ("[text](https://example.org) and <https://example.org>", "text and https://example.org"),
        ("AT&amp;T &lt; &eacute; &nope;", "AT&T < é &nope;"),
        ("AT&T, R&D", "AT&T, R&D"),
        ("$a_1 + b_1$ for $5", "a_1 + b_1 for $5"),
        ("snake_case_name", "snake_case_name"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("What is #1?", "What is #1?"),
        ("[bold]", "[bold]"),
        ("*", "*"),
        ("a\\\nb", "a b"),
    ],
)
def test_marks_inside_a_line(text: str, expected: str) -> None:
    assert plain(text) == expected
    assert plain(text, inline=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo\n\nthree", "one two\n\nthree"),
        ("# Head\n\ntext", "Head\n\ntext"),
        ("- a\n- b\n\nafter", "- a\n- b\n\nafter"),
        ("before\n\n3. a\n4. b", "before\n3. a\n4. b"),
        ("- a\n\n  more\n- b", "- a\n\nmore\n- b"),
        ("> quoted\n> text", "quoted text"),
        ("```py\nx = 1\n  y\n```", "x = 1\n  y"),
        ("$$\na\n$$\n\nb", "a\n\nb"),
        ("1941. The pact", "1941. The pact"),
        ("a\n\n---\n\nb", "a\n\nb"),
    ],
)
def test_blocks(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_only_marks_inside_a_line_count_where_a_line_is_asked_for() -> None:
    assert plain("# a\n- *b*", inline=True) == "# a - b"


@given(st.text(max_size=60))
def test_plain_text_never_raises_and_is_empty_only_for_nothing(text: str) -> None:
    assert (plain(text) == "") is (plain(text, inline=True) == "") is (text.split() == [])


@given(st.lists(st.text("abcäöü漢字שלום ,:'", min_size=1, max_size=20), min_size=1, max_size=3))
def test_text_without_marks_is_only_folded(lines: list[str]) -> None:
    text = " ".join(lines)
    assert plain(text) == " ".join(text.split())
    assert plain(f"*x* {text}", inline=True) == " ".join(f"x {text}".split())
