"""The solution of a question is its right answer."""

import pytest

from quiz.deck.model import AnyQuestion, Cloze, Deck, Listing, Numeric, ShortAnswer
from quiz.grading.grade import Grader
from quiz.grading.solving import solution
from quiz.library.judging import judge
from quiz.library.locations import shipped_decks
from tests.play.samples import DECK


@pytest.mark.parametrize("question", DECK.questions, ids=lambda one: one.id)
def test_the_solution_of_every_kind_is_wholly_right(question: AnyQuestion) -> None:
    assert Grader(DECK).grade(question, solution(question)).correct


def test_the_solution_of_every_shipped_question_is_wholly_right() -> None:
    for path in shipped_decks().glob("*.yaml"):
        deck = judge(path).deck
        assert deck is not None
        wrong = [one.id for one in deck.questions if not Grader(deck).grade(one, solution(one)).correct]
        assert wrong == []


@pytest.mark.parametrize(
    "question",
    [
        ShortAnswer(id="q", ask="?", answer="the *Nomonhan* `Incident`"),
        Listing(id="q", ask="?", answers=("**Germany**, 1940", "Italy; Rome")),
        Cloze(id="q", cloze="The {{*Red* Army}} came in {{$x^2$}} \\{{days."),
        Numeric(id="q", ask="?", number=-1500000, within="10%"),  # type: ignore[arg-type]
    ],
    ids=lambda one: type(one).__name__,
)
def test_marks_and_separators_do_no_harm(question: AnyQuestion) -> None:
    assert Grader(Deck(questions=(question,))).grade(question, solution(question)).correct
