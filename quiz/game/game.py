"""A game: the fold of its events, and what may happen next.

Everything here is pure. Decisions (`answer`, `skip`, …) return the event that says so; `apply` gives the game
after it. Whoever drives the game keeps the event first, then applies it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Self, assert_never

from msgspec import structs

from quiz.deck.identity import content_hash
from quiz.deck.model import (
    AnyQuestion,
    Deck,
    Flashcard,
)
from quiz.game import order, scoring
from quiz.game.events import (
    ALGORITHM,
    Answered,
    Event,
    Finished,
    Flagged,
    HintOpened,
    Overruled,
    Paused,
    Resumed,
    Settings,
    Shown,
    Skipped,
    Started,
)
from quiz.game.results import results
from quiz.game.views import Ending, Outcome, Progress, Prompt, Results
from quiz.grading.response import Response
from quiz.grading.verdict import Rule, Verdict


class NotNowError(Exception):
    """What was asked for cannot happen in the game's present state, such as a second answer."""


class NewerGameError(Exception):
    """The game was started by a newer version, whose rules this one does not know."""


@dataclass(frozen=True)
class Game:
    """A game at one moment."""

    deck: Deck
    started: Started
    questions: tuple[AnyQuestion, ...]
    """What is asked, in order, as the deck has it now."""
    by_id: Mapping[str, AnyQuestion] = field(repr=False, compare=False)
    """`questions` by their ids."""
    vanished: tuple[str, ...] = ()
    """Ids of questions that the deck no longer has; they are not asked and do not count."""
    outcomes: tuple[Outcome, ...] = ()
    """What became of the questions dealt with, in order."""
    shown: Shown | None = None
    """The question on the screen, open or just dealt with; None before the first and after the last."""
    settled: bool = False
    """Whether the question on the screen has been dealt with."""
    hints: int = 0
    """How many hints of the question on the screen are open."""
    elapsed: float = 0.0
    """Seconds that the open question had been on the screen when the game last paused."""
    paused: bool = False
    flags: frozenset[str] = frozenset()
    over: bool = False

    @classmethod
    def begin(cls, deck: Deck, started: Started) -> Self:
        """The game just after `started`.

        Raises:
            NewerGameError: the game's rules are newer than this program's.
        """
        if started.algorithm > ALGORITHM:
            raise NewerGameError(
                f"this game was started by a newer quiz (its rules: {started.algorithm}, known: {ALGORITHM})"
            )
        in_deck = {question.id: question for question in deck.questions}
        by_id = {asked.id: in_deck[asked.id] for asked in started.questions if asked.id in in_deck}
        return cls(
            deck=deck,
            started=started,
            questions=tuple(by_id.values()),
            by_id=by_id,
            vanished=tuple(asked.id for asked in started.questions if asked.id not in in_deck),
        )

    @classmethod
    def replay(cls, deck: Deck, events: Iterable[Event]) -> Self:
        """The game that `events` (the first a `Started`) lead to, with the deck as it is now.

        Raises:
            NewerGameError: as `begin`.
            ValueError: the events do not begin with `Started`.
        """
        rest = iter(events)
        first = next(rest, None)
        if not isinstance(first, Started):
            raise ValueError("a game's log begins with `started`")
        game = cls.begin(deck, first)
        for event in rest:
            game = game.apply(event)
        return game

    # What may be seen

    @property
    def settings(self) -> Settings:
        """What the player chose."""
        return self.started.settings

    @cached_property
    def current(self) -> AnyQuestion | None:
        """The question on the screen."""
        return None if self.shown is None else self.by_id[self.shown.question]

    @property
    def outcome(self) -> Outcome | None:
        """What became of the question on the screen; None while it is open."""
        return self.outcomes[-1] if self.settled and self.outcomes else None

    @property
    def streak(self) -> int:
        """Wholly right answers in a row so far."""
        return self.outcomes[-1].streak if self.outcomes else 0

    @cached_property
    def prompt(self) -> Prompt | None:
        """The question on the screen, with what belongs to it; None before the first and after the last."""
        question = self.current
        if question is None:
            return None
        return Prompt(
            question=question,
            number=len(self.outcomes) + (0 if self.settled else 1),
            of=len(self.questions),
            options=order.options(self.settings.seed, question, self.deck.answer_language),
            hints=question.hints[: self.hints],
            hints_left=max(0, len(question.hints) - self.hints),
            seconds=scoring.clock(self.deck, question, self.settings),
            reading=scoring.reading(question),
            worth=scoring.base(self.deck, question),
            flagged=question.id in self.flags,
            paused=self.paused,
        )

    @cached_property
    def possible(self) -> int:
        """The most points that the game can bring."""
        return scoring.possible(self.deck, self.questions)

    @property
    def progress(self) -> Progress:
        """How far the game is."""
        return Progress(
            done=len(self.outcomes),
            of=len(self.questions),
            points=sum(outcome.points for outcome in self.outcomes),
            possible=self.possible,
            streak=self.streak,
        )

    def results(self) -> Results:
        """What the game brought so far."""
        flagged = tuple(
            structs.replace(outcome, flagged=outcome.question.id in self.flags) for outcome in self.outcomes
        )
        return results(self.deck, flagged, self.possible)

    # What may happen

    def next(self) -> Shown | Finished:
        """On to the next question, or to the end.

        Raises:
            NotNowError: a question is open, or the game is over.
        """
        if self.over or (self.current is not None and not self.settled):
            raise NotNowError
        done = {outcome.question.id for outcome in self.outcomes}
        for question in self.questions:
            if question.id not in done:
                return Shown(question=question.id, content=content_hash(question))
        return Finished()

    def again(self) -> Shown | None:
        """The open question as the deck has it now, when it changed since it was shown; else None."""
        question = self.current
        if question is None or self.shown is None or self.settled:
            return None
        content = content_hash(question)
        return None if content == self.shown.content else Shown(question=question.id, content=content)

    def answer(self, response: Response, verdict: Verdict, elapsed: float) -> Answered:
        """The open question is answered. Raises NotNowError when none is open."""
        return Answered(question=self._open().id, response=response, verdict=verdict, elapsed=elapsed)

    def skip(self, elapsed: float) -> Skipped:
        """The open question is passed over. Raises NotNowError when none is open."""
        return Skipped(question=self._open().id, elapsed=elapsed)

    def time_out(self, elapsed: float) -> Skipped:
        """The open question's time is up. Raises NotNowError when none is open."""
        return Skipped(question=self._open().id, elapsed=elapsed, timed_out=True)

    def hint(self) -> HintOpened | None:
        """The next hint opens; None when there is none left. Raises NotNowError when no question is open."""
        question = self._open()
        return HintOpened(question=question.id) if self.hints < len(question.hints) else None

    def flag(self) -> Flagged:
        """The question on the screen is marked, or not any more. Raises NotNowError when there is none."""
        if self.current is None:
            raise NotNowError
        return Flagged(question=self.current.id, on=self.current.id not in self.flags)

    def pause(self, elapsed: float) -> Paused:
        """The game rests. Raises NotNowError when no question is open."""
        return Paused(question=self._open().id, elapsed=elapsed)

    def resume(self, elapsed: float) -> Resumed:
        """The game goes on. Raises NotNowError when no question is open."""
        return Resumed(question=self._open().id, elapsed=elapsed)

    def overrule(self) -> Overruled:
        """The answer just graded was right after all.

        Raises:
            NotNowError: nothing was just answered, it was right already, or its player graded it.
        """
        outcome = self.outcome
        if outcome is None or outcome.verdict is None or outcome.verdict.correct:
            raise NotNowError
        if isinstance(outcome.question, Flashcard):
            raise NotNowError
        return Overruled(question=outcome.question.id)

    # What happened

    def apply(self, event: Event) -> Self:
        """The game after `event`. Events about questions that the deck no longer has change nothing."""
        match event:
            case Started():
                return self
            case Finished():
                return replace(self, shown=None, settled=False, paused=False, over=True)
            case Flagged(question=question, on=on):
                return replace(self, flags=self.flags | {question} if on else self.flags - {question})
            case _ if event.question not in self.by_id:
                return self
            case Shown():
                return replace(self, shown=event, settled=False, hints=0, elapsed=0.0, paused=False)
            case HintOpened():
                return replace(self, hints=self.hints + 1)
            case Paused():
                return replace(self, paused=True, elapsed=event.elapsed)
            case Resumed():
                return replace(self, paused=False, elapsed=event.elapsed)
            case Answered():
                return self._settle(
                    self._scored(
                        event.question, Ending.ANSWERED, event.elapsed, event.response, event.verdict
                    )
                )
            case Skipped():
                ending = Ending.TIMED_OUT if event.timed_out else Ending.SKIPPED
                return self._settle(self._scored(event.question, ending, event.elapsed, None, None))
            case Overruled():
                return self._overruled(event.question)
            case _:
                assert_never(event)

    def _settle(self, outcome: Outcome) -> Self:
        return replace(self, outcomes=(*self.outcomes, outcome), settled=True, paused=False, elapsed=0.0)

    def _scored(
        self,
        question_id: str,
        ending: Ending,
        elapsed: float,
        response: Response | None,
        verdict: Verdict | None,
    ) -> Outcome:
        question = self.by_id[question_id]
        worth, share = scoring.base(self.deck, question), verdict.share if verdict else 0.0
        card = isinstance(question, Flashcard)
        right = bool(verdict and verdict.correct)
        quick = 1.0
        if not card:
            allowed = scoring.clock(self.deck, question, self.settings)
            quick = scoring.speed(elapsed, scoring.reading(question), allowed)
        extra = scoring.bonus(worth, self.streak) if right and not card else 0
        kept = card and ending is Ending.ANSWERED
        return Outcome(
            question=question,
            ending=ending,
            response=response,
            verdict=verdict,
            elapsed=elapsed,
            hints=self.hints,
            points=scoring.points(worth, share, quick, self.hints) + extra,
            bonus=extra,
            streak=self.streak if kept else self.streak + 1 if right else 0,
            streak_before=self.streak,
        )

    def _overruled(self, question_id: str) -> Self:
        if not self.outcomes or self.outcomes[-1].question.id != question_id:
            return self
        last = self.outcomes[-1]
        if last.verdict is None:
            return self
        before = replace(self, outcomes=self.outcomes[:-1], hints=last.hints)
        verdict = Verdict(
            share=1.0,
            rule=Rule.OVERRULED,
            given=last.verdict.given,
            expected=last.verdict.expected,
            reason=last.verdict.reason,
            parts=last.verdict.parts,
        )
        again = before._scored(question_id, last.ending, last.elapsed, last.response, verdict)
        return replace(self, outcomes=(*before.outcomes, structs.replace(again, overruled=True)))

    def _open(self) -> AnyQuestion:
        if self.current is None or self.settled or self.over:
            raise NotNowError
        return self.current
