"""What surrounds a command: streams, terminals and variables, in one value that tests replace."""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from quiz.deck.problems import Problem


class Exit(IntEnum):
    """Exit codes; scripts rely on them."""

    DONE = 0
    PROBLEMS = 1
    """The input has problems, which were told."""
    USAGE = 2
    """Wrong usage, or no terminal where one is needed."""
    OUTSIDE = 3
    """A thing outside failed: disk, network, a locked or newer store."""
    INTERRUPTED = 130


class Stop(Exception):  # noqa: N818 - it ends a command, as `SystemExit` does
    """A command cannot go on: what the user is told, and the exit code."""

    def __init__(self, message: str, code: Exit, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.code, self.hint = message, code, hint


@dataclass(frozen=True)
class Environment:
    """The streams and variables of one run."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    variables: Mapping[str, str]

    @classmethod
    def real(cls) -> "Environment":
        """The process's own, speaking UTF-8 also when piped; a closed one reads and writes nothing."""
        # In this order, so that each takes the number that is free: no other file may become the output.
        sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123 - open to the end
        sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
        sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
        for stream in (sys.stdin, sys.stdout, sys.stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(encoding="utf-8", errors="surrogateescape" if stream is sys.stdin else "replace")
        return cls(sys.stdin, sys.stdout, sys.stderr, os.environ)

    @property
    def folder(self) -> Path:
        """The working folder. Raises `Stop` where it has been deleted."""
        try:
            return Path.cwd()
        except OSError:
            hint = "go to a folder that exists"
            raise Stop("the working folder does not exist any more", Exit.OUTSIDE, hint) from None

    @property
    def interactive(self) -> bool:
        """Whether a person sits at a terminal that can show screens."""
        # Textual draws on standard error, so that one counts too.
        streams = (self.stdin, self.stdout, self.stderr)
        return all(stream.isatty() for stream in streams) and self.variables.get("TERM") != "dumb"

    def read_bytes(self, most: int) -> bytes:
        """What stands on standard input, at most `most` bytes of it."""
        buffer = getattr(self.stdin, "buffer", None)
        return self.stdin.read(most).encode()[:most] if buffer is None else bytes(buffer.read(most))

    def colour(self, stream: TextIO) -> bool:
        """Whether to colour what goes to `stream`."""
        if self.variables.get("FORCE_COLOR"):
            return True
        return not self.variables.get("NO_COLOR") and stream.isatty() and self.variables.get("TERM") != "dumb"

    def say(self, text: str) -> None:
        """Print a result."""
        self.stdout.write(f"{text}\n")

    def say_bytes(self, data: bytes) -> None:
        """Write a result that is no text, at once. Raises OSError."""
        self.stdout.flush()
        self.stdout.buffer.write(data)
        self.stdout.flush()

    def tell(self, text: str) -> None:
        """Print what is not a result: notes, progress, errors. What cannot be printed there is lost.

        Names of files and words of decks may stand in it: no character reaches the terminal as a command.
        """
        from quiz.deck.report import visible

        with suppress(OSError):
            self.stderr.write("".join(f"{visible(line)}\n" for line in text.split("\n")))

    def tell_problem(self, problem: "Problem") -> None:
        """Print a problem of a deck that keeps a command from its work."""
        from quiz.deck.report import as_text

        with suppress(OSError):
            self.stderr.write(f"{as_text(problem, self.colour(self.stderr))}\n\n")

    def flush(self) -> None:
        """Write what waits to be written. Raises OSError where the results cannot be."""
        self.stdout.flush()
        with suppress(OSError):
            self.stderr.flush()
