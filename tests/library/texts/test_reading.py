"""Texts to make questions from, whatever program wrote them."""

import codecs
import contextlib
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library import extras
from quiz.library.files import FileProblem, Reason
from quiz.library.limits import MAX_SOURCE_BYTES
from quiz.library.paragraphs import Paragraph
from quiz.library.sources import read_source
from quiz.library.texts.about import About
from quiz.library.texts.reading import ReadText, read_bytes, read_file
from tests.library.conftest import Put
from tests.library.pdfs import locked, paragraphs, pdf

PACT = "Japan and the Soviet Union signed a “neutrality pact” on 13 April 1941 – in Moscow."
MARKDOWN = f"# The pact\n\nBy Ada Byron\n\n## How it came\n\n{PACT}\n"
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>The pact &amp; its end</title>
<meta content="Ada Byron" name="author"><link rel=canonical href="https://example.org/pact"></head>
<body><nav>Home</nav><h1>The pact</h1><p>{PACT}<script>x</script></p></body></html>"""


def texts(read: ReadText) -> list[str]:
    return [one.text for one in read.paragraphs]


def outline(paragraphs: Iterable[Paragraph]) -> list[tuple[str, int, str]]:
    return [(one.text, one.level, one.heading) for one in paragraphs]


def refused(data: bytes, name: str = "a.txt") -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        read_bytes(data, name)
    assert caught.value.help
    return caught.value


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings_are_told(codec: str) -> None:
    read = read_bytes(f"{PACT}\n".encode(codec), "a.txt")
    assert texts(read) == [PACT]
    assert read.guessed == (codec == "cp1252")


@pytest.mark.parametrize(
    "data", [f"{PACT}\r\n".encode(), codecs.BOM_UTF8 + PACT.encode(), PACT.encode("utf-16")]
)
def test_what_can_be_checked_is_kept_as_it_is(data: bytes) -> None:
    assert read_bytes(data, "a.txt").data == data


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.pdf"])
def test_what_is_kept_reads_as_what_was_read(put: Put, name: str) -> None:
    written = {
        "a.txt": PACT.encode("cp1252"),
        "a.md": MARKDOWN.encode("utf-16-le"),
        "a.html": PAGE.encode(),
        "a.pdf": pdf(paragraphs(["1. It *was* signed in Moscow, and so on,", "and lasted for five years."])),
    }
    read = read_bytes(written[name], name)
    kept = read_source(put(read.name, read.data))
    assert outline(kept.paragraphs) == outline(read.paragraphs)


def test_a_page_names_its_encoding() -> None:
    page = f'<meta charset="koi8-r"><title>Пакт</title><p>{"Москва " * 20}</p>'.encode("koi8-r")
    assert read_bytes(page, "a.html").about.title == "Пакт"


def test_what_has_no_ending_is_what_it_looks_like() -> None:
    assert read_bytes(MARKDOWN.encode(), "").name == "the-pact.md"
    assert read_bytes(PAGE.encode(), "").about.url == "https://example.org/pact"
    assert read_bytes(pdf(paragraphs([PACT.encode("ascii", "ignore").decode()])), "").name == "text.md"
    assert read_bytes(PACT.encode(), "").name == "text.txt"


@pytest.mark.parametrize(
    ("data", "name", "about"),
    [
        (MARKDOWN, "a.md", About("The pact", "Ada Byron")),
        (
            "---\ntitle: 'The pact: its end'\nauthors: [Ada, {name: Grace}]\nurl: https://a.org/x\n---\n\n"
            + MARKDOWN,
            "a.md",
            About("The pact: its end", "Ada, Grace", "https://a.org/x"),
        ),
        (f"---\ntitle: [\n---\n\n{PACT}", "a.md", About()),
        (PAGE, "a.html", About("The pact & its end", "Ada Byron", "https://example.org/pact")),
        (f"<h1>The pact</h1><p>{PACT}", "a.html", About("The pact")),
        (
            f"The Pact of Neutrality\nby Ada K. Byron\n\n{PACT}",
            "a.txt",
            About("The Pact of Neutrality", "Ada K. Byron"),
        ),
        (f"THE PACT\n========\n\n{PACT}", "a.txt", About("THE PACT")),
        (
            f"Title: The pact\nAuthor: Ada\nSource: https://a.org\n\n{PACT}",
            "a.txt",
            About("The pact", "Ada", "https://a.org"),
        ),
        (f"{PACT}\n\nMore.", "a.txt", About()),
        ("It was signed\nin Moscow, they say\n\nMore.", "a.txt", About()),
        ("The pact", "a.txt", About()),
        (f"The pact\n\nBy the end of 1941 it stood.\n\n{PACT}", "a.txt", About("The pact")),
        (
            "# A \x1b[31mred\x07 title\n\nText",
            "a.md",
            About("A �[31mred� title"),
        ),
    ],
)
def test_what_it_says_of_itself(data: str, name: str, about: About) -> None:
    assert read_bytes(data.encode(), name).about == about


@pytest.mark.parametrize(
    ("said", "title"), [("The Pact", "The Pact"), ("Microsoft Word - pact.doc", ""), ("pact.pdf", "")]
)
def test_a_pdf_says_it_too(said: str, title: str) -> None:
    data = pdf(paragraphs(["It was signed in Moscow."]), info=f"/Title ({said}) /Author (Ada)")
    assert read_bytes(data, "a.pdf").about == About(title, "Ada")


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(range(256)) * 20, b"\x7fELF" + b"\0" * 99]
)
def test_binary_is_no_text(data: bytes) -> None:
    assert "is not text" in refused(data).message


@pytest.mark.parametrize("codec", ["koi8-r", "shift_jis", "euc_kr", "cp1251"])
def test_an_encoding_that_cannot_be_told_is_refused(codec: str) -> None:
    words = {"shift_jis": "日本は中立条約を結んだ。", "euc_kr": "일본은 조약을 맺었다."}.get(
        codec, "Пакт подписан в Москве."
    )
    found = refused((words * 9).encode(codec))
    assert (found.reason, "cannot be told" in found.message) == (Reason.UNREADABLE, True)


@pytest.mark.parametrize("data", [b"", b" \n\n ", codecs.BOM_UTF8])
def test_an_empty_file_is_told(data: bytes) -> None:
    assert refused(data).reason is Reason.NO_TEXT


def test_what_is_too_big_is_told_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    with pytest.raises(FileProblem, match="larger than"):
        read_file(path)
    assert refused(b"a" * (MAX_SOURCE_BYTES + 1), "").reason is Reason.TOO_BIG


def test_another_kind_of_file_is_told(put: Put) -> None:
    with pytest.raises(FileProblem, match="not a kind of text"):
        read_file(put("a.docx", b"PK"))


def test_a_locked_pdf_and_a_missing_extra_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "password" in refused(locked(), "a.pdf").message
    monkeypatch.setitem(extras.PACKAGES, "documents", ("no_such_package",))
    assert refused(locked(), "a.pdf").reason is Reason.NEEDS_EXTRA


@given(st.binary(), st.sampled_from(["a.md", "a.txt", "a.html", ""]))
def test_whatever_the_bytes_they_are_read_or_refused(data: bytes, name: str) -> None:
    with contextlib.suppress(FileProblem):
        assert read_bytes(data, name).paragraphs


@given(st.text(), st.sampled_from(["a.md", "a.txt", "a.html"]))
def test_whatever_the_text_what_is_kept_reads_the_same(text: str, name: str) -> None:
    try:
        read = read_bytes(text.encode(), name)
        again = read_bytes(read.data, read.name)
    except FileProblem:
        return
    assert [(one.text, one.level) for one in again.paragraphs] == [
        (one.text, one.level) for one in read.paragraphs
    ]
