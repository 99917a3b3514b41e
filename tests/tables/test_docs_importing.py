"""The page about tables: what it shows is what comes out."""

import re
from pathlib import Path

import pytest

from quiz.deck.model import Deck
from quiz.deck.report import as_text
from quiz.deck.writing import deck_text
from quiz.tables.fields import field_names, shape_of, takes_several
from tests.tables.tables import cards, problems, questions

PAGE = (Path(__file__).parents[2] / "docs" / "importing.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_table_becomes_the_deck() -> None:
    [table], [deck] = blocks("csv"), blocks("yaml")
    assert problems(table) == ()
    assert deck_text(Deck(title="Rivers", id="rivers-k3vq", questions=questions(table))) == deck


def test_the_word_list_is_a_deck() -> None:
    assert ("banco", "bench") in cards(blocks("text")[0])


def test_the_message_is_the_real_one() -> None:
    shown = blocks("text")[1]
    [problem] = problems('ask,number,unit\nHow deep is it?,3,m\nHow long is it?,"2,850",km\n')
    assert as_text(problem).replace("words.csv", "rivers.csv") in shown


@pytest.mark.parametrize("field", [name for name in field_names() if takes_several(shape_of(name, None))])
def test_every_field_that_holds_several_values_is_named(field: str) -> None:
    [line] = [line for line in PAGE.split("\n") if line.startswith("- Cells under")]
    assert f"`{field}`" in line
