"""A game of a deck that no library shows: the way back into it is told when the screens are gone."""

from pathlib import Path

import pytest

from quiz.cli import screens, terminal
from quiz.cli.environment import Environment
from quiz.cli.home import Home
from quiz.play.games import begin
from quiz.tui.messages import GameWanted
from tests.cli.running import quiz

DECK = "questions:\n  - ask: Is water wet?\n    answer: true\n"


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        (".", "The game is kept: quiz {path} goes on with it."),
        ("my decks", 'The game is kept: quiz "{path}" goes on with it.'),
        ("home/decks", ""),
    ],
)
def test_the_way_back_is_told(
    folder: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def play_a_little(opened: Home, env: Environment, wish: GameWanted) -> None:
        begin(opened.log, wish.opened.deck, wish.settings).close()

    monkeypatch.setattr(screens, "show", play_a_little)
    monkeypatch.setattr(terminal, "require_terminal", lambda env: None)
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path / "home"))
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    path = tmp_path / folder / "sea.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(DECK, encoding="utf-8")
    ran = quiz("play", str(path), variables={"QUIZ_HOME": str(tmp_path / "home")})
    assert ran.err.strip() == told.format(path=path)
