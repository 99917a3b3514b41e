"""A line of a deck as its author wrote it, whether YAML can read it or not."""

import re
from typing import NamedTuple

from quiz.deck.limits import MAX_MENDED
from quiz.deck.lines import Lines
from quiz.deck.words import quoted

_LEAD = re.compile(r"([ \t]*)((?:-(?:[ \t]+|$))*)")
_COLON = re.compile(r":(?=[ \t]|$)")
_QUOTED_KEY = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*:(?=[ \t]|$)""")
_COMMENT = re.compile(r"(?<=[ \t])#(?=[ \t]|$)")


class Written(NamedTuple):
    """One line; `start` and `end` are its offsets in the file, without the line end."""

    start: int
    end: int
    indent: str
    dashes: str
    """Dashes with the space behind each."""
    key: str
    """The key as written; empty where there is none."""
    value: str
    """What is behind the key, or the whole item, without white space and evident comments around it."""
    value_start: int

    @property
    def column(self) -> int:
        """How far the first key or text is indented, dashes counted as spaces."""
        return len(self.indent) + len(self.dashes)

    @property
    def value_end(self) -> int:
        """The offset behind the value."""
        return self.value_start + len(self.value)

    @property
    def owner(self) -> str:
        """What the value belongs to, for messages."""
        return f"`{self.key}`" if self.key else "an item" if self.dashes else "a text"

    def with_value(self, value: str) -> str:
        """What stands on this line, without its indentation, with another value."""
        return f"{self.dashes}{self.key + ': ' if self.key else ''}{value}"


def line_at(text: str, lines: Lines, offset: int) -> Written:
    """The line of `offset`."""
    start, end = lines.start(offset), lines.end(offset)
    lead = _LEAD.match(text, start, end)
    assert lead is not None  # noqa: S101 - it matches the empty text
    at = lead.end()
    key = ""
    if text[at : at + 1] in {'"', "'"}:
        found = _QUOTED_KEY.match(text, at, end)
    else:
        found = _COLON.search(text, at, end)
    if found is not None and (found.start() > at or found.re is _QUOTED_KEY):
        key = found[1] if found.re is _QUOTED_KEY else text[at : found.start()].rstrip()
        at = found.end()
    value = _without_comment(text[at:end])
    at += len(value) - len(value.lstrip())
    return Written(start, end, lead[1], lead[2], key, value.strip(), at)


def _without_comment(value: str) -> str:
    """`value` up to a comment that is evidently meant: two spaces or a tab before its `#`, one behind."""
    for found in _COMMENT.finditer(value):
        before = value[max(0, found.start() - 2) : found.start()]
        if before == "  " or before.endswith("\t"):
            return value[: found.start()]
    return value


def short_line(text: str, lines: Lines, offset: int) -> Written | None:
    """The line of `offset`; None where it is too long to be shown again, and to be looked at each time."""
    return line_at(text, lines, offset) if lines.end(offset) - lines.start(offset) <= MAX_MENDED else None


def continued(text: str, lines: Lines, line: Written) -> int:
    """The end of the last line that goes on with the value of `line`: indented deeper, no key, no item."""
    number = lines.number(line.start)
    end = line.end
    column = len(line.indent) + (len(line.dashes) if line.key else 0)
    while number < len(lines.starts):
        following = line_at(text, lines, lines.starts[number])
        if following.column <= column or following.key or following.dashes or not following.value:
            break
        end = following.end
        number += 1
    return end


def requoted(value: str) -> str:
    """`value`, which YAML cannot read as it stands, in quotes: what its author most likely meant."""
    mark = value[:1]
    if mark in {'"', "'"} and len(value) > 2 and value.endswith(mark):
        second = value.find(mark, 1)
        behind = value[second + 1 : second + 2]
        if second == len(value) - 1 or not behind.isspace():
            inside = value[1:-1]
            return quoted(inside.replace("''", "'") if mark == "'" else inside.replace('\\"', '"'))
    return quoted(value)
