"""Games of one deck, one after another."""

from msgspec import structs

from quiz.deck.model import AnyQuestion
from quiz.game.events import Settings
from quiz.game.game import NewerGameError
from quiz.game.results import missed
from quiz.game.starting import NothingToAskError
from quiz.library.evidence import Cited, passages
from quiz.library.opening import OpenDeck
from quiz.plain.console import Console, InputEnded
from quiz.plain.game import Ending, run_game
from quiz.plain.unsaved import Left, goes_on_unsaved
from quiz.play import games
from quiz.play.encoding import UnreadableGameError
from quiz.play.playing import PlaySession
from quiz.play.saving import NotSaved
from quiz.store.log import Log
from quiz.store.problems import StoreProblem


def run_deck(
    console: Console, opened: OpenDeck, log: Log | None, settings: Settings, *, resume: str = ""
) -> Ending:
    """Play a game of the deck, and then more while the player wants to; `resume` is a game to go on with.

    Without a log nothing is saved.
    """
    try:
        session, saved = _session(console, opened, log, settings, resume)
        while session is not None:
            ending = run_game(console, session, _Citing(opened), saved=saved)
            if ending is not Ending.FINISHED:
                return ending
            again = _again(console, session)
            if again is None:
                return Ending.FINISHED
            session, saved = _session(console, opened, log, again, "")
    except Left:
        return Ending.LEFT
    except InputEnded:
        return Ending.INPUT_ENDED
    return Ending.FINISHED


class _Citing:
    """Tells the evidence of the deck's questions."""

    def __init__(self, opened: OpenDeck) -> None:
        self._opened = opened

    def __call__(self, question: AnyQuestion) -> tuple[Cited, ...]:
        return passages(self._opened.deck, self._opened.folder, question, self._opened.cache)


def _session(
    console: Console, opened: OpenDeck, log: Log | None, settings: Settings, resume: str
) -> tuple[PlaySession | None, bool]:
    """A session and whether it saves; no session where there is nothing to play, which is told."""
    saved = log is not None
    while True:
        try:
            if resume and log is not None:
                return games.resume(log, resume, opened.deck, saving=saved), saved
            return games.begin(log if saved else None, opened.deck, settings), saved
        except NotSaved as problem:
            saved = not goes_on_unsaved(console, problem)
        except NothingToAskError as nothing:
            console.say(f"There is nothing to play: {nothing}.")
            return None, saved
        except (UnreadableGameError, NewerGameError, StoreProblem) as problem:
            console.say(f"This game cannot be resumed: {problem}.")
            return None, saved


def _again(console: Console, session: PlaySession) -> Settings | None:
    """Settings of another game, when the player wants one."""
    failed = missed(session.results().outcomes)
    settings = session.game.settings
    offers = "Type 1 to play again with the same questions"
    offers += ", 2 to play the missed ones again" if failed else ""
    console.say(f"{offers}, or press enter to leave this deck.")
    while True:
        match console.read():
            case "" | "/quit":
                return None
            case "1":
                return settings
            case "2" if failed:
                return structs.replace(settings, only=failed, length=None)
            case _:
                console.say(f"{offers}, or press enter.")
