"""A game as a session: its clock runs, and each event is kept before its outcome shows."""

from collections.abc import Callable
from time import monotonic

from msgspec import structs

from quiz.deck.model import AnyQuestion, Deck
from quiz.game.events import Event
from quiz.game.game import Game, NotNowError
from quiz.game.views import Outcome, Progress, Prompt, Results
from quiz.grading.response import Response
from quiz.grading.verdict import Verdict
from quiz.play.encoding import cleaned
from quiz.play.saving import Keeper, Unkept

Grade = Callable[[AnyQuestion, Response], Verdict]
"""Holds an answer against its question."""


class PlaySession:
    """Implements `quiz.play.session.Session` over a game, a keeper of its events, and a clock.

    Raises NotNowError where a call makes no sense in the present state, such as a second answer.
    """

    def __init__(
        self,
        game: Game,
        keeper: Keeper,
        grade: Grade,
        *,
        clock: Callable[[], float] = monotonic,
        elapsed: float = 0.0,
        best: tuple[int, int] | None = None,
        notices: tuple[str, ...] = (),
        ended: Callable[[Game], None] = lambda game: None,
    ) -> None:
        """Go on with `game`, whose open question has been on the screen for `elapsed` seconds.

        `clock` tells seconds that never go back. `best` is points and possible points of the best game before
        this one. `ended` is told the game when the session finishes or closes.
        """
        self._game = game
        self._keeper = keeper
        self._grade = grade
        self._clock = clock
        self._best = best
        self._ended = ended
        self._elapsed = elapsed
        self._since = clock()
        self.notices = notices
        """What the player should be told once, such as questions that vanished from the deck since."""

    @property
    def deck(self) -> Deck:
        """The deck played, as it was when the session began."""
        return self._game.deck

    @property
    def game(self) -> Game:
        """The state of the game."""
        return self._game

    @property
    def prompt(self) -> Prompt | None:
        """The question that is open or was just answered; None when finished."""
        return self._game.prompt

    @property
    def outcome(self) -> Outcome | None:
        """What became of the prompt's question; None while it is open."""
        return self._game.outcome

    @property
    def progress(self) -> Progress:
        """How far the game is."""
        return self._game.progress

    @property
    def finished(self) -> bool:
        """Whether every question has been dealt with and the last outcome left behind."""
        return self._game.over

    def elapsed(self) -> float:
        """Seconds that the question has been, or was, on the screen, pauses left out."""
        if self._game.outcome is not None:
            return self._game.outcome.elapsed
        return self._elapsed + (self._clock() - self._since if self._running else 0.0)

    def tick(self) -> None:
        """Keep the clock: called about once a second while a question is open. Never raises."""
        if self._running:
            self._keeper.beat(self.elapsed())

    def answer(self, response: Response) -> Outcome:
        """Grade the answer to the open question."""
        if self._game.current is None or self._game.settled:
            raise NotNowError
        response = cleaned(response)
        verdict = self._grade(self._game.current, response)
        return self._settle(self._game.answer(response, verdict, self.elapsed()))

    def skip(self) -> Outcome:
        """Pass the open question over."""
        return self._settle(self._game.skip(self.elapsed()))

    def time_out(self) -> Outcome:
        """The open question's time is up."""
        return self._settle(self._game.time_out(self.elapsed()))

    def hint(self) -> str | None:
        """Open the next hint; None when there is none left."""
        event = self._game.hint()
        if event is None:
            return None
        self._happen(event)
        prompt = self._game.prompt
        return prompt.hints[-1] if prompt else None

    def flag(self) -> bool:
        """Mark the question for its author, or take the mark back; tells whether it is marked now."""
        event = self._game.flag()
        self._happen(event)
        return event.on

    def pause(self) -> None:
        """Hide the question and stop the clock; nothing happens when it rests already."""
        if not self._game.paused:
            elapsed = self.elapsed()
            self._happen(self._game.pause(elapsed))
            self._elapsed = elapsed

    def resume(self) -> None:
        """Show the question again; nothing happens when it is shown."""
        if self._game.paused:
            self._happen(self._game.resume(self._elapsed))
            self._since = self._clock()

    def overrule(self) -> Outcome:
        """The player says that the answer just given was right: scored again as wholly right."""
        return self._settle(self._game.overrule())

    def advance(self) -> None:
        """Leave the outcome behind: on to the next question, or to the end."""
        self._happen(self._game.next())
        self._elapsed, self._since = 0.0, self._clock()
        if self._game.over:
            self._ended(self._game)

    def results(self) -> Results:
        """What the game brought so far."""
        points, possible = self._best or (None, None)
        return structs.replace(self._game.results(), best_points=points, best_possible=possible)

    def save_nothing_more(self) -> None:
        """Go on without saving, because the player wishes so after a failure."""
        self._keeper = Unkept()
        self._ended = lambda game: None

    def close(self) -> None:
        """Keep the clock a last time; an unfinished game is kept and can be resumed."""
        if not self._game.over:
            self.tick()
            self._ended(self._game)

    @property
    def _running(self) -> bool:
        return self._game.current is not None and not self._game.settled and not self._game.paused

    def _happen(self, event: Event) -> None:
        self._keeper.keep(event)
        self._game = self._game.apply(event)

    def _settle(self, event: Event) -> Outcome:
        self._happen(event)
        return self._game.outcomes[-1]
