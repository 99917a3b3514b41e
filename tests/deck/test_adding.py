"""Questions and sources put into a deck: everything that was there keeps its bytes."""

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.deck.editing.adding import with_added
from quiz.deck.editing.editing import NotEdited, written
from quiz.deck.model import Evidence, ShortAnswer, Source
from quiz.deck.problems import Severity
from quiz.deck.reading import read
from tests.deck.decks import EVERY_KIND

NEW = ShortAnswer(
    id="who-won-abcdef",
    ask="Who won: the general?",
    answer="Zhukov",
    evidence=Evidence(quote="Zhukov won the battle in the end.", source="war"),
    status="draft",
)
SOURCE = {"war": Source(title="The war: a history", file="sources/war.md", author="Ada")}
PLAIN = """\
# mine
title: War    # a comment

# the questions
questions:
  - id: a
    ask: Who?
    answer: Sorge   # a spy
    why: >-
      He was
      a spy.
    # of a

# the end
"""


def added(deck: str, sources: dict[str, Source] | None = None) -> str:
    found = with_added(written(deck.encode(), "deck.yaml"), [NEW], SOURCE if sources is None else sources)
    reading = read(found.data, "deck.yaml")
    assert [one for one in reading.problems if one.severity is Severity.ERROR] == []
    assert reading.deck is not None
    assert reading.deck.questions[-1] == NEW
    return found.data.decode()


def gone(before: str, after: str) -> list[str]:
    """The lines that are not there any more."""
    lines = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line[2:] for line in lines if line.startswith("- ")]


def test_they_stand_at_the_end_of_what_is_there() -> None:
    sources = """\
sources:
  war:
    title: 'The war: a history'
    file: sources/war.md
    author: Ada
"""
    question = """
  - id: who-won-abcdef
    status: draft
    ask: 'Who won: the general?'
    answer: Zhukov
    evidence:
      quote: Zhukov won the battle in the end.
      source: war
"""
    head, behind = "# the questions", "    # of a\n"
    assert added(PLAIN) == PLAIN.replace(head, sources + head).replace(behind, behind + question)


@pytest.mark.parametrize(
    "deck",
    [
        PLAIN,
        PLAIN.replace("\n", "\r\n"),
        PLAIN.rstrip("\n"),
        "\ufeff" + PLAIN,
        PLAIN.replace("\n  ", "\n"),
        PLAIN.replace("\n  ", "\n      "),
        PLAIN.replace("title:", "sources:\n  book: {title: A book}\ntitle:"),
        PLAIN.replace("title:", "sources: {book: {title: A book}}\ntitle:"),
        PLAIN.replace("title:", "sources: {}\ntitle:"),
        PLAIN.replace("title:", "sources:\ntitle:"),
        PLAIN + "sources:\n    book:\n      title: A book\n    # more\n",
        PLAIN + "license: CC0-1.0\n",
        "questions:\n- {ask: Who?, answer: Sorge}",
    ],
)
def test_in_every_form_of_a_deck_nothing_else_changes(deck: str) -> None:
    after = added(deck)
    lost = gone(deck, after)
    assert [line for line in lost if not line.startswith("sources:")] in ([], [deck.splitlines()[-1]])
    assert ("\r\n" in deck) == ("\n" in after.replace("\n", "", 0) and "\r\n" in after)


def test_a_deck_of_every_kind_stays_as_it_is() -> None:
    assert gone(EVERY_KIND, added(EVERY_KIND)) == []


@pytest.mark.parametrize(
    "evidence", ["He was a spy.", "{quote: He was a spy.}", "[He was a spy., {page: 3}]"]
)
def test_a_second_source_has_the_first_one_named(evidence: str) -> None:
    deck = PLAIN.replace("title:", "sources:\n  book:\n    title: A book\ntitle:").replace(
        "    why:", f"    evidence: {evidence}\n    why:"
    )
    after = added(deck)
    assert [line.split(":")[0].strip() for line in gone(deck, after)] in (["evidence"], [])
    found = read(after.encode(), "deck.yaml").deck
    assert found is not None
    assert {one.source for one in found.questions[0].citations} == {"book"}


def test_without_a_source_evidence_stays() -> None:
    deck = PLAIN.replace("title:", "sources:\n  war:\n    title: A book\ntitle:").replace(
        "    why:", "    evidence: He was a spy.\n    why:"
    )
    assert gone(deck, added(deck, {})) == []


@pytest.mark.parametrize(
    "deck", ["questions: [{ask: Who?, answer: me}]\n", "{questions: [{ask: a, answer: b}]}\n", "a: [", ""]
)
def test_what_cannot_be_added_to_is_refused(deck: str) -> None:
    with pytest.raises(NotEdited):
        with_added(written(deck.encode(), "deck.yaml"), [NEW], {})


@given(st.text(alphabet="#-: \n\r|>ab'\"", max_size=40), st.sampled_from(["\n", "\r\n"]))
def test_whatever_stands_behind_it_is_added_or_refused(tail: str, end: str) -> None:
    deck = (PLAIN + tail).replace("\n", end)
    try:
        after = with_added(written(deck.encode(), "deck.yaml"), [NEW], SOURCE)
    except NotEdited:
        return
    assert after.questions[-1] == NEW
    assert after.questions[:-1] == read(deck.encode(), "deck.yaml").deck.questions  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "questions", ["questions: []", "questions: []  # none yet", "questions:\n  []", "questions: [\n]"]
)
def test_an_emptied_list_is_filled_again(questions: str) -> None:
    after = added(f"# mine\ntitle: War  # a comment\n{questions}\n# the end\n")
    assert after.startswith("# mine\ntitle: War  # a comment\n")
    assert after.endswith("\n# the end\n")
    assert ("none yet" in after) == ("none yet" in questions)


def test_an_empty_list_with_a_comment_in_it_is_left_alone() -> None:
    with pytest.raises(NotEdited):
        with_added(written(b"questions: [  # none\n]\n", "deck.yaml"), [NEW], SOURCE)
