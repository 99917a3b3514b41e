"""HTML of fields as Markdown of a deck: the same is shown, what cannot be said is named, nothing runs."""

import re
import time
from html import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.anki.html import block, inline
from quiz.anki.importing.markdown import MAX_FIELD, markdown


def shown(html: str) -> str:
    return re.sub(r"\s+", "", unescape(re.sub(r"<[^>]*>", "", html)))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("plain", "plain"),
        ("a <b>b</b> c", "a **b** c"),
        ("<i>a </i>b", "*a* b"),
        ("<b>a <i>b</i></b>", "**a** ***b***"),
        ('<span style="font-weight: 700">a</span>', "**a**"),
        ("a<br>b", "a\\\nb"),
        ("a<br><br>b", "a\n\nb"),
        ("<div>a</div><div>b</div>", "a\\\nb"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>d", "- a\n- b\n  1. c\n\nd"),
        ('<ol start="3"><li>a<li>b</ol>', "3. a\n4. b"),
        ("<blockquote>a<br>b</blockquote>c", "> a\\\n> b\n\nc"),
        ("<h2>a</h2>b", "## a\n\nb"),
        ("<code>a`b</code>", "``a`b``"),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("<pre>a<br>b</pre>", "```\na\nb\n```"),
        (r"so \(a_1\) is", "so $a_1$ is"),
        (r"\[ x &lt; y \]", "$$\nx < y\n$$"),
        ("[$]x^2[/$] [latex]$y$[/latex] [$$]z[/$$]", "$x^2$ $y$\n\n$$\nz\n$$"),
        (r"[latex]\begin{equation}a<br>b\end{equation}[/latex]", "$$\na b\n$$"),
        (r'<anki-mathjax block="true">x</anki-mathjax>', "$$\nx\n$$"),
        (r"5\(x\)6", "5 $x$ 6"),
        ('<a href="https://a.org/b">c</a>', "[c](https://a.org/b)"),
        ("1. a<br># b<br>- c<br>+ d<br>&gt; e", "1\\. a\\\n\\# b\\\n\\- c\\\n\\+ d\\\n\\> e"),
        ("$5 a_b *c* &lt;x&gt;", "\\$5 a_b \\*c\\* <x>"),
        ("a&nbsp;b\n\tc", "a b c"),
        ("", ""),
        ("<br><div></div>", ""),
        ("a <!-- b --> c", "a c"),
    ],
)
def test_what_a_deck_can_say(html: str, text: str) -> None:
    found = markdown(html)
    assert found.text == text
    assert not found.lost


@pytest.mark.parametrize(
    ("html", "text", "lost"),
    [
        ("<script>alert(1)</script>a", "a", "scripts"),
        ("<style>b {}</style>a", "a", "style sheets"),
        ("a<SCRIPT src=x>b", "a", "scripts"),
        ("<svg><script>x</script></svg>a", "a", "drawings"),
        ("<iframe src='https://x'></iframe>a", "a", "embedded pages"),
        ("<u>a</u>", "a", "underlining"),
        ("H<sub>2</sub>O", "H2O", "subscript"),
        ("x<sup>2</sup>", "x^2", "superscript"),
        ("<s>a</s>", "a", "strike-through"),
        ('<span style="color: red">a</span>', "a", "fonts and colours"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a | b", "tables"),
        ("<ruby>a<rt>b</rt></ruby>", "a(b)", "readings above characters"),
        ('<a href="javascript:alert(1)">a</a>', "a", "links that are not http, https or mailto"),
        ('<img src="https://x.org/a.png">a', "a", "pictures that lie elsewhere"),
        ('<img src="data:image/png;base64,xx">a', "a", "pictures that lie elsewhere"),
        ("a<b>(b)</b>c", "a(b)c", "bold and italics beside punctuation"),
        ("[latex]text and $x$ and $y$[/latex]", "`text and $x$ and $y$`", "LaTeX beyond formulas"),
        ("[anki:tts lang=en_US]a[/anki:tts]", "a", "speech by the computer"),
    ],
)
def test_what_it_cannot_say_is_named(html: str, text: str, lost: str) -> None:
    found = markdown(html)
    assert (found.text, found.lost) == (text, (lost,))


def test_handlers_and_scripts_leave_no_trace() -> None:
    html = '<img src=x onerror="alert(1)"><b onclick="alert(2)">a</b><script>alert(3)</script>'
    found = markdown(html)
    assert (found.text, found.pictures) == ("**a**", ("x",))


def test_media_are_named_in_their_order() -> None:
    found = markdown('<img src="a b.png"> x [sound:c&amp;d.mp3] <img alt="q" src=\'e.png\'>')
    assert (found.text, found.pictures, found.sounds) == ("x", ("a b.png", "e.png"), ("c&d.mp3",))


@given(
    st.text(
        st.one_of(st.sampled_from(list("\\`*_[]()<>&$#~-+=.!1 \na")), st.characters(codec="utf-8")),
        max_size=60,
    )
)
def test_any_text_shows_as_it_is(text: str) -> None:
    clean = re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\\s]", " ", text)
    clean = "".join(one for one in clean if not 0xFDD0 <= ord(one) <= 0xFDEF)
    found = markdown(escape(clean).replace("[sound:", "").replace("\\(", "").replace("\\[", ""))
    expected = clean.replace("[sound:", "").replace("\\(", "").replace("\\[", "")
    if not found.lost:
        assert shown(block(found.text)) == re.sub(r"\s+", "", expected)


PARTS = st.recursive(
    st.sampled_from(["a", "b c", " ", "<br>", "1. x", "- y", "*z*", r"\(m\)", "<code>k</code>", "&lt;"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map("".join),
        st.tuples(
            st.sampled_from(["b", "i", "div", "p", "ul", "ol", "li", "blockquote", "u", "h3"]), inner
        ).map(lambda it: f"<{it[0]}>{it[1]}</{it[0]}>"),
    ),
    max_leaves=12,
)


@given(PARTS)
def test_any_nesting_shows_the_same_and_is_stable(html: str) -> None:
    found = markdown(html)
    again = markdown(block(found.text))
    if "signs that a deck reads as marks" not in found.lost:
        assert shown(block(again.text)) == shown(block(found.text))


@given(PARTS)
def test_a_line_stays_a_line_of_marks(html: str) -> None:
    found = markdown(html, inline=True)
    assert "<script" not in inline(found.text)


@pytest.mark.parametrize(
    "html",
    [
        "<" * 12_000,
        "<!--" * 3_000,
        "<b>" * 4_000,
        "<ul><li>a" * 1_300,
        "&" * 12_000,
        "\\(" * 6_000,
        "[latex]" * 1_700,
        "[sound:" * 1_700,
        "<blockquote>a" * 900,
        "`" * 12_000,
        "{{c1::" * 2_000,
    ],
    ids=lambda html: html[:8],
)
def test_twice_as_much_hostile_html_takes_no_more_than_some_times_as_long(html: str) -> None:
    assert _seconds(html) < 30 * _seconds(html[: len(html) // 2]) + 1


def _seconds(html: str) -> float:
    """On the processor: growth without a bound would show, on a busy machine too."""
    begun = time.process_time()
    markdown(html)
    return time.process_time() - begun


def test_a_field_that_is_too_long_is_refused() -> None:
    with pytest.raises(ValueError, match="more than"):
        markdown("a" * (MAX_FIELD + 1))
