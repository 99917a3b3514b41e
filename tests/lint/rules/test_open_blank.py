"""L401."""

import pytest

from quiz.lint.rules.open_blank import RULE
from tests.lint.telling import messages


def cloze(text: str) -> str:
    return f"- {{id: a, cloze: '{text}'}}\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("It is {{oxygen}}.", "nothing tells what belongs into the blank"),
        ("{{Paris}} is pretty.", "only 'pretty' tells what belongs into the blank"),
        ("Vitamins are {{important}} for the growth of bones.", "many words fit where 'important' belongs"),
        ("Bats that hunt at night are {{mammals}}.", "much else than 'mammals' could be said there"),
        ("A number above zero is {{positive}}", "much else than 'positive' could be said there"),
    ],
)
def test_blanks_that_much_else_fills_are_told(text: str, message: str) -> None:
    assert messages(RULE, cloze(text)) == [f"question 'a': {message}"]


@pytest.mark.parametrize(
    "text",
    [
        "It is {{oxygen::a gas}}.",
        "Vitamins are {{important::how much they matter}} for the growth of bones.",
        "Bats that hunt at night are called {{microbats}}.",
        "The opposite of cold is {{hot}}.",
        "The animals that lay eggs and give milk are {{monotremes}}.",
        "Towns that both begin with a B are {{Bonn}}.",
        "A dozen without two is {{ten}}.",
        "Fledermäuse, die nachts jagen, sind {{klein}}.",
        "{{水}}です",
    ],
)
def test_these_pass(text: str) -> None:
    assert messages(RULE, cloze(text)) == []


def test_other_languages_have_other_general_words() -> None:
    text = "Vattnet i den djupa brunnen är {{well}}."
    assert len(messages(RULE, cloze(text))) == 1
    assert messages(RULE, f"title: x\nlanguage: sv\nquestions:\n  {cloze(text)}") == []


def test_other_kinds_have_no_blanks() -> None:
    assert messages(RULE, "- {id: a, ask: 'It is ___.', answer: good}\n") == []
