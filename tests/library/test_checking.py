"""A deck that is checked in two steps, as the preview does it."""

from pathlib import Path

from quiz.library.checking import AT_ONCE, check, revisions
from quiz.library.revisions import revision
from quiz.lint.selection import USUAL
from tests.library.proofing import LONGEST, deck, named


def put(folder: Path, questions: int) -> Path:
    path = folder / "deck.yaml"
    more = (named(f"a{number}") for number in range(questions - 1))
    path.write_text(deck(LONGEST, *more), encoding="utf-8")
    return path


def test_of_a_small_deck_everything_is_told_at_once(tmp_path: Path) -> None:
    path = put(tmp_path, AT_ONCE)
    assert list(revisions(path, USUAL, lambda: True)) == [revision(check(path, USUAL))]


def test_of_a_large_deck_the_advice_comes_last(tmp_path: Path) -> None:
    path = put(tmp_path, AT_ONCE + 1)
    first, last = revisions(path, USUAL, lambda: True)
    assert (first.checking, last.checking) == (True, False)
    assert first.problems == ()
    assert "L203" in {one.code for one in last.problems}
    assert last == revision(check(path, USUAL))


def test_the_rules_are_asked_only_as_long_as_that_is_wanted(tmp_path: Path) -> None:
    path = put(tmp_path, AT_ONCE + 1)
    wanted = iter([True, True, False, False])
    assert [one.checking for one in revisions(path, USUAL, lambda: next(wanted))] == [True]


def test_a_file_that_is_not_there_is_told_at_once(tmp_path: Path) -> None:
    [told] = revisions(tmp_path / "none.yaml", USUAL, lambda: True)
    assert [one.code for one in told.problems] == ["D000"]
