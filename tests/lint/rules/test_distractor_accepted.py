"""L206."""

import pytest

from quiz.lint.rules.distractor_accepted import RULE
from tests.lint.telling import messages

QUESTION = '- {id: a, ask: \'%s\', answer: "%s", wrong: ["%s", fog, hail]}\n'


def said(key: str, distractor: str, stem: str = "What is it?", language: str = "en") -> list[str]:
    question = QUESTION % (stem, key, distractor)
    return messages(RULE, f"title: x\nlanguage: {language}\nquestions:\n  {question}")


@pytest.mark.parametrize(
    ("key", "distractor"),
    [
        ("ten", "10"), ("1000", "1,000"), ("fifty percent", "50 %"), ("13 April 1941", "1941-04-13"),
        ("April 13, 1941", "13 April 1941"), ("1.5 million", "1500000"), ("4th", "fourth"),
        ("5 km", "5 kilometres"), ("the Nile", "Nile"), ("Bogota", "Bogotá"),
        ("World War Two", "World War 2"), ("Portugal, Spain", "Portugal; Spain"),
        ("the U.K.", "UK"), ("Austria-Hungary", "Austria Hungary"),
        ("Simon & Garfunkel", "Simon and Garfunkel"), ("4 g", "4,000 mg"), ("1492", "the year 1492"),
        ("90 minutes", "1.5 hours"), ("half a litre", "500 ml"), ("1/2", "50 %"),
        ("1–2 km", "1000 to 2000 m"),
    ],
)  # fmt: skip
def test_the_key_in_another_form_is_told(key: str, distractor: str) -> None:
    [message] = said(key, distractor)
    assert message == (
        f"question 'a': the wrong option '{distractor}' is the right one, '{key}', in another form"
    )


@pytest.mark.parametrize(
    ("key", "distractor"),
    [
        ("ten", "11"), ("3", "3.0"), ("0.5", "0.50"), ("10 %", "10"), ("5 cm²", "5 cm"), ("1941", "1914"),
        ("13 April 1941", "13 May 1941"), ("its", "it's"), ("everyday", "every day"), ("resign", "re-sign"),
        ("`x.y`", "`x, y`"), ("VI", "6"), ("1941", "13 April 1941"), ("5 April 1941", "04/05/1941"),
        ("a university", "an university"), ("North Korea", "South Korea"), ("-5", "5"), ("2^3", "23"),
        ("C", "C#"), ("1.5", "15"), ("salt and oil", "salt, oil"), ("¡", "which"),
    ],
)  # fmt: skip
def test_another_value_or_spelling_is_left_alone(key: str, distractor: str) -> None:
    assert said(key, distractor) == []


@pytest.mark.parametrize(
    ("key", "distractor", "stem"),
    [
        ("ten", "10", "How is 10 written in words?"),
        ("résumé", "resume", "Which is the French spelling?"),
        ("the piano", "piano", "She plays ___ every day."),
        ("5.10", "five point ten", "Which decimal is it?"),
    ],
)
def test_a_stem_that_asks_for_the_form_is_left_alone(key: str, distractor: str, stem: str) -> None:
    assert said(key, distractor, stem) == []


def test_a_count_has_no_decimals() -> None:
    assert len(said("16", "16.0", "How many states are there?")) == 1
    assert len(said("zwölf", "12", "Wie viele Takte?", language="de")) == 1
    assert said("16,0", "16", "Wie schreibt man das?", language="de") == []


def test_where_all_or_many_are_one_the_form_is_asked() -> None:
    assert messages(RULE, "- {id: a, ask: Which?, answer: Nile, wrong: [the Nile]}\n") == []
    assert messages(RULE, "- {id: a, ask: Which?, answer: '10', wrong: [ten, '10.', a foot]}\n") == []


def test_in_a_language_with_accents_they_make_words() -> None:
    assert said("ou", "où", language="fr") == []
    assert said("1.000", "1000", language="de") != []


def test_all_keys_of_a_multiple_choice_and_right_sides_of_a_match_are_looked_at() -> None:
    assert (
        len(messages(RULE, "- {id: a, ask: Which?, answers: [iron, Rhine], wrong: [the Rhine, fog]}\n")) == 1
    )
    assert len(messages(RULE, "- {id: a, match: {Spain: '10', Italy: '7'}, wrong: [ten, six]}\n")) == 1


def test_many_options_are_looked_at_quickly_and_without_failing() -> None:
    options = ", ".join(f"'{n} km'" for n in range(200))
    keys = ", ".join(f"'{n},000 km'" for n in range(200, 400))
    assert messages(RULE, f"- {{id: a, ask: Which?, answers: [{keys}], wrong: [{options}]}}\n") == []
    assert said("1" * 9000, "1" * 8999) == []
