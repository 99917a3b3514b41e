"""Markdown to the HTML of a card."""

import html as stdlib_html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.anki.escape import attribute, escaped
from quiz.anki.html import block, inline, rendered_block, rendered_line
from quiz.deck.markup.plain import plain

KNOWN = {"p", "br", "hr", "ul", "ol", "li", "em", "strong", "a", "code", "pre", "span", "div", "blockquote"}
ANKI_MARKS = ("{{", "}}", "[sound:", "[latex", "[$]", "[anki:", "::")
HOSTILE = st.text(
    st.one_of(
        st.sampled_from(list("{}[]<>\"'&:\\`*_$#~()/=!|-+1. \n\tcsound")), st.characters(codec="utf-8")
    ),
    max_size=80,
)


class Seen(HTMLParser):
    """The tags and attributes of some HTML, and the text that a reader sees."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.tags.add(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.tags.add(f"declaration {decl}")


def seen(html: str) -> Seen:
    parser = Seen()
    parser.feed(html)
    parser.close()
    return parser


@settings(max_examples=1_000)
@given(HOSTILE.map(str.strip))
def test_the_short_way_for_plain_text_gives_what_the_whole_way_gives(text: str) -> None:
    assert inline(text) == rendered_line(text)
    assert block(text) == rendered_block(text)


@pytest.mark.parametrize(
    "text",
    [
        *("5 < 6", "a_b", "R&D", "2 * 3", "It's #1", "$5", "[sic]", "50% ~ 60%", "a [x] b", "1,000", "-5"),
        *("# x", "- x", "1. x", "1) x", "> x", "~~~", "===", "+ x", "***", "$$x$$", "a<b", "a&b;", "C#"),
    ],
)
def test_it_does_so_for_texts_that_almost_hold_marks(text: str) -> None:
    assert inline(text) == rendered_line(text)
    assert block(text) == rendered_block(text)


@given(HOSTILE)
def test_escaped_text_shows_the_same_characters_and_no_markup(text: str) -> None:
    found = seen(escaped(text))
    assert found.tags <= {"span"}
    assert found.text == re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "\ufffd", text)


@given(HOSTILE)
def test_escaped_text_holds_no_mark_of_anki_or_mathjax(text: str) -> None:
    html = escaped(text)
    assert not any(mark in html for mark in (*ANKI_MARKS, "\x1f", "//"))
    assert re.search(r"\\(?:[()]|&#9[13];)", html) is None


@given(HOSTILE)
def test_an_attribute_cannot_be_left(text: str) -> None:
    found = seen(f'<img src="a.png" alt="{attribute(text)}">')
    assert [name for name, _ in found.attributes] == ["src", "alt"]
    assert "src=" not in attribute(text)


@given(HOSTILE)
def test_markdown_makes_only_known_tags(text: str) -> None:
    for html in (inline(text), block(text)):
        found = seen(html)
        assert found.tags <= KNOWN
        assert {name for name, _ in found.attributes} <= {"href", "class", "start"}
        assert not any(mark in html for mark in ANKI_MARKS)


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "Zs", "P", "S")), max_size=60))
def test_what_is_shown_is_the_plain_text(text: str) -> None:
    shown = " ".join(re.sub(r"\\[()]", "", seen(inline(text)).text).split())
    assert shown == re.sub(r"\\[()]", "", plain(text, inline=True))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("no marks", "no marks"),
        ("a *b* **c** `d`", "a <em>b</em> <strong>c</strong> <code>d</code>"),
        ("<b>", "&lt;b&gt;"),
        ("cost $5, $x_n$ so", r"cost $5, \(x_n\) so"),
        ("$a}}b$", r"\(a&#125;&#125;b\)"),
        ("[l](https://a.b/?c=d&e)", '<a href="https:/&#47;a.b/?c&#61;d&amp;e">l</a>'.replace("/&#47;", "//")),
        ("[l](javascript:alert(1))", "&#91;l&#93;(javascript:alert(1))"),
        (r"\\(x\\)", r"\<span>(</span>x\<span>)</span>"),
        ("{{c1::x}}", "&#123;&#123;c1&#58;&#58;x&#125;&#125;"),
    ],
)
def test_inline(text: str, html: str) -> None:
    assert inline(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("one\ntwo", "one\ntwo"),
        ("one\n\ntwo", "<p>one</p><p>two</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("3. a", '<ol start="3"><li>a</li></ol>'),
        ("1941", "1941"),
        ("1941. a year", '<ol start="1941"><li>a year</li></ol>'),
        ("# Head", '<p class="heading">Head</p>'),
        ("$$\nx\n$$", r"<div>\[x\]</div>"),
        (
            "```\n[x] {{y}}\n```",
            '<pre class="code"><code>&#91;x&#93; &#123;&#123;y&#125;&#125;\n</code></pre>',
        ),
        ("```nosuch\nx\n```", '<pre class="code"><code>x\n</code></pre>'),
    ],
)
def test_block(text: str, html: str) -> None:
    assert block(text) == html


@pytest.mark.parametrize("text", ["```", "---", "~~~python", "- ", "#", "** **", "&#32;"])
def test_what_would_show_nothing_shows_its_characters(text: str) -> None:
    assert seen(block(text)).text.strip() == text.strip()


def test_code_is_coloured_by_classes() -> None:
    html = block("```python\nx = ['{{c1::a}}', 1]\n```")
    assert '<span class="mi">1</span>' in html
    assert stdlib_html.unescape(re.sub(r"<[^>]+>", "", html)) == "x = ['{{c1::a}}', 1]\n"
    assert not any(mark in html for mark in ANKI_MARKS)
