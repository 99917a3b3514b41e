"""Clauses become questions without losing a word that they need."""

import pytest

from quiz.generate.grammar.clauses import clauses_of
from quiz.generate.grammar.turning import asked, predicated
from tests.generate.making import view


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Edmund Harrow built the lighthouse.", "When did Edmund Harrow build the lighthouse?"),
        ("The treaty was signed by two kings.", "When was the treaty signed by two kings?"),
        ("The two kings had signed the treaty.", "When did the two kings sign the treaty?"),
        ("The plague was probably brought by ships.", "When was the plague probably brought by ships?"),
        ("The tower was the tallest in Ireland.", "When was the tower the tallest in Ireland?"),
    ],
)
def test_asked(sentence: str, question: str) -> None:
    clause = next(clauses_of(view(sentence).span))
    assert asked("When", clause, clause.rest) == question


def test_predicated_keeps_what_leads_in() -> None:
    clause = next(clauses_of(view("In 1721, Edmund Harrow built the lighthouse.").span))
    assert predicated("who", clause) == "In 1721, who built the lighthouse?"
