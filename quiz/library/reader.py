"""`python -m quiz.library.reader DECK`: reads the deck whenever a line comes in, until the input ends.

The answer to each line is a `Revision` as msgpack, with its length before it. What was found in the deck's
sources is remembered from one time to the next.
"""

import sys
from pathlib import Path

from msgspec import msgpack

from quiz.library.judging import judge
from quiz.library.revisions import revision

LENGTH = 8
"""Bytes of the length before each answer, the highest first."""


def main() -> None:
    """Read and answer."""
    path = Path(sys.argv[1])
    for _ in sys.stdin.buffer:
        answer = msgpack.encode(revision(judge(path)))
        sys.stdout.buffer.write(len(answer).to_bytes(LENGTH) + answer)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
