"""`quiz new` as a user types it."""

import io
import json
import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from quiz.cli.environment import Environment
from quiz.cli.main import main
from quiz.deck.model import Deck
from quiz.deck.reading import read
from tests.cli.running import quiz


class Terminal(io.StringIO):
    """A stream with a person at its other end."""

    def isatty(self) -> bool:
        return True


@dataclass(frozen=True)
class Talked:
    code: int
    out: str
    asked: str


def talk(typed: str, *arguments: str) -> Talked:
    """Run `quiz new` at a terminal at which `typed` is typed."""
    streams = Terminal(typed), Terminal(), Terminal()
    code = main(["new", *arguments], Environment(*streams, variables=os.environ))
    return Talked(code, streams[1].getvalue(), streams[2].getvalue())


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def deck(path: Path) -> Deck:
    found = read(path.read_bytes(), path.name).deck
    assert found is not None
    return found


def kinds(made: Deck) -> list[str]:
    return [str(type(question).__struct_config__.tag) for question in made.questions]


@pytest.mark.parametrize("more", [(), ("--kinds", "all"), ("--kinds", "ordering,cloze", "--language", "de")])
def test_a_new_deck_leaves_check_nothing_to_say_and_plays(here: Path, more: tuple[str, ...]) -> None:
    assert quiz("new", "capitals.yaml", *more).code == 0
    checked = quiz("check", "--strict", "capitals.yaml")
    assert (checked.code, checked.out) == (0, "")
    assert "nothing to say" in checked.err
    played = quiz("play", "capitals.yaml", "--plain", typed="/skip\n" * 40)
    assert played.code == 0


def test_options_are_heeded(here: Path) -> None:
    title = 'Cities: "old" & new #1'
    quiz("new", "a.yaml", "--title", title, "--language", "pt-BR", "--kinds", "matching, true or false")
    made = deck(here / "a.yaml")
    assert (made.title, made.language) == (title, "pt-BR")
    assert kinds(made) == ["matching", "true-or-false"]


def test_without_options_the_name_of_the_file_is_the_title(here: Path) -> None:
    quiz("new", "world-capitals_1.yaml")
    made = deck(here / "world-capitals_1.yaml")
    assert (made.title, made.language) == ("World capitals 1", "en")
    assert kinds(made) == ["choice", "short-answer", "cloze", "flashcard"]


def test_two_decks_with_one_title_have_two_ids(here: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        quiz("new", name, "--title", "Rivers")
    first, second = deck(here / "a.yaml").id, deck(here / "b.yaml").id
    assert first != second
    assert first[:7] == second[:7] == "rivers-"
    assert len(first) == len("rivers-") + 4


def test_the_schema_that_the_deck_names_lies_beside_it(here: Path) -> None:
    ran = quiz("new", "decks/a.yaml")
    assert "deck.schema.json" in ran.out
    first = (here / "decks" / "a.yaml").read_text(encoding="utf-8").split("\n")[0]
    beside = here / "decks" / first.partition("$schema=")[2]
    Draft202012Validator.check_schema(json.loads(beside.read_text(encoding="utf-8")))
    assert sorted(path.name for path in beside.parent.iterdir()) == ["a.yaml", "deck.schema.json"]


def test_a_schema_that_is_there_stays(here: Path) -> None:
    (here / "deck.schema.json").write_text("{}", encoding="utf-8")
    ran = quiz("new", "a.yaml")
    assert ran.code == 0
    assert "deck.schema.json" not in ran.out
    assert (here / "deck.schema.json").read_text(encoding="utf-8") == "{}"


def test_nothing_is_ever_overwritten(here: Path) -> None:
    (here / "a.yaml").write_text("mine", encoding="utf-8")
    ran = quiz("new", "a.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert "exists already" in ran.err
    assert (here / "a.yaml").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in here.iterdir()] == ["a.yaml"]


def test_a_file_that_appears_while_questions_are_asked_is_not_lost(here: Path) -> None:
    class Late(Terminal):
        def readline(self, _size: int | None = -1, /) -> str:  # type: ignore[override]
            (here / "a.yaml").write_text("mine", encoding="utf-8")
            return "\n"

    streams = Late(), Terminal(), Terminal()
    assert main(["new", "a.yaml"], Environment(*streams, variables=os.environ)) == 2
    assert (here / "a.yaml").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in here.iterdir()] == ["a.yaml"]


def test_a_dash_prints_the_deck_and_writes_nothing(here: Path) -> None:
    ran = quiz("new", "-", "--kinds", "numeric")
    made = read(ran.out.encode(), "-")
    assert made.problems == ()
    assert made.deck is not None
    assert kinds(made.deck) == ["numeric"]
    assert (ran.err, list(here.iterdir())) == ("", [])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("a",), "name it a.yaml"),
        (("a.txt",), "does not end in .yaml"),
        (("a.yaml", "--kinds", "essay"), "there is no kind 'essay'"),
        (("a.yaml", "--language", "english"), "language tag"),
        (("a.yaml", "--title", " "), "the title is empty"),
        (("a.yaml", "--title", "a\x1b[31mb"), "cannot stand in a deck"),
    ],
)
def test_wrong_usage_is_told_and_nothing_is_written(
    here: Path, arguments: tuple[str, ...], told: str
) -> None:
    ran = quiz("new", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert "\x1b" not in ran.err
    assert list(here.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(here: Path) -> None:
    (here / "file").write_text("", encoding="utf-8")
    ran = quiz("new", "file/a.yaml")
    assert (ran.code, ran.out) == (3, "")
    assert "a.yaml' cannot be written" in ran.err


def test_at_a_terminal_it_asks_and_enter_takes_what_is_usual(here: Path) -> None:
    talked = talk("\n\n\n", "a-b.yaml")
    assert talked.code == 0
    assert "enter: A b" in talked.asked
    assert "enter: en" in talked.asked
    assert kinds(deck(here / "a-b.yaml")) == ["choice", "short-answer", "cloze", "flashcard"]


def test_at_a_terminal_a_wrong_answer_is_told_and_asked_again(here: Path) -> None:
    talked = talk("Städte\nenglish\nde\nessay\nlist\n", "a.yaml")
    made = deck(here / "a.yaml")
    assert (talked.code, made.title, made.language, kinds(made)) == (0, "Städte", "de", ["list"])
    assert "language tag" in talked.asked
    assert "there is no kind 'essay'" in talked.asked


def test_at_a_terminal_it_asks_only_what_is_missing(here: Path) -> None:
    talked = talk("", "a.yaml", "--title", "T", "--language", "en", "--kinds", "cloze")
    assert (talked.code, talked.asked) == (0, "")


def test_the_questions_are_no_part_of_what_is_printed() -> None:
    talked = talk("T\nen\ncloze\n", "-")
    assert read(talked.out.encode(), "-").problems == ()
    assert "Title" in talked.asked
    assert "Title" not in talked.out


def test_leaving_the_questions_writes_nothing(here: Path) -> None:
    talked = talk("T\n", "a.yaml")
    assert talked.code == 130
    assert "nothing was written" in talked.asked
    assert list(here.iterdir()) == []
