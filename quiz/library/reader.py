"""`python -m quiz.library.reader DECK CODE …`: checks the deck at each line that comes in, until they end.

The answer to each line is a `Revision` as msgpack, with its length before it. What was found in the deck's
sources is remembered from one time to the next.
"""

import sys
from pathlib import Path

from msgspec import msgpack

from quiz.library.checking import check
from quiz.library.revisions import revision

LENGTH = 8
"""Bytes of the length before each answer, the highest first."""


def main() -> None:
    """Check and answer."""
    path, codes = Path(sys.argv[1]), frozenset(sys.argv[2:])
    for _ in sys.stdin.buffer:
        answer = msgpack.encode(revision(check(path, codes)))
        sys.stdout.buffer.write(len(answer).to_bytes(LENGTH) + answer)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
