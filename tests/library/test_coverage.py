from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.deck.model import AnyQuestion, Deck, Evidence, ShortAnswer, Source
from quiz.library import coverage as module
from quiz.library.coverage import Coverage, coverage
from quiz.library.files import Reason
from quiz.library.paragraphs import Paragraphs
from quiz.library.sources import SourceText
from tests.library.conftest import Put

ARTICLE = """# The pact

It was signed in Moscow on 13 April 1941.

Two terms it had, and nothing besides:

- five years
- neutrality

## Its end

Why?

By August 1945 nothing at all was left of it.

## Notes
"""


def asking(name: str, *evidence: str | Evidence) -> AnyQuestion:
    return ShortAnswer(id=name, ask=f"{name}?", answer="yes", evidence=evidence)


def of(folder: Path, *questions: AnyQuestion, **sources: Source) -> Coverage:
    given_sources = sources or {"article": Source(title="An *article*", file="a.md")}
    return coverage(Deck(sources=given_sources, questions=questions), folder)


def rows(found: Coverage) -> list[tuple[str, int, int, str, list[str]]]:
    return [
        (one.heading, one.first, one.last, one.text, [question.id for question in one.questions])
        for source in found.sources
        for one in source.passages
    ]


def test_passages_and_their_questions(tmp_path: Path, put: Put) -> None:
    put("a.md", ARTICLE)
    found = of(
        tmp_path,
        asking("day", "signed in *Moscow* […] 13 April 1941", "signed in Moscow"),
        asking("term", "five years"),
        asking("both", "13 April 1941. Two terms it had"),
    )
    assert rows(found) == [
        ("The pact", 1, 1, "It was signed in Moscow on 13 April 1941.", ["day", "both"]),
        (
            "The pact",
            2,
            4,
            "Two terms it had, and nothing besides:\nfive years\nneutrality",
            ["term", "both"],
        ),
        ("Its end", 1, 2, "Why?\nBy August 1945 nothing at all was left of it.", []),
    ]
    assert (found.covered, found.passages) == (2, 3)
    assert found.sources[0].title == "An article"


def test_a_quote_in_a_heading_counts_for_what_follows(tmp_path: Path, put: Put) -> None:
    put("a.md", ARTICLE)
    found = of(tmp_path, asking("head", "Its end"), asking("last", "Notes"))
    assert [names for *_, names in rows(found)] == [[], [], ["head", "last"]]


def test_what_has_no_passage_is_told_apart(tmp_path: Path, put: Put) -> None:
    put("a.md", ARTICLE)
    found = of(
        tmp_path,
        asking("wrong", Evidence(quote="signed in Tokyo", source="article")),
        asking("page", Evidence(page="12", source="article")),
        asking("book", Evidence(quote="words", source="book")),
        asking("none", Evidence(quote="words")),
        article=Source(file="a.md"),
        book=Source(title="A book"),
        lost=Source(file="lost.md"),
    )
    article, book, lost = found.sources
    assert [one.id for one in article.not_found] == ["wrong"]
    assert [one.id for one in article.not_placed] == ["page"]
    assert [one.id for one in book.not_placed] == ["book"]
    assert book.problem is None
    assert lost.problem is not None
    assert lost.problem.reason is Reason.MISSING
    assert not lost.needs_extra


def test_a_deck_without_sources_has_no_passages(tmp_path: Path) -> None:
    found = coverage(Deck(questions=(asking("a", "words"),)), tmp_path)
    assert (found.sources, found.covered, found.passages) == ((), 0, 0)


def test_looking_for_quotes_ends_when_it_takes_too_long(
    tmp_path: Path, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_SEARCH_WORK", 1500)
    put("a.md", "word " * 100)
    (source,) = of(tmp_path, *[asking(f"q{one}", "none of it") for one in range(9)]).sources
    assert source.unfinished
    assert 1 <= len(source.not_found) < 9


@given(st.lists(st.tuples(st.sampled_from(["one two", "one two three four five six seven"]), st.booleans())))
def test_each_paragraph_is_in_one_passage_and_no_heading_is(blocks: list[tuple[str, bool]]) -> None:
    made = Paragraphs()
    for text, heading in blocks:
        made.add(text, int(heading))
    source = SourceText(made.done())
    grouped = [at for group in module._groups(source) for at in group]
    assert grouped == [at for at, one in enumerate(source.paragraphs) if not one.level]
