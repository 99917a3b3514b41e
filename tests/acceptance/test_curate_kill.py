"""A curation that is killed: everything decided before is in the file, and the file is whole."""

import os
import subprocess
import sys
from pathlib import Path
from random import Random

from quiz.deck.model import Deck
from quiz.deck.reading import read
from quiz.library.rejected import read_rejected
from tests.curate.north import north

REPLIES = {"/accept": "Accepted.", "/reject unclear": "Rejected."}


def killed(path: Path, typed: list[str], blind: list[str]) -> None:
    """Type lines, each once the one before was answered, then `blind` ones, and kill the process at once."""
    process = subprocess.Popen(
        [sys.executable, "-m", "quiz", "curate", "--plain", str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONUTF8": "1", "QUIZ_HOME": str(path.parent / "home")},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    for line in typed:
        process.stdin.write(f"{line}\n".encode())
        process.stdin.flush()
        while not (told := process.stdout.readline().decode()).startswith(REPLIES[line]):
            assert told, "the process ended by itself"
    process.stdin.write("".join(f"{line}\n" for line in blind).encode())
    process.stdin.flush()
    process.kill()
    process.wait()
    process.stdin.close()
    process.stdout.close()


def deck(path: Path) -> Deck:
    found = read(path.read_bytes(), "north.yaml").deck
    assert found is not None
    return found


def test_what_was_answered_is_in_the_file(tmp_path: Path) -> None:
    chance = Random(20261125)
    for number in range(5):
        path = north(tmp_path / str(number))
        drafts = [one.id for one in deck(path).questions if one.is_draft]
        typed = [chance.choice(list(REPLIES)) for _ in range(chance.randrange(1, 6))]
        blind = ["/accept"] * chance.randrange(3)
        killed(path, typed, blind)
        decided = dict(zip(drafts, typed, strict=False))
        left = {one.id: one.is_draft for one in deck(path).questions}
        for name, line in decided.items():
            assert left.get(name) is (False if line == "/accept" else None)
        assert sum(left.values()) in range(
            len(drafts) - len(typed) - len(blind), len(drafts) - len(typed) + 1
        )
        assert len(read_rejected(path)) == typed.count("/reject unclear")
