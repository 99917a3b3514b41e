"""L402."""

import pytest

from quiz.lint.rules.too_many_blanks import RULE
from tests.lint.telling import messages, told


def cloze(text: str) -> str:
    return f"- {{id: a, cloze: '{text}'}}\n"


def test_five_blanks_are_too_many_in_any_text() -> None:
    text = "By the river Nile lie " + ", ".join(
        f"{{{{city{n}}}}}, home of old temple number {n}" for n in range(5)
    )
    assert messages(RULE, cloze(text)) == ["question 'a': the text has 5 blanks"]
    assert messages(RULE, cloze(text.replace("{{city4}}", "Luxor"))) == []


def test_fewer_telling_words_than_blanks_are_told() -> None:
    assert messages(RULE, cloze("The {{Moon}} is a {{satellite}}.")) == [
        "question 'a': 2 blanks leave no word to tell from what belongs into them"
    ]
    assert messages(RULE, cloze("The {{Moon}} orbits the {{Earth}}.")) == [
        "question 'a': 2 blanks leave one word to tell from what belongs into them"
    ]
    assert messages(RULE, cloze("Once a month the {{Moon}} orbits the {{Earth}}.")) == []


def test_hints_are_words_that_tell() -> None:
    assert messages(RULE, cloze("The {{Moon::a satellite}} orbits the {{Earth}}.")) == []


@pytest.mark.parametrize(
    "text",
    ["The {{Moon}}.", "{{水}}は{{水素}}です", "Der {{Mond}} kreist um die {{Erde}}, einmal in jedem Monat."],
)
def test_these_pass(text: str) -> None:
    assert messages(RULE, cloze(text)) == []


def test_numbered_blanks_are_open_together_too() -> None:
    assert len(told(RULE, cloze("{{c1::Bread}} is made of {{c2::flour}} and {{c3::water}}."))) == 1


def test_other_kinds_have_no_blanks() -> None:
    assert (
        messages(RULE, "- {id: a, ask: 'Which words fit in ___, ___, ___, ___ and ___?', answer: these}\n")
        == []
    )
