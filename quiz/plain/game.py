"""One game as a dialogue of lines."""

from collections.abc import Callable
from enum import Enum, auto
from typing import TypeVar

from quiz.deck import cloze
from quiz.deck.markup.plain import plain
from quiz.deck.model import AnyQuestion, Cloze, Flashcard, Listing
from quiz.game.game import NotNowError
from quiz.game.views import Prompt
from quiz.grading.response import Filled, Named, Response
from quiz.library.evidence import Cited
from quiz.plain.answers import Misread, OneLine, answer, entries
from quiz.plain.commands import Command, UnknownCommandError, command, help_lines, unescaped
from quiz.plain.console import Console, InputEnded
from quiz.plain.outcomes import outcome_lines
from quiz.plain.questions import heading, how_to_answer, question_lines
from quiz.plain.results import results_lines
from quiz.plain.unsaved import Left, goes_on_unsaved
from quiz.play.saving import NotSaved
from quiz.play.session import Session

Cite = Callable[[AnyQuestion], tuple[Cited, ...]]
"""Tells the evidence of a question."""

Value = TypeVar("Value")


class Ending(Enum):
    """How a dialogue ended."""

    FINISHED = auto()
    """The game was played to its end."""
    LEFT = auto()
    """The player left; the game is kept."""
    INPUT_ENDED = auto()
    """There was nothing more to read; the game is kept."""


class _Passed(Exception):  # noqa: N818 - not an error: a command ended the question
    """The question was skipped."""


def run_game(console: Console, session: Session, cite: Cite, *, saved: bool = True) -> Ending:
    """Play `session` to its end, or until the player leaves or the input ends; it is closed then.

    `saved` tells whether the session keeps what happens.
    """
    dialogue = _Dialogue(console, session, cite, saved)
    try:
        dialogue.play()
    except Left:
        dialogue.say_goodbye()
        return Ending.LEFT
    except InputEnded:
        console.say("The input ended.")
        dialogue.say_goodbye()
        return Ending.INPUT_ENDED
    finally:
        session.close()
    return Ending.FINISHED


class _Dialogue:
    """The two sides of the table: what is told, and what is typed."""

    def __init__(self, console: Console, session: Session, cite: Cite, saved: bool) -> None:
        self._console = console
        self._session = session
        self._cite = cite
        self._saved = saved

    def play(self) -> None:
        self._console.say(*self._session.notices)
        while (prompt := self._session.prompt) is not None:
            if prompt.paused:
                self._rest()
            elif self._session.outcome is None:
                self._ask(prompt)
            else:
                self._after()
        self._console.say(*results_lines(self._session.results(), self._session.deck))

    def say_goodbye(self) -> None:
        self._console.say(
            "The game is kept; resume it from the library."
            if self._saved
            else "This game was not saved from here on."
        )

    # A question

    def _ask(self, prompt: Prompt) -> None:
        self._console.say("", heading(prompt, self._session.progress))
        self._show(prompt)
        try:
            response = self._response(prompt)
        except _Passed:
            self._tell()
            return
        if response is None:
            self._kept(self._session.time_out)
        else:
            self._kept(lambda: self._session.answer(response))
        self._tell()

    def _show(self, prompt: Prompt) -> None:
        self._console.say(*question_lines(prompt, self._session.deck))
        self._console.say(how_to_answer(prompt.question, len(prompt.options)))

    def _response(self, prompt: Prompt) -> Response | None:
        """The answer, or None when its time had run out."""
        question = prompt.question
        match question:
            case Cloze():
                blanks = cloze.blanks(question.cloze)
                response: Response = Filled(
                    tuple(self._blank(*one, len(blanks)) for one in enumerate(blanks))
                )
            case Listing():
                response = Named(self._list(question))
            case Flashcard():
                self._line()
                late = self._is_late(prompt)
                self._console.say(f"The back: {plain(question.back)}")
                if late:
                    return None
                self._console.say("Type 1 if you did not know it, 2 if you knew it.")
                return self._one_line(question, prompt.options)
            case _:
                response = self._one_line(question, prompt.options)
        return None if self._is_late(prompt) else response

    def _one_line(self, question: OneLine, options: tuple[str, ...]) -> Response:
        while True:
            try:
                return answer(question, options, self._line())
            except Misread as misread:
                self._console.say(str(misread))

    def _blank(self, index: int, blank: cloze.Blank, count: int) -> str:
        hint = f", {plain(blank.hint, inline=True)}" if blank.hint else ""
        self._console.say(f"Blank {index + 1} of {count}{hint}:")
        return self._line()

    def _list(self, question: Listing) -> tuple[str, ...]:
        named: list[str] = []
        while True:
            line = self._line()
            if line:
                named.extend(entries(question, line))
            elif named:
                return tuple(named)
            else:
                self._console.say("Type at least one. /skip passes the question over.")

    def _is_late(self, prompt: Prompt) -> bool:
        return prompt.seconds is not None and self._session.elapsed() > prompt.reading + prompt.seconds

    # After a question

    def _tell(self) -> None:
        outcome = self._session.outcome
        if outcome is not None:
            cited = self._cite(outcome.question)
            self._console.say(*outcome_lines(outcome, self._session.progress, cited))
            self._console.say("Press enter to go on.")

    def _after(self) -> None:
        while self._line():
            self._console.say("Press enter to go on. /? lists the commands.")
        self._kept(self._session.advance)

    # Lines and commands

    def _line(self) -> str:
        """The next line that is no command; commands are obeyed on the way."""
        while True:
            line = self._console.read()
            self._session.tick()
            try:
                given = command(line)
            except UnknownCommandError as unknown:
                self._console.say(str(unknown))
                continue
            if given is None:
                return unescaped(line)
            try:
                self._obey(given)
            except NotNowError:
                self._console.say(f"/{given} does nothing here.")

    def _obey(self, given: Command) -> None:
        match given:
            case Command.HINT:
                hint = self._kept(self._session.hint)
                self._console.say("There is no hint left." if hint is None else f"Hint: {plain(hint)}")
            case Command.SKIP:
                self._kept(self._session.skip)
                raise _Passed
            case Command.FLAG:
                on = self._kept(self._session.flag)
                self._console.say("Flagged for its author." if on else "The flag is taken back.")
            case Command.RIGHT:
                self._kept(self._session.overrule)
                self._tell()
            case Command.PAUSE:
                self._kept(self._session.pause)
                self._rest()
                if self._session.prompt is not None:
                    self._show(self._session.prompt)
            case Command.QUIT:
                raise Left
            case Command.HELP:
                self._console.say(*help_lines())
            case Command.RESUME:
                raise NotNowError

    def _rest(self) -> None:
        self._console.say("Paused: the clock stands. Press enter to go on.")
        if self._console.read() == "/quit":
            raise Left
        self._kept(self._session.resume)

    def _kept(self, call: Callable[[], Value]) -> Value:
        """Do what must be saved; the player decides what happens when it cannot."""
        while True:
            try:
                return call()
            except NotSaved as problem:
                if goes_on_unsaved(self._console, problem):
                    self._session.save_nothing_more()
                    self._saved = False
