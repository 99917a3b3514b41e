"""The tutorial, done as a reader does it: every command runs, and prints what the page shows."""

import os
from pathlib import Path

import pytest

from docs.tutorial import PAGE, Ran, take

Taken = tuple[Path, list[Ran]]


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    """The folder as the tutorial leaves it, and the commands of the page."""
    folder, home = tmp_path_factory.mktemp("tutorial"), tmp_path_factory.mktemp("home")
    variables = {**os.environ, "QUIZ_HOME": str(home)}
    return folder, list(take(folder, PAGE.read_text(encoding="utf-8"), variables))


def test_every_command_prints_what_the_page_shows(taken: Taken) -> None:
    _, ran = taken
    shown = {one.command: one.shown.strip() for one in ran if one.shown}
    assert {one.command: one.output.strip() for one in ran if one.shown} == shown
    assert len(shown) >= 4


def test_only_the_check_of_the_mistakes_fails(taken: Taken) -> None:
    _, ran = taken
    assert [one.command for one in ran if one.code] == ["quiz check metre.yaml"]
    assert [one.code for one in ran if one.code] == [1]


def test_it_ends_with_five_questions_and_a_package(taken: Taken) -> None:
    folder, ran = taken
    [played] = [one.output for one in ran if one.command.startswith("quiz play")]
    assert "1 of 5" in played
    assert (folder / "metre.apkg").stat().st_size > 0
    assert (folder / "metre.anki.json").is_file()


def test_a_block_that_nobody_says_what_to_do_with_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is not said"):
        list(take(tmp_path, "Look at this:\n\n```yaml\na: 1\n```\n", {}))
