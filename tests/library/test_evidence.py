from pathlib import Path

from quiz.deck.model import Deck, Evidence, ShortAnswer, Source
from quiz.library.evidence import Cited, passages
from quiz.library.limits import MAX_CONTEXT
from tests.library.conftest import Put
from tests.library.pdfs import paragraphs, pdf

DECK = Deck(
    sources={
        "article": Source(
            title="The *pact*", file="a.md", author="A. Author", url="https://example.org", accessed="2026"
        ),
        "book": Source(title="A book"),
        "lost": Source(file="gone.md"),
        "escape": Source(file="../secret.md"),
    }
)


def asking(*evidence: str | Evidence) -> ShortAnswer:
    return ShortAnswer(ask="Who?", answer="Sorge", evidence=evidence)


def test_a_quote_is_shown_in_its_passage(tmp_path: Path, put: Put) -> None:
    put("a.md", "# Spies\n\nIn Tokyo **Sorge** sent word.")
    question = asking(Evidence(source="article", quote="Sorge sent", page="7"))
    assert passages(DECK, tmp_path, question) == (
        Cited(
            title="The pact",
            author="A. Author",
            url="https://example.org",
            accessed="2026",
            page="7",
            heading="Spies",
            paragraph=1,
            before="In Tokyo ",
            quote="Sorge sent",
            after=" word.",
            checked=True,
        ),
    )


def test_what_cannot_be_checked_is_shown_as_such(tmp_path: Path, put: Put) -> None:
    put("secret.md", "Sorge")
    put("deck/a.md", "Nothing here.")
    question = asking(
        Evidence(source="book", page="245"),
        Evidence(source="lost", quote="*Sorge*"),
        Evidence(source="escape", quote="Sorge"),
        Evidence(source="article", quote="Sorge"),
        Evidence(source="unknown", quote="Sorge"),
        "no source is named",
    )
    cited = passages(DECK, tmp_path / "deck", question)
    assert [one.checked for one in cited] == [False] * 6
    assert [one.title for one in cited] == ["A book", "lost", "escape", "The pact", "unknown", ""]
    assert [one.quote for one in cited] == ["", "Sorge", "Sorge", "Sorge", "Sorge", "no source is named"]
    assert cited[0].page == "245"


def test_a_deck_with_one_source_uses_it(tmp_path: Path, put: Put) -> None:
    put("a.txt", "Sorge sent word.")
    deck = Deck(sources={"only": Source(file="a.txt")})
    (cited,) = passages(deck, tmp_path, asking("sent word"))
    assert (cited.title, cited.checked) == ("only", True)


def test_a_long_paragraph_is_cut_between_words(tmp_path: Path, put: Put) -> None:
    put("a.txt", "before " * 1000 + "Sorge sent" + " after" * 1000)
    deck = Deck(sources={"only": Source(file="a.txt")})
    (cited,) = passages(deck, tmp_path, asking("Sorge sent"))
    assert cited.before.startswith("… before before")
    assert cited.after.endswith(" after after …")
    assert len(cited.before) <= MAX_CONTEXT + 2
    assert len(cited.after) <= MAX_CONTEXT + 2


def test_a_quote_from_a_pdf_has_its_page(tmp_path: Path, put: Put) -> None:
    put("a.pdf", pdf([], [], [], paragraphs(["In Tokyo Sorge sent word of it."])))
    deck = Deck(sources={"only": Source(file="a.pdf")})
    (cited,) = passages(deck, tmp_path, asking("Sorge sent"), tmp_path / "cache")
    assert (cited.page, cited.stands_on, cited.paragraph, cited.checked) == ("", "4", 1, True)


def test_a_question_without_evidence_has_none(tmp_path: Path) -> None:
    assert passages(DECK, tmp_path, asking()) == ()
