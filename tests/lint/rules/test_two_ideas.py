"""L305."""

import pytest

from quiz.lint.rules.two_ideas import RULE
from tests.lint.telling import messages

TWO = """\
The sky is blue and has no clouds.
Nobel studied chemistry and invented dynamite.
Mozart was born in Salzburg and died in Vienna.
Water boils at 100 degrees; ice melts at 0.
Water will boil at a higher temperature if the pressure is increased and more heat is applied.
Lists are mutable, while tuples are not.
Paris is the capital of France but was never occupied.
Bach wrote fugues and played the organ.
Luther translated the Bible, but he did not marry.
Copper is a metal and conducts heat.
The heart has four chambers, and its right half is smaller.
"""

ONE = """\
Japan and the Soviet Union had fought each other before they signed.
Bread is made of flour and dried yeast.
Potatoes are peeled and boiled.
Between 1914 and 1918 women were allowed to vote.
Both copper and iron are metals.
Iron rusts because it meets water and air.
A contract needs an offer and an acceptance.
Red and white blood cells are made in the marrow.
The cat was fed and washed.
Romeo and Juliet was written by Shakespeare.
Salt and sugar dissolve in water.
Stalin gave his word to fight Japan while the war against Germany was still going on.
The line "it is red and has a colon; so there" is a quotation.
"""


def claim(text: str) -> str:
    return f"- {{id: a, claim: {text!r}, answer: yes}}\n"


@pytest.mark.parametrize("text", TWO.splitlines())
def test_two_clauses_are_told(text: str) -> None:
    [message] = messages(RULE, claim(text))
    assert message.startswith("question 'a': the claim says two things, the second after ")


@pytest.mark.parametrize("text", ONE.splitlines())
def test_one_idea_passes(text: str) -> None:
    assert messages(RULE, claim(text)) == []


def test_what_joins_them_is_named() -> None:
    assert messages(RULE, claim("Copper is a metal. It was first smelted in Rome.")) == [
        "question 'a': the claim says two things, the second after the first sentence"
    ]
    assert messages(RULE, claim("Lists may change, while tuples may not.")) == [
        "question 'a': the claim says two things, the second after 'while'"
    ]


def test_other_kinds_and_languages_pass() -> None:
    assert messages(RULE, "- {id: a, ask: What is red and has wheels?, answer: a bus}\n") == []
    assert messages(RULE, f"title: x\nlanguage: de\nquestions:\n  {claim('Is and was')}") == []
