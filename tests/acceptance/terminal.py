"""A real terminal: tmux, driven by keys and read as text."""

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60.0
"""Seconds after which a text that does not appear fails the test; a slow machine takes a few."""


DEAF = 3.0
"""Seconds after which a key that changed nothing was not heard."""


@dataclass(frozen=True)
class Terminal:
    """One tmux server with one window."""

    socket: str

    def tmux(self, *arguments: str) -> str:
        """Run a tmux command and return what it prints."""
        # Spelt out, because readline puts COLUMNS and LINES where `os.environ` does not see them.
        environment = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
        return subprocess.run(
            ["tmux", "-L", self.socket, *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
            env=environment,
        ).stdout

    def press(self, *keys: str) -> None:
        """Press keys, by tmux's names; a longer word is typed."""
        self.tmux("send-keys", "-t", "quiz", *keys)

    @property
    def screen(self) -> str:
        """What can be read now."""
        return self.tmux("capture-pane", "-p", "-t", "quiz")

    def sees(self, *texts: str) -> str:
        """The screen, as soon as one of `texts` stands on it. Fails when none appears."""
        until = time.monotonic() + PATIENCE
        while not any(text in (screen := self.screen) for text in texts):
            assert time.monotonic() < until, f"none of {texts} on\n{screen}"
        return screen

    def gone(self) -> None:
        """Wait until the program has ended, and the terminal with it."""
        until = time.monotonic() + PATIENCE
        while self._is_there:
            assert time.monotonic() < until, self.screen

    @property
    def _is_there(self) -> bool:
        asked = subprocess.run(["tmux", "-L", self.socket, "has-session"], capture_output=True, check=False)
        return asked.returncode == 0

    def goes_on(self, *texts: str) -> str:
        """Press enter after a verdict until one of `texts` shows: at first it takes no keys.

        A key is pressed again only when the one before did plainly nothing: it would act on what comes.
        """
        until = time.monotonic() + PATIENCE
        pressed = 0.0
        while not any(text in (screen := self.screen) for text in texts):
            now = time.monotonic()
            assert now < until, f"none of {texts} on\n{screen}"
            if "enter next" in screen and now > pressed + DEAF:
                self.press("Enter")
                pressed = now
        return screen

    @property
    def process(self) -> int:
        """The process that runs in the window."""
        return int(self.tmux("display-message", "-p", "-t", "quiz", "#{pane_pid}"))


@contextmanager
def terminal(folder: Path, *arguments: str, columns: int = 80, rows: int = 24) -> Iterator[Terminal]:
    """`quiz` with these arguments in a terminal of its own, started in `folder`."""
    one = Terminal(f"quiz-test-{secrets.token_hex(6)}")
    command = [sys.executable, "-m", "quiz", *arguments]
    size = ["-x", str(columns), "-y", str(rows)]
    environment = [f"-e{name}={os.environ[name]}" for name in ("QUIZ_HOME",)]
    one.tmux(
        "-f", os.devnull, "new-session", "-d", "-s", "quiz", *size, *environment, "-c", str(folder), *command
    )
    try:
        yield one
    finally:
        subprocess.run(["tmux", "-L", one.socket, "kill-server"], capture_output=True, check=False)
