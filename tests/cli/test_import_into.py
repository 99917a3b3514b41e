"""`quiz import --into`: corrections made in Anki, spliced into the deck."""

from pathlib import Path

import pytest

from quiz.anki.export import DeckToExport, export
from quiz.library.judging import judge
from tests.anki.foreign import BASIC, note, package_of, with_database
from tests.cli.running import quiz
from tests.cli.test_import_package import at_terminal

DECK = """\
# A deck with comments.
title: Rivers
id: rivers
language: en
questions:
  - id: vienna    # the first
    ask: Which river flows through Viena?
    answer: "the Danube"   # quoted
    wrong: [the Rhine, the Elbe]
    why: In Vienna it is called Donau.

  # the second
  - id: homer
    front: Homer
    back: The Iliad
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "60")
    path = tmp_path / "d.yaml"
    path.write_text(DECK, encoding="utf-8")
    deck = judge(path).deck
    assert deck is not None
    export([DeckToExport(deck, tmp_path, (tmp_path / "r.json",))], tmp_path / "o.apkg", now=1_700_000_000)
    return tmp_path


def corrected_in_anki(here: Path, *changes: tuple[str, str]) -> None:
    """Only what stands in the fields before `Data` is changed, as a person does it."""
    for old, new in changes:
        cut = "instr(flds, char(31) || 'rivers' || char(31))"
        with_database(
            here / "o.apkg",
            f"UPDATE notes SET flds = replace(substr(flds, 1, {cut}), '{old}', '{new}')"
            f" || substr(flds, {cut} + 1)",
        )


def test_an_untouched_package_changes_nothing(here: Path) -> None:
    ran = quiz("import", "o.apkg", "--into", "d.yaml")
    assert (ran.code, ran.out, ran.err) == (0, "d.yaml: nothing to take over\n", "")
    assert (here / "d.yaml").read_text("utf-8") == DECK


def test_corrections_are_spliced_in(here: Path) -> None:
    corrected_in_anki(here, ("Viena", "Vienna"), ("The Iliad", "The <i>Iliad</i>"), ("the Elbe", "the Inn"))
    ran = quiz("import", "o.apkg", "--into", "d.yaml")
    assert ran.code == 0
    assert "d.yaml: 3 fields of 2 questions taken over\n" in ran.out
    expected = (
        DECK.replace("Viena", "Vienna").replace("The Iliad", "The *Iliad*").replace("the Elbe", "the Inn")
    )
    assert (here / "d.yaml").read_text("utf-8") == expected
    assert quiz("import", "o.apkg", "--into", "d.yaml").out == "d.yaml: nothing to take over\n"


def test_a_deck_that_went_on_keeps_its_own_changes(here: Path) -> None:
    corrected_in_anki(here, ("Viena", "Vienna"))
    now = DECK.replace("called Donau", "called *Donau*").replace("The Iliad", "The Odyssey")
    (here / "d.yaml").write_text(now, encoding="utf-8")
    assert quiz("import", "o.apkg", "--into", "d.yaml").code == 0
    assert (here / "d.yaml").read_text("utf-8") == now.replace("Viena", "Vienna")


def conflict(here: Path) -> str:
    corrected_in_anki(here, ("Viena", "Vienna"), ("The Iliad", "Iliad"))
    now = DECK.replace("The Iliad", "The Odyssey")
    (here / "d.yaml").write_text(now, encoding="utf-8")
    return now.replace("Viena", "Vienna")


def test_a_conflict_is_told_and_left_where_nobody_can_be_asked(here: Path) -> None:
    clean = conflict(here)
    ran = quiz("import", "o.apkg", "--into", "d.yaml")
    assert ran.code == 1
    assert "question 'homer', back; it was: The Iliad" in ran.err
    assert "The Odyssey                  | Iliad" in ran.err
    assert "1 field changed in the deck too" in ran.err
    assert (here / "d.yaml").read_text("utf-8") == clean


@pytest.mark.parametrize(("option", "text"), [("--ours", "The Odyssey"), ("--theirs", "Iliad")])
def test_a_side_may_be_chosen_for_all(here: Path, option: str, text: str) -> None:
    clean = conflict(here)
    assert quiz("import", "o.apkg", "--into", "d.yaml", option).code == 0
    assert (here / "d.yaml").read_text("utf-8") == clean.replace("The Odyssey", text)


@pytest.mark.parametrize(
    ("typed", "text", "code"),
    [("d\n", "The Odyssey", 0), ("what\na\n", "Iliad", 0), ("l\n", "The Odyssey", 1), ("", "The Odyssey", 1)],
)
def test_a_conflict_is_decided_on_a_terminal(here: Path, typed: str, text: str, code: int) -> None:
    clean = conflict(here)
    found, _, err = at_terminal("import", "o.apkg", "--into", "d.yaml", typed=typed)
    assert found == code
    assert "(d)eck" in err
    assert (here / "d.yaml").read_text("utf-8") == clean.replace("The Odyssey", text)


def test_what_cannot_be_taken_over_is_told(here: Path) -> None:
    corrected_in_anki(here, ("<li dir", "<p dir"), ("Homer", ""))
    ran = quiz("import", "o.apkg", "--into", "d.yaml")
    assert ran.code == 1
    assert "note 'vienna': not carried: changed in Anki: options" in ran.err
    assert (here / "d.yaml").read_text("utf-8") == DECK


def test_an_edit_that_would_make_the_deck_unsound_is_not_made(here: Path) -> None:
    corrected_in_anki(here, ("the Elbe", "the Danube"), ("Viena", "Vienna"), ("The Iliad", "Iliad"))
    ran = quiz("import", "o.apkg", "--into", "d.yaml")
    assert ran.code == 1
    assert (here / "d.yaml").read_text("utf-8").count("Iliad") == 1
    assert judge(here / "d.yaml").errors == ()


def test_a_package_of_another_deck_is_told(here: Path) -> None:
    package_of(here / "a.apkg", note(BASIC, "a", "b"))
    ran = quiz("import", "a.apkg", "--into", "d.yaml")
    assert ran.code == 1
    assert "no note of the deck" in ran.err
