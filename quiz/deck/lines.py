"""Lines and columns of a text, and the stretch of a line that a message shows."""

import re
from bisect import bisect_right
from functools import cached_property

from quiz.deck.limits import MAX_EXCERPT
from quiz.deck.problems import Place

_BREAK = re.compile(r"\r\n|\r|\n")


class Lines:
    """A text with its lines; they are counted only when a place is asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def starts(self) -> list[int]:
        """The offset of each line's first character."""
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    def number(self, offset: int) -> int:
        """The line of `offset`, from 1."""
        return bisect_right(self.starts, offset)

    def start(self, offset: int) -> int:
        """Where the line of `offset` begins."""
        return self.starts[self.number(offset) - 1]

    def end(self, offset: int) -> int:
        """Where the line of `offset` ends, before its line end."""
        line = self.number(offset)
        if line == len(self.starts):
            return len(self.text)
        end = self.starts[line] - 1
        return end - 1 if self.text[end] == "\n" and end and self.text[end - 1] == "\r" else end

    def place(self, start: int, end: int) -> Place:
        """The stretch from `start` to `end` (exclusive) as lines and columns from 1."""
        end = max(start, end)
        line, end_line = self.number(start), self.number(end)
        return Place(line, start - self.starts[line - 1] + 1, end_line, end - self.starts[end_line - 1] + 1)

    def excerpt(self, offset: int) -> tuple[str, int]:
        """The line of `offset` and the column of its first character shown; a long line is cut around it."""
        start, end = self.start(offset), self.end(offset)
        if end - start > MAX_EXCERPT:
            start = max(start, min(offset - MAX_EXCERPT // 4, end - MAX_EXCERPT))
            end = min(end, start + MAX_EXCERPT)
        return self.text[start:end], start - self.start(offset) + 1
