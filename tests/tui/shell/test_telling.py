"""What the library tells of a deck file, from its first look to the last."""

from pathlib import Path

import pytest

from quiz.library.settings import CheckSettings
from quiz.tui.services import Trouble
from quiz.tui.telling import told
from tests.library.proofing import LONGEST, deck, nameless


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "deck.yaml"
    path.write_text(deck(LONGEST, nameless("Who?")), encoding="utf-8")
    return path


def codes(path: Path, settings: CheckSettings) -> list[tuple[list[str], bool]]:
    """What is told, one after the other, without what is told again."""
    found = [
        ([one.code for one in step.problems], step.checking) for step in told(path, path.parent, settings)
    ]
    return [step for number, step in enumerate(found) if step not in found[:number]]


def test_advice_comes_last(path: Path) -> None:
    assert codes(path, CheckSettings()) == [(["D115"], True), (["L203", "D115"], False)]


def test_the_settings_say_what_is_told(path: Path) -> None:
    assert codes(path, CheckSettings(ignore=("L", "D115")))[-1] == ([], False)


def test_a_setting_that_names_no_code_is_told(path: Path) -> None:
    steps = told(path, path.parent, CheckSettings(select=("X9",)))
    assert next(steps).checking
    with pytest.raises(Trouble, match="there is no code 'X9'"):
        next(steps)


def test_a_file_without_a_deck_has_its_errors_and_no_advice(path: Path) -> None:
    path.write_bytes(b"\0")
    assert codes(path, CheckSettings()) == [(["D002"], False)]
