from pathlib import Path

from quiz.library.locations import locations, shipped_decks


def test_quiz_home_moves_everything(tmp_path: Path) -> None:
    places = locations({"QUIZ_HOME": str(tmp_path / "home")})
    home = tmp_path / "home"
    assert (places.home, places.database) == (home, home / "quiz.sqlite3")
    assert (places.decks, places.records) == (home / "decks", home / "records")
    assert (places.config, places.cache) == (home / "config.toml", home / "cache")
    assert not home.exists()


def test_a_relative_home_is_made_absolute() -> None:
    assert locations({"QUIZ_HOME": "here"}).home == Path.cwd() / "here"


def test_without_a_home_the_platform_decides() -> None:
    for env in ({}, {"QUIZ_HOME": " "}):
        places = locations(env)
        assert places.home.is_absolute()
        assert "quiz" in str(places.home)
        assert places.config.name == "config.toml"


def test_the_shipped_decks_are_there() -> None:
    assert (shipped_decks() / "japan-ussr-1941.yaml").is_file()
