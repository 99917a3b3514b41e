"""`quiz curate` as a command."""

from pathlib import Path

import pytest

from quiz.cli.environment import Exit
from tests.cli.running import quiz
from tests.curate.north import north


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return north(tmp_path)


def test_lines_decide(path: Path, tmp_path: Path) -> None:
    ran = quiz(
        "curate", "--plain", str(path), typed="1\n2\nunclear\n", variables={"QUIZ_HOME": str(tmp_path)}
    )
    assert ran.code == Exit.DONE
    assert "1 accepted, 1 rejected, 10 left." in ran.out
    assert path.read_text("utf-8").count("status: draft") == 10
    assert "unclear" in path.with_name("north.rejected.txt").read_text("utf-8")


def test_advice_and_coverage_in_lines(path: Path, tmp_path: Path) -> None:
    ran = quiz(
        "curate", "--plain", str(path), typed="/back\n/coverage\n", variables={"QUIZ_HOME": str(tmp_path)}
    )
    assert "the right option is by far the longest" in ran.out
    assert "passages are asked about." in ran.out
    assert "paragraph 1: In the summer of 1941" in ran.out


def test_what_was_exported_stays_of_its_kind(path: Path, tmp_path: Path) -> None:
    home = {"QUIZ_HOME": str(tmp_path)}
    assert (
        quiz("export", str(path), "--drafts", "-o", str(tmp_path / "out.apkg"), variables=home).code
        == Exit.DONE
    )
    before = path.read_bytes()
    ran = quiz("curate", "--plain", str(path), typed="4\n", variables=home)
    assert "Learners have this question already: it stays of its kind." in ran.out
    assert path.read_bytes() == before


def test_a_deck_without_drafts(path: Path, tmp_path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("    status: draft\n", ""), "utf-8")
    ran = quiz("curate", "--plain", str(path), variables={"QUIZ_HOME": str(tmp_path)})
    assert (ran.code, ran.out.splitlines()[-1]) == (
        Exit.DONE,
        f"No drafts are left: `quiz play {path}` plays the deck.",
    )


@pytest.mark.parametrize("text", ["", "title: [", "questions: none", "- a\n- b\n"])
def test_a_file_that_cannot_be_read(path: Path, tmp_path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    ran = quiz("curate", "--plain", str(path), variables={"QUIZ_HOME": str(tmp_path)})
    assert ran.code == Exit.PROBLEMS
    assert "error[" in ran.err
    assert f"'{path}' cannot be read" in ran.err
    assert path.read_text("utf-8") == text


def test_screens_need_a_terminal(path: Path, tmp_path: Path) -> None:
    ran = quiz("curate", str(path), variables={"QUIZ_HOME": str(tmp_path)})
    assert ran.code == Exit.USAGE
    assert "--plain" in ran.err
