"""Run as a process: append events to a game of its own and tell each on standard output."""

import sys
from pathlib import Path

from quiz.store.log import Log


def main(path: Path, game: str, count: int) -> None:
    """Append `count` events."""
    last: int | None = None
    with Log.open(path) as log:
        for _ in range(count):
            last = log.append(game, "shown", b'{"padding":"' + b"x" * 300 + b'"}', after=last)
            log.beat(game, "q", 1.0)
            print(last, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
