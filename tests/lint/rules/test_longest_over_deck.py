"""L204."""

import pytest

from quiz.lint.rules.longest_over_deck import RULE
from tests.lint.telling import messages, told

LONGEST = "  - {{id: q{0}, ask: What is {0}?, answer: a long right one, wrong: [a wrong one, no, nor]}}\n"
OTHER = "  - {{id: q{0}, ask: What is {0}?, answer: a right one, wrong: [a long wrong one, no, nor]}}\n"
CARD = "  - {{id: q{0}, front: What is {0}?, back: a long and right one}}\n"


def deck(*questions: str) -> str:
    return "title: x\nquestions:\n" + "".join(one.format(at) for at, one in enumerate(questions))


def test_a_deck_whose_keys_are_the_longest_is_told_once() -> None:
    [problem] = told(RULE, deck(OTHER, *[LONGEST] * 11))
    assert problem.place.line == 4
    assert problem.message == (
        "in 11 of 12 choices the right option is the longest; by chance it would be in about 3"
    )


@pytest.mark.parametrize(
    ("longest", "others", "expected"),
    [
        (7, 0, False),  # too few to have a habit
        (8, 0, True),
        (6, 6, False),  # one half of a few is chance
        (60, 60, True),  # one half of many is none
        (50, 70, False),  # far less than a half hardly pays
        (0, 30, False),
    ],
)
def test_the_share_and_the_number_decide(longest: int, others: int, expected: bool) -> None:
    assert bool(messages(RULE, deck(*[LONGEST] * longest, *[OTHER] * others))) is expected


def test_a_difference_that_is_not_seen_does_not_count() -> None:
    alike = LONGEST.replace("a wrong one", "a long wrong on")
    assert messages(RULE, deck(*[alike] * 20)) == []


def test_the_fewer_the_distractors_the_likelier_is_the_longest() -> None:
    two = LONGEST.replace(", no, nor", "")
    assert messages(RULE, deck(*[two] * 7, *[OTHER] * 5)) == []


def test_other_kinds_do_not_count() -> None:
    assert messages(RULE, deck(*[CARD] * 20, *[LONGEST] * 4)) == []
