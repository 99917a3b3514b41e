from hypothesis import given
from hypothesis import strategies as st

from quiz.game.events import Settings
from quiz.grading.response import Named
from quiz.play import games
from quiz.play.session import Session
from quiz.play.sharing import counts, rows, shareable
from tests.play.conftest import Clock
from tests.play.samples import DECK, right, wrong


def played(script: str) -> Session:
    session = games.begin(None, DECK, Settings(seed="1"), clock=Clock())
    for step in script:
        assert session.prompt is not None
        question = session.prompt.question
        match step:
            case "r":
                session.answer(right(question))
            case "w":
                session.answer(wrong(question))
            case _:
                session.skip()
        session.advance()
    return session


def test_squares_come_with_words() -> None:
    session = played("rrwsrrrrrr")
    assert shareable("Why Japan stayed out", session.results()).splitlines()[1:] == [
        "🟩🟩🟥⬜🟩🟩🟩🟩🟩🟩",
        "8 right, 1 wrong, 1 skipped",
    ]
    assert shareable("Why Japan stayed out", session.results()).startswith("Why Japan stayed out: ")


def test_a_partly_right_answer_is_yellow() -> None:
    session = games.begin(None, DECK, Settings(seed="1", only=("axis",)), clock=Clock())
    session.answer(Named(("Germany",)))
    session.advance()
    assert rows(session.results()) == ("🟨",)
    assert counts(session.results()) == "1 partly right"


def test_nothing_answered_is_said() -> None:
    assert counts(played("").results()) == "nothing answered"
    assert rows(played("").results()) == ()


@given(st.text(alphabet="rws", max_size=10))
def test_there_is_a_square_for_each_question(script: str) -> None:
    results = played(script).results()
    assert len("".join(rows(results))) == len(script)
    assert results.right + results.partly + results.wrong + results.skipped == len(script)
