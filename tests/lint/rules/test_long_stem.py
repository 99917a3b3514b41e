"""L304."""

from quiz.lint.rules.long_stem import MOST, RULE
from tests.lint.telling import messages


def asked(words: str) -> str:
    return f"- {{id: a, ask: '{words}', answer: x}}\n"


def test_more_than_fifty_words_are_told() -> None:
    assert messages(RULE, asked("word " * (MOST + 1))) == ["question 'a': the stem has 51 words"]
    assert messages(RULE, asked("incomprehensibility " * MOST)) == []


def test_claims_fronts_and_cloze_texts_are_stems_too() -> None:
    long = "word " * (MOST + 1)
    for question in (f"claim: {long}, answer: no", f"front: {long}, back: x", f"cloze: '{long} {{{{x}}}}'"):
        assert len(messages(RULE, f"- {{id: a, {question}}}\n")) == 1


def test_two_letters_count_as_a_word_where_no_spaces_are_set() -> None:
    assert len(messages(RULE, asked("首都" * (MOST + 1)))) == 1
    assert messages(RULE, asked("首都" * (MOST - 1))) == []


def test_fenced_code_does_not_count() -> None:
    code = "".join(f"      x{n} = {n} + y{n}\n" for n in range(30))
    deck = f"- id: a\n  ask: |\n      ```\n{code}      ```\n      What is x1?\n  answer: x\n"
    assert messages(RULE, deck) == []
    assert len(messages(RULE, deck.replace("```", ""))) == 1
