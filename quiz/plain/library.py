"""The library as a numbered list."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from msgspec import structs

from quiz.deck.markup.plain import plain
from quiz.deck.model import Deck
from quiz.game.events import Settings
from quiz.library.index import Listed
from quiz.library.opening import NothingToPlay, OpenDeck
from quiz.plain.commands import Command, UnknownCommandError, command, help_lines
from quiz.plain.console import Console, InputEnded
from quiz.plain.deck import run_deck
from quiz.plain.game import Ending
from quiz.play.games import fresh_seed
from quiz.play.history import DeckFacts, Played, facts, played
from quiz.store.log import Log
from quiz.store.problems import StoreProblem

Opener = Callable[[Path], OpenDeck]
"""Opens a deck; raises NothingToPlay."""


def run_library(
    console: Console, decks: Sequence[Listed], opener: Opener, log: Log | None, settings: Settings
) -> Ending:
    """List the decks and play what the player picks, until they leave or the input ends.

    `settings` are those of every new game, apart from its seed and its length, which the player may choose.
    Without a log nothing is saved.
    """
    return _Library(console, decks, opener, log, settings).run()


class _Back(Exception):  # noqa: N818 - not an error: the player goes back to the list
    """Back to the list of decks."""


class _Library:
    def __init__(
        self, console: Console, decks: Sequence[Listed], opener: Opener, log: Log | None, settings: Settings
    ) -> None:
        self._console = console
        self._decks = decks
        self._opener = opener
        self._log = log
        self._settings = settings
        self._facts: Mapping[str, DeckFacts] = {}

    def run(self) -> Ending:
        """Until the player leaves."""
        try:
            while self._show():
                pass
        except InputEnded:
            return Ending.INPUT_ENDED
        return Ending.LEFT

    def _show(self) -> bool:
        """The list, and one thing picked from it; False when the player leaves."""
        self._facts = self._past()
        unfinished = self._unfinished()
        count = len(self._decks)
        self._console.say("", f"Library: {count} {'deck' if count == 1 else 'decks'}.")
        if unfinished is not None:
            self._console.say(f"Unfinished: {unfinished_line(unfinished)}. /resume goes on with it.")
        self._console.say(
            *(
                f"{number}. {deck_line(listed, self._facts.get(listed.row.id))}"
                for number, listed in enumerate(self._decks, 1)
            )
        )
        if not self._decks:
            self._console.say(
                "Put a deck, a YAML file, into ./decks or the folder that `quiz paths` calls decks."
            )
        self._console.say("Type the number of a deck, /quit to leave, /? for all commands.")
        return self._pick(unfinished)

    def _pick(self, unfinished: Played | None) -> bool:
        while True:
            line = self._console.read()
            try:
                given = command(line)
            except UnknownCommandError as unknown:
                self._console.say(str(unknown))
                continue
            match given:
                case Command.QUIT:
                    return False
                case Command.HELP:
                    self._console.say(*help_lines())
                case Command.RESUME if unfinished is not None:
                    self._resume(unfinished)
                    return True
                case None if line.isascii() and line.isdigit() and 0 < int(line[:9]) <= len(self._decks):
                    self._open(self._decks[int(line[:9]) - 1])
                    return True
                case None:
                    self._console.say(f"Type a number, 1 to {len(self._decks)}, or /quit.")
                case _:
                    self._console.say(f"/{given} does nothing here.")

    def _open(self, listed: Listed) -> None:
        opened = self._opened(listed.path)
        if opened is None:
            return
        past = self._facts.get(opened.deck.id)
        unfinished = past.unfinished if past else None
        self._console.say("", *deck_lines(opened, past))
        try:
            self._start(opened, unfinished)
        except _Back:
            return

    def _start(self, opened: OpenDeck, unfinished: Played | None) -> None:
        ready = sum(not question.is_draft for question in opened.deck.questions)
        ways = [
            "Press enter to play",
            f"type a number to play so many of the {ready} questions",
            "/quit to go back",
        ]
        if unfinished is not None:
            ways.insert(1, "/resume to go on with the unfinished game")
        self._console.say(f"{', '.join(ways)}.")
        while True:
            match self._console.read():
                case "/quit":
                    raise _Back
                case "/resume" if unfinished is not None:
                    self._play(opened, self._settings, unfinished.game)
                    return
                case "":
                    self._play(opened, self._settings)
                    return
                case line if line.isascii() and line.isdigit() and int(line[:9]) > 0:
                    self._play(opened, structs.replace(self._settings, length=int(line[:9])))
                    return
                case _:
                    self._console.say(f"{', '.join(ways)}.")

    def _resume(self, unfinished: Played) -> None:
        found = next((one for one in self._decks if one.row.id == unfinished.deck), None)
        opened = None if found is None else self._opened(found.path)
        if opened is not None:
            self._play(opened, self._settings, unfinished.game)

    def _play(self, opened: OpenDeck, settings: Settings, resume: str = "") -> None:
        seeded = structs.replace(settings, seed=fresh_seed())
        if run_deck(self._console, opened, self._log, seeded, resume=resume) is Ending.INPUT_ENDED:
            raise InputEnded

    def _opened(self, path: Path) -> OpenDeck | None:
        try:
            return self._opener(path)
        except NothingToPlay as nothing:
            self._console.say(
                f"{path.name} cannot be played: {nothing}", f"All its problems: quiz check {path}"
            )
            return None

    def _past(self) -> Mapping[str, DeckFacts]:
        if self._log is None:
            return {}
        try:
            return facts(played(self._log, self._deck))
        except StoreProblem as problem:
            self._console.say(f"The history cannot be read. {problem}.")
            return {}

    def _deck(self, name: str) -> Deck | None:
        """The deck of an id, for games whose summary must be made anew."""
        found = next((one for one in self._decks if one.row.id == name), None)
        if found is None:
            return None
        try:
            return self._opener(found.path).deck
        except NothingToPlay:
            return None

    def _unfinished(self) -> Played | None:
        here = {listed.row.id for listed in self._decks}
        games = [one.unfinished for name, one in self._facts.items() if name in here and one.unfinished]
        return max(games, key=lambda game: game.touched, default=None)


def unfinished_line(game: Played) -> str:
    """Where an unfinished game is."""
    return f"{plain(game.title, inline=True)}, question {game.number} of {game.of}, {game.points:,} points"


def deck_line(listed: Listed, past: DeckFacts | None) -> str:
    """A deck as one line: title, size, best, last played, unfinished game, problems."""
    row = listed.row
    parts = [row.title or listed.path.name]
    if listed.fresh:
        parts.append(_count(row.ready, "question"))
    if row.drafts:
        parts.append(_count(row.drafts, "draft"))
    if row.errors:
        parts.append(f"{_count(row.errors, 'problem')}, first on line {row.first_line}")
    if past is None:
        return ", ".join((*parts, "never played"))
    if past.best is not None:
        parts.append(f"best {past.best.points:,} points, {past.best.share:.0%} of the possible")
    parts.append(f"last played {day(past.last_played)}")
    if past.unfinished is not None:
        parts.append(f"unfinished at question {past.unfinished.number} of {past.unfinished.of}")
    return ", ".join(parts)


def deck_lines(opened: OpenDeck, past: DeckFacts | None) -> tuple[str, ...]:
    """What a deck is about, and its past games."""
    deck = opened.deck
    lines = [plain(deck.title, inline=True) or deck.id]
    if deck.description:
        lines.append(plain(deck.description))
    if deck.tags:
        lines.append(f"Tags: {', '.join(deck.tags)}")
    for game in past.games[:PAST_GAMES] if past else ():
        state = "" if game.over else f", unfinished at question {game.number} of {game.of}"
        lines.append(f"Played {day(game.touched)}: {game.points:,} of {game.possible:,} points{state}")
    return tuple(lines)


PAST_GAMES = 5
"""How many past games of a deck are told."""


def day(milliseconds: int) -> str:
    """The local date of a moment since 1970, UTC."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC).astimezone().date().isoformat()


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
