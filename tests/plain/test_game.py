import io
import sqlite3
import unicodedata
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.deck.model import Choice, Deck, Media, ShortAnswer
from quiz.game.views import Ending as QuestionEnding
from quiz.grading.verdict import Rule
from quiz.library.evidence import Cited
from quiz.plain.commands import Command
from quiz.plain.console import Console
from quiz.plain.game import Ending, run_game
from quiz.plain.outcomes import evidence_lines, points_line
from quiz.plain.results import duration
from quiz.play import games
from quiz.store.log import Log
from tests.plain.talk import first_outcome, session_of, talk
from tests.play.conftest import Clock
from tests.play.samples import DECK, right

RIGHT_LINES = {
    "clash": ("Khalkhin Gol",),
    "spy": ("Richard Sorge",),
    "pact": ("1",),
    "war": ("9 August 1945", "Manchuria"),
    "days": ("90 days",),
    "axis": ("Italy", "Germany; Japan", ""),
    "nomonhan": ("", "2"),
}
"""What is typed for a right answer where that does not hang on the order of options."""


def number(told: list[str], option: str) -> str:
    """The number or letter of an option in what was told."""
    return next(line for line in told if line.endswith(f". {option}")).partition(".")[0]


@pytest.mark.parametrize("name", ["spy", "pact", "war", "days", "axis", "nomonhan"])
def test_a_right_answer_of_each_typed_kind(name: str) -> None:
    ending, told = talk(session_of(name), *RIGHT_LINES[name], "")
    assert ending is Ending.FINISHED
    assert any(line.startswith("Right") for line in told)
    assert "1 right, of 1 in 0 seconds." in told


def test_a_choice_is_picked_by_number() -> None:
    _, told = talk(session_of("clash"))
    outcome = first_outcome(session_of("clash"), number(told, "Khalkhin Gol"))
    assert outcome.share == 1


def test_a_wrong_choice_is_told_with_what_is_wrong_about_it() -> None:
    _, told = talk(session_of("clash"))
    _, told = talk(session_of("clash"), number(told, "Lake Khasan"))
    assert "Wrong." in told
    assert "About your answer Lake Khasan: fought a year earlier" in told
    assert "The answer: Khalkhin Gol" in told
    assert "The counterattack of August 1939 broke a whole division." in told


def test_several_options_are_picked() -> None:
    _, told = talk(session_of("goals"))
    typed = f"{number(told, 'oil')} {number(told, 'rubber')}"
    assert first_outcome(session_of("goals"), typed).share == 1
    _, told = talk(
        session_of("goals"), f"{number(told, 'oil')} {number(told, 'wheat')} {number(told, 'coal')}"
    )
    assert "Wrongly picked: " in "\n".join(told)
    assert "About your answer wheat: that came from elsewhere" in told
    assert "The answers: oil; rubber" in told


def test_items_are_put_in_order() -> None:
    _, told = talk(session_of("timeline"))
    assert "Put these in order." in told
    typed = " ".join(number(told, item) for item in ("Khalkhin Gol", "The pact", "Yalta"))
    _, told = talk(session_of("timeline"), typed)
    assert "Right." in told
    assert told[told.index("The right order:") + 1 :][:3] == [
        "1. Khalkhin Gol (1939)",
        "2. The pact (1941)",
        "3. Yalta (1945)",
    ]


def test_sides_are_paired() -> None:
    _, told = talk(session_of("who"))
    assert (
        first_outcome(session_of("who"), f"1{number(told, 'Khalkhin Gol')} 2{number(told, 'The pact')}").share
        == 1
    )
    _, told = talk(session_of("who"), f"1{number(told, 'Yalta')}")
    assert "Wrong: 0 of 2 pairs right." in told
    assert "You paired Zhukov with Yalta." in told
    assert "Zhukov: Khalkhin Gol" in told


def test_a_cloze_is_asked_blank_by_blank() -> None:
    _, told = talk(session_of("war"), "in August 1945", "")
    assert "On [blank 1: a day] the army crossed into [blank 2]." in told
    assert "Blank 1 of 2, a day:" in told
    assert "Blank 2 of 2:" in told
    assert "Blank 2: you wrote nothing; the answer: Manchuria" in told
    assert "On 9 August 1945 the army crossed into Manchuria." in told


def test_a_list_says_what_was_found_and_what_is_missing() -> None:
    _, told = talk(session_of("axis"), "", "Germany, Atlantis", "")
    assert "Type at least one. /skip passes the question over." in told
    assert "Partly right: 1 of 3 found." in told
    assert {"Found: Germany", "Not in the list: Atlantis", "Missing: Italy; Japan"} <= set(told)


def test_a_card_is_turned_and_graded() -> None:
    _, told = talk(session_of("nomonhan"), "", "maybe", "1", "")
    front, back = told.index("Nomonhan"), told.index("The back: Khalkhin Gol")
    assert front < back
    assert "Type 1 if you did not know it, 2 if you knew it." in told
    assert "Wrong: by your own word." in told


def test_a_line_that_is_no_answer_is_asked_again() -> None:
    _, told = talk(session_of("clash"), "first", "7", "1")
    assert told.count("Type a number, 1 to 4.") == 3


def test_hints_flags_and_skips() -> None:
    session = session_of("clash")
    ending, told = talk(session, "/hint", "/HINT", "/hint", "/flag", "/flag", "/flag", "/skip", "")
    assert ending is Ending.FINISHED
    assert "Hint: It has a river in its name." in told
    assert "Hint: Its other name is Nomonhan." in told
    assert "There is no hint left." in told
    assert "The flag is taken back." in told
    assert "Skipped." in told
    outcome = session.results().outcomes[0]
    assert (outcome.ending, outcome.hints, outcome.flagged) == (QuestionEnding.SKIPPED, 2, True)


def test_an_answer_can_be_overruled_before_going_on() -> None:
    session = session_of("spy")
    _, told = talk(session, "/right", "/resume", "a man called Ramsay", "what?", "/right", "/right", "")
    assert told.count("/right does nothing here.") == 2
    assert "Press enter to go on. /? lists the commands." in told
    assert "Right: you say so." in told
    verdict = session.results().outcomes[0].verdict
    assert verdict is not None
    assert verdict.rule is Rule.OVERRULED


def test_an_answer_may_begin_with_a_slash() -> None:
    deck = Deck(id="d", questions=(ShortAnswer(id="root", ask="Where is the root?", answer="/usr"),))
    assert first_outcome(session_of(deck=deck), "/usr", "//usr", "").share == 1


def test_help_lists_every_command() -> None:
    _, told = talk(session_of("spy"), "/?")
    for one in Command:
        assert any(line.startswith(f"/{one}: ") for line in told)


def test_a_pause_stops_the_clock() -> None:
    clock = Clock()
    session = session_of("spy", clock=clock)
    _, told = talk(session, "/pause", "", "Sorge", "")
    assert told.count("Who reported from Tokyo?") >= 2
    assert "Paused: the clock stands. Press enter to go on." in told


def test_a_game_that_was_paused_is_unpaused_by_enter(tmp_path: Path) -> None:
    with Log.open(tmp_path / "quiz.sqlite3") as log:
        session_of("spy", log=log).pause()
        session = games.resume(log, log.games()[0].game, DECK, clock=Clock())
        ending, told = talk(session, "", "Sorge", "")
    assert ending is Ending.FINISHED
    assert told[0] == "Paused: the clock stands. Press enter to go on."
    assert told.count("Who reported from Tokyo?") == 1


def test_leaving_in_a_pause_keeps_the_pause() -> None:
    session = session_of("spy")
    ending, _ = talk(session, "/pause", "/quit")
    assert ending is Ending.LEFT
    assert session.prompt is not None
    assert session.prompt.paused


def test_the_end_of_the_input_keeps_the_game_and_says_so(tmp_path: Path) -> None:
    with Log.open(tmp_path / "quiz.sqlite3") as log:
        ending, told = talk(session_of("spy", "days", log=log), "/hint")
        assert ending is Ending.INPUT_ENDED
        assert told[-2:] == ["The input ended.", "The game is kept; resume it from the library."]
        again = games.resume(log, log.games()[0].game, DECK)
        assert again.progress.done == 0


def test_leaving_keeps_the_game_and_says_so() -> None:
    ending, told = talk(session_of("spy"), "/quit")
    assert ending is Ending.LEFT
    assert told[-1] == "The game is kept; resume it from the library."


def test_a_game_that_is_not_saved_does_not_claim_to_be() -> None:
    _, told = talk(session_of("spy"), "/quit", saved=False)
    assert told[-1] == "This game was not saved from here on."


class SlowConsole(Console):
    """A player who takes a while over each line."""

    clock = Clock()
    pace = 0.0

    def read(self) -> str:
        self.clock.wait(self.pace)
        return super().read()


@pytest.mark.parametrize(("pace", "ending"), [(19, QuestionEnding.ANSWERED), (40, QuestionEnding.TIMED_OUT)])
@pytest.mark.parametrize("name", ["spy", "pact", "days", "nomonhan"])
def test_a_clock_runs_only_when_seconds_are_given(name: str, pace: float, ending: QuestionEnding) -> None:
    for seconds, expected in ((20.0, ending), (None, QuestionEnding.ANSWERED)):
        clock = Clock()
        session = session_of(name, clock=clock, seconds=seconds)
        target = io.StringIO()
        console = SlowConsole(io.StringIO("".join(f"{line}\n" for line in (*RIGHT_LINES[name], ""))), target)
        console.clock, console.pace = clock, pace
        run_game(console, session, lambda question: ())
        assert session.results().outcomes[0].ending is expected
        assert ("seconds once it is read" in target.getvalue()) == (seconds is not None)


def test_a_failure_to_save_is_told_and_decided(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.store.connecting.PATIENCE", 0.02)
    path = tmp_path / "quiz.sqlite3"
    with Log.open(path) as log, closing(sqlite3.connect(path, isolation_level=None)) as other:
        session = session_of("spy", "days", log=log)
        other.execute("BEGIN IMMEDIATE")
        kept = log.events(log.games()[0].game)
        ending, told = talk(session, "Sorge", "1", "what", "2", "", "90", "")
        assert ending is Ending.FINISHED
        assert session.progress.done == 2
        assert sum("could not be saved" in line for line in told) == 2
        assert any("close the other program" in line for line in told)
        assert log.events(log.games()[0].game) == kept
        third = games.resume(log, log.games()[0].game, DECK, clock=Clock())
        ending, told = talk(third, "/skip", "3")
        assert ending is Ending.LEFT
        other.execute("ROLLBACK")


def test_evidence_is_told_with_its_passage() -> None:
    cited = Cited(
        title="The choice of 1941",
        author="A. Writer",
        heading="The lesson",
        paragraph=3,
        page="12",
        stands_on="14",
        before="… it was ",
        quote="Khalkhin Gol",
        after=", where …",
        url="https://example.org/",
        checked=True,
    )
    assert evidence_lines(cited) == (
        "Evidence from The choice of 1941, by A. Writer, under “The lesson”, paragraph 3, page 12:",
        "… it was “Khalkhin Gol”, where …",
        "At https://example.org/",
    )
    found = Cited(title="A book", paragraph=1, stands_on="xii", quote="words", checked=True)
    assert evidence_lines(found)[0] == "Evidence from A book, paragraph 1, page xii:"
    assert evidence_lines(Cited(title="A book", page="3")) == ("Evidence from A book, page 3, not checked.",)


def test_media_are_told_in_words() -> None:
    pictures = (Media(file="media/map.png", alt="A map of the border"),)
    question = Choice(id="c", ask="Where?", answer="here", wrong=("there",), image=pictures[0])
    _, told = talk(session_of(deck=Deck(id="d", questions=(question,))))
    assert "Media: A map of the border, file media/map.png" in told


def test_marks_are_gone_and_code_and_math_can_be_read() -> None:
    ask = "What *does* this [print](https://example.org), with $x^2$?\n\n```python\nprint(1 + 1)\n```"
    deck = Deck(id="d", questions=(ShortAnswer(id="code", ask=ask, answer="2"),))
    _, told = talk(session_of(deck=deck))
    assert "What does this print, with x^2?" in told
    assert "print(1 + 1)" in told


def test_escape_codes_of_a_deck_and_of_an_answer_are_characters() -> None:
    deck = Deck(id="d", questions=(ShortAnswer(id="e", ask="Red\x1b[31m?", answer="no\x07"),))
    _, told = talk(session_of(deck=deck), "my \x1b]0;title\x07", "")
    text = "\n".join(told)
    assert "Red␛[31m?" in text
    assert not any(unicodedata.category(character) == "Cc" for character in text if character != "\n")


def test_results_are_told_in_words() -> None:
    clock = Clock()
    session = session_of("spy", "days", "pact", clock=clock)
    for _ in range(3):
        clock.wait(61)
        session.skip()
        session.advance()
    _, told = talk(session)
    assert "3 skipped, of 3 in 3 minutes 3 seconds." in told
    assert "This is the first game of its sort." in told
    assert "Tag people: 0 of 1 right" in told
    assert "- Who reported from Tokyo?" in told
    assert "- Who reported from Tokyo?: 1 minute 1 second" in told


def test_streaks_and_flags_are_told() -> None:
    session = session_of("spy", "days", "pact", "clash")
    for _ in range(2):
        assert session.prompt is not None
        session.answer(right(session.prompt.question))
        session.advance()
    session.flag()
    assert session.prompt is not None
    points = session.progress.points
    _, told = talk(session)
    assert told[1] == f"Question 3 of 4, {points:,} points, 2 right in a row, flagged."
    outcome = session.answer(right(session.prompt.question))
    assert points_line(outcome, session.progress) == (
        f"1,100 points, {points + 1100:,} in all. "
        "100 of them for 2 right answers just before. 3 right in a row."
    )
    _, told = talk(session, "", "/skip")
    assert any(line.endswith("The streak of 3 ends.") for line in told)


def test_durations() -> None:
    assert [duration(seconds) for seconds in (0, 1, 60, 61.4, 3600)] == [
        "0 seconds",
        "1 second",
        "1 minute",
        "1 minute 1 second",
        "60 minutes",
    ]


LINES = st.one_of(
    st.sampled_from(
        [
            "",
            "1",
            "2",
            "1 2",
            "3 1 2",
            "1a 2b",
            "Sorge",
            "90",
            "/hint",
            "/skip",
            "/flag",
            "/right",
            "/pause",
            "/?",
        ]
    ),
    st.text(max_size=12).filter(lambda line: "\n" not in line and "\r" not in line),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=80), st.sampled_from([None, 20.0]))
def test_any_lines_are_a_dialogue(typed: list[str], seconds: float | None) -> None:
    session = session_of(seconds=seconds)
    ending, told = talk(session, *typed)
    assert (ending is Ending.FINISHED) == session.finished
    text = "\n".join(told)
    assert not any(0x2500 <= ord(character) < 0x25A0 for character in text)  # box drawing, bars
    typed_text = "".join(typed)
    assert not any(ord(character) >= 0x1F000 for character in text if character not in typed_text)  # emoji
    assert session.results().points <= session.results().possible


def test_the_best_so_far_is_told(tmp_path: Path) -> None:
    with Log.open(tmp_path / "quiz.sqlite3") as log:
        talk(session_of("spy", log=log), "/skip", "")
        _, told = talk(session_of("spy", log=log), "Sorge", "")
        assert "A new best: 1,000 more than the best before, 0." in told
        _, told = talk(session_of("spy", log=log), "/skip", "")
        assert "Best so far: 1,000." in told
