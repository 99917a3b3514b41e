"""L202."""

import pytest

from quiz.lint.rules.all_or_none import RULE
from tests.lint.telling import messages

QUESTION = "- {id: a, ask: '%s', answer: the bat, wrong: [the owl, the emu, '%s']}\n"


def said(option: str, stem: str = "Which of these flies?", head: str = "") -> list[str]:
    return messages(RULE, head + QUESTION % (stem, option))


@pytest.mark.parametrize(
    "option",
    [
        "All of the above", "None of the above.", "*all of these*", "None of those", "Any of the above",
        "All the above", "None of the other answers", "None of the answers is correct", "All are correct",
        "None is correct", "All of them are true", "All of the statements are true", "Neither of the above",
        "All three", "None of the options listed", "All of the above apply", "No answer is correct",
        "All options are correct", "None of the mentioned", "all of them", "All of the following",
        "Both of the above", "Either of the above", "none of the others", "All apply", "Everything above",
        "None of the given options", "All of these statements are true", "no correct answer",
    ],
)  # fmt: skip
def test_an_option_for_the_others_together_is_told(option: str) -> None:
    [message] = said(option)
    assert message.startswith("question 'a': the option ")


@pytest.mark.parametrize(
    "option",
    [
        "All of these islands were British", "None of the parties signed", "None", "All", "All mammals",
        "Nothing", "all of the above ground pipes", "No option for renewal",
        "any", "All the queen’s horses", "None but the brave", "all the other planets", "All Is True",
        "All four", "all the rest of us", "both", "both of these", "Everything Everywhere All at Once",
    ],
)  # fmt: skip
def test_words_that_only_begin_so_are_left_alone(option: str) -> None:
    assert said(option) == []


def test_a_question_after_a_quantity_may_have_such_an_answer() -> None:
    assert said("None of these", "How many of these birds fly?") == []


def test_how_many_of_them_is_a_quantity() -> None:
    question = "- {id: a, ask: Which bats fly?, answer: all of them, wrong: [some of them, none of them]}\n"
    assert messages(RULE, question) == []


def test_both_sides_of_a_multiple_choice_are_looked_at() -> None:
    ask = "- {id: a, ask: Which?, answers: [a bat, all of the above], wrong: [an emu, none of the above]}\n"
    assert len(messages(RULE, ask)) == 2


@pytest.mark.parametrize(
    ("language", "option"),
    [
        ("de", "Keine der Antworten"), ("de", "Nichts davon"), ("de", "Alle oben genannten sind richtig"),
        ("fr", "Aucune de ces réponses"), ("fr", "Tout ce qui précède"),
        ("fr", "Toutes ces propositions sont vraies"), ("es-MX", "Todas las anteriores"),
        ("es", "ninguna de estas opciones"), ("it", "Nessuna delle precedenti"),
        ("nl", "geen van bovenstaande"), ("pt", "Todas as alternativas"),
    ],
)  # fmt: skip
def test_other_languages_have_their_phrases(language: str, option: str) -> None:
    question = QUESTION % ("?", option)
    deck = f"title: x\nlanguage: {language}\nquestions:\n  {question}"
    assert len(messages(RULE, deck)) == 1
    assert messages(RULE, deck.replace(option, "All of the above")) == []
