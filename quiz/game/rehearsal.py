"""One question asked and answered outside of any game that counts, as its author tries it."""

from msgspec.structs import replace

from quiz.deck.model import AnyQuestion, Deck
from quiz.game.events import Settings
from quiz.game.game import Game
from quiz.game.starting import start
from quiz.grading.grade import Grader
from quiz.grading.response import Response

SEED = "preview"
"""The order of options stays the same from one look to the next."""


def rehearse(deck: Deck, question: AnyQuestion) -> Game:
    """A game of nothing but `question`, which is on the screen; drafts are asked too."""
    alone = replace(deck, questions=(question,))
    game = Game.begin(alone, start(alone, Settings(seed=SEED, drafts=True)))
    return game.apply(game.next())


def answered(game: Game, response: Response, deck: Deck) -> Game:
    """The game once its open question is answered; graded as in `deck`, whose other answers count too.

    Raises `NotNowError` where no question is open.
    """
    question = game.current
    verdict = Grader(deck).grade(question, response) if question is not None else None
    return game if verdict is None else game.apply(game.answer(response, verdict, 0.0))
