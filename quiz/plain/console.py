"""Lines out and lines in, over any two streams."""

from typing import TextIO

from quiz.deck.report import visible

LONGEST_LINE = 10_000
"""Characters of a typed line that are read; the rest of it is dropped."""


class InputEnded(Exception):  # noqa: N818 - not an error: the player has gone
    """There is nothing more to read."""


class Console:
    """Says lines and reads lines; no terminal is assumed on either side."""

    def __init__(self, source: TextIO, target: TextIO) -> None:
        self._source = source
        self._target = target

    def say(self, *texts: str) -> None:
        """Write each text as lines of its own; control characters show as characters that can be seen."""
        for text in texts:
            for line in text.split("\n"):
                print(visible(line), file=self._target)
        self._target.flush()

    def read(self) -> str:
        """The next line, without white space around it. Raises InputEnded."""
        while True:
            try:
                line = self._source.readline(LONGEST_LINE)
                if not line:
                    raise InputEnded
                rest = line
                while rest and not rest.endswith("\n"):
                    rest = self._source.readline(LONGEST_LINE)
            except UnicodeDecodeError:
                self.say("That was not UTF-8 text. Please type it again.")
                continue
            return line.strip()
