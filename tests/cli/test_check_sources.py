"""`quiz check` and what it knows of sources that changed, or are too much."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Ran, quiz
from tests.library.pdfs import paragraphs, pdf

DECK = """title: The pact
id: pact
sources: {article: {file: FILE}}
questions:
  - {id: where, ask: Where?, answer: Moscow, evidence: {quote: signed in Moscow, page: 2}}
"""


@pytest.fixture
def deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path / "home"))
    path = tmp_path / "pact.yaml"
    path.write_text(DECK.replace("FILE", "a.md"))
    return path


def told(ran: Ran) -> list[str]:
    (row,) = json.loads(ran.out)
    return [problem["code"] for problem in row["problems"]]


def check(deck: Path, *options: str) -> Ran:
    return quiz("check", str(deck), "--format", "json", *options)


def test_a_moved_quote_is_advice_and_told_once(deck: Path) -> None:
    source = deck.with_name("a.md")
    source.write_text("It was signed in Moscow.")
    assert told(check(deck)) == []
    source.write_text("New.\n\nIt was signed in Moscow.")
    ran = check(deck, "--strict")
    assert (ran.code, told(ran)) == (0, ["S114"])
    assert told(check(deck)) == []


def test_the_exit_code_does_not_hang_on_the_memory(deck: Path) -> None:
    source = deck.with_name("a.md")
    source.write_text("It was signed in Moscow.")
    check(deck)
    source.write_text("It was signed in Tokyo.")
    with_memory, without = check(deck), check(deck)
    assert told(with_memory) == ["S114", "S109"]
    assert told(without) == ["S109"]
    assert with_memory.code == without.code == 1


def test_standard_input_has_no_memory(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(deck.parent)
    source = deck.with_name("a.md")
    for text in ("It was signed in Moscow.", "New.\n\nIt was signed in Moscow."):
        source.write_text(text)
        assert told(quiz("check", "-", "--format", "json", typed=deck.read_text())) == []


def test_the_page_of_a_pdf_is_checked(deck: Path) -> None:
    deck.write_text(DECK.replace("FILE", "a.pdf"))
    text = paragraphs(["It was signed in Moscow on 13 April."])
    deck.with_name("a.pdf").write_bytes(pdf([], text))
    assert told(check(deck)) == []
    deck.with_name("a.pdf").write_bytes(pdf([], [], [], text))
    ran = check(deck)
    assert told(ran) == ["S114", "S113"]
    assert "stands on page 4 of the source 'article'" in ran.out
    assert "`page: 4`" in ran.out
    assert ran.code == 0
    assert check(deck, "--strict").code == 1


def test_a_source_of_50_megabytes_is_told_with_the_way_out(deck: Path) -> None:
    for name in ("a.md", "a.txt", "a.html"):
        deck.write_text(DECK.replace("FILE", name))
        with deck.with_name(name).open("wb") as file:
            file.truncate(50_000_000)
        ran = check(deck)
        assert told(ran) == ["S107"]
        assert f"'{name}' is larger than 4 MiB" in ran.out
        assert "keep the part that the questions are about" in ran.out


def test_a_pdf_of_50_megabytes_is_read(deck: Path) -> None:
    deck.write_text(DECK.replace("FILE", "a.pdf"))
    small = pdf([], paragraphs(["It was signed in Moscow on 13 April."]))
    deck.with_name("a.pdf").write_bytes(
        small + b"%" + b"x" * 50_000_000 + small[small.rindex(b"\nstartxref") :]
    )
    assert told(check(deck)) == []


def test_a_pdf_beyond_the_bound_is_not_read(deck: Path) -> None:
    deck.write_text(DECK.replace("FILE", "a.pdf"))
    with deck.with_name("a.pdf").open("wb") as file:
        file.truncate(70_000_000)
    ran = check(deck)
    assert told(ran) == ["S107"]
    assert "larger than 64 MiB" in ran.out
