import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from quiz.deck.model import ShortAnswer
from quiz.game.events import Settings
from quiz.game.starting import start
from quiz.library.index import Listed, row_of
from quiz.library.opening import OpenDeck, open_deck
from quiz.plain.console import Console
from quiz.plain.deck import run_deck
from quiz.plain.game import Ending
from quiz.plain.library import run_library
from quiz.play.games import begin
from quiz.store.log import Log

CAPITALS = """\
title: Capitals of the *north*
id: capitals
description: Four towns.
tags: [towns]
questions:
  - {ask: Capital of Norway?, answer: Oslo}
  - {ask: Capital of Sweden?, answer: Stockholm}
  - {ask: Capital of Finland?, answer: Helsinki}
  - {ask: Capital of Iceland?, answer: Reykjavík, status: draft}
"""
BROKEN = """\
title: Rivers
questions:
  - {ask: Which river?, anwser: Rhine}
"""
SETTINGS = Settings(seed="unused")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "decks"
    folder.mkdir()
    (folder / "capitals.yaml").write_text(CAPITALS, encoding="utf-8")
    (folder / "rivers.yaml").write_text(BROKEN, encoding="utf-8")
    return folder


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with Log.open(tmp_path / "quiz.sqlite3") as log:
        yield log


def listed(folder: Path) -> list[Listed]:
    cache = folder.parent / "cache"
    return [Listed(path=path, row=row_of(path, cache), fresh=True) for path in sorted(folder.iterdir())]


def opened(path: Path) -> OpenDeck:
    return open_deck(path, path.parent.parent / "cache")


def talk(folder: Path, log: Log | None, *typed: str) -> tuple[Ending, list[str]]:
    target = io.StringIO()
    console = Console(io.StringIO("".join(f"{line}\n" for line in typed)), target)
    ending = run_library(console, listed(folder), opened, log, SETTINGS)
    return ending, target.getvalue().splitlines()


def test_the_library_lists_what_there_is(folder: Path, log: Log) -> None:
    ending, told = talk(folder, log, "/quit")
    assert ending is Ending.LEFT
    assert "Library: 2 decks." in told
    assert "1. Capitals of the north, 3 questions, 1 draft, never played" in told
    assert any(line.startswith("2. Rivers, 0 questions, ") and "first on line 3" in line for line in told)


def test_an_empty_library_says_what_to_do(tmp_path: Path, log: Log) -> None:
    (tmp_path / "empty").mkdir()
    _, told = talk(tmp_path / "empty", log)
    assert "Library: 0 decks." in told
    assert any(line.startswith("Put a deck, a YAML file, into ./decks") for line in told)


def test_a_deck_is_picked_played_and_listed_with_what_it_brought(folder: Path, log: Log) -> None:
    ending, told = talk(folder, log, "1", "", "/skip", "", "/skip", "", "/skip", "", "", "/quit")
    assert ending is Ending.LEFT
    assert "Four towns." in told
    assert "Tags: towns" in told
    assert "3 skipped, of 3 in 0 seconds." in told
    [line] = [line for line in told if line.startswith("1. ") and "last played" in line]
    assert "best 0 points, 0% of the possible" in line
    _, told = talk(folder, log, "1", "/quit")
    assert any(line.startswith("Played 2") and line.endswith("0 of 3,150 points") for line in told)


def test_a_game_of_so_many_questions(folder: Path, log: Log) -> None:
    _, told = talk(folder, log, "1", "x", "2", "/skip", "", "/skip", "", "", "/quit")
    assert "2 skipped, of 2 in 0 seconds." in told


@pytest.mark.parametrize("way", [("/resume",), ("1", "/resume")])
def test_an_unfinished_game_is_resumed(folder: Path, log: Log, way: tuple[str, ...]) -> None:
    _, told = talk(folder, log, "1", "", "/skip", "", "/quit", "/quit")
    assert "The game is kept; resume it from the library." in told
    unfinished = "Capitals of the north, question 2 of 3, 0 points"
    assert f"Unfinished: {unfinished}. /resume goes on with it." in told
    _, told = talk(folder, log, *way)
    assert "Question 2 of 3, 0 points." in told
    assert any("unfinished at question 2 of 3" in line for line in told)


def test_the_end_of_the_input_ends_all(folder: Path, log: Log) -> None:
    ending, told = talk(folder, log, "1", "", "/skip")
    assert ending is Ending.INPUT_ENDED
    assert told[-1] == "The game is kept; resume it from the library."


def test_the_missed_ones_and_the_same_ones_can_be_played_again(folder: Path, log: Log) -> None:
    opening = opened(folder / "capitals.yaml")
    questions = {question.id: question for question in opening.deck.questions}
    asked = [questions[one.id] for one in start(opening.deck, SETTINGS).questions]
    first, second, third = [one.answer for one in asked if isinstance(one, ShortAnswer)]
    game = ["wrong", "", second, "", third, ""]
    typed = [*game, "what?", "2", first, "", "1", first, "", ""]
    target = io.StringIO()
    console = Console(io.StringIO("".join(f"{line}\n" for line in typed)), target)
    assert run_deck(console, opening, log, SETTINGS) is Ending.FINISHED
    told = target.getvalue().splitlines()
    assert "2 right, 1 wrong, of 3 in 0 seconds." in told
    assert told.count("1 right, of 1 in 0 seconds.") == 2


def test_a_deck_that_cannot_be_played_says_why(folder: Path, log: Log) -> None:
    (folder / "rivers.yaml").write_text("just text", encoding="utf-8")
    ending, told = talk(folder, log, "2", "/quit")
    assert ending is Ending.LEFT
    assert any(line.startswith("rivers.yaml cannot be played: ") for line in told)
    assert any(line.startswith("All its problems: quiz check ") for line in told)


def test_a_deck_without_sound_questions_says_so(folder: Path, log: Log) -> None:
    _, told = talk(folder, log, "2", "", "/quit")
    assert any(line.startswith(("There is nothing to play", "rivers.yaml cannot be played")) for line in told)


def test_what_makes_no_sense_is_told(folder: Path, log: Log) -> None:
    _, told = talk(folder, log, "3", "capitals", "/resume", "/hint", "/nope", "/?", "²", "/quit")
    assert told.count("Type a number, 1 to 2, or /quit.") == 3
    assert "/resume does nothing here." in told
    assert "/hint does nothing here." in told
    assert any("no command /nope" in line for line in told)
    assert any(line.startswith("/quit: ") for line in told)


def test_without_a_log_it_is_played_and_never_said_to_be_kept(folder: Path) -> None:
    ending, told = talk(folder, None, "1", "", "/quit", "/quit")
    assert ending is Ending.LEFT
    assert "This game was not saved from here on." in told


def test_a_store_that_cannot_be_written_lets_the_player_go_on(folder: Path, log: Log) -> None:
    log._connection.execute("PRAGMA query_only = ON")
    _, told = talk(folder, log, "1", "", "2", "/quit", "/quit")
    assert any("could not be saved" in line for line in told)
    assert "This game was not saved from here on." in told
    assert log.games() == ()
    ending, told = talk(folder, log, "1", "", "3", "/quit")
    assert ending is Ending.LEFT


def test_a_history_that_cannot_be_read_is_told_and_the_decks_are_played(folder: Path, log: Log) -> None:
    log._connection.execute("DROP TABLE derived")
    _, told = talk(folder, log, "1", "1", "/skip", "", "", "/quit")
    assert any(line.startswith("The history cannot be read. ") for line in told)
    assert "1 skipped, of 1 in 0 seconds." in told


def test_a_game_that_was_killed_is_listed(folder: Path, log: Log) -> None:
    begin(log, opened(folder / "capitals.yaml").deck, SETTINGS).skip()
    begin(log, structs.replace(opened(folder / "capitals.yaml").deck, id="gone"), SETTINGS).skip()
    _, told = talk(folder, log, "/quit")
    assert "Unfinished: Capitals of the north, question 2 of 3, 0 points. /resume goes on with it." in told


def test_a_game_of_a_newer_quiz_is_not_resumed(folder: Path, log: Log) -> None:
    opening = opened(folder / "capitals.yaml")
    begin(log, opening.deck, SETTINGS)
    game = log.games()[0]
    log.append(game.game, "juggled", b'{"type":"juggled"}', after=game.last)
    target = io.StringIO()
    assert (
        run_deck(Console(io.StringIO(), target), opening, log, SETTINGS, resume=game.game) is Ending.FINISHED
    )
    assert target.getvalue().startswith("This game cannot be resumed: a newer quiz wrote this game")


def test_a_deck_whose_questions_are_gone_has_nothing_to_play(folder: Path, log: Log) -> None:
    text = "questions: [{ask: Which?, answer: Rhine, status: draft}]"
    (folder / "rivers.yaml").write_text(text, encoding="utf-8")
    _, told = talk(folder, log, "2", "", "/quit")
    assert any(line.startswith("There is nothing to play: ") for line in told)


def test_a_deck_is_left_for_the_list(folder: Path, log: Log) -> None:
    _, told = talk(folder, log, "1", "/quit", "/quit")
    assert told.count("Library: 2 decks.") == 2


def test_a_game_whose_deck_changed_tells_what_is_gone(folder: Path, log: Log) -> None:
    talk(folder, log, "1", "", "/quit", "/quit")
    text = CAPITALS.replace("  - {ask: Capital of Sweden?, answer: Stockholm}\n", "")
    (folder / "capitals.yaml").write_text(text, encoding="utf-8")
    _, told = talk(folder, log, "/resume")
    assert "1 question no longer in the deck: left out of this game." in told
    assert any(line.startswith("Question 1 of 2") for line in told)


def test_a_row_that_was_not_read_yet_shows_its_title(folder: Path, log: Log) -> None:
    rows = [structs.replace(one, fresh=False) for one in listed(folder)[:1]]
    target = io.StringIO()
    run_library(Console(io.StringIO("/quit\n"), target), rows, opened, log, SETTINGS)
    assert "1. Capitals of the north, 1 draft, never played" in target.getvalue()
