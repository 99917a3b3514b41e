"""`quiz import` as a user types it."""

import re
from pathlib import Path

import pytest

from quiz.deck.model import Deck
from quiz.deck.reading import read
from tests.cli.running import Ran, quiz

WORDS = "front,back\nperro,dog\ngato,cat\n"
CAPITALS = 'Ask;Answer;Wrong\r\nHauptstadt von Österreich?;Wien;"Graz; Linz"\r\n'
SHEET = b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00"
"""As every .xlsx and .ods file begins."""
BAD = "ask,answer\nWhat?,that\nWho?\nWhen?,\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("words.csv", WORDS), ("capitals.csv", CAPITALS), ("bad.csv", BAD)):
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    return tmp_path


def deck(path: Path) -> Deck:
    found = read(path.read_bytes(), path.name).deck
    assert found is not None
    return found


def is_sound(name: str) -> bool:
    """Whether neither `check` nor `fmt` has anything to say about a deck."""
    checked, formatted = quiz("check", "--strict", name), quiz("fmt", "--check", name)
    return (checked.code, checked.out, formatted.code) == (0, "", 0)


def test_a_table_becomes_a_deck_that_is_sound_and_in_canonical_form(here: Path) -> None:
    ran = quiz("import", "words.csv", "-o", "spanish-words.yaml")
    assert ran == Ran(0, "spanish-words.yaml: 2 questions\n", "")
    assert is_sound("spanish-words.yaml")
    made = deck(here / "spanish-words.yaml")
    assert (made.title, made.language, len(made.questions)) == ("Spanish words", "", 2)
    assert re.fullmatch(r"spanish-words-[a-z2-7]{4}", made.id)
    assert (here / "spanish-words.yaml").read_text(encoding="utf-8").count("  - id: ") == 2


def test_a_first_row_that_becomes_a_card_is_told(here: Path) -> None:
    (here / "a.csv").write_text("Frage;Antwort\nperro;Hund\n", encoding="utf-8")
    ran = quiz("import", "a.csv", "words.csv", "-o", "a.yaml")
    assert ran == Ran(
        0,
        "a.yaml: 4 questions\n",
        "quiz: 'a.csv' has no header: its columns are front and back, its first row a card\n",
    )


def test_options_are_heeded(here: Path) -> None:
    quiz("import", "words.csv", "-o", "a.yaml", "--title", "Animals: a start", "--language", "es")
    made = deck(here / "a.yaml")
    assert (made.title, made.language) == ("Animals: a start", "es")
    assert is_sound("a.yaml")


def test_several_tables_are_one_deck(here: Path) -> None:
    ran = quiz("import", "words.csv", "capitals.csv", "-o", "all.yaml")
    assert ran.code == 0
    assert [type(one).__name__ for one in deck(here / "all.yaml").questions] == [
        "Flashcard",
        "Flashcard",
        "Choice",
    ]


def test_bad_rows_are_told_and_the_good_ones_written(here: Path) -> None:
    ran = quiz("import", "bad.csv", "-o", "a.yaml")
    assert (ran.code, ran.out) == (1, "a.yaml: 1 question\n")
    assert "bad.csv:3:1: error[D101] row 3 has nothing to answer\n" in ran.err
    assert "3 | Who?\n" in ran.err
    assert "bad.csv:4:1: error[D101] row 4" in ran.err
    assert ran.err.endswith("quiz: 2 rows left out, as told above\n")
    assert is_sound("a.yaml")


def test_a_warning_alone_is_no_failure(here: Path) -> None:
    (here / "a.csv").write_bytes("front;back\r\nGröße;=1+1\r\n".encode("cp1252"))
    ran = quiz("import", "a.csv", "-o", "a.yaml")
    assert (ran.code, ran.out) == (0, "a.yaml: 1 question\n")
    assert "warning[I109]" in ran.err
    assert "warning[I110] row 2" in ran.err


def test_where_no_row_is_a_question_nothing_is_written(here: Path) -> None:
    (here / "a.csv").write_text("question,answer\na,b\n", encoding="utf-8")
    ran = quiz("import", "a.csv", "-o", "a.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert "a.csv:1:1: error[I102]" in ran.err
    assert "nothing is written" in ran.err
    assert not (here / "a.yaml").exists()


def test_a_table_without_good_rows_does_not_cost_the_others(here: Path) -> None:
    (here / "a.csv").write_text("question,answer\na,b\n", encoding="utf-8")
    ran = quiz("import", "a.csv", "words.csv", "-o", "a.yaml")
    assert (ran.code, len(deck(here / "a.yaml").questions)) == (1, 2)


def test_a_dash_is_standard_input_and_output(here: Path) -> None:
    ran = quiz("import", "-", "-o", "-", typed=WORDS)
    assert (ran.code, ran.err) == (0, "")
    made = read(ran.out.encode(), "-")
    assert made.problems == ()
    assert made.deck is not None
    assert len(made.deck.questions) == 2
    assert quiz("import", "words.csv", "-o", "-").out.startswith("title: Words\n")


def test_pictures_must_lie_beside_the_deck(here: Path) -> None:
    (here / "decks" / "media").mkdir(parents=True)
    (here / "decks" / "media" / "dog.png").write_bytes(b"x")
    (here / "a.csv").write_text(
        "front,back,image\nperro,dog,media/dog.png\ngato,cat,media/cat.png\n", encoding="utf-8"
    )
    ran = quiz("import", "a.csv", "-o", "decks/a.yaml")
    assert ran.code == 1
    assert "a.csv:3:10: error[M102] row 3: there is no file 'media/cat.png'" in ran.err
    assert is_sound("decks/a.yaml")
    assert len(deck(here / "decks" / "a.yaml").questions) == 1


def test_nothing_is_ever_overwritten(here: Path) -> None:
    (here / "a.yaml").write_text("mine", encoding="utf-8")
    ran = quiz("import", "words.csv", "-o", "a.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert "exists already" in ran.err
    assert (here / "a.yaml").read_text(encoding="utf-8") == "mine"


def test_what_is_too_much_for_one_deck_is_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.deck.decoding.MAX_BYTES", 100)
    ran = quiz("import", "words.csv", "-o", "a.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert "a.yaml:1:1: error[D001]" in ran.err
    assert not (here / "a.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("none.csv", "-o", "a.yaml"), 2, "there is no file 'none.csv'"),
        ((".", "-o", "a.yaml"), 2, "is a folder"),
        (("folder.csv", "-o", "a.yaml"), 2, "is a folder"),
        (("none.xlsx", "-o", "a.yaml"), 2, "there is no file 'none.xlsx'"),
        (
            ("sheet.xlsx", "-o", "a.yaml"),
            2,
            "'sheet.xlsx' is no table that quiz can import\n  save the sheet as CSV",
        ),
        (("words.csv", "noextension", "-o", "a.yaml"), 2, "'noextension' is no table"),
        (("words.csv", "-o", "a.txt"), 2, "does not end in .yaml"),
        (("words.csv",), 2, ""),
        (("words.csv", "-o", "a.yaml", "--language", "english"), 2, "language tag"),
        (("words.csv", "-o", "a.yaml", "--title", " "), 2, "the title is empty"),
        (("words.csv", "-o", "words.csv/a.yaml"), 3, "cannot be written"),
    ],
)
def test_wrong_usage_is_told_and_nothing_is_written(
    here: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    (here / "folder.csv").mkdir()
    (here / "sheet.xlsx").write_bytes(SHEET)
    (here / "noextension").write_text(WORDS, encoding="utf-8")
    before = sorted(here.rglob("*"))
    ran = quiz("import", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert told in ran.err
    assert sorted(here.rglob("*")) == before


@pytest.mark.parametrize("data", [SHEET, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0"], ids=["xlsx", "xls"])
def test_a_spreadsheet_by_the_name_of_a_table_is_told_in_one_line(here: Path, data: bytes) -> None:
    (here / "a.csv").write_bytes(data)
    ran = quiz("import", "a.csv", "-o", "a.yaml")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("a.csv:1:1: error[I113] the file is no text, so it is no table\n")
    assert "save the sheet as CSV" in ran.err
    assert ran.err.count("[") == 1
    assert not (here / "a.yaml").exists()


def test_no_character_of_a_table_reaches_the_terminal_as_a_command(here: Path) -> None:
    (here / "a.csv").write_text("front,back\n\x1b[31ma,b\nc\u202e,d\n", encoding="utf-8")
    ran = quiz("import", "a.csv", "-o", "-")
    assert ran.code == 1
    assert "\x1b" not in ran.err
