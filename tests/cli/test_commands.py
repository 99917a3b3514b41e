"""The commands as a user types them."""

import io
import json
import os
from pathlib import Path

import pytest

from quiz.cli.environment import Environment
from quiz.cli.main import main
from quiz.library import extras
from tests.cli.running import quiz

GOOD = """\
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
"""
BAD = """\
title: Broken
questions:
  - ask: Which year: 1939
    answer: 1939
  - ask: What?
    answr: This
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a good deck."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "capitals.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def test_check_says_nothing_of_a_good_deck(here: Path) -> None:
    ran = quiz("check", "--strict", "capitals.yaml")
    assert (ran.code, ran.out) == (0, "")
    assert "1 deck: nothing to say" in ran.err


def test_check_tells_every_problem_with_its_place(here: Path) -> None:
    (here / "bad.yaml").write_text(BAD, encoding="utf-8")
    ran = quiz("check", "bad.yaml")
    assert ran.code == 1
    assert "bad.yaml:3:" in ran.out
    assert "bad.yaml:6:" in ran.out
    assert "'Which year: 1939'" in ran.out


def test_one_broken_deck_does_not_hide_the_others(here: Path) -> None:
    (here / "bad.yaml").write_text(BAD, encoding="utf-8")
    (here / "notes.yaml").write_text("shopping: [milk]\n", encoding="utf-8")
    ran = quiz("check", ".", "--format", "json")
    told = {Path(one["path"]).name: one for one in json.loads(ran.out)}
    assert set(told) == {"bad.yaml", "capitals.yaml"}
    assert told["capitals.yaml"]["problems"] == []
    assert {problem["severity"] for problem in told["bad.yaml"]["problems"]} >= {"error"}
    assert "passed over 1 YAML file in" in ran.err
    assert ran.code == 1


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"- a\n- b\n", b"a: [", b"questions: []\n"])
def test_check_tells_what_is_no_deck(here: Path, data: bytes) -> None:
    (here / "odd.yaml").write_bytes(data)
    ran = quiz("check", "odd.yaml")
    assert ran.code == 1 or "warning" in ran.out
    assert "odd.yaml:" in ran.out
    assert "Traceback" not in ran.out + ran.err


def test_check_of_a_missing_file_and_of_a_folder_without_decks(here: Path) -> None:
    assert quiz("check", "missing.yaml").code == 1
    (here / "empty").mkdir()
    ran = quiz("check", "empty")
    assert ran.code == 1
    assert "no decks found" in ran.err


def test_check_tells_two_decks_of_one_id(here: Path) -> None:
    (here / "copy.yaml").write_text(GOOD.replace("Rome", "Roma"), encoding="utf-8")
    assert "have one id, 'capitals'" in quiz("check", ".").err


def test_check_reads_standard_input(here: Path) -> None:
    ran = quiz("check", "-", typed=BAD)
    assert ran.code == 1
    assert ran.out.startswith("-:3:")


def test_standard_input_has_one_name_in_json() -> None:
    (told,) = json.loads(quiz("check", "-", "--format", "json", typed=BAD).out)
    assert {told["path"], *(problem["file"] for problem in told["problems"])} == {"-"}


def test_list_shows_decks_with_ids_and_places(here: Path) -> None:
    (here / "decks").mkdir()
    (here / "decks" / "capitals.yaml").write_text(GOOD, encoding="utf-8")
    rows = {row["id"]: row for row in json.loads(quiz("list", "--format", "json").out)}
    assert rows["capitals"]["title"] == "Capitals"
    assert Path(rows["capitals"]["path"]).name == "capitals.yaml"
    assert {"japan-ussr-1941", "tour"} <= set(rows)
    assert "Capitals" in quiz("list").out


def test_list_shows_escape_codes_as_characters(here: Path) -> None:
    (here / "decks").mkdir()
    text = 'title: "\\e[31mred\\e[0m"\nquestions: []\n'
    (here / "decks" / "red.yaml").write_text(text, encoding="utf-8")
    assert "\x1b" not in quiz("list").out


def test_paths_follow_the_home(here: Path) -> None:
    ran = quiz("paths", variables={"QUIZ_HOME": str(here / "mine")})
    assert str(here / "mine" / "quiz.sqlite3") in ran.out
    assert not (here / "mine").exists()


def test_export_writes_a_package_and_its_record(here: Path) -> None:
    ran = quiz("export", "capitals.yaml", "-o", "out.apkg")
    assert ran.code == 0
    assert "2 new" in ran.out
    assert (here / "out.apkg").stat().st_size > 1000
    assert (here / "capitals.anki.json").exists()
    before = (here / "out.apkg").read_bytes()
    assert "2 unchanged" in quiz("export", "capitals.yaml", "-o", "out.apkg").out
    assert (here / "out.apkg").read_bytes() == before


def test_export_refuses_a_deck_with_errors_and_writes_nothing(here: Path) -> None:
    (here / "bad.yaml").write_text(BAD, encoding="utf-8")
    ran = quiz("export", "bad.yaml", "-o", "out.apkg")
    assert ran.code == 1
    assert "nothing was exported" in ran.err
    assert not (here / "out.apkg").exists()


def test_export_tells_of_evidence_that_cannot_be_read_yet(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(extras.PACKAGES, "documents", ("no_such_package",))
    (here / "a.pdf").write_bytes(b"%PDF")
    (here / "pdf.yaml").write_text(f"sources: {{book: {{file: a.pdf}}}}\n{GOOD}", encoding="utf-8")
    ran = quiz("export", "pdf.yaml", "-o", "out.apkg")
    assert ran.code == 0
    assert "advice[S111]" in ran.err
    assert "[documents]" in ran.err


def test_export_leaves_out_a_question_whose_kind_changed(here: Path) -> None:
    quiz("export", "capitals.yaml", "-o", "out.apkg")
    changed = GOOD.replace("    answer: Paris\n", "    answer: Paris\n    wrong: [Lyon, Nice]\n")
    (here / "capitals.yaml").write_text(changed, encoding="utf-8")
    ran = quiz("export", "capitals.yaml", "-o", "out.apkg")
    assert ran.code == 1
    assert "'france' is left out" in ran.err


def test_export_to_another_suffix_or_a_missing_folder(here: Path) -> None:
    assert quiz("export", "capitals.yaml", "-o", "out.zip").code == 2
    (here / "file").write_text("", encoding="utf-8")
    ran = quiz("export", "capitals.yaml", "-o", str(here / "file" / "out.apkg"))
    assert ran.code == 3
    assert "cannot be read or written" in ran.err


def test_export_learns_from_an_earlier_package_what_a_lost_record_said(here: Path) -> None:
    quiz("export", "capitals.yaml", "-o", "old.apkg")
    (here / "capitals.anki.json").unlink()
    (here / "capitals.yaml").write_text(GOOD.replace("of Italy", "of all Italy"), encoding="utf-8")
    ran = quiz("export", "capitals.yaml", "-o", "new.apkg", "--since", "old.apkg")
    assert ran.code == 0
    assert "1 changed, 1 unchanged" in ran.out
    assert "no export record" not in ran.err


def test_an_earlier_package_may_be_missing_damaged_or_of_another_deck(here: Path) -> None:
    arguments = ("export", "capitals.yaml", "-o", "out.apkg", "--since")
    missing = quiz(*arguments, "missing.apkg")
    assert (missing.code, "'missing.apkg' cannot be read" in missing.err) == (3, True)
    (here / "odd.apkg").write_bytes(b"no package")
    odd = quiz(*arguments, "odd.apkg")
    assert (odd.code, "is not a package that quiz wrote" in odd.err) == (1, True)
    assert not (here / "out.apkg").exists()
    (here / "other.yaml").write_text(GOOD.replace("id: capitals", "id: other"), encoding="utf-8")
    quiz("export", "other.yaml", "-o", "other.apkg")
    assert "has no question of the deck 'capitals'" in quiz(*arguments, "other.apkg").err


def test_export_to_standard_output_gives_the_package_and_tells_elsewhere(here: Path) -> None:
    quiz("export", "capitals.yaml", "-o", "out.apkg")
    out, err = io.BytesIO(), io.StringIO()
    env = Environment(io.StringIO(), io.TextIOWrapper(out, encoding="utf-8"), err, os.environ)
    assert main(("export", "capitals.yaml", "-o", "-"), env) == 0
    assert out.getvalue() == (here / "out.apkg").read_bytes()
    assert "-: 2 notes, 2 cards" in err.getvalue()


def test_an_unknown_deck_names_the_nearest(here: Path) -> None:
    ran = quiz("play", "japan-usr-1941", "--plain")
    assert ran.code == 2
    assert "japan-ussr-1941" in ran.err


def test_wrong_usage_is_told_without_a_traceback(here: Path) -> None:
    for arguments in (("play",), ("play", "tour", "--questions", "0"), ("check",), ("--nonsense",)):
        ran = quiz(*arguments)
        assert ran.code == 2


@pytest.mark.parametrize("arguments", [(), ("play", "tour"), ("capitals.yaml",)])
def test_without_a_terminal_screens_say_so(here: Path, arguments: tuple[str, ...]) -> None:
    ran = quiz(*arguments)
    assert ran.code == 2
    assert "--plain" in ran.err


def test_a_plain_game_is_played_resumed_and_finished(here: Path) -> None:
    ran = quiz("play", "capitals.yaml", "--plain", "--seed", "s", typed="Paris\n")
    assert ran.code == 0
    assert "kept" in ran.out
    assert "`quiz capitals.yaml`" in ran.out
    (here / "decks").mkdir()
    (here / "capitals.yaml").replace(here / "decks" / "capitals.yaml")
    again = quiz("--plain", typed="\n")
    assert "Capitals" in again.out


def test_a_tag_that_no_question_has(here: Path) -> None:
    ran = quiz("play", "capitals.yaml", "--plain", "--tag", "north")
    assert ran.code == 2
    assert "south" in ran.err


def test_a_store_of_a_newer_version_is_refused(here: Path) -> None:
    import sqlite3

    home = here / "home"
    quiz("play", "capitals.yaml", "--plain", variables={"QUIZ_HOME": str(home)})
    with sqlite3.connect(home / "quiz.sqlite3") as store:
        store.execute("PRAGMA user_version = 9999")
    ran = quiz("play", "capitals.yaml", "--plain", variables={"QUIZ_HOME": str(home)})
    assert ran.code == 3
    assert "newest quiz" in ran.err


def test_a_damaged_store_is_kept_aside(here: Path) -> None:
    home = here / "home"
    home.mkdir()
    (home / "quiz.sqlite3").write_bytes(b"not a database at all" * 100)
    ran = quiz("play", "capitals.yaml", "--plain", variables={"QUIZ_HOME": str(home)})
    assert ran.code == 0
    assert "damaged" in ran.out + ran.err
    assert any("corrupt" in path.name for path in home.iterdir())


def test_settings_can_make_every_check_strict(here: Path) -> None:
    cut = GOOD.replace("What is the capital of Italy?", "Which is capital #1 in Italy?")
    (here / "cut.yaml").write_text(cut, encoding="utf-8")
    lenient = quiz("check", "cut.yaml")
    assert "warning[" in lenient.out
    (here / "quiz.toml").write_text("[check]\nstrict = true\n", encoding="utf-8")
    assert (lenient.code, quiz("check", "cut.yaml").code) == (0, 1)


def test_each_deck_is_checked_as_the_settings_beside_it_say(here: Path) -> None:
    cut = GOOD.replace("What is the capital of Italy?", "Which is capital #1 in Italy?")
    for folder, settings in (("mild", 'ignore = ["D"]'), ("strict", "strict = true")):
        (here / folder).mkdir()
        (here / folder / "cut.yaml").write_text(cut, encoding="utf-8")
        (here / folder / "quiz.toml").write_text(f"wrong = 1\n[check]\n{settings}\n", encoding="utf-8")
    assert quiz("check", "mild/cut.yaml", "mild").out == ""
    assert quiz("check", "mild").code == 0
    both = quiz("check", "mild", "strict")
    assert both.code == 1
    assert "strict/cut.yaml:".replace("/", os.sep) in both.out
    assert "mild" not in both.out
    assert both.err.count("there is no setting 'wrong'") == 2


def test_a_game_is_as_long_as_the_settings_beside_its_deck_say(here: Path) -> None:
    (here / "decks").mkdir()
    (here / "capitals.yaml").replace(here / "decks" / "capitals.yaml")
    whole = quiz("play", "decks/capitals.yaml", "--plain")
    (here / "quiz.toml").write_text("questions = 2\n", encoding="utf-8")
    (here / "decks" / "quiz.toml").write_text("questions = 1\n", encoding="utf-8")
    short = quiz("play", "decks/capitals.yaml", "--plain")
    assert "1 of 2" in whole.out
    assert "1 of 1" in short.out


def test_a_mistake_in_the_settings_is_told(here: Path) -> None:
    (here / "quiz.toml").write_text("motoin = false\n", encoding="utf-8")
    ran = quiz("check", "capitals.yaml")
    assert ran.code == 0
    assert "quiz.toml:1" in ran.err
    assert "'motion'" in ran.err


def test_explain_tells_a_code_with_examples() -> None:
    ran = quiz("explain", "d104")
    assert ran.code == 0
    assert ran.out.startswith("D104 (error): ")
    assert "Bad:" in ran.out
    assert "Good:" in ran.out


def test_explain_names_the_codes_near_an_unknown_one() -> None:
    ran = quiz("explain", "D199")
    assert ran.code == 2
    assert "D104" in ran.err


def test_the_library_begins_with_the_decks_that_are_named(here: Path) -> None:
    ran = quiz("--plain", "tour", "capitals.yaml", typed="/quit\n")
    assert ran.code == 0
    rows = [line for line in ran.out.splitlines() if line[:3] in {"1. ", "2. "}]
    assert rows[0].startswith("1. A tour of the deck format")
    assert rows[1].startswith("2. Capitals")


def test_the_library_does_not_open_on_a_word_that_means_no_deck(here: Path) -> None:
    ran = quiz("--plain", "tuor", typed="/quit\n")
    assert (ran.code, ran.out) == (2, "")
    assert "there is no deck 'tuor'" in ran.err
    assert "did you mean tour" in ran.err


@pytest.mark.parametrize("arguments", [("list",), ("check", "-"), ("play", "tour", "--plain"), ("--plain",)])
def test_a_working_folder_that_is_gone_is_told(
    monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    def gone() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "cwd", gone)
    ran = quiz(*arguments, typed=GOOD)
    assert ran.code == 3
    assert "the working folder does not exist any more" in ran.err


def test_a_single_error_is_counted_as_one(here: Path) -> None:
    (here / "one.yaml").write_text(
        GOOD + "  - id: third\n    ask: What?\n    answr: This\n", encoding="utf-8"
    )
    ran = quiz("play", "one.yaml", "--plain")
    assert "quiz: 1 error in 'one.yaml'" in ran.err


def test_a_deck_with_errors_in_every_question_cannot_be_played(here: Path) -> None:
    (here / "bad.yaml").write_text(BAD, encoding="utf-8")
    ran = quiz("play", "bad.yaml", "--plain")
    assert ran.code == 1
    assert "every question has errors" in ran.err
