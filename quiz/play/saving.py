"""Where a session's events go: into the log, or nowhere when the player wishes so."""

from typing import Protocol

from quiz.game.events import Event
from quiz.play.encoding import encode, kind
from quiz.store.log import Log
from quiz.store.problems import StoreProblem


class NotSaved(Exception):  # noqa: N818 - the name that the session's protocol gives it
    """What just happened could not be saved; the session is as it was before.

    The player may try again, or go on without saving.
    """

    def __init__(self, problem: StoreProblem) -> None:
        super().__init__(str(problem))
        self.problem = problem
        """What, where and what to do."""


class Keeper(Protocol):
    """Keeps what happens in one game."""

    def keep(self, event: Event) -> None:
        """Return when the event is safe; raise NotSaved when it is not."""

    def beat(self, elapsed: float) -> None:
        """Keep the clock of the open question, in seconds; never raises."""


class Kept:
    """Into the log."""

    def __init__(self, log: Log, game: str, *, last: int | None = None, shown: int = 0) -> None:
        """`last` is the sequence of the game's last event, `shown` that of the last `Shown`."""
        self._log = log
        self._game = game
        self._last = last
        self._shown = shown
        self._sound = True

    def keep(self, event: Event) -> None:
        """Commit the event."""
        try:
            self._last = self._log.append(self._game, kind(event), encode(event), after=self._last)
        except StoreProblem as problem:
            raise NotSaved(problem) from problem
        self._sound = True
        if kind(event) == "shown":
            self._shown = self._last

    def beat(self, elapsed: float) -> None:
        """Keep the clock; after a failure it rests until an event could be kept, which tells the player."""
        if not self._sound:
            return
        try:
            self._log.beat(self._game, str(self._shown), elapsed)
        except StoreProblem:
            self._sound = False


class Unkept:
    """Nowhere."""

    def keep(self, event: Event) -> None:
        """Let it go."""

    def beat(self, elapsed: float) -> None:
        """Let it go."""
