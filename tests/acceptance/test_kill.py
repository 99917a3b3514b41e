import json
import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

import pytest

from quiz.game.game import Game
from quiz.play import games
from quiz.play.encoding import decode
from quiz.store.log import Log
from tests.acceptance.playing_by_itself import state
from tests.play.samples import DECK

Line = list[Any]


def killed(path: Path, seed: int, after: float) -> list[Line]:
    """Let a process play, kill it `after` seconds of playing, and give the lines that it told."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.acceptance.playing_by_itself", str(path), str(seed)],
        stdout=subprocess.PIPE,
        bufsize=0,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    until = time.monotonic() + after
    told = bytearray(first)
    while time.monotonic() < until:  # reading all the time, so that a full pipe never stops the game
        told += os.read(process.stdout.fileno(), 1 << 16)
    process.kill()
    told += process.stdout.read()
    process.wait()
    return [json.loads(line) for line in told.decode().splitlines(keepends=True) if line.endswith("\n")]


def check(path: Path, lines: list[Line], seconds: float) -> bool:
    """Every acknowledged event is there, and the last game goes on where it stopped.

    Tells whether the process had told what its player saw at the last moment, and the same is seen now.
    """
    kept = [line for line in lines if line[0] == "kept"]
    with Log.open(path) as log:
        assert log.notices == ()
        for game in {line[1] for line in kept}:
            found = {row.sequence: row.kind for row in log.events(game)}
            acknowledged = {line[2]: line[3] for line in kept if line[1] == game}
            assert acknowledged.items() <= found.items()
        newest = log.games()[0]
        rows = log.events(newest.game)
        before = Game.replay(DECK, decode(rows))
        was_open = before.current is not None and not before.settled
        session = games.resume(log, newest.game, DECK, clock=lambda: 0.0, saving=False)
        if not was_open:
            assert session.finished or session.elapsed() == 0
            return False
        assert session.prompt == before.prompt
        shown = next(row.sequence for row in reversed(rows) if row.kind == "shown")
        beats = [line[3] for line in lines if line[0] == "beat" and line[1:3] == [newest.game, str(shown)]]
        assert max(beats, default=0.0) <= session.elapsed() <= seconds + 60
        last = max((at for at, line in enumerate(lines) if line[0] == "kept"), default=-1)
        states = [line[2] for line in lines[last + 1 :] if line[0] == "open"]
        if not states or lines[last][2] != rows[-1].sequence:
            return False
        assert state(session) == states[-1]
        return True


def kill_many_times(path: Path, times: int) -> tuple[int, int]:
    """How many events were acknowledged, and how often the very last picture could be compared."""
    chance = Random(20261122)
    acknowledged = compared = 0
    for seed in range(times):
        after = chance.uniform(0.0, 0.4)
        lines = killed(path, seed, after)
        assert lines
        acknowledged += sum(line[0] == "kept" for line in lines)
        compared += check(path, lines, after)
    return acknowledged, compared


def test_a_killed_process_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    acknowledged, _ = kill_many_times(tmp_path / "quiz.sqlite3", 4)
    assert acknowledged > 4


@pytest.mark.slow
def test_fifty_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    acknowledged, compared = kill_many_times(tmp_path / "quiz.sqlite3", 50)
    assert acknowledged > 500
    assert compared > 5
