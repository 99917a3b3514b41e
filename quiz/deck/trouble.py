"""A piece of a deck that YAML cannot read, and a guess at what was meant."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quiz.deck.lines import Lines
from quiz.deck.model import Deck, Defaults, Evidence, Generated, Languages, LintRules, Media, Source
from quiz.deck.shapes import keys_of_kinds, record
from quiz.deck.tree import UnreadableError
from quiz.deck.written import Written, line_at


@cache
def known_keys() -> frozenset[str]:
    """Every key that the format has somewhere."""
    records = (Deck, Defaults, Evidence, Generated, Languages, LintRules, Media, Source)
    return frozenset(keys_of_kinds()).union(*(record(one).fields for one in records))


@dataclass(frozen=True, slots=True)
class Mend:
    """What stands in the file from `start` to `end` (offsets), and what was meant."""

    start: int
    end: int
    text: str
    """What to write instead."""
    code: str
    fault: str
    """What is wrong, without naming the question."""
    at: int
    """Where to point, and up to where."""
    until: int
    way: str = "quote it"

    def applied(self, text: str, start: int, end: int) -> str:
        """The stretch of `text` from `start` to `end`, mended."""
        return text[start : self.start] + self.text + text[self.end : end]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A piece of the file from `start` to `end` that could not be read."""

    text: str
    lines: Lines
    start: int
    end: int
    error: UnreadableError

    def suspects(self) -> Iterator[Written]:
        """The lines where the mistake may be: where it showed, where that began, and the one before."""
        offsets = [min(self.error.offset, max(self.start, self.end - 1))]
        if self.error.context_offset is not None:
            offsets.append(self.error.context_offset)
        before = self._before(offsets[0])
        if before is not None:
            offsets.append(before)
        seen: set[int] = set()
        for offset in offsets:
            line = self.line(offset)
            if line.start not in seen and line.start >= self.lines.start(self.start):
                seen.add(line.start)
                yield line

    def line(self, offset: int) -> Written:
        """The line of `offset`."""
        return line_at(self.text, self.lines, offset)

    def _before(self, offset: int) -> int | None:
        """A line with something on it, before the line of `offset`."""
        number = self.lines.number(offset) - 1
        while number > 0 and self.lines.starts[number - 1] >= self.start:
            start = self.lines.starts[number - 1]
            if self.text[start : self.lines.end(start)].strip():
                return start
            number -= 1
        return None
