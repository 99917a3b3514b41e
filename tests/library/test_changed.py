from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.deck.problems import Problem
from quiz.library.changed import changes
from quiz.library.judging import judge
from tests.library.conftest import Put
from tests.library.pdfs import paragraphs, pdf

ARTICLE = "# One\n\nIntro.\n\nThe pact was signed.\n\n# Two\n\nJapan looked south.\n"
QUESTIONS = """sources:
  article: {file: article.md}
questions:
  - {id: pact, ask: What?, answer: a, evidence: The pact was signed}
  - {id: south, ask: Where?, answer: b, evidence: Japan looked south}
"""


@pytest.fixture
def check(put: Put, tmp_path: Path) -> Callable[..., tuple[Problem, ...]]:
    """Check the deck with an article; gives what is told of its changes."""

    def checked(
        article: str | bytes, *, deck: str = QUESTIONS, name: str = "article.md"
    ) -> tuple[Problem, ...]:
        put(name, article)
        judged = judge(put("deck.yaml", deck), name="deck.yaml")
        return changes(judged, tmp_path / "cache")

    return checked


Check = Callable[..., tuple[Problem, ...]]


def test_nothing_is_told_without_a_memory_or_a_change(check: Check) -> None:
    assert check(ARTICLE) == ()
    assert check(ARTICLE) == ()


def test_a_quote_that_moved_is_told_once(check: Check) -> None:
    check(ARTICLE)
    changed = ARTICLE.replace("Intro.", "Intro.\n\nMore.\n\nStill more.")
    (told,) = check(changed)
    assert (told.code, told.severity, told.place.line) == ("S114", "advice", 2)
    assert told.message == (
        "source 'article' changed since it was last checked: "
        "1 quote moved (question 'pact': paragraph 2 → 4), which is fine"
    )
    assert check(changed) == ()


def test_a_section_that_moved_as_a_whole_is_no_news(check: Check) -> None:
    check(ARTICLE)
    assert check("# Zero\n\nAll new.\n\n" + ARTICLE) == ()


def test_another_heading_is_told_with_both_places(check: Check) -> None:
    check(ARTICLE)
    (told,) = check(ARTICLE.replace("# Two\n", "# Three\n"))
    assert "question 'south': “Two”, paragraph 1 → “Three”, paragraph 1" in told.message


def test_a_quote_that_vanished_is_told_beside_its_error(check: Check) -> None:
    check(ARTICLE)
    (told,) = check(ARTICLE.replace("Intro.\n\n", "").replace("looked south", "looked north"))
    assert told.message.endswith(
        "1 quote moved (question 'pact': paragraph 2 → 1), which is fine; 1 quote vanished (question 'south')"
    )
    assert "error of its own" in told.help


def test_many_are_counted(check: Check) -> None:
    questions = "".join(
        f"  - {{id: q{one}, ask: What {one}?, answer: a, evidence: The pact was signed}}\n"
        for one in range(9)
    )
    deck = f"sources: {{article: {{file: article.md}}}}\nquestions:\n{questions}"
    check(ARTICLE, deck=deck)
    (told,) = check(ARTICLE.replace("Intro.\n\n", ""), deck=deck)
    assert "9 quotes moved (question 'q0': " in told.message
    assert "; and 4 more)" in told.message


def test_pages_of_a_pdf(check: Check) -> None:
    deck = QUESTIONS.replace("article.md", "article.pdf")
    text = paragraphs(["The pact was signed."], ["Japan looked south."])
    assert check(pdf(text), deck=deck, name="article.pdf") == ()
    (told,) = check(pdf([], text), deck=deck, name="article.pdf")
    assert "2 quotes moved (question 'pact': page 1 → 2; question 'south': page 1 → 2)" in told.message


def test_a_source_that_is_away_for_a_while_is_remembered(check: Check, put: Put, tmp_path: Path) -> None:
    check(ARTICLE)
    (tmp_path / "article.md").unlink()
    assert changes(judge(tmp_path / "deck.yaml"), tmp_path / "cache") == ()
    assert len(check(ARTICLE.replace("Intro.\n\n", ""))) == 1


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x81"])
def test_a_damaged_memory_is_none(check: Check, tmp_path: Path, damage: bytes) -> None:
    check(ARTICLE)
    (entry,) = (tmp_path / "cache" / "quotes").iterdir()
    entry.write_bytes(damage)
    assert check(ARTICLE.replace("Intro.\n\n", "")) == ()
