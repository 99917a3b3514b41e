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


def test_three_blanks_that_leave_no_more_than_a_word_are_told() -> None:
    assert messages(RULE, cloze("A {{variable}} has a {{name}} and its {{value}}.")) == [
        "question 'a': 3 blanks leave hardly a word to tell from what belongs into them"
    ]
    assert messages(RULE, cloze("The {{Moon}} orbits the {{Earth}} in a {{month}}.")) == [
        "question 'a': 3 blanks leave hardly a word to tell from what belongs into them"
    ]
    assert messages(RULE, cloze("The {{Moon}} orbits the planet {{Earth}} in a {{month}}.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The {{Moon}}.",
        "The {{Moon}} is a {{satellite}}.",
        "{{Red}}, {{yellow}} and {{blue}} are primary.",
        "{{水}}は{{水素}}です",
        "Der {{Mond}} kreist um die {{Erde}}, einmal in jedem Monat.",
    ],
)
def test_these_pass(text: str) -> None:
    assert messages(RULE, cloze(text)) == []


def test_numbered_blanks_are_open_together_too() -> None:
    assert len(told(RULE, cloze("{{c1::Bread}} is {{c2::flour}} with {{c3::water}}."))) == 1


def test_other_kinds_have_no_blanks() -> None:
    assert (
        messages(RULE, "- {id: a, ask: 'Which words fit in ___, ___, ___, ___ and ___?', answer: these}\n")
        == []
    )
