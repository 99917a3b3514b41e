from pathlib import Path

import pytest

from quiz.library.heads import Head, read_head
from quiz.library.limits import MAX_HEAD_BYTES
from quiz.library.walking import walk
from tests.library.conftest import Link, Put

DECK = "title: A deck\nid: a-deck\nquestions:\n- {ask: a, answer: b}\n"


@pytest.mark.parametrize(
    ("text", "head"),
    [
        (DECK, Head("a-deck", "A deck")),
        ("questions:\n- {ask: a, answer: b}\n", Head("file")),
        ("questions:\n- ask: a\n  id: q\nid: after  # a comment\ntitle: 'Don''t'\n", Head("after", "Don't")),
        ("# about\n---\n  title: In\n  questions: []\n", Head("file", "In")),
        ('{"title": "Braces", "questions": [{"ask": "a", "answer": "b"}]}', Head("file", "Braces")),
        ("\ufefftitle: Mark\r\nquestions:\r\n", Head("file", "Mark")),
        ('"questions" :\n- a\n', Head("file")),
        ("title: [\nquestions:\n- {\n", Head("file")),
        ("title: \x1b\nquestions:\n", Head("file", "\ufffd")),
        ("id: [list]\ntitle: {a: b}\nquestions:\n", Head("file")),
        ("", None),
        ("# only words\n", None),
        ("title: A\nitems:\n  questions:\n", None),
        ("- questions:\n  - a\n", None),
        ("question: one\n", None),
        ("{a: 1}", None),
    ],
)
def test_the_top_of_a_file_tells_whether_it_is_a_deck(put: Put, text: str, head: Head | None) -> None:
    assert read_head(put("file.yaml", text)) == head


def test_another_encoding_is_a_deck_whose_problem_is_told(put: Put) -> None:
    assert read_head(put("wide.yaml", DECK.encode("utf-16"))) == Head("a-deck", "A deck")


def test_only_the_top_of_a_large_file_is_read(put: Put) -> None:
    assert read_head(put("large.yaml", DECK + "- {ask: c, answer: d}\n" * 50_000)) == Head("a-deck", "A deck")
    assert read_head(put("late.yaml", "#" * MAX_HEAD_BYTES + "\n" + DECK)) is None


def names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path, _ in walk(folder).decks]


def test_a_walk_takes_decks_in_order_and_counts_the_others(tmp_path: Path, put: Put) -> None:
    for name in ("b.yml", "A.yaml", "inner/c.YAML", ".hidden/d.yaml", "inner/.e.yaml", "notes.txt"):
        put(name, DECK)
    put("config.yaml", "a: 1\n")
    put("inner/other.yml", "- x\n")
    assert names(tmp_path) == ["A.yaml", "b.yml", "inner/c.YAML"]
    assert walk(tmp_path).passed_over == 2


def test_a_loop_of_links_ends_and_linked_folders_are_walked(tmp_path: Path, put: Put, link: Link) -> None:
    put("decks/a.yaml", DECK)
    put("elsewhere/b.yaml", DECK)
    expected = ["a.yaml"]
    if link(tmp_path / "decks" / "more", tmp_path / "elsewhere"):
        expected.append("more/b.yaml")
    link(tmp_path / "elsewhere" / "back", tmp_path / "decks")
    link(tmp_path / "decks" / "self", tmp_path / "decks")
    assert names(tmp_path / "decks") == expected


def test_a_folder_that_ends_like_a_deck_and_a_dead_link(tmp_path: Path, put: Put, link: Link) -> None:
    put("folder.yaml/a.yaml", DECK)
    dead = link(tmp_path / "dead.yaml", tmp_path / "gone")
    assert names(tmp_path) == ["folder.yaml/a.yaml"]
    assert walk(tmp_path).passed_over == int(dead)


def test_no_folder_is_an_empty_walk(tmp_path: Path, put: Put) -> None:
    assert walk(tmp_path / "gone").decks == ()
    assert walk(put("a.yaml", DECK)).decks == ()


def test_a_walk_stops_where_a_folder_is_too_large(
    tmp_path: Path, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("a.yaml", DECK)
    put("inner/b.yaml", DECK)
    monkeypatch.setattr("quiz.library.walking.MAX_WALK_ENTRIES", 2)
    found = walk(tmp_path)
    assert found.stopped
    assert len(found.decks) == 1
