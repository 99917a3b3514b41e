"""Writing a deck in an editor: the real YAML language server, with the schema that `quiz new` makes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from quiz.deck.kinds import FAMILIES, kind_name
from quiz.deck.model import KINDS
from tests.acceptance.editor import Editor, editor
from tests.cli.running import quiz

pytestmark = [pytest.mark.real("yaml-language-server"), pytest.mark.xdist_group("editor")]

HEAD = "# yaml-language-server: $schema=deck.schema.json\ntitle: T\nquestions:\n"
"""Three lines; the first question begins on the fourth."""


@pytest.fixture(scope="module")
def open_editor() -> Iterator[Editor]:
    with editor() as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a new deck, `new.yaml`, and the schema beside it."""
    assert quiz("new", str(tmp_path / "new.yaml"), "--kinds", "all").code == 0
    return tmp_path


def deck(folder: Path, questions: str) -> Path:
    path = folder / "deck.yaml"
    path.write_text(HEAD + questions, encoding="utf-8")
    return path


def test_a_new_deck_has_no_problems(open_editor: Editor, folder: Path) -> None:
    assert open_editor.problems(folder / "new.yaml") == []


def test_an_empty_question_is_offered_every_key_and_every_kind(open_editor: Editor, folder: Path) -> None:
    path = deck(folder, "  - ")
    open_editor.problems(path)
    offered = open_editor.offers(path, 4, 5)
    assert offered.keys() >= {*FAMILIES, "ask", "id", "why", *map(kind_name, KINDS)}
    assert all(part in offered["choice"] for part in ("ask:", "answer:", "wrong:"))


def test_a_question_that_has_begun_is_offered_what_goes_with_it(open_editor: Editor, folder: Path) -> None:
    path = deck(folder, "  - front: dog\n    ")
    open_editor.problems(path)
    offered = open_editor.offers(path, 5, 5)
    assert offered.keys() >= {"back", "reverse", "why"}
    assert offered.keys().isdisjoint({"ask", "answer", "cloze", "front"})


def test_few_words_are_offered_as_values(open_editor: Editor, folder: Path) -> None:
    path = deck(folder, "  - ask: Which?\n    answer: this\n    status: ")
    open_editor.problems(path)
    assert open_editor.offers(path, 6, 13).keys() >= {"draft", "ready"}


def test_a_key_is_explained_by_the_kind_that_has_it(open_editor: Editor, folder: Path) -> None:
    path = deck(folder, "  - ask: Which?\n    answer: this\n    wrong: [that]\n")
    assert open_editor.problems(path) == []
    assert "the one right option" in open_editor.hover(path, 5, 6)


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        ("  - ask: Which?\n    answr: this\n", (5, "Property answr is not allowed.")),
        ("  - ask: Which?\n    answer: 5\n    unit: days\n", (6, "Property unit is not allowed.")),
        ("  - ask: Which?\n    number: 5\n    dificulty: 3\n", (6, "Property dificulty is not allowed.")),
        ("  - ask: Which?\n", (4, 'Missing property "answer".')),
        ("  - claim: Water is wet.\n    answer: right\n", (5, "Write true or false.")),
    ],
)
def test_what_is_wrong_is_told_at_its_place(
    open_editor: Editor, folder: Path, questions: str, told: tuple[int, str]
) -> None:
    assert told in open_editor.problems(deck(folder, questions))


def test_what_authors_type_is_taken_as_it_is(open_editor: Editor, folder: Path) -> None:
    path = deck(folder, "  - ask: When?\n    answer: 1940\n    wrong: [No, 1:30, ~, 1941-04-13, 1e3]\n")
    assert open_editor.problems(path) == []
