"""L303."""

import pytest

from quiz.lint.rules.unfocused_stem import RULE
from tests.lint.telling import messages


def choice(stem: str, key: str = "They breathe air") -> str:
    return f"- {{id: a, ask: {stem!r}, answer: {key!r}, wrong: [They lay eggs, They have gills]}}\n"


@pytest.mark.parametrize(
    "stem",
    [
        "Which of the following is true?",
        "Which of these statements about whales is NOT true?",
        "Which statement about the feeding habits of blue whales in summer is correct?",
        "Which is right?",
        "Which is right? Pick one.",
        "Which two of the claims below are false?",
        "Which one of the following statements is always true about whales?",
        "Which of these isn't true?",
        "What is true of whales?",
        "A whale dives to 300 metres. Which of the following must be true?",
        "In biology, which of these claims by Aristotle is false?",
        "Choose the correct answer.",
        "Mark all true statements about whales.",
        "Which of the following statements is the most accurate?",
        "Which of these applies to whales?",
        "What can be said about whales?",
        "Which of these is a fact about whales?",
    ],
)
def test_a_stem_that_asks_for_truth_alone_is_told(stem: str) -> None:
    [message] = messages(RULE, choice(stem))
    assert message.endswith(" asks nothing until the options are read")


@pytest.mark.parametrize(
    "stem", ["Whales are:", "The Soviet Union was", "Whales:", "Charles Darwin…", "Whales"]
)
def test_a_topic_is_told(stem: str) -> None:
    assert messages(RULE, choice(stem)) == [f"question 'a': '{stem}' is a topic, not a question"]


@pytest.mark.parametrize(
    "stem",
    [
        "Which of these is a true fruit?",
        "Which of the following are true bugs?",
        "Which spelling is correct?",
        "Which sentence is correct?",
        "What is wrong with this sentence?",
        "What is true north?",
        "Which statement would Kant agree with?",
        "Which of these statements is a tautology?",
        "The capital of France is",
        "She is",
        "2 + 2 is",
        "The largest whale is:",
        "What is the capital of France? Choose the correct answer.",
        "Choose the correct form of the verb.",
        "Whales are what?",
        "Whales are ___",
        "Which of these claims is true? 1. Whales have gills. 2. Whales have lungs.",
        "Statement 1: Whales have gills. Statement 2: Whales have lungs. Which are true?",
        "",
    ],
)
def test_these_pass(stem: str) -> None:
    assert messages(RULE, choice(stem or "whale → ?")) == []


def test_a_word_to_explain_or_translate_passes() -> None:
    assert (
        messages(RULE, choice("Whale", "A large mammal of the sea").replace("They lay", "One who lays")) == []
    )
    languages = "title: x\nlanguages: {front: en, back: sv}\nquestions:\n  "
    assert messages(RULE, languages + choice("Whales are")) == []


@pytest.mark.parametrize("stem", ["The heart", "Sonata form", "The French Revolution", "Concerning hearts:"])
def test_a_thing_of_which_the_options_tell_is_told(stem: str) -> None:
    options = "answer: began in the night, wrong: [repeats a beat, pumps and beats]"
    assert len(messages(RULE, f"- {{id: a, ask: '{stem}', {options}}}\n")) == 1


@pytest.mark.parametrize(
    "stem", ["Definition of osmosis:", "Gregarious", "Habeas corpus", "The opposite of hot"]
)
def test_a_term_to_define_passes(stem: str) -> None:
    options = "answer: fond of many things, wrong: [a writ for all, very cold indeed]"
    assert messages(RULE, f"- {{id: a, ask: '{stem}', {options}}}\n") == []


@pytest.mark.parametrize(
    ("language", "stem", "count"),
    [
        ("de", "Welche der folgenden Aussagen über Wale trifft zu?", 1), ("de", "Was stimmt?", 1),
        ("de", "Welche Aussage machte Kant?", 0), ("fr", "Laquelle de ces affirmations est vraie ?", 1),
        ("es", "¿Cuál de las siguientes afirmaciones es correcta?", 1), ("it", "Quale è vero?", 0),
    ],
)  # fmt: skip
def test_three_other_languages_ask_for_truth_too(language: str, stem: str, count: int) -> None:
    assert len(messages(RULE, f"title: x\nlanguage: {language}\nquestions:\n  {choice(stem)}")) == count


def test_other_kinds_and_languages_pass() -> None:
    assert messages(RULE, "- {id: a, ask: What is true of whales?, answer: They breathe}\n") == []
    assert messages(RULE, f"title: x\nlanguage: de\nquestions:\n  {choice('Which is true?')}") == []
