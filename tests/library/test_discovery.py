from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quiz.library.discovery import Library, NoSuchDeck, Shelf, find_library
from quiz.library.locations import Locations, locations
from tests.library.conftest import Link, Put


@pytest.fixture
def places(tmp_path: Path) -> Locations:
    return replace(locations({"QUIZ_HOME": str(tmp_path / "home")}), shipped=tmp_path / "shipped")


Deck = Callable[[str, str, str], Path]


@pytest.fixture
def deck(put: Put) -> Deck:
    def make(name: str, identity: str, title: str) -> Path:
        return put(name, f"id: {identity}\ntitle: {title}\nquestions:\n- {{ask: a, answer: b}}\n")

    return make


def shown(library: Library) -> list[tuple[str, Shelf]]:
    return [(file.head.id, file.shelf) for file in library.decks]


def test_the_order_of_the_library(tmp_path: Path, places: Locations, deck: Deck, put: Put) -> None:
    deck("shipped/tour.yaml", "tour", "Tour")
    deck("home/decks/mine.yaml", "mine", "Mine")
    deck("decks/here.yaml", "here", "Here")
    named = deck("other/named.yaml", "named", "Named")
    deck("folder/inner/one.yaml", "one", "One")
    put("home/decks/notes.yaml", "a: 1")
    library = find_library([named, tmp_path / "folder"], tmp_path, places)
    assert shown(library) == [
        ("named", Shelf.NAMED),
        ("one", Shelf.NAMED),
        ("here", Shelf.HERE),
        ("mine", Shelf.YOURS),
        ("tour", Shelf.SHIPPED),
    ]
    assert library.passed_over == 1
    assert library.hidden == ()


def test_an_id_shows_once_and_a_differing_copy_is_told(tmp_path: Path, places: Locations, deck: Deck) -> None:
    first = deck("decks/tour.yaml", "tour", "Mine")
    deck("home/decks/tour.yaml", "tour", "Mine")
    deck("shipped/tour.yaml", "tour", "Tour")
    library = find_library([], tmp_path, places)
    assert [file.path for file in library.decks] == [first]
    assert [(one.file.shelf, one.same) for one in library.hidden] == [
        (Shelf.YOURS, True),
        (Shelf.SHIPPED, False),
    ]
    assert str(first) in library.hidden[1].message
    assert "'tour'" in library.hidden[1].message


def test_two_decks_of_one_folder_with_one_id_are_told(tmp_path: Path, places: Locations, deck: Deck) -> None:
    deck("decks/a.yaml", "same", "A")
    deck("decks/b.yaml", "same", "B")
    library = find_library([], tmp_path, places)
    assert [(one.file.path.name, one.same) for one in library.hidden] == [("b.yaml", False)]


def test_a_file_that_is_reached_twice_counts_once(
    tmp_path: Path, places: Locations, deck: Deck, link: Link
) -> None:
    path = deck("decks/a.yaml", "a", "A")
    link(tmp_path / "decks" / "linked.yaml", path)
    library = find_library([path, tmp_path / "decks"], tmp_path, replace(places, shipped=tmp_path / "decks"))
    assert shown(library) == [("a", Shelf.NAMED)]
    assert library.hidden == ()


def test_a_named_file_is_taken_whatever_it_is(tmp_path: Path, places: Locations, put: Put) -> None:
    words = put("words.txt", "hello")
    library = find_library([words, tmp_path / "gone.yaml"], tmp_path, places)
    assert [file.head.id for file in library.decks] == ["words", "gone"]


@pytest.fixture
def library(tmp_path: Path, places: Locations, deck: Deck) -> Library:
    deck("decks/a.yaml", "japan-1941", "Why *Japan* stayed out")
    deck("decks/b.yaml", "capitals", "Capitals of Europe")
    deck("decks/c.yaml", "capitals-2", "Capitals of Asia")
    deck("decks/d.yaml", "untitled", "''")
    return find_library([], tmp_path, places)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("japan-1941", "a.yaml"),
        ("capitals", "b.yaml"),
        ("capitals of e", "b.yaml"),
        ("why japan", "a.yaml"),
        ("untitled", "d.yaml"),
    ],
)
def test_a_word_means_a_deck(library: Library, text: str, name: str) -> None:
    assert library.resolve(text).name == name


def test_an_existing_path_wins_but_a_folder_does_not(
    tmp_path: Path, library: Library, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = put("work/x.yaml", "anything")
    (tmp_path / "work" / "capitals").mkdir()
    assert library.resolve(str(file)) == file
    monkeypatch.chdir(tmp_path / "work")
    assert library.resolve("x.yaml") == Path("x.yaml")
    assert library.resolve("capitals").name == "b.yaml"


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Capitals of", ("capitals", "capitals-2")),
        ("japan-1914", ("japan-1941",)),
        ("zzz\0zzz", ()),
        ("", ()),
        ("x" * 9000, ()),
    ],
)
def test_an_unknown_word_is_told_with_the_nearest(
    library: Library, text: str, nearest: tuple[str, ...]
) -> None:
    with pytest.raises(NoSuchDeck) as caught:
        library.resolve(text)
    assert caught.value.nearest[: len(nearest)] == nearest
    assert bool(caught.value.nearest) == bool(nearest)
    assert caught.value.message


def test_a_folder_is_told_with_the_decks_in_it(library: Library, tmp_path: Path) -> None:
    with pytest.raises(NoSuchDeck, match="is a folder") as caught:
        library.resolve(str(tmp_path / "decks"))
    assert "capitals" in caught.value.nearest
