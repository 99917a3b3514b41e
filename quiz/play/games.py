"""Beginning and resuming games: the one place where sessions are made."""

from collections.abc import Callable
from secrets import token_hex
from time import monotonic, time_ns

from quiz.deck.identity import content_hash
from quiz.deck.model import Deck
from quiz.game.events import Event, Settings, Shown
from quiz.game.game import Game
from quiz.game.starting import start
from quiz.grading.grade import Grader
from quiz.play.encoding import UnreadableGameError, decode
from quiz.play.history import best, category, played, summarize
from quiz.play.playing import PlaySession
from quiz.play.saving import Keeper, Kept, Unkept
from quiz.store.identifiers import uuid7
from quiz.store.log import Log, Row
from quiz.store.problems import StoreProblem

Clock = Callable[[], float]
"""Seconds that never go back."""


def fresh_seed() -> str:
    """A seed for a game that nobody has played yet: 8 hexadecimal digits."""
    return token_hex(4)


def begin(log: Log | None, deck: Deck, settings: Settings, *, clock: Clock = monotonic) -> PlaySession:
    """A new game of `deck`, its first question on the screen; without a log nothing is saved.

    Raises:
        NothingToAskError: no question matches the settings.
        NotSaved: the beginning could not be saved; `begin(None, …)` plays without saving.
    """
    started = start(deck, settings)
    name = uuid7(time_ns() // 1_000_000)
    keeper: Keeper = Unkept() if log is None else Kept(log, name)
    game = Game.begin(deck, started)
    first = game.next()
    keeper.keep(started)
    keeper.keep(first)
    return _session(log, name, game.apply(first), keeper, clock)


def resume(log: Log, name: str, deck: Deck, *, clock: Clock = monotonic, saving: bool = True) -> PlaySession:
    """An unfinished game where it stopped: the same question, options, hints and clock.

    An outcome that was not left behind is left behind. A question that changed since is asked as a new one,
    one that is no longer in `deck` is dropped, and `notices` tells both. With `saving` false nothing is kept.

    Raises:
        NotSaved: the first step could not be saved; with `saving` false it goes on without.
        StoreProblem: the log cannot be read.
        UnreadableGameError: the game cannot be read, or is not in the log.
        NewerGameError: a newer version's rules.
    """
    rows = log.events(name)
    if not rows:
        raise UnreadableGameError("this game is not in the history any more")
    events = decode(rows)
    game = Game.replay(deck, events)
    elapsed = max(game.elapsed, _last_beat(log, name, rows))
    notices = tuple(_notices(game, events))
    keeper = Kept(log, name, last=rows[-1].sequence, shown=_last_shown(rows)) if saving else Unkept()
    step = _first_step(game)
    if step is not None:
        keeper.keep(step)
        game, elapsed = game.apply(step), 0.0
    return _session(log if saving else None, name, game, keeper, clock, elapsed=elapsed, notices=notices)


def _session(
    log: Log | None,
    name: str,
    game: Game,
    keeper: Keeper,
    clock: Clock,
    *,
    elapsed: float = 0.0,
    notices: tuple[str, ...] = (),
) -> PlaySession:
    def ended(_: Game) -> None:
        if log is not None:
            _summarized(log, name, game.deck)

    if log is not None and game.over:
        _summarized(log, name, game.deck)
    return PlaySession(
        game,
        keeper,
        Grader(game.deck).grade,
        clock=clock,
        elapsed=elapsed,
        best=_best_before(log, name, game),
        notices=notices,
        ended=ended,
    )


def _first_step(game: Game) -> Event | None:
    """What must happen before a resumed game can go on; None when its open question stands."""
    if game.over:
        return None
    return game.next() if game.current is None or game.settled else game.again()


def _summarized(log: Log, name: str, deck: Deck) -> None:
    try:
        summarize(log, name, deck)
    except StoreProblem:
        return  # only a cache: it is made anew when the games are next listed


def _best_before(log: Log | None, name: str, game: Game) -> tuple[int, int] | None:
    if log is None:
        return None
    wanted = category(game.started.deck, game.settings)
    try:
        others = [one for one in played(log, {game.deck.id: game.deck}.get) if one.game != name]
    except StoreProblem:
        return None  # a game can be played without knowing the best
    found = best(others, wanted)
    return None if found is None else (found.points, found.possible)


def _last_shown(rows: tuple[Row, ...]) -> int:
    return next((row.sequence for row in reversed(rows) if row.kind == "shown"), 0)


def _last_beat(log: Log, name: str, rows: tuple[Row, ...]) -> float:
    beat = log.heartbeat(name)
    # A beat for a question shown earlier says nothing about the one that is open now.
    return beat.elapsed if beat is not None and beat.subject == str(_last_shown(rows)) else 0.0


def _notices(game: Game, events: tuple[Event, ...]) -> list[str]:
    done = {outcome.question.id for outcome in game.outcomes}
    seen = {event.question: event.content for event in events if isinstance(event, Shown)}
    then = {asked.id: asked.content for asked in game.started.questions} | seen
    changed = sum(
        then[question.id] != content_hash(question) for question in game.questions if question.id not in done
    )
    notices = []
    if game.vanished:
        notices.append(f"{_questions(len(game.vanished))} no longer in the deck: left out of this game.")
    if changed:
        notices.append(f"{_questions(changed)} changed since this game began: asked as new.")
    return notices


def _questions(count: int) -> str:
    return "1 question" if count == 1 else f"{count} questions"
