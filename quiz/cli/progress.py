"""What a command is at: one line on a terminal's standard error, gone before anything else is written."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Lock, Thread

from quiz.cli.environment import Environment

PATIENCE = 1.0
"""Seconds of work after which there is something to tell."""

_EVERY = 0.5
"""Seconds between two looks at the clock."""

_CLEAR = "\r\x1b[K"
"""To the beginning of the line, and nothing on it."""


class Progress:
    """Tells what is done at the moment, with the seconds since the beginning; only where a person sees it."""

    def __init__(self, env: Environment, now: Callable[[], float] = time.monotonic) -> None:
        """The work begins; `now` is a clock in seconds."""
        self._env = env
        self._now = now
        self._began = now()
        self._what = ""
        self._shown = False
        self._lock = Lock()

    @contextmanager
    def at(self, what: str) -> Iterator[None]:
        """Meanwhile `what` is done, such as "checking rivers.yaml", and nothing is written."""
        if not self._env.stderr.isatty() or self._env.variables.get("TERM") == "dumb":
            yield
            return
        done = Event()
        Thread(target=self._follow, args=(done,), daemon=True).start()
        self._what = what
        try:
            yield
        finally:
            done.set()
            with self._lock:
                self._what = ""
                if self._shown:
                    self._write(_CLEAR)
                    self._shown = False

    def look(self) -> None:
        """Tell it where it has taken long enough."""
        seconds = self._now() - self._began
        with self._lock:
            if self._what and seconds >= PATIENCE:
                self._write(f"{_CLEAR}{self._line(f' … {seconds:.0f} s')}")
                self._shown = True

    def _follow(self, done: Event) -> None:
        while not done.wait(_EVERY):
            self.look()

    def _line(self, end: str) -> str:
        from quiz.deck.report import visible

        columns = shutil.get_terminal_size().columns
        room = max(0, columns - len(end) - 1)
        return visible(self._what)[:room] + end

    def _write(self, text: str) -> None:
        with suppress(OSError):
            self._env.stderr.write(text)
            self._env.stderr.flush()
