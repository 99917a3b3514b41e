"""How far long work has come, on a terminal."""

from contextlib import suppress

from quiz.cli.environment import Environment


class Progress:
    """A line on standard error that is written over; nothing where that is no terminal."""

    def __init__(self, env: Environment, what: str) -> None:
        """`what` is counted, such as `chapters`."""
        self._stream = env.stderr
        self._shows = env.stderr.isatty() and env.variables.get("TERM") != "dumb"
        self._what = what
        self._width = 0

    def __call__(self, done: int, whole: int) -> None:
        """Show that so many of all are done; nothing more once all are."""
        self._write(f"{done:,} of {whole:,} {self._what}" if done < whole else "")

    def end(self) -> None:
        """Take the line away."""
        self._write("")

    def _write(self, line: str) -> None:
        if not self._shows:
            return
        with suppress(OSError):
            self._stream.write(f"\r{line:<{self._width}}" if line else f"\r{'':<{self._width}}\r")
            self._stream.flush()
        self._width = len(line)
