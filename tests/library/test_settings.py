from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from quiz.library.settings import CheckSettings, NotKept, Settings, keep, load
from quiz.library.toml import TomlError, line_of, tables, with_value
from tests.library.conftest import Put


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "home" / "config.toml"


def test_without_files_the_defaults_hold(config: Path, tmp_path: Path) -> None:
    loaded = load(config, tmp_path)
    assert loaded.settings == Settings()
    assert loaded.settings.seconds is UNSET
    assert loaded.problems == ()


def test_the_file_nearest_to_the_decks_wins(config: Path, tmp_path: Path, put: Put) -> None:
    put("home/config.toml", 'theme = "user"\nseconds = 10\nquestions = 5\n[keymap]\nhint = "h"\nskip = "s"\n')
    put("work/pyproject.toml", '[tool.other]\nx = 1\n[tool.quiz]\ntheme = "project"\nseconds = 20\n')
    put("work/decks/quiz.toml", 'theme = "decks"\n[keymap]\nhint = "f1"\n[check]\nstrict = true\n')
    loaded = load(config, tmp_path / "work" / "decks")
    assert loaded.problems == ()
    assert loaded.settings == Settings(
        theme="decks",
        seconds=20,
        questions=5,
        keymap={"hint": "f1", "skip": "s"},
        check=CheckSettings(strict=True),
    )


def test_the_folder_of_the_decks_wins_over_the_working_folder(config: Path, tmp_path: Path, put: Put) -> None:
    put("work/pyproject.toml", '[tool.quiz]\ntheme = "project"\nseconds = 20\nquestions = 3\n')
    put("work/quiz.toml", 'theme = "work"\nseconds = 30\n[check]\nstrict = true\nignore = ["L"]\n')
    put("work/decks/quiz.toml", 'theme = "decks"\n[check]\nignore = ["D"]\n')
    loaded = load(config, tmp_path / "work", tmp_path / "work" / "decks")
    assert loaded.settings == Settings(
        theme="decks", seconds=30, questions=3, check=CheckSettings(strict=True, ignore=("D",))
    )


def test_a_project_around_the_decks_does_not_win_over_the_working_folder(
    config: Path, tmp_path: Path, put: Put
) -> None:
    put("other/pyproject.toml", '[tool.quiz]\ntheme = "other"\nseconds = 20\n')
    put("work/quiz.toml", 'theme = "work"\n')
    loaded = load(config, tmp_path / "work", tmp_path / "other" / "decks")
    assert loaded.settings == Settings(theme="work", seconds=20)


def test_a_mistake_is_told_once_where_both_folders_are_one(tmp_path: Path, put: Put) -> None:
    config = put("quiz.toml", "zzz = 1").parent / "none.toml"
    assert len(load(config, tmp_path, tmp_path).problems) == 1


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("theme = \n", 1, "not TOML"),
        ('\n\n[keymap\nx = "y"', 3, "not TOML"),
        ('theme = "a', 1, "not TOML"),
        ('motion = true\nmotino = false\ntheme = "x"', 2, "did you mean 'motion'?"),
        ("\nseconds = 0", 2, "'seconds'"),
        ('seconds = "ten"', 1, "must be a whole number, not text"),
        ('[check]\nstrict = "yes"', 2, "'strict'"),
        ("# c\n[check]\nwrong = 1", 3, "no setting 'wrong'"),
        ("[keymap]\n  hint = 1", 2, "'hint'"),
        ("check.strict = 1", 1, "'strict'"),
        ("zzz = 1", 1, "there are: theme"),
        ("keymap = 3", 1, "'keymap'"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, put: Put, text: str, line: int, words: str) -> None:
    config = put("home/config.toml", text)
    loaded = load(config, tmp_path)
    (problem,) = loaded.problems
    assert (problem.file, problem.line) == (config, line)
    assert words in problem.message
    assert str(problem).startswith(f"{config}:{line}: ")


def test_the_rest_of_a_file_with_a_mistake_holds(config: Path, tmp_path: Path, put: Put) -> None:
    put("home/config.toml", 'motion = 3\ntheme = "x"\n[check]\nstrict = true\nselect = "D"\n')
    loaded = load(config, tmp_path)
    assert loaded.settings == Settings(theme="x", check=CheckSettings(strict=True))
    assert [problem.line for problem in loaded.problems] == [1, 5]


def test_files_that_cannot_be_read(config: Path, tmp_path: Path, put: Put) -> None:
    put("home/config.toml", b"theme = '\xff'")
    (tmp_path / "quiz.toml").mkdir()
    put("pyproject.toml", "broken = ")
    loaded = load(config, tmp_path)
    assert loaded.settings == Settings()
    assert [problem.file.name for problem in loaded.problems] == ["config.toml", "quiz.toml"]


def test_a_choice_is_kept_and_the_rest_of_the_file_stays(config: Path, tmp_path: Path, put: Put) -> None:
    put("home/config.toml", '# mine\r\ntheme = "old"  # pretty\r\n\r\n[keymap]\r\ntheme = "x"\r\n')
    keep(config, "theme", 'n"ew')
    keep(config, "motion", False)
    assert config.read_bytes().decode() == (
        '# mine\r\nmotion = false\r\ntheme = "n\\"ew"  # pretty\r\n\r\n[keymap]\r\ntheme = "x"\r\n'
    )
    assert load(config, tmp_path).settings.motion is False


def test_the_first_choice_makes_the_file(config: Path, tmp_path: Path) -> None:
    keep(config, "theme", "dark")
    keep(config, "motion", True)
    assert load(config, tmp_path).settings == Settings(theme="dark", motion=True)


def test_a_file_that_is_not_understood_is_left_alone(config: Path, put: Put) -> None:
    put("home/config.toml", "theme = \n")
    with pytest.raises(NotKept, match=r"config\.toml:1:"):
        keep(config, "theme", "dark")
    assert config.read_text() == "theme = \n"
    with pytest.raises(NotKept):
        keep(config.parent / "config.toml" / "below", "theme", "dark")


def test_a_value_over_several_lines_is_not_guessed_at() -> None:
    text = 'theme = """\na = "\n"""\n'
    with pytest.raises(TomlError, match="yourself") as caught:
        with_value(text, "theme", "dark")
    assert caught.value.line == 1
    assert tables(with_value(text, "motion", False))["motion"] is False


@given(
    st.lists(
        st.sampled_from(
            [
                "# c",
                "",
                "[t]",
                "theme = 'a' # b",
                "motion = true",
                "[[l]]",
                'x = "#"',
                "y = [\n1,\n2]",
                "theme = 2",
            ]
        ),
        max_size=8,
    ),
    st.text(max_size=20) | st.booleans() | st.integers(-5, 5),
)
def test_every_other_value_stays(lines: list[str], value: str | bool | int) -> None:
    text = "\n".join(lines)
    try:
        before = tables(text)
    except TomlError:
        return
    after = with_value(text, "theme", value)
    assert tables(after) == {**before, "theme": value}
    kept = [line for line in text.split("\n") if not line.startswith("theme")]
    assert [line for line in after.split("\n") if not line.startswith("theme")][
        : len(kept)
    ] == kept or not text


def test_the_line_of_a_key() -> None:
    text = '[a]\nx = 1\n["b".c]\n"x" = 2\n[d]\n'
    assert line_of(text, ("a", "x")) == 2
    assert line_of(text, ("b", "c", "x")) == 4
    assert line_of(text, ("d", "y")) == 5
    assert line_of(text, ("e",)) == 1
