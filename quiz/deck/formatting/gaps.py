"""Comments and blank lines between the entries of a list or map."""

from dataclasses import dataclass
from itertools import dropwhile

from quiz.deck.formatting.doubt import DoubtError


@dataclass(frozen=True, slots=True)
class Gap:
    """Whole lines that hold nothing but comments, each as (indentation, text); blank lines have no text."""

    lines: tuple[tuple[int, str], ...] = ()

    def split(self, column: int) -> tuple["Gap", "Gap"]:
        """The lines that belong to what stands above, and those of what follows at `column`.

        A comment belongs to the node below it, unless it is indented deeper than that one.
        """
        if not self.lines:
            return NOTHING, NOTHING
        for at in range(len(self.lines), 0, -1):
            indent, text = self.lines[at - 1]
            if text and indent > column:
                return Gap(self.lines[:at]), Gap(self.lines[at:])
        return NOTHING, self

    def aligned(self, column: int) -> str:
        """The lines, each comment at `column`."""
        if not self.lines:
            return ""
        pad = " " * column
        return "".join([f"{pad}{text}\n" if text else "\n" for _, text in self.lines])

    def without_blank_start(self) -> "Gap":
        """The lines from the first comment on."""
        return Gap(tuple(dropwhile(lambda line: not line[1], self.lines)))

    @property
    def blank(self) -> bool:
        """Whether there is no comment."""
        return not any(text for _, text in self.lines)


NOTHING = Gap()
"""No lines."""


def gap(text: str, start: int, end: int) -> Gap:
    """The lines from `start` to `end`, both the beginnings of lines. Raises `DoubtError` at anything else."""
    if start >= end:
        return NOTHING
    found = []
    at = start
    for line in text[start:end].split("\n")[:-1]:
        bare = line.strip(" \t")
        if bare and bare[0] != "#":
            raise DoubtError(at)
        found.append((len(line) - len(line.lstrip(" \t")), bare))
        at += len(line) + 1
    return Gap(tuple(found))


def ends_in_gap(lines: str) -> bool:
    """Whether the last of these lines is blank, or looks like a comment: text behind `|` may, too."""
    return lines[lines.rfind("\n", 0, -1) + 1 :].lstrip(" \t")[0] in "#\n"


def skip(text: str, start: int) -> int:
    """The beginning of the first line from `start` on that is neither blank nor a comment."""
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        bare = text[start:end].lstrip(" \t")
        if bare and bare[0] != "#":
            return start
        start = end + 1
    return start
