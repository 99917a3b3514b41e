"""A game is the fold of its events."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quiz.deck.model import AnyQuestion, Deck, Flashcard
from quiz.game import scoring
from quiz.game.events import Answered, Event, Finished, Settings, Shown, Started
from quiz.game.game import Game, NewerGameError, NotNowError
from quiz.game.starting import NothingToAskError, start
from quiz.game.views import Ending, Outcome
from quiz.grading.response import Recalled, Typed
from quiz.grading.verdict import Rule, Verdict
from tests.game.decks import CHOICE, DECK

RIGHT = Verdict(share=1.0, rule=Rule.EXACT)
WRONG = Verdict(share=0.0, rule=Rule.DIFFERENT)
HALF = Verdict(share=0.5, rule=Rule.COUNTED)


def begin(deck: Deck = DECK, **chosen: object) -> Game:
    """A game of `deck`, its first question on the screen."""
    settings = msgspec.convert({"seed": "tokyo", **chosen}, Settings)
    game = Game.begin(deck, start(deck, settings))
    return game.apply(game.next())


def answer(game: Game, verdict: Verdict, elapsed: float = 3.0) -> Game:
    """The open question answered with this verdict."""
    return game.apply(game.answer(Typed("x"), verdict, elapsed))


def only(*questions: AnyQuestion) -> Deck:
    """A deck of these questions."""
    return replace(DECK, questions=questions)


def last(game: Game) -> Outcome:
    """What became of the question just dealt with."""
    assert game.outcome is not None
    return game.outcome


def test_every_ready_question_is_asked_once() -> None:
    game, asked = begin(), []
    while game.current is not None:
        asked.append(game.current.id)
        game = answer(game, RIGHT)
        game = game.apply(game.next())
    assert game.over
    assert sorted(asked) == sorted(question.id for question in DECK.questions if not question.is_draft)


def test_settings_choose_the_questions() -> None:
    assert len(start(DECK, Settings(seed="s", length=3)).questions) == 3
    assert [asked.id for asked in start(DECK, Settings(seed="s", tags=("people",))).questions] == ["spy"]
    assert [asked.id for asked in start(DECK, Settings(seed="s", only=("days",))).questions] == ["days"]
    assert any(asked.id == "draft" for asked in start(DECK, Settings(seed="s", drafts=True)).questions)


@pytest.mark.parametrize(
    ("deck", "settings", "word"),
    [
        (only(), Settings(seed="s"), "no questions yet"),
        (DECK, Settings(seed="s", tags=("music",)), "battles"),
        (DECK, Settings(seed="s", only=("gone",)), "any more"),
        (only(replace(CHOICE, status="draft")), Settings(seed="s"), "drafts"),
    ],
)
def test_nothing_to_ask_says_why(deck: Deck, settings: Settings, word: str) -> None:
    with pytest.raises(NothingToAskError, match=word):
        start(deck, settings)


def test_a_right_answer_scores_and_streaks() -> None:
    game = answer(begin(only(CHOICE, replace(CHOICE, id="two"), replace(CHOICE, id="three"))), RIGHT)
    assert (last(game).points, last(game).streak) == (1000, 1)
    game = answer(game.apply(game.next()), RIGHT)
    assert (last(game).points, last(game).bonus, last(game).streak) == (1050, 50, 2)
    game = answer(game.apply(game.next()), HALF)
    assert (last(game).points, last(game).streak, last(game).streak_before) == (500, 0, 2)
    assert game.progress.points == 2550
    assert game.progress.possible == 1000 + 1050 + 1100


def test_hints_cost_a_quarter_each_and_run_out() -> None:
    game = begin(only(CHOICE))
    for left in (1, 0):
        hint = game.hint()
        assert hint is not None
        game = game.apply(hint)
        assert game.prompt is not None
        assert game.prompt.hints_left == left
    assert game.hint() is None
    assert last(answer(game, RIGHT)).points == 563


def test_a_skip_brings_nothing_ends_the_streak_and_is_not_wrong() -> None:
    game = answer(begin(only(CHOICE, replace(CHOICE, id="two"))), RIGHT)
    game = game.apply(game.next())
    game = game.apply(game.skip(2.0))
    assert (last(game).points, last(game).streak, last(game).ending) == (0, 0, Ending.SKIPPED)
    assert (game.results().wrong, game.results().skipped) == (0, 1)


def test_time_out_is_told_apart_from_a_skip() -> None:
    game = begin(only(CHOICE), seconds=20)
    assert last(game.apply(game.time_out(20.5))).ending is Ending.TIMED_OUT


def test_a_flashcard_brings_half_without_speed_and_leaves_the_streak_alone() -> None:
    card = Flashcard(id="card", front="a", back="b")
    deck = only(CHOICE, card)
    game = begin(deck, seconds=20)
    while game.current is not None:
        known = isinstance(game.current, Flashcard)
        response = Recalled(knew=True) if known else Typed("x")
        game = game.apply(game.answer(response, RIGHT, 500.0 if known else 0.0))
        if known:
            assert (last(game).points, last(game).streak) == (500, last(game).streak_before)
        game = game.apply(game.next())


def test_overruling_scores_the_answer_again_as_right() -> None:
    game = answer(begin(only(CHOICE, replace(CHOICE, id="two"))), RIGHT)
    game = answer(game.apply(game.next()), WRONG)
    assert last(game).streak == 0
    game = game.apply(game.overrule())
    assert (last(game).points, last(game).streak, last(game).overruled) == (1050, 2, True)
    with pytest.raises(NotNowError):
        game.overrule()


def test_what_cannot_happen_now_is_refused() -> None:
    game = begin(only(CHOICE))
    with pytest.raises(NotNowError):
        game.next()
    with pytest.raises(NotNowError):
        game.overrule()
    done = answer(game, RIGHT)
    for decision in (lambda: done.skip(1), done.hint, lambda: done.pause(1), done.overrule):
        with pytest.raises(NotNowError):
            decision()
    over = done.apply(done.next())
    with pytest.raises(NotNowError):
        over.next()
    with pytest.raises(NotNowError):
        over.flag()


def test_a_pause_keeps_the_elapsed_time() -> None:
    game = begin(only(CHOICE))
    game = game.apply(game.pause(7.5))
    assert game.paused
    assert game.elapsed == 7.5
    assert game.prompt is not None
    assert game.prompt.paused
    assert not game.apply(game.resume(7.5)).paused


def test_a_flag_comes_and_goes_and_stands_in_the_results() -> None:
    game = begin(only(CHOICE))
    game = game.apply(game.flag())
    assert answer(game, RIGHT).results().outcomes[0].flagged
    assert not answer(game.apply(game.flag()), RIGHT).results().outcomes[0].flagged


def test_a_question_that_changed_is_asked_as_a_new_one() -> None:
    game = begin(only(CHOICE))
    hint = game.hint()
    assert hint is not None
    assert game.shown is not None
    log: list[Event] = [game.started, game.shown, hint]
    assert Game.replay(game.deck, log).again() is None
    changed = only(replace(CHOICE, wrong=("Mukden", "Lake Khasan")))
    later = Game.replay(changed, log)
    again = later.again()
    assert again is not None
    later = later.apply(again)
    assert later.hints == 0
    assert later.prompt is not None
    assert set(later.prompt.options) == {"Khalkhin Gol", "Mukden", "Lake Khasan"}


def test_a_question_that_vanished_is_dropped_and_told() -> None:
    two = replace(CHOICE, id="two")
    game = begin(only(CHOICE, two))
    assert game.current is not None
    assert game.shown is not None
    gone = game.current.id
    rest = only(*(question for question in (CHOICE, two) if question.id != gone))
    log: list[Event] = [game.started, game.shown, Answered(gone, Typed("x"), RIGHT, 1.0)]
    later = Game.replay(rest, log)
    assert later.vanished == (gone,)
    assert later.progress.of == 1
    assert isinstance(later.next(), Shown)


def test_a_newer_games_rules_are_refused() -> None:
    started = replace(start(DECK, Settings(seed="s")), algorithm=99)
    with pytest.raises(NewerGameError, match="newer quiz"):
        Game.begin(DECK, started)


def test_results_count_by_tag() -> None:
    game = begin(only(CHOICE, replace(CHOICE, id="two", tags=("battles", "dates"))))
    game = answer(game, RIGHT)
    game = answer(game.apply(game.next()), WRONG)
    results = game.results()
    assert (results.right, results.partly, results.wrong) == (1, 0, 1)
    assert [(tally.tag, tally.of) for tally in results.tags] == [("battles", 2), ("dates", 1)]


STEPS = st.lists(
    st.sampled_from(["right", "half", "wrong", "skip", "hint", "flag", "pause", "overrule", "next"])
)


@given(STEPS, st.text(max_size=4))
def test_any_play_replayed_from_its_log_is_the_same_game(steps: list[str], seed: str) -> None:
    started = start(DECK, Settings(seed=seed, seconds=20))
    game = Game.begin(DECK, started)
    log: list[Event] = [started]
    for step in steps:
        try:
            event = decide(game, step)
        except NotNowError:
            continue
        if event is not None:
            log.append(event)
            game = game.apply(event)
    kept = msgspec.json.decode(msgspec.json.encode(log), type=list[Event])
    assert Game.replay(DECK, kept) == game
    assert 0 <= game.progress.points <= game.progress.possible
    assert isinstance(kept[0], Started)
    assert game.over == any(isinstance(event, Finished) for event in kept)
    assert scoring.possible(DECK, game.questions) == game.possible


def decide(game: Game, step: str) -> Event | None:
    """The event of one step of play."""
    verdicts = {"right": RIGHT, "half": HALF, "wrong": WRONG}
    match step:
        case "next":
            return game.next()
        case "skip":
            return game.skip(4.0)
        case "hint":
            return game.hint()
        case "flag":
            return game.flag()
        case "pause":
            return game.resume(game.elapsed) if game.paused else game.pause(2.5)
        case "overrule":
            return game.overrule()
        case _:
            return game.answer(Typed("x"), verdicts[step], 9.0)
