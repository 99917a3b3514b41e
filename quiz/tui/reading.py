"""Reading a deck again and again in a process of its own: in a thread a big deck would hold up the keys."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO, TYPE_CHECKING

import msgspec

from quiz.library.checking import check
from quiz.library.reader import HEAD
from quiz.library.revisions import Revision, revision
from quiz.lint.linting import MOST_TOLD

if TYPE_CHECKING:
    from pathlib import Path

    Answers = SimpleQueue[tuple[int, Revision] | None]
    """Numbers and their answers; None at the end of the process."""


class Reader:
    """The process, which starts with the first reading and ends when it is closed.

    Where there can be none, or it ends by itself, the deck is read here.
    """

    def __init__(self, path: Path, codes: frozenset[str], cache: Path, most: int = MOST_TOLD) -> None:
        """Read the deck at `path`, and tell the problems of these codes; `cache` is the folder of derived
        files, and `most` is as for `lint`.
        """
        self._path = path
        self._most = most
        self._cache = cache
        self._codes = codes
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: Answers = SimpleQueue()
        self._number = 0
        self._due = False
        """Whether there is more to come of what was asked last."""
        self._closed = False

    def read(self) -> Revision:
        """What the file holds now; may take long, so call it in a thread. Never raises.

        Of a large deck it is what there is before the rules are asked; `rest` tells what they say.
        """
        self.ask()
        return self._next(None) or Revision(deck=None)

    def rest(self, patience: float = 0) -> Revision | None:
        """What there is next to tell of what was asked last; of a state that was read, what the rules say.
        None where that takes longer than `patience` (seconds), or nothing more is to come. Never raises.
        """
        return self._next(patience) if self._due else None

    def close(self) -> None:
        """End the process, also while it reads; who waits for it gets an empty revision."""
        self._closed = True
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def ask(self) -> None:
        """Ask what the file holds now, and do not wait for it. Never raises."""
        self._number += 1
        self._due = True
        with suppress(OSError):
            if self._process is None or self._process.poll() is not None:
                self._start()
            assert self._process is not None  # noqa: S101 - it has just been started
            assert self._process.stdin is not None  # noqa: S101 - it is a pipe
            self._process.stdin.write(b"%d\n" % self._number)
            self._process.stdin.flush()
            return
        self._answers = SimpleQueue()
        self._answers.put(None)

    def _next(self, patience: float | None) -> Revision | None:
        """The next answer to what was asked last; None is for ever, and there is an answer then."""
        try:
            while (answer := self._answers.get(timeout=patience)) is not None:
                number, found = answer
                if number == self._number:
                    self._due = found.checking
                    return found
        except Empty:
            return None
        self._due = False
        return (
            Revision(deck=None)
            if self._closed
            else revision(check(self._path, self._codes, cache=self._cache, most=self._most))
        )

    def _start(self) -> None:
        """Start the process. Raises OSError."""
        self._answers = SimpleQueue()
        if self._closed:
            raise BrokenPipeError
        arguments = (str(self._path), str(self._cache), str(self._most), *sorted(self._codes))
        self._process = subprocess.Popen(  # noqa: S603 - this interpreter, and paths and codes as arguments
            [sys.executable, "-P", "-m", "quiz.library.reader", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdout is not None  # noqa: S101 - it is a pipe
        Thread(target=_listen, args=(self._process.stdout, self._answers), daemon=True).start()


def _listen(source: IO[bytes], answers: Answers) -> None:
    """Pass on the answers of a process until it ends."""
    with source, suppress(OSError, ValueError, msgspec.DecodeError):
        while len(head := source.read(HEAD.size)) == HEAD.size:
            number, length = HEAD.unpack(head)
            answers.put((number, msgspec.msgpack.decode(source.read(length), type=Revision)))
    answers.put(None)
