import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.deck.problems import Problem
from quiz.library import extras
from quiz.library.judging import Judgement, judge, judge_bytes
from quiz.library.locations import shipped_decks
from tests.library.conftest import Link, Put
from tests.library.pdfs import paragraphs, pdf

DeckText = Callable[..., str]


def told(judgement: Judgement) -> list[tuple[str, int]]:
    return [(problem.code, problem.place.line) for problem in judgement.problems if problem.code[0] != "D"]


def test_the_shipped_decks_have_no_errors() -> None:
    for path in shipped_decks().glob("*.yaml"):
        judged = judge(path)
        assert judged.deck is not None
        assert judged.errors == ()
        assert judged.warnings == ()
        assert len(judged.digest) == 32


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path, put: Put) -> None:
    pipe = tmp_path / "pipe.yaml"
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
    for path in (tmp_path, tmp_path / "gone.yaml", pipe, put("a", "") / "b.yaml", tmp_path / ("n" * 5000)):
        judged = judge(path)
        assert judged.deck is None
        assert [(problem.code, problem.file) for problem in judged.errors] == [("D000", str(path))]


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.yaml").open("wb") as file:
        file.truncate(1 << 30)
    (problem,) = judge(tmp_path / "huge.yaml", name="huge.yaml").problems
    assert (problem.code, problem.file) == ("D001", "huge.yaml")


SOURCES = "sources: {article: {file: a.md}}"


def judged_with(put: Put, text: str) -> Judgement:
    return judge(put("deck/deck.yaml", text), name="deck.yaml")


def test_a_quote_that_does_not_stand_there_is_shown_with_the_nearest(put: Put, deck_text: DeckText) -> None:
    put("deck/a.md", "# One\n\nWhat stayed with planners was Khalkhin Gol.")
    text = deck_text(
        SOURCES,
        questions="- ask: Who?\n  id: who\n  answer: Sorge\n"
        "  evidence:\n  - planners was Khalkhin Gol\n  - quote: planners were Khalkin Gol\n    page: 3\n",
    )
    judged = judged_with(put, text)
    (problem,) = judged.errors
    assert problem.code == "S109"
    assert (problem.place.line, problem.place.column) == (8, 12)
    assert "planners were" in problem.excerpt
    assert "'who'" in problem.message
    assert "planners was Khalkhin Gol" in problem.help
    assert judged.deck is not None
    assert len(judged.deck.questions) == 1


def test_other_capitals_are_told_as_that(put: Put, deck_text: DeckText) -> None:
    put("deck/a.md", "the Pact")
    (problem,) = judged_with(
        put, deck_text(SOURCES, questions="- {ask: a, answer: b, evidence: the pact}")
    ).errors
    assert "capital letters only" in problem.help
    assert "the Pact" in problem.help


def test_quotes_of_questions_with_other_errors_are_checked_too(put: Put, deck_text: DeckText) -> None:
    put("deck/a.md", "the pact")
    judged = judged_with(
        put, deck_text(SOURCES, questions="- {ask: a, answer: b, wrong: [b], evidence: another pact}")
    )
    assert ("S109", 3) in told(judged)
    assert {problem.code[0] for problem in judged.errors} == {"D", "S"}


@pytest.mark.parametrize(
    ("file", "content", "code"),
    [
        ("gone.md", None, "S105"),
        ("folder.md/x", "", "S105"),
        ("a.txt", "Caf\u00e9".encode("latin-1"), "S106"),
        ("big.md", "more than eight bytes", "S107"),
        ("../a.md", "text", "S102"),
        ("/etc/passwd", None, "S102"),
    ],
)
def test_a_source_that_cannot_be_read_is_told_once_at_its_path(
    put: Put, monkeypatch: pytest.MonkeyPatch, file: str, content: str | bytes | None, code: str
) -> None:
    monkeypatch.setattr("quiz.library.sources.MAX_SOURCE_BYTES", 8)
    if content is not None:
        put(f"deck/{file}" if not file.endswith("/x") else "deck/folder.txt", content)
    asked = "".join(f"- {{ask: {n}, answer: b, evidence: x{n}}}\n" for n in "ac")
    text = f"sources:\n  article: {{file: {file}}}\nquestions:\n{asked}"
    assert told(judged_with(put, text)) == [(code, 2)]


def test_a_source_of_another_kind_is_only_advice(put: Put, deck_text: DeckText) -> None:
    put("deck/a.odt", "PK")
    judged = judged_with(
        put, deck_text("sources: {article: {file: a.odt}}", questions="- {ask: a, answer: b, evidence: x}")
    )
    assert told(judged) == [("S108", 1)]
    assert judged.errors == judged.warnings == ()


def test_a_pdf_is_a_source(put: Put, deck_text: DeckText) -> None:
    put("deck/a.pdf", pdf([], paragraphs(["What stayed with planners was Khalkhin Gol."])))
    put("deck/scan.pdf", pdf([]))
    sources = "sources: {book: {file: a.pdf}, scan: {file: scan.pdf}}"
    questions = "\n".join(
        f"- {{ask: a{number}, answer: b, evidence: {{source: book, {evidence}}}}}"
        for number, evidence in enumerate(
            [
                "quote: planners was Khalkhin Gol",
                "quote: planners was Khalkhin Gol, page: 2",
                "quote: planners was Khalkhin Gol, page: 1-3",
                "quote: planners was Khalkhin Gol, page: xii",
                "quote: planners was Khalkhin Gol, page: 12",
                "quote: planners were Khalkhin Gol, page: 12",
            ]
        )
    )
    judged = judged_with(put, deck_text(sources, questions=questions))
    assert told(judged) == [("S112", 1), ("S113", 7), ("S109", 8)]
    assert judged.problems[-1].help.endswith("“planners [were→was] Khalkhin Gol”")
    assert [warning.help for warning in judged.warnings if warning.code == "S113"] == ["write it: `page: 2`"]


def test_a_quote_that_stands_on_several_pages_is_right_on_each(put: Put, deck_text: DeckText) -> None:
    put("deck/a.pdf", pdf(*[paragraphs(["What stayed with them was Khalkhin Gol."])] * 2))
    questions = "\n".join(
        f"- {{ask: a{page}, answer: b, evidence: {{quote: was Khalkhin Gol, page: {page}}}}}"
        for page in (1, 2, 3)
    )
    assert told(judged_with(put, deck_text("sources: {book: {file: a.pdf}}", questions=questions))) == [
        ("S113", 5)
    ]


def test_without_the_extra_a_pdf_is_only_advice(
    put: Put, deck_text: DeckText, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(extras.PACKAGES, "documents", ("no_such_package",))
    put("deck/a.pdf", pdf([]))
    judged = judged_with(
        put, deck_text("sources: {article: {file: a.pdf}}", questions="- {ask: a, answer: b, evidence: x}")
    )
    assert told(judged) == [("S111", 1)]
    assert judged.errors == judged.warnings == ()


def test_sources_and_media_that_leave_through_a_link(
    tmp_path: Path, put: Put, link: Link, deck_text: DeckText
) -> None:
    put("secret.md", "x")
    put("secret.png", "x")
    put("deck/deck.yaml", "")
    linked = link(tmp_path / "deck" / "in.md", tmp_path / "secret.md")
    linked = linked and link(tmp_path / "deck" / "in.png", tmp_path / "secret.png")
    source, picture = ("in.md", "in.png") if linked else ("../secret.md", "../secret.png")
    text = deck_text(
        f"sources: {{article: {{file: {source}}}}}",
        questions=f"- {{ask: a, answer: b, evidence: x, image: {picture}}}",
    )
    assert sorted(told(judged_with(put, text))) == [("M101", 3), ("S102", 1)]


def test_evidence_that_cannot_be_checked_is_no_error(put: Put, deck_text: DeckText) -> None:
    for top, evidence in (
        ("title: none", "words"),
        ("sources: {book: {title: A book}}", "words"),
        ("sources: {book: {title: A book}}", "{page: 245}"),
        ("sources: {book: {title: A book}}", "[words, {quote: more, page: 3}]"),
    ):
        judged = judged_with(put, deck_text(top, questions=f"- {{ask: a, answer: b, evidence: {evidence}}}"))
        assert told(judged) == []


def test_media_are_checked_at_their_place(put: Put, deck_text: DeckText) -> None:
    put("deck/map.png", "x")
    put("deck/a.txt", "x")
    put("deck/folder.ogg/x", "x")
    questions = (
        "- {ask: a, answer: b, image: map.png, audio: {file: gone.mp3}}\n"
        "- {ask: c, answer: d, image: a.txt}\n"
        "- {ask: e, answer: f, image: folder.ogg}\n"
        "- ask: g\n  answer: h\n  audio:\n    file: folder.ogg\n"
    )
    judged = judged_with(put, deck_text(questions=questions))
    assert told(judged) == [("M102", 2), ("M105", 3), ("M105", 4), ("M103", 8)]
    assert set(judged.beside) == {"map.png", "gone.mp3", "a.txt", "folder.ogg"}


def test_problems_are_sorted_by_place(put: Put, deck_text: DeckText) -> None:
    questions = "- {ask: a, answer: b, image: gone.png}\n- {ask: c}\n- {ask: d, answer: e, image: gone.png}\n"
    problems = judged_with(put, deck_text("unknown: key", questions=questions)).problems
    assert [problem.place for problem in problems] == sorted(problem.place for problem in problems)
    assert len({problem.code for problem in problems}) > 2


def test_checking_quotes_ends_when_it_takes_too_long(
    put: Put, deck_text: DeckText, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quiz.library.quote_checks.MAX_SEARCH_WORK", 1500)
    put("deck/a.md", "word " * 100)
    questions = "\n".join(f"- {{ask: a{n}, answer: b, evidence: none of it {n}}}" for n in range(9))
    judged = judged_with(put, deck_text(SOURCES, questions=questions))
    codes = [code for code, _ in told(judged)]
    assert codes[-1] == "S110"
    assert 1 <= codes.count("S109") < 9


def test_looking_for_quotes_on_the_pages_that_are_named_ends_when_it_takes_too_long(
    put: Put, deck_text: DeckText, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("deck/a.pdf", pdf(*[paragraphs(["What stayed with them was Khalkhin Gol."])] * 2))
    questions = "\n".join(
        f"- {{ask: a{n}, answer: b, evidence: {{quote: was Khalkhin Gol, page: 2-9}}}}" for n in range(9)
    )
    text = deck_text("sources: {book: {file: a.pdf}}", questions=questions)
    assert told(judged_with(put, text)) == []
    monkeypatch.setattr("quiz.library.quote_checks.MAX_SEARCH_WORK", 60_000)
    ((code, line),) = told(judged_with(put, text))
    assert code == "S110"
    assert 4 < line < 12


def _broken(problem: Problem) -> bool:
    return not problem.message or problem.place.line < 1


@given(
    st.binary(max_size=300) | st.text(alphabet="questions:-{}[]\"'ask answer image sources\n", max_size=300)
)
def test_no_bytes_raise(content: bytes | str) -> None:
    data = content.encode() if isinstance(content, str) else content
    judged = judge_bytes(data, Path("nowhere/deck.yaml"), name="deck.yaml")
    assert not any(_broken(problem) for problem in judged.problems)
    assert judged.problems or judged.deck is not None
