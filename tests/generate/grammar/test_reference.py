"""Words that speak of something outside are found."""

import pytest

from quiz.generate.grammar.reference import bare_definites, points_away
from tests.generate.making import view


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("These clashes ended in 1939.", "These"),
        ("He built a lighthouse in 1721.", "He"),
        ("They sold their ships in 1721.", "They"),
        ("We built a lighthouse in 1721.", "We"),
        ("Most went to Cuba in 1755.", "Most"),
        ("Thomas Wren settled there in 1846.", "there"),
    ],
)
def test_points_away(sentence: str, word: str) -> None:
    assert points_away(tuple(view(sentence).span)) == word


@pytest.mark.parametrize(
    "sentence",
    [
        "Robert Fenn published his history in 1925.",
        "The ship that sank in 1846 was found in 1903.",
        "Most of the ships went to Cuba in 1755.",
        "Ireland sold its ships in 1721.",
    ],
)
def test_what_stands_alone_does_not(sentence: str) -> None:
    assert points_away(tuple(view(sentence).span)) == ""


def test_bare_definites() -> None:
    found = bare_definites(view("The war ended the reign of the king of France.").span)
    assert [token.text for token in found] == ["war"]
