"""The authors' pages: every example reads without a word, and every mistake is told as the page tells it."""

import re
from pathlib import Path
from textwrap import indent

import pytest

from quiz.deck.model import KINDS
from quiz.deck.reading import read

DOCS = Path(__file__).parents[2] / "docs"
PAGES = "\n".join(
    path.read_text(encoding="utf-8") for path in (DOCS / "decks.md", *sorted((DOCS / "kinds").glob("*.md")))
)
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$(?:\n\n^```text\n(.*?)^```$)?", PAGES, re.MULTILINE | re.DOTALL)
EXAMPLES = [example for example, told in BLOCKS if not told]
MISTAKES = [(example, told) for example, told in BLOCKS if told]


def as_deck(example: str) -> bytes:
    """A whole deck as it is; questions as those of a deck."""
    if not example.startswith("-"):
        return example.encode()
    return ("title: An example\nlanguage: en\nquestions:\n" + indent(example, "  ")).encode()


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_an_example_reads_without_a_word(example: str) -> None:
    reading = read(as_deck(example), "example.yaml")
    assert [problem.message for problem in reading.problems] == []
    assert reading.deck is not None
    assert reading.deck.questions


@pytest.mark.parametrize(("example", "told"), MISTAKES, ids=range(len(MISTAKES)))
def test_a_mistake_is_told_as_the_page_tells_it(example: str, told: str) -> None:
    problems = read(as_deck(example), "example.yaml").problems
    assert told == "".join(
        f"{one.severity}[{one.code}] {one.message}\n  help: {one.help}\n" for one in problems
    )


def test_every_kind_has_an_example() -> None:
    decks = [read(as_deck(example), "example.yaml").deck for example in EXAMPLES]
    assert {type(question) for deck in decks if deck for question in deck.questions} == set(KINDS)
