"""Markdown as blocks of styled text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content
from textual.style import Style
from textual.visual import RenderOptions

from quiz.tui.code import MAX_HIGHLIGHTED, highlighted
from quiz.tui.formula import readable
from quiz.tui.markup import Block, Prose, blocks, line, literal, prose
from quiz.tui.widgets.sheet import right_to_left


def drawn(visual: Content | Prose, width: int, **rules: str) -> list[str]:
    options = RenderOptions(lambda _: Style(), rules)  # type: ignore[arg-type]
    return [strip.text.rstrip() for strip in visual.render_strips(width, None, Style(), options)]


def written(text: str, width: int = 40) -> list[str]:
    return drawn(Prose(blocks(text)), width)


def styles_at(content: Content, word: str) -> set[str]:
    start = content.plain.index(word)
    return {str(span.style) for span in content.spans if span.start <= start < span.end}


def test_blocks_stand_apart_and_lists_keep_their_indent() -> None:
    text = "One *two*.\n\n- a long item that is wrapped under itself\n- b\n  1. inner\n\n> quoted"
    text += "\n\n---\n\n## Head"
    assert written(text, 24) == [
        "One two.",
        "",
        "• a long item that is",
        "  wrapped under itself",
        "• b",
        "  1. inner",
        "",
        "▎ quoted",
        "",
        "────────────",
        "",
        "Head",
    ]


def test_emphasis_code_links_and_math_are_styled_runs() -> None:
    content = line("plain *em* **strong** `code` [link](https://example.org) $x^2$")
    assert content.plain == "plain em strong code link x²"
    assert styles_at(content, "plain") == set()
    assert styles_at(content, "em") == {"italic"}
    assert styles_at(content, "strong") == {"bold"}
    assert "$accent" in styles_at(content, "code")
    assert "$accent underline" in styles_at(content, "link")
    assert styles_at(content, "x²") == {"italic"}


def test_one_plain_paragraph_is_simple_content() -> None:
    assert isinstance(prose("Which *one*?"), Content)


def test_code_keeps_its_lines_and_gets_inks() -> None:
    assert written("```python\ndef f():\n    return 1\n```") == ["│ def f():", "│     return 1"]
    content = highlighted("return 'x'", "python")
    assert styles_at(content, "return") == {"$accent bold"}
    assert styles_at(content, "'x'") == {"$right"}


@pytest.mark.parametrize("language", ["", "no-such-language", "\x00"])
def test_code_of_no_known_language_is_plain(language: str) -> None:
    assert highlighted("return 1", language).spans == []


def test_long_code_is_plain() -> None:
    assert highlighted("1 " * MAX_HIGHLIGHTED, "python").spans == []


@pytest.mark.parametrize(
    ("tex", "shown"),
    [
        (r"\frac{a+b}{2}", "(a+b)/2"),
        (r"\frac12", "1/2"),
        (r"x^2 + y_1", "x² + y₁"),
        (r"e^{i\pi} = -1", "e^(iπ) = -1"),
        (r"\sqrt{x^2+1} \leq \infty", "√(x²+1) ≤∞"),
        (r"\text{speed} = \frac{d}{t}", "speed = d/t"),
        (r"a_{ij}^{n}", "aᵢⱼⁿ"),
        (r"5\% \unknown", r"5% \unknown"),
        ("x^", "x^"),
        ("{" * 100, "{" * 100),
    ],
)
def test_formulas_are_readable(tex: str, shown: str) -> None:
    assert readable(tex) == shown


@given(st.text(alphabet="\\{}^_ abfrc12$", max_size=60))
def test_no_formula_raises(tex: str) -> None:
    assert isinstance(readable(tex), str)


@given(st.text(max_size=200), st.integers(1, 60))
def test_any_text_is_drawn_within_its_width_and_height(text: str, width: int) -> None:
    visual = Prose(blocks(text))
    options = RenderOptions(lambda _: Style(), {})
    strips = visual.render_strips(width, None, Style(), options)
    assert len(strips) == visual.get_height({}, width)
    assert all("\x1b" not in strip.text for strip in strips)
    assert all(strip.cell_length <= max(width, 2) for strip in strips)


@given(st.text(max_size=60))
def test_a_literal_is_never_markup(text: str) -> None:
    assert literal(text).spans == []
    assert not any(ord(one) < 32 and one not in "\t\n" for one in literal(text).plain)


def test_a_remark_stands_behind_its_text_or_below() -> None:
    block = Block(Content("Lake Khasan"), Content("1   "), Content("    "), aside=Content("✗ yours"))
    assert drawn(Prose([block]), 40) == ["1   Lake Khasan   ✗ yours"]
    assert drawn(Prose([block]), 20) == ["1   Lake Khasan", "    ✗ yours"]


def test_text_that_runs_to_the_left_has_its_mark_on_the_right() -> None:
    block = Block(Content("abc"), Content("1   "), Content("    "))
    assert drawn(Prose([block]), 20, text_align="right") == [" " * 13 + "abc   1"]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("he", True), ("ar-EG", True), ("az-Arab", True), ("ku-Latn", False), ("en", False), ("", False)],
)
def test_the_direction_of_a_language(tag: str, expected: bool) -> None:
    assert right_to_left(tag) is expected
