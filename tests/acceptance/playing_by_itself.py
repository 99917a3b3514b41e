"""Run as a process: play one game after another until killed, and tell what is safe as soon as it is.

Each line on standard output is a JSON list: `["kept", game, sequence, kind]` after an event was committed,
`["beat", game, shown, seconds]` after a heartbeat was, `["open", game, state]` whenever a question is open.
"""

import json
import sys
from pathlib import Path
from random import Random
from typing import Any

from quiz.game.events import Settings
from quiz.play import games
from quiz.play.playing import PlaySession
from quiz.store.log import Log
from tests.play.samples import DECK, right, wrong


def tell(*facts: object) -> None:
    """One line, at once."""
    print(json.dumps(facts), flush=True)


class TellingLog(Log):
    """Tells what has been committed."""

    def append(self, game: str, kind: str, payload: bytes, *, after: int | None) -> int:
        """Commit, then tell."""
        sequence = super().append(game, kind, payload, after=after)
        tell("kept", game, sequence, kind)
        return sequence

    def beat(self, game: str, subject: str, elapsed: float) -> None:
        """Commit, then tell."""
        super().beat(game, subject, elapsed)
        tell("beat", game, subject, elapsed)


def state(session: PlaySession) -> dict[str, Any]:
    """What a resumed game must show again."""
    prompt = session.prompt
    assert prompt is not None
    return {
        "question": prompt.question.id,
        "number": prompt.number,
        "options": list(prompt.options),
        "hints": list(prompt.hints),
        "flagged": prompt.flagged,
        "paused": prompt.paused,
        "points": session.progress.points,
        "streak": session.progress.streak,
    }


def play(session: PlaySession, game: str, chance: Random) -> None:
    """Play to the end, now and then with a hint, a flag, a pause, a skip or an overruling."""
    while session.prompt is not None:
        tell("open", game, state(session))
        session.tick()
        for call in (session.hint, session.flag, session.pause, session.resume):
            if chance.random() < 0.4:
                call()
                tell("open", game, state(session))
                session.tick()
        session.resume()
        answer = chance.choice((right, wrong))
        if chance.random() < 0.2:
            session.skip()
        elif session.answer(answer(session.prompt.question)).share < 1 and chance.random() < 0.5:
            overrule(session)
        session.advance()


def overrule(session: PlaySession) -> None:
    """Say that the answer was right, where a player may."""
    outcome = session.outcome
    if outcome is not None and outcome.question.id != "nomonhan":
        session.overrule()


def main(path: Path, seed: str) -> None:
    """Resume the latest game if it is unfinished, then play new ones for ever."""
    chance = Random(seed)
    with TellingLog.open(path) as log:
        rows = log.games()
        if rows and log.events(rows[0].game)[-1].kind != "finished":
            play(games.resume(log, rows[0].game, DECK), rows[0].game, chance)
        while True:
            session = games.begin(log, DECK, Settings(seed=str(chance.random()), seconds=20))
            play(session, log.games()[0].game, chance)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
