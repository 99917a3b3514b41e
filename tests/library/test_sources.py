from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.files import FileProblem, Reason
from quiz.library.html import html_paragraphs
from quiz.library.limits import MAX_PARAGRAPHS, MAX_SOURCE_BYTES
from quiz.library.markdown import markdown_paragraphs
from quiz.library.paragraphs import Paragraph
from quiz.library.sources import read_source
from tests.library.conftest import Put

ARTICLE = """---
title: not a paragraph
---
# The pact

In *April* 1941 the **two powers**
signed a [pact](https://example.org).

## Its terms

- Five years
- Neutrality, `not` alliance

```text
first line

second line
```

Setext
------
> Quoted words
"""


def test_markdown_becomes_paragraphs_below_headings() -> None:
    assert markdown_paragraphs(ARTICLE) == (
        Paragraph("The pact", "", 1),
        Paragraph("In April 1941 the two powers signed a pact.", "The pact"),
        Paragraph("Its terms", "The pact", 2),
        Paragraph("Five years", "Its terms"),
        Paragraph("Neutrality, not alliance", "Its terms"),
        Paragraph("first line\n\nsecond line", "Its terms"),
        Paragraph("Setext", "The pact", 2),
        Paragraph("Quoted words", "Setext"),
    )


def test_what_only_looks_like_front_matter_is_read() -> None:
    assert [one.text for one in markdown_paragraphs("---\nOne two.\n\n---\nthree")] == ["One two.", "three"]


def test_long_markdown_is_read_like_short() -> None:
    long = "\n\n".join(f"## Part {n}\n\nSome *{n}* words." for n in range(3000))
    found = markdown_paragraphs(long)
    assert found[-1] == Paragraph("Some 2999 words.", "Part 2999")
    assert len(found) == 6000


PAGE = """<!DOCTYPE html><html><head><title>Not read</title><style>p {color: red}</style>
<script>if (a < b) document.write("<p>no</p>")</script></head>
<body><nav><ul><li>Home</li></ul></nav>
<h1>The pact</h1><svg/><!-- a <p>comment</p> -->
<p>In <em>April</em>&nbsp;1941, A &amp; B<br>signed &lt;it&gt;.
<div title="a > b">Five < six</div>
<table><tr><td>1939</td><td>Khalkhin Gol</td></tr><tr><td>1941</td><td>The pact</td></tr></table>
<h2>After</h2>Loose text</body></html>"""


def test_html_becomes_paragraphs_below_headings() -> None:
    assert html_paragraphs(PAGE) == (
        Paragraph("The pact", "", 1),
        Paragraph("In April 1941, A & B signed <it>.", "The pact"),
        Paragraph("Five < six", "The pact"),
        Paragraph("1939 Khalkhin Gol", "The pact"),
        Paragraph("1941 The pact", "The pact"),
        Paragraph("After", "The pact", 2),
        Paragraph("Loose text", "After"),
    )


@pytest.mark.parametrize(
    "piece", ["<!--", "<a ", "<a b='", "</", "<![", "<", "&#", "<script>", "<nav>", "</p", "<p>"]
)
def test_a_malformed_page_takes_linear_time(piece: str) -> None:
    assert len(html_paragraphs("<p>before</p>" + piece * 60_000)) <= 2


@given(st.text(alphabet="<>/!-pahbrnv 'x\"&;=", max_size=200))
def test_no_page_raises(page: str) -> None:
    assert all(paragraph.text.strip() for paragraph in html_paragraphs(page))


@given(st.text(max_size=200))
def test_no_markdown_raises_or_lets_control_characters_through(text: str) -> None:
    for paragraph in markdown_paragraphs(text):
        assert paragraph.text
        assert not any(ord(character) < 32 and character not in "\t\n" for character in paragraph.text)


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in read_source(path).paragraphs]


def test_plain_text_keeps_its_characters(put: Put) -> None:
    assert texts(put("a.txt", "One *two*\nthree\n \n\r\n# four\x1b[31m")) == [
        "One *two* three",
        "# four\ufffd[31m",
    ]


def test_encodings_are_told_apart(put: Put) -> None:
    assert texts(put("bom.txt", "\ufeffCafé")) == ["Café"]
    assert texts(put("wide.txt", "Café".encode("utf-16"))) == ["Café"]
    assert texts(put("decomposed.txt", "Cafe\u0301")) == ["Café"]
    with pytest.raises(FileProblem, match="byte 4") as caught:
        read_source(put("latin.txt", "Café".encode("latin-1")))
    assert caught.value.reason is Reason.UNREADABLE


def test_a_source_that_changes_is_read_again(put: Put) -> None:
    assert texts(put("a.md", "one")) == ["one"]
    assert texts(put("a.md", "three")) == ["three"]


def test_a_source_that_could_not_be_opened_is_tried_again(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put("a.md", "one")

    def refuse(*_: object) -> None:
        raise PermissionError

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", refuse)
        with pytest.raises(FileProblem, match="may not be read"):
            read_source(path)
    assert texts(path) == ["one"]


def test_what_is_not_read(put: Put, tmp_path: Path) -> None:
    for path, reason in (
        (put("a.odt", "PK"), Reason.UNKNOWN_KIND),
        (tmp_path / "gone.md", Reason.MISSING),
        (put("big.md", b" " * (MAX_SOURCE_BYTES + 1)), Reason.TOO_BIG),
        (put("many.txt", "a\n\n" * (MAX_PARAGRAPHS + 1)), Reason.TOO_BIG),
    ):
        with pytest.raises(FileProblem) as caught:
            read_source(path)
        assert caught.value.reason is reason
