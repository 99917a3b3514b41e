"""Packages as decks: our own come back the same, others sensibly, and what is lost is told."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from quiz.anki.export import DeckToExport, export
from quiz.anki.importing.importing import Imported, SeveralDecks, imported
from quiz.anki.importing.mapping import FieldMap, given
from quiz.anki.packages.reading import opened_package
from quiz.deck.model import Cloze, Deck, Flashcard, Media, ShortAnswer
from quiz.library.judging import judge
from tests.anki.decks import folder_of, full_deck, to_export
from tests.anki.foreign import (
    BASIC,
    BROKEN,
    CLOZE,
    OPTIONAL,
    REVERSED,
    TYPED,
    VOCABULARY,
    note,
    package_of,
    with_database,
)

DECKS = Path(__file__).parents[3] / "decks"


def read(path: Path, **options: object) -> Imported:
    with opened_package(path, path.name) as package:
        return imported(package.collection, **{"ask": lambda *_: None, **options})  # type: ignore[arg-type]


def deck_of(found: Imported) -> Deck:
    return replace(found.deck, questions=tuple(one.question for one in found.carried))


def exported(tmp_path: Path, *decks: Deck) -> Path:
    folder = folder_of(tmp_path)
    path = tmp_path / "o.apkg"
    export([to_export(deck, folder) for deck in decks], path, now=1_700_000_000)
    return path


def test_every_kind_comes_back_from_a_package(tmp_path: Path) -> None:
    found = read(exported(tmp_path, full_deck()))
    assert deck_of(found) == full_deck()
    assert found.told == ()


@pytest.mark.parametrize("name", ["tour.yaml", "japan-ussr-1941.yaml"])
def test_the_shipped_decks_come_back(tmp_path: Path, name: str) -> None:
    deck = judge(DECKS / name).deck
    assert deck is not None
    path = tmp_path / "o.apkg"
    export([DeckToExport(deck, DECKS, (tmp_path / "r.json",))], path, now=1_700_000_000)
    found = read(path)
    assert deck_of(found) == replace(deck, questions=tuple(one for one in deck.questions if not one.is_draft))
    assert found.told == ()


def test_several_decks_have_to_be_told_apart(tmp_path: Path) -> None:
    other = Deck(title="Other", id="other", questions=(ShortAnswer(id="q", ask="?", answer="a"),))
    folder = folder_of(tmp_path)
    path = tmp_path / "o.apkg"
    export(
        [to_export(full_deck(), folder), DeckToExport(other, folder, (folder / "r.json",))],
        path,
        now=1_700_000_000,
    )
    with pytest.raises(SeveralDecks) as caught:
        read(path)
    assert set(caught.value.args) == {"japan-1941", "other"}
    assert deck_of(read(path, only="other")) == other
    assert deck_of(read(path, only="History::Japan 1941")) == full_deck()


def test_ankis_own_types_become_cards_and_questions(tmp_path: Path) -> None:
    path = package_of(
        tmp_path / "a.apkg",
        note(BASIC, "perro", "<b>dog</b>", tags=["animals"]),
        note(REVERSED, "Hund", "dog"),
        note(OPTIONAL, "gato", "cat", "y"),
        note(OPTIONAL, "pez", "fish", ""),
        note(TYPED, "vaca", "cow"),
        note(TYPED, "story", "one<br>two"),
        note(CLOZE, "{{c1::Rome::a city}} is in {{c1::Italy}}", "so <i>there</i>"),
        note(CLOZE, "{{c1::a}} {{c2::b}}", ""),
    )
    found = read(path)
    assert found.deck.title == "Words"
    assert [one.question for one in found.carried] == [
        Flashcard(front="perro", back="**dog**", tags=("animals",)),
        Flashcard(front="Hund", back="dog", reverse=True),
        Flashcard(front="gato", back="cat", reverse=True),
        Flashcard(front="pez", back="fish"),
        ShortAnswer(ask="vaca", answer="cow"),
        Flashcard(front="story", back="one\\\ntwo"),
        Cloze(cloze="{{Rome::a city}} is in {{Italy}}", why="so *there*"),
        Cloze(cloze="{{c1::a}} {{c2::b}}"),
    ]


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("no blank", "no blank"),
        ("{{c1::a {{c2::b}} }}", "nested"),
        (r"\(x {{c1::y}}\)", "inside a formula"),
        ("{{c1::image-occlusion:rect:left=.1}}", "parts of a picture"),
        ("", "no blank"),
    ],
)
def test_a_cloze_that_a_deck_cannot_ask_is_told(tmp_path: Path, html: str, why: str) -> None:
    found = read(package_of(tmp_path / "a.apkg", note(CLOZE, html, "x")))
    assert found.carried == ()
    assert [(one.whole, why in one.what) for one in found.told] == [(True, True)]


def test_a_blank_in_code_stays_a_blank(tmp_path: Path) -> None:
    found = read(package_of(tmp_path / "a.apkg", note(CLOZE, "<code>x = {{c1::1}}</code>", "")))
    assert found.carried[0].question == Cloze(cloze="x = {{1}}")
    assert "code" in found.told[0].what


def test_other_types_need_a_field_map(tmp_path: Path) -> None:
    path = package_of(
        tmp_path / "a.apkg", note(VOCABULARY, "perro", "dog", "El <b>perro</b>.", "[sound:p.mp3]")
    )
    found = read(path)
    assert found.carried == ()
    assert "Word, Meaning, Example, Sound" in found.told[0].what
    found = read(path, maps=(given("front=Word,back=Meaning,why=Example"),))
    assert found.carried[0].question == Flashcard(front="perro", back="dog", why="El **perro**.")
    found = read(path, ask=lambda *_: FieldMap({"ask": "Meaning", "answer": "Word"}))
    assert found.carried[0].question == ShortAnswer(ask="dog", answer="perro")
    assert any("Example" in one.what for one in found.told)
    told = read(path, maps=(given("front=Word,back=Meaning,unit=Example"),)).told
    assert any("`unit`" in one.what for one in told)


@pytest.mark.parametrize("written", ["", "front", "front=", "x=Word", "front=Word", "why=Word", "match=A"])
def test_a_map_that_makes_no_question_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        given(written)


def test_broken_templates_and_empty_notes_are_told(tmp_path: Path) -> None:
    path = package_of(tmp_path / "a.apkg", note(BROKEN, "a", "b"), note(BASIC, "only front", ""))
    with_database(path, "UPDATE col SET models = replace(models, '{{A}}', '{{#A}}{{Nowhere}}{{')")
    found = read(path)
    assert found.carried == ()
    assert [one.whole for one in found.told] == [True, True]
    assert "'Back'" in found.told[1].what


def test_media_of_foreign_notes(tmp_path: Path) -> None:
    html = '<img src="a.png"> dog <img src="b.png"> [sound:c.mp3]'
    found = read(package_of(tmp_path / "a.apkg", note(BASIC, "perro", html)))
    question = found.carried[0].question
    assert question == Flashcard(
        front="perro",
        back="dog",
        image=Media(file="a.png", side="answer"),
        audio=Media(file="c.mp3", side="answer"),
    )
    assert ["b.png" in one.what for one in found.told] == [True]


def test_damaged_data_and_duplicate_guids_are_told(tmp_path: Path) -> None:
    path = exported(tmp_path, full_deck())
    with_database(
        path,
        'UPDATE notes SET flds = replace(flds, \'"id":"clash"\', \'"id":\')',
        "INSERT INTO notes SELECT id + 500, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data"
        ' FROM notes WHERE flds LIKE \'%"id":"year"%\'',
    )
    found = read(path)
    assert [one.question.id for one in found.carried] == [one.id for one in full_deck().questions[1:]]
    assert sorted("Data" in one.what for one in found.told) == [False, True]
    assert all(one.whole for one in found.told)
