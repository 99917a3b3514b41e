"""L306."""

import pytest

from quiz.lint.rules.undated import RULE
from tests.lint.telling import messages


def asked(stem: str) -> str:
    return f"- {{id: a, ask: {stem!r}, answer: x}}\n"


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("Who is the current president of France?", "current president"),
        ("France elects its head of state. Who is the current French president?", "current French president"),
        ("What is India's present population?", "'s present population"),
        ("Who is now the mayor of Lima?", "is now the mayor"),
        ("What is the latest stable release of Debian?", "is the latest stable release"),
        ("Which country currently has the most people?", "currently"),
        ("Which planet was recently found to have water?", "recently"),
        ("Who won the World Cup last year?", "last year"),
        ("How many people speak Welsh today?", "How many people speak Welsh today"),
        ("Who now owns the Mona Lisa?", "now owns"),
    ],
)
def test_what_is_true_of_an_untold_time_is_told(stem: str, found: str) -> None:
    [message] = messages(RULE, asked(stem))
    assert message.startswith(f"question 'a': '{found}")
    assert message.endswith("is true of one time, and none is told")


@pytest.mark.parametrize(
    "stem",
    [
        "Who was the president of France in 2010, before the current president?",
        "What is electric current measured in?",
        "Which letter did Washington present to the governor?",
        "In what is now Turkey, which city did Constantine found?",
        "What is Constantinople called today?",
        "Which bird died out most recently?",
        "A man has recently come home from Kenya. What may he have?",
        "A tank currently holds 40 litres; how long until it is empty?",
        "If Ann is now twice as old as Bob, who is older?",
        "Which command shows the branch that is currently in use?",
        "Which poem begins with 'The king is now'?",
        "She ___ her homework right now.",
        "Put them in order, from the earliest to the latest. Which is first?",
        "Who is the current king in the play about Thebes?",
        "Who is the present-day successor of the League of Nations?",
        "What happens in a cell at the moment of its division?",
    ],
)
def test_these_pass(stem: str) -> None:
    assert messages(RULE, asked(stem)) == []


def test_claims_clozes_and_fronts_are_read() -> None:
    assert len(messages(RULE, "- {id: a, claim: Norway is currently a monarchy., answer: yes}\n")) == 1
    assert len(messages(RULE, "- {id: a, cloze: 'The current pope is {{Leo}}.'}\n")) == 1
    assert len(messages(RULE, "- {id: a, front: Who is the current pope?, back: Leo}\n")) == 1


def test_exercises_words_and_other_languages_pass() -> None:
    assert messages(RULE, "- {id: a, cloze: 'He is currently {{sleeping}} on the sofa.'}\n") == []
    assert messages(RULE, "- {id: a, front: right now, back: genast}\n") == []
    assert messages(RULE, f"title: x\nlanguage: sv\nquestions:\n  {asked('Who is the current pope?')}") == []


@pytest.mark.parametrize(
    ("language", "stem", "count"),
    [
        ("de", "Wer ist derzeit Kanzler?", 1), ("de", "Wer ist der aktuelle Bundeskanzler?", 1),
        ("de", "Was misst man in Ampere?", 0), ("fr", "Qui est le président actuel ?", 1),
        ("es", "¿Quién gana actualmente?", 1), ("es", "¿Quién ganó en 2020, el año pasado?", 0),
    ],
)  # fmt: skip
def test_three_other_languages_are_read(language: str, stem: str, count: int) -> None:
    question = f"- {{id: a, ask: '{stem}', answer: x}}"
    assert len(messages(RULE, f"title: x\nlanguage: {language}\nquestions:\n  {question}\n")) == count


@pytest.mark.parametrize(
    "stem",
    [
        "Who is the president of France?",
        "Who is the reigning world champion?",
        "How many cups has Brazil won so far?",
        "How high is the wage now?",
    ],
)
def test_who_holds_what_and_how_many_are_of_one_time(stem: str) -> None:
    assert len(messages(RULE, f"- {{id: a, ask: '{stem}', answer: x}}\n")) == 1
