"""L201."""

import pytest

from quiz.lint.rules.overlapping_options import RULE
from tests.lint.telling import messages

QUESTION = "- {id: a, ask: '%s', answer: '%s', wrong: ['%s', '%s']}\n"


def said(one: str, other: str, stem: str = "How many?", third: str = "x", language: str = "en") -> list[str]:
    question = QUESTION % (stem, one, other, third)
    return messages(RULE, f"title: x\nlanguage: {language}\nquestions:\n  {question}")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10–20", "15–25"), ("10-20", "20-30"), ("10 to 20 km", "15 to 30 km"), ("10 %–20 %", "15 %–25 %"),
        ("10–20", "15"), ("$10 to $20", "$20 to $40"), ("ten to twenty", "15 to 25"), ("over 5", "7"),
        ("20 or more", "15–20"), ("over a million", "over two million"),
        ("between 5 and 10", "between 8 and 12"),
        ("under 10", "5–9"), ("1939–1945", "1941"), ("10+", "8–12"),
    ],
)  # fmt: skip
def test_what_lies_in_two_options_is_told(one: str, other: str) -> None:
    assert len(said(one, other)) == 1


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("over 50", "over 100"), ("less than 100", "fewer than 50"), ("1941", "April 1941"),
        ("April 1941", "13 April 1941"), ("the 1940s", "1941"), ("the 19th century", "1850"), ("> 5", "> 10"),
        ("the 18th century", "the late 18th century"), ("before 1900", "before 1800"),
        ("at least 3", "5 or more"), ("more than half", "over 80 %"), ("over 50 years", "over 60 years"),
    ],
)  # fmt: skip
def test_an_option_that_takes_another_in_is_told(wide: str, narrow: str) -> None:
    assert said(narrow, wide) == [f"question 'a': the option '{wide}' takes in '{narrow}'"]
    assert said(wide, narrow) == [f"question 'a': the option '{wide}' takes in '{narrow}'"]


def test_two_wrong_options_that_are_one_number_are_told() -> None:
    assert said("7", "10", third="ten") == ["question 'a': the options '10' and 'ten' are the same"]
    assert said("7", "1/2", third="0.5") == ["question 'a': the options '1/2' and '0.5' are the same"]
    assert said("10", "ten") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10–19", "20–29"), ("under 10", "10 or more"), ("5 km", "5 m"), ("10", "11"), ("3", "3.0"),
        ("2 and 5", "3 and 4"), ("13 April 1941", "13 May 1941"), ("1:30", "1:45"),
        ("Apollo 11", "Apollo 13"), ("before 1900", "after 1900"), ("the 1940s", "the 1950s"),
        ("the early 18th century", "the late 18th century"), ("2004-05", "2004-06"), ("3-2", "4-2"),
        ("over 10 km", "over 5 years"), ("5 men", "5 women"), ("04/05/1941", "05/04/1941"),
        ("44 BC", "44"), ("1914–1918", "1914–1919"), ("over", "over 5"), ("50 %", "50"), ("−5", "5"),
        ("over 100 %", "1377"), ("$5", "£5"),
        ("B12", "B6"), ("x > 5", "x > 10"), ("1/0", "0"), ("1st", "2nd"),
        ("the first half", "the second half"),
    ],
)  # fmt: skip
def test_options_that_exclude_each_other_are_left_alone(one: str, other: str) -> None:
    assert said(one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "stem"),
    [
        ("60–100", "100–120", "What is the normal range of the pulse?"),
        ("over 140", "over 120", "How is a high blood pressure defined?"),
        ("1914–1918", "1914–1919", "When was the war?"),
        ("2001–2009", "2009–2017", "When was Obama president?"),
        ("1/2", "2/4", "Which fraction is in lowest terms?"),
    ],
)
def test_ranges_and_borders_that_are_asked_for_are_left_alone(one: str, other: str, stem: str) -> None:
    assert said(one, other, stem) == []


def test_stretches_of_years_are_steps_where_an_event_is_asked_for() -> None:
    assert len(said("1750–1760", "1760–1770", "When was Mozart born?")) == 1


@pytest.mark.parametrize(
    ("language", "one", "other", "stem"),
    [
        ("de", "10 bis 20 km", "15 bis 25 km", "Wie weit?"), ("de", "10–20", "15", "Wie viele?"),
        ("de", "über 5 Millionen", "mehr als 10 Millionen", "Wie viele Menschen?"),
        ("de", "im 17. Jahrhundert", "1685", "Wann wurde Bach geboren?"),
        ("de", "zwischen 5 und 10 Minuten", "8 Minuten oder mehr", "Wie lange?"),
        ("fr", "de 5 à 10 litres", "entre 8 et 12 litres", "Combien ?"),
        ("es", "más de 5", "siete", "¿Cuántos?"),
    ],
)  # fmt: skip
def test_other_languages_have_their_words(language: str, one: str, other: str, stem: str) -> None:
    assert len(said(one, other, stem, language=language)) == 1


@pytest.mark.parametrize(
    ("one", "other", "stem"),
    [("3–5", "4–6", "Welcher Normbereich?"), ("ab 18", "ab 16", "Ab wann darf man wählen?")],
)
def test_ranges_and_borders_may_be_asked_for_in_other_languages(one: str, other: str, stem: str) -> None:
    assert said(one, other, stem, language="de") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("2–4 hours", "90 to 150 minutes"), ("over 1 km", "1500 m"), ("30 min", "half an hour")],
)
def test_units_of_one_measure_are_held_against_each_other(one: str, other: str) -> None:
    assert len(said("x", one, third=other)) == 1


def test_in_a_multiple_choice_only_equal_options_are_told() -> None:
    assert messages(RULE, "- {id: a, ask: Which?, answers: [over 5, '9'], wrong: ['3', '4']}\n") == []
    assert len(messages(RULE, "- {id: a, ask: Which?, answers: ['9', nine], wrong: ['3', '4']}\n")) == 1


def test_many_and_long_options_do_no_harm() -> None:
    options = ", ".join(f"'{n} - {n}{'9' * 30}'" for n in range(1, 150))
    assert len(messages(RULE, f"- {{id: a, ask: How many?, answer: x, wrong: [{options}]}}\n")) == 1
    assert said("1" * 60, "1 " * 5000) == []
