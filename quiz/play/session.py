"""The one protocol that the screens, the line mode and tests drive."""

from typing import Protocol

from quiz.deck.model import Deck
from quiz.game.views import Outcome, Progress, Prompt, Results
from quiz.grading.response import Response


class Session(Protocol):
    """Questions one after another, each answered, graded and kept.

    While `outcome` is None the question of `prompt` is open. After `answer`, `skip` or `time_out` the
    `outcome` stands until `advance`. Every call that changes something commits its event before it returns,
    and raises `quiz.play.saving.NotSaved` when that failed: the session's state is then unchanged.
    """

    @property
    def deck(self) -> Deck:
        """The deck played."""

    @property
    def prompt(self) -> Prompt | None:
        """The question that is open or was just answered; None when finished."""

    @property
    def outcome(self) -> Outcome | None:
        """What became of the prompt's question; None while it is open."""

    @property
    def progress(self) -> Progress:
        """How far the session is."""

    @property
    def finished(self) -> bool:
        """Whether every question has been dealt with and the last outcome left behind."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What the player should be told once, such as questions that vanished from the deck since."""

    def elapsed(self) -> float:
        """Seconds that the open question has been on the screen, pauses left out."""

    def tick(self) -> None:
        """Keep the clock: called about once a second while a question is open."""

    def answer(self, response: Response) -> Outcome:
        """Grade the answer to the open question."""

    def skip(self) -> Outcome:
        """Pass the open question over."""

    def time_out(self) -> Outcome:
        """The open question's time is up."""

    def hint(self) -> str | None:
        """Open the next hint; None when there is none left."""

    def flag(self) -> bool:
        """Mark the question for its author, or take the mark back; tells whether it is marked now."""

    def pause(self) -> None:
        """Hide the question and stop the clock."""

    def resume(self) -> None:
        """Show the question again."""

    def overrule(self) -> Outcome:
        """The player says that the answer just given was right: scored again as wholly right."""

    def advance(self) -> None:
        """Leave the outcome behind: on to the next question, or to the end."""

    def results(self) -> Results:
        """What the session brought so far."""

    def save_nothing_more(self) -> None:
        """Go on without saving, because the player wishes so after a failure."""

    def close(self) -> None:
        """Let go of store and clock; an unfinished game is kept."""
