"""Corrections made in Anki: each is a field of the question, or is told."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quiz.anki.importing.edits import edits
from quiz.anki.importing.merging import merge
from quiz.anki.importing.own import OwnNote
from quiz.anki.kinds import Setting
from quiz.anki.notes import note_of
from quiz.anki.notetypes.models import FIELDS, note_types
from quiz.anki.packages.model import AnkiDeck, Collection, Note, NoteType
from quiz.anki.words import words
from quiz.deck.model import AnyQuestion, Deck, Flashcard, ShortAnswer
from tests.anki.decks import QUESTIONS, full_deck

DECK = full_deck()
BY_ID = {question.id: question for question in QUESTIONS}


def own(
    question: AnyQuestion, *, tags: tuple[str, ...] | None = None, **changes: Callable[[str], str]
) -> OwnNote:
    """The note of a question after these fields were edited."""
    media = {one.file: f"quiz-{n}.png" for n, one in enumerate((*question.pictures, *question.sounds))}
    written = note_of(question, Setting(DECK, words("en"), note_types()), media, ())
    values = {name: html for (name, _), html in zip(FIELDS, written.fields, strict=True)}
    for name, change in changes.items():
        after = change(values[name])
        assert after != values[name]
        values[name] = after
    note = Note(
        1,
        written.model.model_id,
        tuple(written.tags) if tags is None else tags,
        tuple(values.values()),
        1,
    )
    return OwnNote(note, values, question, DECK.id)


def put(old: str, new: str) -> Callable[[str], str]:
    return lambda html: html.replace(old, new)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_an_untouched_note_has_no_edits(question: AnyQuestion) -> None:
    found = edits(own(question), DECK)
    assert (found.changes, found.unclear) == ({}, ())


@pytest.mark.parametrize(
    ("id", "changes", "expected"),
    [
        (
            "clash",
            {"Question": put("Which clash", "What <b>clash</b>")},
            {"ask": "What **clash** of 1939 turned planners away from a war in the north?"},
        ),
        ("clash", {"Answer": put("Gol", "Goll")}, {"answer": "Khalkhin Goll"}),
        (
            "clash",
            {"Options": put("Mukden", "Shenyang")},
            {
                "wrong": {
                    "Lake Khasan": "a year *earlier*",
                    "Shenyang": "that was 1931",
                    "Marco Polo Bridge": "",
                }
            },
        ),
        (
            "clash",
            {"Options": put("that was 1931", "1931")},
            {"wrong": {"Lake Khasan": "a year *earlier*", "Mukden": "1931", "Marco Polo Bridge": ""}},
        ),
        (
            "clash",
            {"Hints": put("a river", "a wide river")},
            {"hint": ("It is a wide river.", "It lies in Mongolia.")},
        ),
        ("clash", {"Why": lambda _: ""}, {"why": ""}),
        ("tripartite", {"Options": put("Spain", "Portugal")}, {"wrong": ("Portugal", "Finland")}),
        (
            "tripartite",
            {"Options": put("Italy", "Kingdom of Italy")},
            {"answers": {"Germany": "", "Kingdom of Italy": "in Berlin", "Japan": ""}},
        ),
        ("where", {"Answer": put("Moscow", "Moscow, Kremlin")}, {"answer": "Moscow, Kremlin"}),
        ("where", {"Options": put("Moskva", "Moskau")}, {"accept": ("Moskau", "Москва")}),
        ("days", {"Answer": put("90", "91.5")}, {"number": Decimal("91.5")}),
        ("days", {"Question": put("(days)", "(weeks)")}, {"unit": "weeks"}),
        (
            "baltic",
            {"Options": put("Estonia", "Eesti")},
            {"answers": {"Eesti": "", "Latvia": "Riga", "Lithuania": ""}},
        ),
        ("attack", {"Answer": put("False", "true")}, {"answer": True}),
        (
            "signed",
            {"Question": put("Signed on", "Agreed on")},
            {"cloze": "Agreed on **{{13 April 1941::day}}** in {{Moscow}}, see `{{code}}` and $a}}b$."},
        ),
        (
            "events",
            {"Answer": put("1945", "February 1945")},
            {"order": {"Khalkhin Gol": "1939", "The pact": "1941", "Yalta": "February 1945"}},
        ),
        (
            "people",
            {"Answer": put("Konev", "Rokossovsky")},
            {"match": {"Sorge": "a spy", "Zhukov": "a general", "Rokossovsky": "a general"}},
        ),
        (
            "nomonhan",
            {"Question": put("Nomonhan", "Nomonhan (1939)"), "Reverse": lambda _: ""},
            {"front": "Nomonhan (1939)", "reverse": False},
        ),
        (
            "code",
            {"Question": put("one", "first")},
            {"front": "```python\nx = [{}]\n```\n\n1. first\n2. two"},
        ),
    ],
)
def test_an_edit_is_a_field(id: str, changes: dict[str, Any], expected: dict[str, Any]) -> None:  # noqa: A002
    found = edits(own(BY_ID[id], **changes), DECK)
    assert found.changes == expected
    assert found.unclear == ()


@pytest.mark.parametrize(
    ("id", "changes"),
    [
        ("clash", {"Question": lambda _: " "}),
        ("clash", {"Options": lambda _: "free text"}),
        ("clash", {"Options": put(" data-right", "")}),
        ("clash", {"Answer": put("Gol", "X"), "Options": put("Khalkhin Gol", "Y")}),
        ("days", {"Answer": put("90", "ninety")}),
        ("days", {"Options": put("4.5", "5")}),
        ("attack", {"Answer": put("False", "perhaps")}),
        ("signed", {"Question": lambda _: "no blank"}),
        ("where", {"Question": put('<img src="quiz-0.png"', "<i ")}),
        ("clash", {"Question": put("Which", "<u>Which</u>")}),
        ("events", {"Answer": lambda _: "Yalta first"}),
    ],
)
def test_what_is_no_field_is_told(id: str, changes: dict[str, Any]) -> None:  # noqa: A002
    assert edits(own(BY_ID[id], **changes), DECK).unclear


def test_tags_below_the_decks_prefix_are_the_questions() -> None:
    found = edits(own(BY_ID["clash"], tags=("japan-1941::history", "japan-1941::war", "mine")), DECK)
    assert found.changes == {"tags": ("history", "war")}


@given(st.text(st.sampled_from("abc .,!?é漢*_`$<>&[]{}#-1"), min_size=1, max_size=30))
def test_any_text_that_was_exported_reads_as_unchanged(text: str) -> None:
    text = text.strip() or "a"
    question = ShortAnswer(id="q", ask=text, answer=text, why=text, hint=text, accept=(f"{text} b",))
    found = edits(own(question), DECK)
    assert (found.changes, found.unclear) == ({}, ())


def collection(*notes: OwnNote) -> Collection:
    types = {
        one.model_id: NoteType(one.model_id, one.name, False, tuple(name for name, _ in FIELDS), ())
        for one in note_types().all()
    }
    return Collection(types, {1: AnkiDeck("d", "")}, tuple(one.note for one in notes))


def merged(now: Deck, *notes: OwnNote) -> tuple[list[tuple[str, str]], list[tuple[str, str]], int]:
    found = merge(collection(*notes), now)
    pairs = [[(one.question, one.field) for one in them] for them in (found.clean, found.conflicts)]
    return pairs[0], pairs[1], len(found.told)


def deck(*questions: AnyQuestion) -> Deck:
    return replace(DECK, questions=questions)


def test_three_ways_field_by_field() -> None:
    base = Flashcard(id="f", front="a", back="b", why="c")
    note = own(base, Question=lambda _: "A", Answer=lambda _: "B")
    assert merged(deck(base), note) == ([("f", "front"), ("f", "back")], [], 0)
    assert merged(deck(replace(base, back="x", why="y")), note) == ([("f", "front")], [("f", "back")], 0)
    assert merged(deck(replace(base, front="A", back="B")), note) == ([], [], 0)
    assert merged(deck(), note) == ([], [], 1)
    assert merged(deck(ShortAnswer(id="f", ask="a", answer="b")), note) == ([], [], 1)
    assert merged(replace(deck(base), id="other"), note) == ([], [], 0)
    assert merged(deck(base), note, note) == ([("f", "front"), ("f", "back")], [], 1)
