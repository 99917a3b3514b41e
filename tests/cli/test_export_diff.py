"""`quiz export --diff`, and exports that fail."""

import json
from pathlib import Path

import pytest

from tests.cli.running import quiz

DECK = """\
title: Capitals
id: capitals
language: en
questions:
  - id: france
    ask: What is the capital of France?
    answer: Paris
  - id: italy
    ask: What is the capital of Italy?
    answer: Rome
    wrong: [Milan, Turin]
    tags: [south]
  - id: rivers
    cloze: "{{c1::Rome}} lies on the {{c2::Tiber}}"
  - id: spain
    front: Spain
    back: Madrid
"""

LATER = (
    DECK.replace("capital of France", "*only* capital of France")
    .replace("[south]", "[south, europe]")
    .replace("{{c1::Rome}}", "Rome")
    .replace(
        "  - id: spain\n    front: Spain\n    back: Madrid\n",
        "  - id: peru\n    ask: Peru?\n    answer: Lima\n",
    )
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a deck that was exported, and has changed since."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "capitals.yaml").write_text(DECK, encoding="utf-8")
    assert quiz("export", "capitals.yaml", "-o", "old.apkg").code == 0
    (tmp_path / "capitals.yaml").write_text(LATER, encoding="utf-8")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_it_tells_what_becomes_of_each_question_and_writes_nothing(here: Path) -> None:
    before = contents(here)
    ran = quiz("export", "capitals.yaml", "--diff")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "Capitals, for a learner who has the last export: 1 new, 3 updated, 1 gone\n"
        "  updated  france  Question\n"
        "  updated  italy   tags\n"
        "  updated  rivers  Question\n"
        f"{'':19}its card 'Cloze 1' asks nothing any more; Anki keeps it until Tools → Empty Cards\n"
        "  new      peru\n"
        "  gone     spain   it is no longer in the deck; learners keep the note\n"
        "\n"
        "Updated notes get the deck's text and tags in place of a learner's own changes to them, unless "
        "those are newer than the export; schedule, reviews, flags and suspended cards stay.\n"
    )
    assert contents(here) == before


def test_nothing_is_foretold_of_a_deck_that_has_just_been_exported(here: Path) -> None:
    quiz("export", "capitals.yaml", "-o", "new.apkg")
    ran = quiz("export", "capitals.yaml", "--diff")
    assert ran.out.splitlines() == [
        "Capitals, for a learner who has the last export: 4 untouched, 1 gone",
        "  gone  spain  it is no longer in the deck; learners keep the note",
    ]


def test_with_an_earlier_package_it_is_for_a_learner_who_has_that(here: Path) -> None:
    quiz("export", "capitals.yaml", "-o", "new.apkg")
    ran = quiz("export", "capitals.yaml", "--diff", "--since", "old.apkg")
    assert ran.out.startswith("Capitals, for a learner who has 'old.apkg': 1 new, 3 updated, 1 gone\n")


def test_scripts_get_every_question(here: Path) -> None:
    (deck,) = json.loads(quiz("export", "capitals.yaml", "--diff", "--format", "json").out)["decks"]
    fates = {one["question"]: one["fate"] for one in deck["questions"]}
    assert (deck["deck"], deck["name"], deck["warnings"]) == ("capitals", "Capitals", [])
    assert fates == {
        "france": "updated",
        "italy": "updated",
        "rivers": "updated",
        "peru": "new",
        "spain": "gone",
    }
    assert deck["questions"][0]["parts"] == ["Question", "Data"]
    assert deck["questions"][2]["empty_cards"] == ["Cloze 1"]


def test_what_cannot_be_updated_is_told_with_the_way_out(here: Path) -> None:
    other_kind = DECK.replace("    answer: Paris\n", "    answer: Paris\n    wrong: [Lyon, Nice]\n")
    (here / "capitals.yaml").write_text(other_kind, encoding="utf-8")
    ran = quiz("export", "capitals.yaml", "--diff")
    assert ran.code == 1
    assert "  not updated  france  its kind has changed since it was exported" in ran.out
    assert "                       give it a new id" in ran.out


def test_a_record_of_the_first_release_does_not_tell_which_fields(here: Path) -> None:
    record = json.loads((here / "capitals.anki.json").read_text(encoding="utf-8"))
    for note in record["notes"].values():
        for key in ("question", "cards", "parts"):
            del note[key]
    (here / "capitals.anki.json").write_text(json.dumps(record), encoding="utf-8")
    ran = quiz("export", "capitals.yaml", "--diff")
    assert "updated  france" in ran.out
    assert "which fields is not known" in ran.out


def test_a_record_with_nonsense_in_it_is_no_traceback(here: Path) -> None:
    text = (here / "capitals.anki.json").read_text(encoding="utf-8")
    nonsense = text.replace('"cards":[0]', '"cards":[0,-1,99]').replace('"parts":"', '"parts":"\\u001b[31m')
    (here / "capitals.anki.json").write_text(nonsense, encoding="utf-8")
    ran = quiz("export", "capitals.yaml", "--diff")
    assert ran.code == 0
    assert "its card 'Card 100'" in ran.out
    assert "\x1b" not in ran.out


def test_without_a_record_it_warns_as_the_export_does(here: Path) -> None:
    (here / "capitals.anki.json").unlink()
    ran = quiz("export", "capitals.yaml", "--diff")
    assert "4 new" in ran.out
    assert "no export record" in ran.err


@pytest.mark.parametrize(
    "arguments", [("--diff", "-o", "out.apkg"), (), ("-o", "out.apkg", "--format", "json")]
)
def test_it_is_one_or_the_other(here: Path, arguments: tuple[str, ...]) -> None:
    assert quiz("export", "capitals.yaml", *arguments).code == 2
    assert not (here / "out.apkg").exists()


def full_disk(monkeypatch: pytest.MonkeyPatch, writes: int) -> None:
    """From now on the disk takes so many files and is full then."""
    left = [writes]

    def fsync(_handle: int) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("quiz.library.saving.os.fsync", fsync)


def test_on_a_full_disk_the_old_package_and_its_record_stay(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(here)
    full_disk(monkeypatch, 0)
    ran = quiz("export", "capitals.yaml", "-o", "old.apkg")
    assert (ran.code, "'old.apkg'" in ran.err or "old.apkg" in ran.err) == (3, True)
    assert "No space left" in ran.err
    assert contents(here) == before


def test_a_package_whose_record_cannot_be_written_is_not_to_be_handed_out(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(here)
    full_disk(monkeypatch, 1)
    ran = quiz("export", "capitals.yaml", "-o", "old.apkg", variables={"QUIZ_HOME": str(here / "home")})
    assert ran.code == 3
    assert "the package is written, but its export record is not" in ran.err
    assert contents(here)["capitals.anki.json"] == before["capitals.anki.json"]
