"""Reading a deck again and again in a process of its own: in a thread a big deck would hold up the keys."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from quiz.library.checking import check
from quiz.library.reader import LENGTH
from quiz.library.revisions import Revision, revision

if TYPE_CHECKING:
    from pathlib import Path


class Reader:
    """The process, which starts with the first reading and ends when it is closed.

    Where there can be none, or it ends by itself, the deck is read here.
    """

    def __init__(self, path: Path, codes: frozenset[str]) -> None:
        """Read the deck at `path`, and tell the problems of these codes."""
        self._path = path
        self._codes = codes
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False

    def read(self) -> Revision:
        """What the file holds now; may take long, so call it in a thread. Never raises."""
        with suppress(OSError, ValueError, msgspec.DecodeError):
            return self._asked()
        return Revision(deck=None) if self._closed else revision(check(self._path, self._codes))

    def close(self) -> None:
        """End the process, also while it reads."""
        self._closed = True
        if self._process is not None:
            self._process.kill()
            self._process.communicate()

    def _asked(self) -> Revision:
        """The answer of the process. Raises OSError, ValueError and DecodeError where there is none."""
        if self._closed:
            raise ValueError
        if self._process is None or self._process.poll() is not None:
            self._process = self._start()
        source, target = self._process.stdout, self._process.stdin
        assert source is not None  # noqa: S101 - both are pipes
        assert target is not None  # noqa: S101
        target.write(b"\n")
        target.flush()
        answer = source.read(int.from_bytes(source.read(LENGTH)))
        return msgspec.msgpack.decode(answer, type=Revision)

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - this interpreter, and a path and codes as arguments
            [sys.executable, "-P", "-m", "quiz.library.reader", str(self._path), *sorted(self._codes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
