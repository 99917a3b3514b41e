"""What a token tree holds, and what it never holds."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token

from quiz.deck.cloze import ClozeError, blanks
from quiz.deck.markup.plain import plain
from quiz.deck.markup.tokens import MAX_MARKED, MAX_MARKS, parse

MARKED = st.text(alphabet="ab \\`*_[]()<>&;$#~-+=1.)!\n\té:/@x{}", max_size=40)

HOSTILE = [
    *(
        "[",
        "*",
        "_",
        "**a",
        "`",
        "`a``",
        "<",
        "<a",
        "> ",
        "- ",
        "- a\n",
        "- $$a\n",
        "$",
        "$a ",
        "$$a\n",
        "\\",
    ),
    *("\\\\$", "![", "[a](", "[](", "[[](", "](", "&", "# a\n", "```\n", "~~~\n", "1. a\n", "\t", "a\n---\n"),
    *("{{", "}}", "{{a}}", "{{`a", "{{$a", "{{c1::", "[a]: b\n", "`\n", "\n", "é*"),
]


def walk(tokens: list[Token]) -> list[Token]:
    return [one for token in tokens for one in (token, *walk(token.children or []))]


def kinds(text: str, *, inline: bool = False) -> set[str]:
    return {token.type for token in walk(parse(text, inline=inline))}


def test_blocks_and_marks_are_commonmark() -> None:
    found = kinds("# Head\n\n- *one*\n- **two**\n\n> `code`\n\n[a](https://example.org)")
    assert {"heading_open", "bullet_list_open", "em_open", "strong_open", "blockquote_open"} <= found
    assert {"code_inline", "link_open"} <= found


def test_inline_text_is_one_token_without_blocks() -> None:
    (token,) = parse("- *one*", inline=True)
    assert token.type == "inline"
    assert [child.type for child in token.children or []] == ["text", "em_open", "text", "em_close"]


def test_fenced_code_keeps_its_language_and_its_characters() -> None:
    (fence,) = parse("```python\nprint('<b>')\n```")
    assert (fence.type, fence.info, fence.content) == ("fence", "python", "print('<b>')\n")


@pytest.mark.parametrize(
    ("text", "kind", "content"),
    [
        ("so $a+b$ is", "math_inline", "a+b"),
        ("so $$a+b$$ is", "math_inline_double", "a+b"),
        ("$$\na+b\n$$", "math_block", "\na+b\n"),
    ],
)
def test_math_is_a_token_with_its_tex(text: str, kind: str, content: str) -> None:
    assert [token.content for token in walk(parse(text)) if token.type == kind] == [content]


@pytest.mark.parametrize("text", ["$5 and $10", "a $ b $ c", "5$a$", r"\$a$", "US$ 5 for $x", "$a$5"])
def test_money_is_no_math(text: str) -> None:
    assert not any(kind.startswith("math") for kind in kinds(text))


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        "<script>alert(1)</script>",
        "<!-- note -->",
        "a <br/> b",
        "<div>\nx\n</div>",
        "[bold]x[/]",
        "[a]: b",
    ],
)
def test_html_and_other_markup_show_as_the_characters_they_are(text: str) -> None:
    assert plain(text) == " ".join(text.split())
    assert not {kind for kind in kinds(text) if "html" in kind}


def test_images_are_their_text() -> None:
    assert plain("see ![a *small* map](https://example.org/map.png)!") == "see a small map!"
    assert "image" not in kinds("![a ![b](c)](d)")


@pytest.mark.parametrize("url", ["https://example.org", "http://example.org/a?b=c", "mailto:a@example.org"])
def test_links_to_the_web_and_to_mail_are_links(url: str) -> None:
    (link,) = [token for token in walk(parse(f"[text]({url})")) if token.type == "link_open"]
    assert link.attrs["href"] == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "vbscript:x",
        "//x",
        "a.html",
        "#a",
        "HTTPx:",
    ],
)
def test_other_links_stay_characters(url: str) -> None:
    assert plain(f"[text]({url})") == f"[text]({url})"
    assert "link_open" not in kinds(f"[text]({url}) <{url}>")


@given(MARKED | st.text(max_size=60), st.booleans())
def test_any_text_has_a_tree_without_what_is_forbidden(text: str, inline: bool) -> None:
    for token in walk(parse(text, inline=inline)):
        assert token.type not in {"image", "html_inline", "html_block"}
        if token.type == "link_open":
            assert str(token.attrs["href"]).lower().startswith(("http://", "https://", "mailto:"))


def test_texts_beyond_the_bounds_are_characters() -> None:
    for text in ("*a* " * MAX_MARKS, "*a* " + "b" * MAX_MARKED):
        assert kinds(text) == {"paragraph_open", "inline", "text", "paragraph_close"}
        assert plain(text) == text.strip()
        assert kinds(text, inline=True) == {"inline", "text"}


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_takes_no_quadratic_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    just_inside = unit * min(MAX_MARKED // len(unit), MAX_MARKS // max(1, sum(map(unit.count, "\\`*_[<&$!"))))
    started = time.perf_counter()
    for one in (text, just_inside):
        parse(one)
        plain(one)
        plain(one, inline=True)
        with suppress(ClozeError):
            blanks(one)
    assert time.perf_counter() - started < 10.0
