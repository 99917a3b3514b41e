"""What passes the reader without errors can be played and exported, whatever its texts are."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.anki.export import DeckToExport, foreseen
from quiz.anki.forecast import Fate
from quiz.deck import cloze
from quiz.deck.markup.plain import plain
from quiz.deck.model import AnyQuestion, Cloze, Deck
from quiz.deck.problems import Severity
from quiz.deck.reading import read
from quiz.game.events import Settings
from quiz.grading.grade import Grader
from quiz.grading.response import Filled, Response
from quiz.library.judging import judge
from quiz.library.locations import shipped_decks
from quiz.play.games import begin
from tests.play.samples import right

ODD = st.sampled_from(
    [
        "{{",
        "}}",
        "::",
        "\\",
        "`",
        "$x$",
        "<b>",
        "[bold]",
        "[sound:x]",
        "{{c1::a}}",
        "&amp;",
        "**b**",
        "\u200f",
        "é",
    ]
)
TEXT = st.one_of(st.text(min_size=1, max_size=12), st.lists(ODD, min_size=1, max_size=3).map(" ".join))
TEXTS = st.lists(TEXT, min_size=2, max_size=4)
QUESTION = st.one_of(
    st.fixed_dictionaries({"front": TEXT, "back": TEXT}),
    st.fixed_dictionaries({"claim": TEXT, "answer": st.sampled_from(["true", "no"])}),
    st.fixed_dictionaries({"cloze": st.builds("{} {{{{{}}}}} {}".format, TEXT, TEXT, TEXT)}),
    st.fixed_dictionaries({"order": TEXTS}),
    st.fixed_dictionaries({"match": st.dictionaries(TEXT, TEXT, min_size=2, max_size=4)}),
    st.fixed_dictionaries({"ask": TEXT, "number": st.decimals(-999, 999, places=2).map(str), "unit": TEXT}),
    st.fixed_dictionaries({"ask": TEXT, "answers": TEXTS, "wrong": TEXTS}),
    st.fixed_dictionaries({"ask": TEXT, "answers": TEXTS}),
    st.fixed_dictionaries({"ask": TEXT, "answer": TEXT, "wrong": TEXTS, "hint": TEXT, "why": TEXT}),
    st.fixed_dictionaries({"ask": TEXT, "answer": TEXT, "accept": TEXTS}),
)


def known(question: AnyQuestion) -> Response:
    """The wholly right answer to any question."""
    if isinstance(question, Cloze):
        return Filled(tuple(plain(blank.text, inline=True) for blank in cloze.blanks(question.cloze)))
    return right(question)


def play_and_export(deck: Deck, folder: Path) -> None:
    """Play every question knowing the answer, then export all of them."""
    session = begin(None, deck, Settings(seed="any", drafts=True))
    while session.prompt is not None:
        outcome = session.answer(known(session.prompt.question))
        assert outcome.verdict is not None
        assert outcome.verdict.correct, (outcome.question, outcome.verdict)
        session.advance()
    assert session.results().points == session.results().possible
    (told,) = foreseen([DeckToExport(deck, folder, ())], now=1_700_000_000, drafts=True)
    assert [one.question for one in told.of(Fate.NEW)] == [question.id for question in deck.questions]
    assert told.complete


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(QUESTION, min_size=1, max_size=4))
def test_whatever_reads_without_errors_can_be_played_and_exported(
    tmp_path: Path, questions: list[dict[str, object]]
) -> None:
    written = json.dumps({"title": "Any", "questions": questions}, ensure_ascii=False)
    reading = read(written.encode("utf-8", "surrogatepass"), "any.yaml")
    if reading.deck is None or any(one.severity is Severity.ERROR for one in reading.problems):
        return
    play_and_export(reading.deck, tmp_path)


@pytest.mark.parametrize("name", ["japan-ussr-1941.yaml", "tour.yaml"])
def test_the_shipped_decks_have_nothing_to_say_and_can_be_won(name: str) -> None:
    path = shipped_decks() / name
    judged = judge(path)
    assert judged.problems == ()
    assert judged.deck is not None
    play_and_export(judged.deck, path.parent)
    assert len({type(question) for question in judged.deck.questions}) == 10


def test_every_answer_that_the_shipped_decks_accept_is_right() -> None:
    from quiz.deck.model import ShortAnswer
    from quiz.grading.response import Typed

    for path in sorted(shipped_decks().glob("*.yaml")):
        deck = judge(path).deck
        assert deck is not None
        grader = Grader(deck)
        for question in deck.questions:
            if isinstance(question, ShortAnswer):
                for text in (question.answer, *question.accept):
                    assert grader.grade(question, Typed(plain(text, inline=True))).correct, (
                        question.id,
                        text,
                    )
