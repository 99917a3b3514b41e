import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from quiz.library import extras
from quiz.library.files import FileProblem, Reason
from quiz.library.paragraphs import Paragraph
from quiz.library.pdf import reading
from quiz.library.pdf.bounding import bound_process
from quiz.library.pdf.child import extract
from quiz.library.sources import read_source
from tests.library.conftest import Put
from tests.library.pdfs import LEFT, Text, paragraphs, pdf, stream, written

PACT = ["Japan and the Soviet Union signed a neutrality pact on 13 April 1941. It was", "to last five years."]
OIL = [
    "The navy looked south, to the oil of the Dutch East Indies; the army had been",
    "cured of its appetite.",
]
END = ["By August 1945 nothing of it was left."]


def head(text: str, top: float = 750.0) -> list[Text]:
    return [(LEFT, top, 20.0, text)]


def read(put: Put, data: bytes, cache: Path | None = None) -> tuple[Paragraph, ...]:
    return read_source(put("a.pdf", data), cache).paragraphs


def refused(put: Put, data: bytes) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        read(put, data)
    return caught.value


def test_paragraphs_have_headings_and_pages(put: Put) -> None:
    found = read(
        put, pdf([*head("The pact"), *paragraphs(PACT, OIL)], [], [*head("Its end"), *paragraphs(END)])
    )
    assert found == (
        Paragraph("The pact", "", 1, "1", 1),
        Paragraph(" ".join(PACT), "The pact", 0, "1", 1),
        Paragraph(" ".join(OIL), "The pact", 0, "1", 1),
        Paragraph("Its end", "", 1, "3", 3),
        Paragraph(" ".join(END), "Its end", 0, "3", 3),
    )


def laid_out(*pages: Sequence[Text], labels: str = "") -> tuple[Paragraph, ...]:
    """What the process makes of pages, in this one: that is faster."""
    return extract(pdf(*pages, labels=labels)).paragraphs


def texts(*pages: Sequence[Text]) -> list[str]:
    return [one.text for one in laid_out(*pages)]


def test_words_broken_at_the_end_of_a_line_are_whole() -> None:
    lines = [
        "He was a well-known spy, and reported the neutral-",
        "ity of Japan; the well-",
        "known man of Khalkhin-",
    ]
    (found,) = texts(paragraphs([*lines, "Gol was no other."]))
    assert "the neutrality of Japan; the well-known man of Khalkhin-Gol was no other." in found


def test_an_indent_begins_a_paragraph() -> None:
    lines = [*PACT, *OIL, *END]
    page = paragraphs(lines)
    for first in (0, 2, 4):
        _, top, size, words = page[first]
        page[first] = (LEFT + 12, top, size, words)
    assert texts(page) == [" ".join(PACT), " ".join(OIL), " ".join(END)]


def test_items_of_a_list_are_paragraphs_without_their_bullets() -> None:
    assert texts(paragraphs([*PACT, "• five years", "• neutrality"])) == [
        " ".join(PACT),
        "five years",
        "neutrality",
    ]


def test_columns_are_read_one_after_the_other() -> None:
    left = paragraphs(["Japan and the Soviet Union signed", "a neutrality pact, which was"])
    right = paragraphs(["to last five years and did last", "for four of them."], left=320)
    assert texts([*left, *right]) == [
        "Japan and the Soviet Union signed a neutrality pact, which was to last five years and did last for "
        "four of them."
    ]


def test_a_row_of_a_table_is_one_paragraph() -> None:
    cells = [(LEFT, 700.0, 10.0, "1939"), (LEFT + 60, 700.0, 10.0, "Khalkhin Gol")]
    assert texts(cells) == ["1939 Khalkhin Gol"]


NAMES = ["Khalkhin Gol was a battle.", "Sorge was a spy.", "Zhukov led.", "Togo spoke.", "Matsuoka signed."]


def running(number: int, *, top: str = "The Two Fronts") -> list[Text]:
    return [(LEFT, 770.0, 9.0, top), (300.0, 30.0, 9.0, str(number))]


def test_running_heads_are_left_out_and_tell_the_printed_pages() -> None:
    pages = [[*running(245 + one), *paragraphs([words])] for one, words in enumerate(NAMES)]
    found = laid_out(*pages)
    assert [one.text for one in found] == NAMES
    assert [(one.page, one.sheet) for one in found] == [(str(245 + one), one + 1) for one in range(5)]


def test_headings_that_are_alike_are_not_running_heads() -> None:
    pages = [[*head(f"Chapter {one}"), *paragraphs([words])] for one, words in enumerate(NAMES)]
    assert [one.text for one in laid_out(*pages) if one.level] == [f"Chapter {one}" for one in range(5)]


def test_labels_of_pages_go_before_printed_numbers() -> None:
    labels = "0 << /S /r >> 2 << /S /D /St 7 >>"
    pages = [[*running(100 + one), *paragraphs([words])] for one, words in enumerate(NAMES[:4])]
    assert [one.page for one in laid_out(*pages, labels=labels)] == ["i", "ii", "7", "8"]


def test_a_pdf_without_text_says_how_to_get_one(put: Put) -> None:
    problem = refused(put, pdf([], []))
    assert problem.reason is Reason.NO_TEXT
    assert "pictures of pages" in problem.message
    assert "ocrmypdf" in problem.help


def test_a_locked_pdf_is_told_as_that(put: Put) -> None:
    key = "00" * 32
    trailer = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<00> <00>] "
    problem = refused(put, pdf(paragraphs(PACT), trailer=trailer))
    assert problem.reason is Reason.UNREADABLE
    assert "wants a password" in problem.message
    assert problem.help == "save it without one"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"no PDF at all", pdf(paragraphs(PACT))[:200]])
def test_what_is_no_pdf_is_told_as_that(put: Put, data: bytes) -> None:
    problem = refused(put, data)
    assert problem.reason is Reason.UNREADABLE
    assert "not a PDF, or is damaged" in problem.message


def page(content: bytes, form: bytes = b"null") -> bytes:
    return written(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources 6 0 R >>",
            content,
            b"<< /Font << /F 3 0 R >> /XObject << /X 7 0 R >> >>",
            form,
        ]
    )


WORDS = b"BT /F 12 Tf 100 700 Td (hello there) Tj ET "


def test_what_draws_itself_comes_to_an_end(put: Put) -> None:
    form = stream(WORDS + b"/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources 6 0 R ")
    assert read(put, page(stream(b"/X Do"), form))[0].text.startswith("hello there")


@pytest.mark.parametrize(
    "data",
    [
        written(
            [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 2147483647 >>"]
        ),
        written([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [9 0 R] /Count 3 >>"]),
        written([b"<< /Type /Catalog /Pages 2 0 R >>", b"[" * 100_000]),
        page(stream(b"[" * 100_000)),
        page(stream(zlib.compress(b"\0" * 10_000_000), "/Filter /FlateDecode ")),
    ],
    ids=["loop", "lost pages", "nested objects", "nested content", "zeros"],
)
def test_a_hostile_pdf_is_a_told_problem(put: Put, data: bytes) -> None:
    assert refused(put, data).reason in {Reason.UNREADABLE, Reason.NO_TEXT, Reason.TOO_BIG}


@pytest.mark.slow
def test_a_bomb_costs_a_process_and_no_more(put: Put) -> None:
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(WORDS * 20_000) for _ in range(600)) + packer.flush()
    problem = refused(put, page(stream(bomb, "/Filter /FlateDecode ")))
    assert problem.reason is Reason.TOO_BIG
    assert "print its pages into a new PDF" in problem.help


def test_reading_ends_when_it_takes_too_long(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_PDF_SECONDS", 0.001)
    problem = refused(put, pdf(paragraphs(PACT)))
    assert problem.reason is Reason.TOO_BIG
    assert "could not be read in" in problem.message


def test_a_pdf_is_read_once_for_its_content(
    put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    first = read(put, pdf(paragraphs(PACT)), cache)
    scan = put("scan.pdf", pdf([]))
    with pytest.raises(FileProblem):
        read_source(scan, cache)

    def never(*_: object, **__: object) -> None:
        raise AssertionError("it was read again")

    monkeypatch.setattr("quiz.library.pdf.reading.subprocess.run", never)
    moved = put("elsewhere/b.pdf", pdf(paragraphs(PACT)))
    assert read_source(moved, cache).paragraphs == first
    with pytest.raises(FileProblem, match="pictures of pages"):
        read_source(put("elsewhere/scan.pdf", pdf([])), cache)


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"not msgpack"])
def test_a_damaged_cache_is_written_anew(put: Put, tmp_path: Path, damage: bytes) -> None:
    cache = tmp_path / "cache"
    first = read(put, pdf(paragraphs(PACT)), cache)
    (entry,) = (cache / "sources").iterdir()
    entry.write_bytes(damage)
    assert read_source(put("b.pdf", pdf(paragraphs(PACT))), cache).paragraphs == first


def test_without_the_extra_a_line_installs_it(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(extras.PACKAGES, "documents", ("no_such_package",))
    problem = refused(put, pdf(paragraphs(PACT)))
    assert problem.reason is Reason.NEEDS_EXTRA
    assert "[documents]" in problem.help
    assert "install" in problem.help


def test_a_bound_that_the_system_refuses_keeps_nothing_from_being_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    resource = pytest.importorskip("resource")
    refused: list[int] = []

    def refuse(what: int, _: tuple[int, int]) -> None:
        refused.append(what)
        raise ValueError("current limit exceeds maximum limit")

    monkeypatch.setattr(resource, "setrlimit", refuse)
    bound_process(memory=1, seconds=1)
    assert refused == [resource.RLIMIT_CORE, resource.RLIMIT_CPU, resource.RLIMIT_AS]
