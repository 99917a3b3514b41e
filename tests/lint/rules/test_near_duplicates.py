"""L501."""

import pytest

from quiz.lint.rules.near_duplicates import RULE
from tests.lint.telling import messages, told

SHORT = "- {id: a, ask: '%s', answer: '%s'}\n- {id: b, ask: '%s', answer: '%s'}\n"


def said(one: str, other: str, answer: str = "the Nile", second: str = "") -> list[str]:
    return messages(RULE, SHORT % (one, answer, other, second or answer))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Which river flows through Cairo?", "What is the name of the river that flows through Cairo?"),
        ("In what year was Tesla born?", "When was Tesla born?"),
        ("Who hired Tesla when he moved to New York?", "Who hired Tesla in New York?"),
        ("How old was he when he became a citizen?", "When he became a citizen, how old was he?"),
        ("Who wrote the hymn?", "By whom was the hymn written and who wrote it?"),
    ],
)
def test_the_same_in_other_words_is_told_at_the_later_question(one: str, other: str) -> None:
    [problem] = told(RULE, SHORT % (one, "x", other, "x"))
    assert problem.message == "question 'b': asks nearly the same as question 'a', with the same answer"
    assert problem.place.line == 4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Which river flows through Cairo?", "Which river flows through Khartoum?"),
        ("Which organ makes insulin?", "Which organ makes glucagon?"),
        ("What is 2 + 2?", "What is 2 × 2?"),
        ("What is 7 − 3?", "What is 3 − 7?"),
        ("Which is a mammal?", "Which is not a mammal?"),
        ("Who edited Electrical World magazine?", "Who arranged for Tesla to demonstrate his system?"),
        (
            "When did Luther appear before the Diet of Worms?",
            "When did Luther write to Melanchthon about grace?",
        ),
        ("Which river flows through Cairo?", "Which river flows through Cairo?"),
    ],
)
def test_what_asks_for_something_else_is_left_alone(one: str, other: str) -> None:
    assert said(one, other) == []


def test_another_answer_is_another_question() -> None:
    assert said("In what year was he born?", "When was he born?", "1856", "1857") == []
    assert said("In what year was he born?", "When was he born?", "1856", "1856") != []


CHOICE = "- {id: a, ask: Which river runs through Warsaw?, answer: Vistula, wrong: [Oder, Bug, San]}\n"


def test_of_choices_with_the_same_options_fewer_words_must_be_the_same() -> None:
    other = "- {id: b, ask: On which river does Warsaw stand?, answer: Vistula, wrong: [%s]}\n"
    assert len(messages(RULE, CHOICE + other % "Oder, Bug, Rhine")) == 1
    assert messages(RULE, CHOICE + other % "Rhine, Elbe, Po") == []


def test_other_pictures_make_other_questions() -> None:
    one = "- {id: a, ask: Which country has this flag of stripes?, answer: Mali, image: a.png}\n"
    other = "- {id: b, ask: Which country has a flag of stripes like this?, answer: Mali, image: %s.png}\n"
    assert messages(RULE, one + other % "b") == []
    assert len(messages(RULE, one + other % "a")) == 1


def test_claims_are_held_against_each_other_word_for_word() -> None:
    claims = "- {id: a, claim: %s, answer: false}\n- {id: b, claim: %s, answer: false}\n"
    assert len(messages(RULE, claims % ("Iron floats on water.", "An iron floats on the water."))) == 1
    assert messages(RULE, claims % ("Lyon is larger than Paris.", "Paris is larger than Lyon.")) == []
    assert messages(RULE, claims % ("Iron floats on water.", "Iron floats on cold water.")) == []


def test_other_kinds_and_languages_are_compared_too() -> None:
    cards = "- {front: Wie heißt Perus Hauptstadt?, back: Lima}\n"
    cards += "  - {front: Perus Hauptstadt heißt, back: Lima}\n"
    assert len(messages(RULE, f"title: x\nlanguage: de\nquestions:\n  {cards}")) == 1
    cloze = "- {cloze: 'The capital of Peru is {{Lima}}.'}\n- {cloze: '{{Lima}} is the capital of Peru.'}\n"
    assert len(messages(RULE, cloze)) == 1


def test_a_deck_of_one_answer_is_told_in_linear_time() -> None:
    deck = "".join(
        f"- {{id: q{n}, ask: 'Is the river {n} long and wide?', answer: 'yes'}}\n" for n in range(1000)
    )
    assert messages(RULE, deck) == []
