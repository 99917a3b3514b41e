"""`quiz coverage`: what it prints, and how it ends."""

import json
from pathlib import Path

import pytest

from quiz.library import coverage, extras
from tests.cli.running import quiz
from tests.library.pdfs import paragraphs, pdf

ARTICLE = (
    "# The pact\n\nIt was signed in Moscow on 13 April 1941.\n\nJapan then looked south, where the oil was.\n"
)
DECK = """title: The pact
id: pact
sources:
  article: {title: An article, file: article.md}
  beevor: {title: The Second World War}
questions:
  - {id: where, ask: Where?, answer: Moscow, evidence: {source: article, quote: signed in Moscow}}
  - {id: when, ask: When?, answer: 1941, evidence: {source: article, quote: 13 April 1941}}
  - {id: page, ask: How?, answer: so, evidence: [{source: article, page: 3}, {source: beevor, page: 245}]}
"""


@pytest.fixture
def deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path / "home"))
    (tmp_path / "article.md").write_text(ARTICLE)
    path = tmp_path / "pact.yaml"
    path.write_text(DECK)
    return path


def test_a_line_a_passage(deck: Path) -> None:
    ran = quiz("coverage", str(deck))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "The pact: 1 of 2 passages carries a question\n"
        "\n"
        "article (An article, article.md): 1 of 2 passages carries a question; "
        "1 question names a page alone\n"
        "  The pact\n"
        "    1  2 questions  It was signed in Moscow on 13 April 1941.\n"
        "    2         none  Japan then looked south, where the oil was.\n"
        "\n"
        "beevor (The Second World War): no file, so no passages; 1 question names it\n"
    )


def test_as_json(deck: Path) -> None:
    found = json.loads(quiz("coverage", str(deck), "--format", "json").out)
    assert (found["id"], found["passages"], found["covered"]) == ("pact", 2, 1)
    article, beevor = found["sources"]
    assert article["passages"][0] == {
        "heading": "The pact",
        "first_paragraph": 1,
        "last_paragraph": 1,
        "page": None,
        "text": "It was signed in Moscow on 13 April 1941.",
        "questions": ["where", "when"],
    }
    assert article["passages"][1]["questions"] == []
    assert article["not_placed"] == ["page"]
    assert (beevor["file"], beevor["problem"], beevor["not_placed"]) == (None, None, ["page"])


def test_a_quote_that_is_not_there_fails_it(deck: Path) -> None:
    deck.write_text(DECK.replace("signed in Moscow}", "signed in Tokyo}"))
    ran = quiz("coverage", str(deck))
    assert ran.code == 1
    assert "source 'article': quotes of 1 question do not stand there: `quiz check` tells which" in ran.err
    assert "1  1 question  It was signed" in ran.out


def test_figures_that_are_not_whole_fail_it(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "MAX_SEARCH_WORK", 0)
    ran = quiz("coverage", str(deck), "--format", "json")
    assert ran.code == 1
    assert "source 'article': looking for the quotes took too long" in ran.err
    assert [source["unfinished"] for source in json.loads(ran.out)["sources"]] == [True, False]


def test_a_source_that_cannot_be_read_fails_it(deck: Path) -> None:
    (deck.parent / "article.md").unlink()
    ran = quiz("coverage", str(deck))
    assert ran.code == 1
    assert "source 'article': there is no file 'article.md'" in ran.err
    assert "article (An article, article.md): not read; 3 questions name it" in ran.out


def test_pages_of_a_pdf(deck: Path) -> None:
    (deck.parent / "article.pdf").write_bytes(
        pdf([], paragraphs(["It was signed in Moscow on 13 April 1941."]))
    )
    deck.write_text(DECK.replace("article.md", "article.pdf"))
    ran = quiz("coverage", str(deck))
    assert "1, page 2  2 questions  It was signed in Moscow" in ran.out


def test_a_missing_extra_is_wrong_usage(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(extras.PACKAGES, "documents", ("no_such_package",))
    (deck.parent / "article.pdf").write_bytes(pdf([]))
    deck.write_text(DECK.replace("article.md", "article.pdf"))
    ran = quiz("coverage", str(deck))
    assert ran.code == 2
    assert "cannot read yet" in ran.err
    assert "install" in ran.err
    assert "not read" in ran.out


def test_a_deck_without_sources(deck: Path) -> None:
    deck.write_text("title: None\nquestions:\n  - {ask: a, answer: b, evidence: words}\n")
    ran = quiz("coverage", str(deck))
    assert ran.code == 0
    assert ran.out == "None: no passages\n"
    assert "the deck has no sources" in ran.err


@pytest.mark.parametrize(("text", "code"), [("- a\n", 1), (None, 2)])
def test_a_deck_that_cannot_be_read(deck: Path, text: str | None, code: int) -> None:
    if text is None:
        deck.unlink()
    else:
        deck.write_text(text)
    ran = quiz("coverage", str(deck))
    assert (ran.code, ran.out) == (code, "")
    assert ran.err


def test_no_escape_code_of_a_source_reaches_the_terminal(deck: Path) -> None:
    (deck.parent / "article.md").write_text(
        ARTICLE + "\n# He\x1b[31mad\n\nSix words are needed for it: \u202e\x9b.\n"
    )
    out = quiz("coverage", str(deck)).out
    assert not any(one in out for one in "\x1b\x9b\u202e")
