import pytest
from msgspec.structs import replace

from quiz.deck.model import AnyQuestion
from quiz.game.game import NotNowError
from quiz.game.rehearsal import answered, rehearse
from quiz.grading.response import Typed
from quiz.grading.solving import solution
from tests.play.samples import DECK


@pytest.mark.parametrize("question", DECK.questions, ids=lambda one: one.id)
def test_a_question_is_asked_and_answered_as_in_a_game(question: AnyQuestion) -> None:
    game = rehearse(DECK, question)
    assert game.prompt is not None
    assert (game.prompt.question, game.prompt.number, game.prompt.of) == (question, 1, 1)
    assert game.prompt.options == rehearse(DECK, question).prompt.options  # type: ignore[union-attr]
    done = answered(game, solution(question), DECK)
    assert done.outcome is not None
    assert done.outcome.share == 1.0
    assert done.prompt is not None
    with pytest.raises(NotNowError):
        answered(done, solution(question), DECK)


def test_a_draft_is_asked_too() -> None:
    draft = replace(DECK.questions[1], status="draft")
    assert rehearse(DECK, draft).current == draft


def test_other_answers_of_the_deck_are_no_slips() -> None:
    question = DECK.questions[1]
    other = replace(question, id="other", answer="Richard Sorgo", accept=())
    deck = replace(DECK, questions=(question, other))
    assert answered(rehearse(DECK, question), Typed("Richard Sorgo"), DECK).outcome.share == 1.0  # type: ignore[union-attr]
    assert answered(rehearse(deck, question), Typed("Richard Sorgo"), deck).outcome.share == 0.0  # type: ignore[union-attr]
