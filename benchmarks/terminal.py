# ruff: noqa: E402 - the assertion comes first, for the type checker
"""A program in a terminal of 80 by 24, timed from outside: what a person sees, and when."""

import sys

assert sys.platform != "win32"  # there is no pseudo-terminal

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE = 30.0
"""Seconds after which a program that shows nothing has failed."""

ASKS_FOR_FRAMES = b"\x1b[?2026$p"
HAS_FRAMES = b"\x1b[?2026;2$y"
"""The question for "synchronized output" and the yes: from then on the end of each frame is told."""

FRAME_END = b"\x1b[?2026l"


class Terminal:
    """A program that runs in a pseudo-terminal until the block ends."""

    def __init__(self, command: Sequence[str], folder: Path, variables: Mapping[str, str]) -> None:
        """Start `command` in `folder`; `variables` come on top of the environment."""
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        kept = {
            name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "COLUMNS", "LINES"}
        }
        self.began = time.perf_counter()
        self._program = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=folder,
            env={**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", **variables},
            start_new_session=True,
        )
        os.close(theirs)
        self._seen = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._program.kill()
        self._program.wait()
        os.close(self._ours)

    def press(self, keys: bytes) -> float:
        """Type `keys` and forget what was shown before; tells the moment."""
        self._seen = b""
        pressed = time.perf_counter()
        os.write(self._ours, keys)
        return pressed

    def until(self, text: bytes) -> float:
        """The moment at which `text` was on its way to the screen.

        Raises TimeoutError, and ChildProcessError where the program ends before.
        """
        give_up = time.perf_counter() + PATIENCE
        while text not in self._seen:
            if not self._read(0.5) and time.perf_counter() > give_up:
                raise TimeoutError(f"{text!r} was never shown, but {self._seen[-2000:]!r}")
        return time.perf_counter()

    def rest(self, seconds: float = 0.1) -> None:
        """Wait until nothing has been shown for `seconds`."""
        while self._read(seconds):
            pass

    def _read(self, patience: float) -> bool:
        """Take what is there; False where nothing came."""
        if not select.select([self._ours], [], [], patience)[0]:
            return False
        try:
            data = os.read(self._ours, 1 << 16)
        except OSError:  # so Linux says that the program has ended
            data = b""
        if not data:
            raise ChildProcessError(f"the program has ended; it said {self._seen[-2000:]!r}")
        if ASKS_FOR_FRAMES in data:
            os.write(self._ours, HAS_FRAMES)
        self._seen += data
        return True
