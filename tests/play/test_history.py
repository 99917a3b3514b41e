import sqlite3
from contextlib import closing
from pathlib import Path

from msgspec import structs

from quiz.deck.model import Deck
from quiz.game.events import Settings
from quiz.play import games, history
from quiz.store.log import Log
from tests.play.conftest import Clock
from tests.play.samples import DECK, right, wrong

OTHER = structs.replace(DECK, id="other", title="Another deck")
DECKS = {DECK.id: DECK, OTHER.id: OTHER}


def no_decks(name: str) -> Deck | None:
    return None


def play(
    log: Log, settings: Settings, *, rights: int = 99, stop: int = 99, deck: Deck = DECK, pace: float = 1.0
) -> str:
    """Play a game, the first `rights` answers right; close it after `stop` questions; tell its name."""
    clock = Clock()
    session = games.begin(log, deck, settings, clock=clock)
    for count in range(stop):
        if session.prompt is None:
            break
        clock.wait(pace)
        session.answer((right if count < rights else wrong)(session.prompt.question))
        session.advance()
    session.close()
    return log.games()[0].game


def test_finished_and_unfinished_games_are_listed(log: Log) -> None:
    finished = play(log, Settings(seed="1"), rights=7)
    unfinished = play(log, Settings(seed="2", length=5), stop=2)
    two, one = history.played(log, DECKS.get)
    assert (one.game, one.over, one.done, one.of, one.right) == (finished, True, 10, 10, 7)
    assert (two.game, two.over, two.number, two.of, two.points > 0) == (unfinished, False, 3, 5, True)
    assert (one.deck, one.title) == ("japan-1941", "Why Japan stayed out")
    assert one.began <= one.touched <= two.touched


def test_what_is_derived_can_be_deleted_and_comes_back(log: Log) -> None:
    for seed in "123":
        play(log, Settings(seed=seed), rights=int(seed), stop=4 + int(seed) * 2)
    before = history.played(log, DECKS.get)
    assert len(before) == 3
    assert history.played(log, no_decks) == before
    with closing(sqlite3.connect(log.path)) as store, store:
        store.execute("DELETE FROM derived")
    assert history.played(log, no_decks) == ()
    assert history.played(log, DECKS.get) == before
    assert history.played(log, no_decks) == before


def test_a_killed_game_is_listed_with_all_it_brought(log: Log, clock: Clock) -> None:
    session = games.begin(log, DECK, Settings(seed="1"), clock=clock)
    assert session.prompt is not None
    session.answer(right(session.prompt.question))
    [game] = history.played(log, DECKS.get)
    assert (game.done, game.right, game.points) == (1, 1, session.progress.points)


def test_a_game_of_a_newer_version_is_left_out(log: Log) -> None:
    play(log, Settings(seed="1"))
    log.append("newer", "juggled", b'{"type":"juggled"}', after=None)
    log.append("headless", "finished", b'{"type":"finished"}', after=None)
    assert [game.settings.seed for game in history.played(log, DECKS.get)] == ["1"]


def test_a_cache_of_another_version_is_made_anew(log: Log) -> None:
    play(log, Settings(seed="1"))
    [before] = history.played(log, no_decks)
    [row] = log.games()
    for old in (
        "not json",
        '{"points": 3}',
        row.derived.replace('"rules":1', '"rules":0') if row.derived else "",
    ):
        log.keep_derived(row.game, row.last, old)
        assert history.played(log, no_decks) == ()
        assert history.played(log, DECKS.get) == (before,)


def test_a_best_belongs_to_deck_mode_length_clock_and_filter(log: Log) -> None:
    play(log, Settings(seed="1"), rights=5)
    play(log, Settings(seed="2"), rights=8)
    play(log, Settings(seed="3"), rights=2)
    play(log, Settings(seed="4", length=3), rights=3)
    play(log, Settings(seed="5", seconds=10), rights=9)
    play(log, Settings(seed="6", tags=("people",)))
    play(log, Settings(seed="7"), deck=OTHER, rights=10)
    play(log, Settings(seed="8"), rights=10, stop=9)
    play(log, Settings(seed="9", only=("spy",)), rights=10)
    played = history.played(log, DECKS.get)
    best = history.best(played, history.category(DECK.id, Settings(seed="x")))
    assert best is not None
    assert (best.settings.seed, best.right) == ("2", 8)
    for settings, seed in (
        (Settings(seed="x", length=3), "4"),
        (Settings(seed="x", seconds=10), "5"),
        (Settings(seed="x", tags=("people",)), "6"),
    ):
        best = history.best(played, history.category(DECK.id, settings))
        assert best is not None
        assert best.settings.seed == seed
    assert history.best(played, history.category(DECK.id, Settings(seed="x", mode="sprint"))) is None


def test_results_show_the_best_before_the_game(log: Log, clock: Clock) -> None:
    first = games.begin(log, DECK, Settings(seed="1"), clock=clock)
    assert first.results().best_points is None
    first.close()
    play(log, Settings(seed="2"), rights=4)
    best = history.played(log, DECKS.get)[0]
    later = games.begin(log, DECK, Settings(seed="3"), clock=clock)
    while later.prompt is not None:
        later.answer(right(later.prompt.question))
        later.advance()
    assert (later.results().best_points, later.results().best_possible) == (best.points, best.possible)
    assert later.results().points > best.points


def test_facts_of_decks(log: Log) -> None:
    play(log, Settings(seed="1", length=2))
    play(log, Settings(seed="2"), rights=3)
    play(log, Settings(seed="3"), stop=4)
    play(log, Settings(seed="4", only=("spy", "days")))
    facts = history.facts(history.played(log, DECKS.get))
    assert set(facts) == {DECK.id}
    own = facts[DECK.id]
    assert own.best is not None
    assert own.best.settings.seed == "2"
    assert own.unfinished is not None
    assert own.unfinished.settings.seed == "3"
    assert own.last_played == own.games[0].touched
    assert [game.settings.seed for game in own.games] == ["4", "3", "2", "1"]
    best = history.best(own.games, history.category(DECK.id, Settings(seed="x")))
    assert best is not None
    assert best.settings.seed == "2"


def test_the_best_of_a_deck_is_of_its_longest_games(log: Log) -> None:
    def best() -> str | None:
        found = history.facts(history.played(log, DECKS.get))[DECK.id].best
        return None if found is None else found.settings.seed

    play(log, Settings(seed="tags", tags=("people",)))
    play(log, Settings(seed="left"), stop=3)
    assert best() is None
    play(log, Settings(seed="three", length=3))
    play(log, Settings(seed="two", length=2))
    assert best() == "three"
    play(log, Settings(seed="five", length=5), rights=1)
    assert best() == "five"
    play(log, Settings(seed="worse"), rights=2)
    play(log, Settings(seed="better"), rights=4)
    play(log, Settings(seed="drafts", drafts=True))
    play(log, Settings(seed="missed", only=("spy",)))
    assert best() == "better"


def test_every_game_that_waits_is_told(log: Log) -> None:
    for seed, stop in (("1", 4), ("2", 99), ("3", 1)):
        play(log, Settings(seed=seed), stop=stop)
    own = history.facts(history.played(log, DECKS.get))[DECK.id]
    assert [(game.settings.seed, game.number) for game in own.waiting] == [("3", 2), ("1", 5)]
    assert own.unfinished == own.waiting[0]


def test_the_history_outlives_the_process(path: Path) -> None:
    with Log.open(path) as log:
        play(log, Settings(seed="1"))
        before = history.played(log, DECKS.get)
    with Log.open(path) as log:
        assert history.played(log, no_decks) == before


def test_seeds_differ() -> None:
    assert len({games.fresh_seed() for _ in range(100)}) > 95
