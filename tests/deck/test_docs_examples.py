"""The author's page: every example reads without a word, and every kind and key is on it."""

import re
from pathlib import Path
from textwrap import indent

import pytest

from quiz.deck.model import (
    KINDS,
    AnkiOptions,
    Deck,
    Defaults,
    Evidence,
    Generated,
    Languages,
    LintRules,
    Media,
    Source,
)
from quiz.deck.reading import read

PAGE = (Path(__file__).parents[2] / "docs" / "decks.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
STRUCTS = (*KINDS, Deck, Source, Languages, Defaults, AnkiOptions, Evidence, Media, LintRules, Generated)


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


def test_every_kind_has_an_example() -> None:
    decks = [read(as_deck(example), "example.yaml").deck for example in EXAMPLES]
    assert {type(question) for deck in decks if deck for question in deck.questions} == set(KINDS)


@pytest.mark.parametrize("key", sorted({key for struct in STRUCTS for key in struct.__struct_fields__}))
def test_every_key_is_on_the_page(key: str) -> None:
    assert f"`{key}`" in PAGE
