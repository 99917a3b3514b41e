"""`python -m quiz.library.reader DECK CACHE MOST CODE …` checks the deck at each number that comes in.

`MOST` is as for `lint`. Answers are revisions as msgpack, each behind the number it answers and its length.
Of a large deck there are two, the first without what the item-writing rules say; the second is left out where
the next number is there already. What was found in the sources is remembered from one time to the next.
"""

import sys
from pathlib import Path
from queue import SimpleQueue
from struct import Struct
from threading import Thread

from msgspec import msgpack

from quiz.library.checking import revisions

HEAD = Struct(">QQ")
"""What stands before each answer: the number that it answers, and its length in bytes."""


def main() -> None:
    """Check and answer until the numbers end."""
    path, cache, most = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    codes = frozenset(sys.argv[4:])
    asked: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_listen, args=(asked,), daemon=True).start()
    while number := asked.get():
        for found in revisions(path, codes, asked.empty, cache=cache, most=most):
            answer = msgpack.encode(found)
            sys.stdout.buffer.write(HEAD.pack(int(number), len(answer)) + answer)
            sys.stdout.buffer.flush()


def _listen(asked: SimpleQueue[bytes]) -> None:
    """Pass on what comes in; nothing at its end."""
    for line in sys.stdin.buffer:
        asked.put(line)
    asked.put(b"")


if __name__ == "__main__":
    main()
