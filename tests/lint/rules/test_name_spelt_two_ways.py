"""L502."""

import pytest

from quiz.lint.rules.name_spelt_two_ways import RULE
from tests.lint.telling import messages, told

DECK = "- {id: a, ask: 'Who was %s?', answer: x}\n- {id: b, ask: 'Where was %s born?', answer: y}\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gandhi", "Ghandi"), ("Tchaikovsky", "Tchaikovski"), ("Dvořák", "Dvorak"), ("Philippa", "Phillipa"),
        ("Shakespeare", "Shakespere"), ("Einstein", "Einstien"), ("Kopernikus", "Copernicus"),
        ("Michelangelo", "Michaelangelo"), ("Macchiavelli", "Machiavelli"), ("Napoleon", "Napolean"),
        ("Mueller", "Muller"),
    ],
)  # fmt: skip
def test_two_spellings_of_a_name_are_told(one: str, other: str) -> None:
    assert messages(RULE, DECK % (one, other)) == [
        f"question 'b': the name '{other}' is written '{one}' in question 'a'"
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Austria", "Australia"), ("Russia", "Prussia"), ("Iran", "Iraq"), ("Slovakia", "Slovenia"),
        ("Indonesia", "Indonesian"), ("Christian", "Christina"), ("Gambia", "Zambia"), ("Newton", "Newton"),
        ("Newton’s", "Newton"), ("the king", "the kings"), ("Hamburg", "Homburg"), ("NATO", "NATOO"),
    ],
)  # fmt: skip
def test_other_names_are_left_alone(one: str, other: str) -> None:
    assert messages(RULE, DECK % (one, other)) == []


def test_the_rarer_spelling_is_told_where_it_stands_first() -> None:
    questions = "".join(f"- {{id: q{n}, ask: 'Who saw Ghandi {n}?', answer: x}}\n" for n in range(3))
    [problem] = told(RULE, "- {id: a, ask: 'Who saw Gandhi?', answer: x}\n" + questions)
    assert problem.place.line == 3
    assert problem.message == "question 'a': the name 'Gandhi' is written 'Ghandi' in question 'q0'"


def test_a_question_with_both_spellings_tells_that_both_are_in_use() -> None:
    both = "- {id: c, ask: 'Is Gandhi also written Ghandi?', answer: x}\n"
    assert messages(RULE, DECK % ("Gandhi", "Ghandi") + both) == []


def test_an_accepted_spelling_is_known() -> None:
    accepting = "- {id: c, ask: Who?, answer: Gandhi, accept: [Ghandi]}\n"
    assert messages(RULE, DECK % ("Gandhi", "Ghandi") + accepting) == []


def test_german_nouns_are_no_names() -> None:
    deck = "title: x\nlanguage: de\nquestions:\n  " + (DECK % ("Ratte", "Rate")).replace("\n-", "\n  -")
    assert messages(RULE, deck) == []
