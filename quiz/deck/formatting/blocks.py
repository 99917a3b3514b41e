"""Texts over several lines: blocks behind `|` and `>`, and texts that go on in the next line."""

import re
from typing import NamedTuple

from quiz.deck.formatting.doubt import DoubtError

WIDTH = 120
"""Columns of a line; only folded text and lists in brackets are broken for it."""

_HEADER = re.compile(r"([|>])([+-]?)([1-9]?)([+-]?)[ \t]*(?:[ \t]#[^\n]*)?")
_BREAKABLE = re.compile(r"(?<=[^ \t]) (?=[^ \t])")


class Block(NamedTuple):
    """A text behind `|` or `>`."""

    start: int
    header: str
    """The rest of its first line, a comment included."""
    lines: list[str]
    """Its lines as written, blank ones at the end left out unless they count."""
    end: int
    """The offset of the line behind it."""
    folded: bool
    relative: bool
    """Its header says how far it is indented, from what it belongs to."""


def block(text: str, start: int, end: int) -> Block:
    """The block whose header stands at `start` and which the parser ends at `end`."""
    header_end = text.index("\n", start)
    found = _HEADER.fullmatch(text, start, header_end)
    if found is None:
        raise DoubtError(start)
    body = text[header_end + 1 : max(end, header_end + 1)]
    # The parser may stop inside the indentation of what follows.
    body = body[: body.rfind("\n") + 1]
    lines = body.split("\n")[:-1]
    if "+" not in found[2] + found[4]:
        indent = 0 if found[3] else _indent(lines)
        # A blank line counts as text where it is longer than the indentation.
        while lines and len(lines[-1]) <= indent and not lines[-1].strip(" "):
            lines.pop()
    behind = header_end + 1 + sum(len(line) + 1 for line in lines)
    return Block(start, found[0].rstrip(), lines, behind, found[1] == ">", bool(found[3]))


def _indent(lines: list[str]) -> int:
    """The columns before the text of a block, which its first line tells."""
    for line in lines:
        bare = line.lstrip(" ")
        if bare:
            return len(line) - len(bare)
    return 0


def block_lines(one: Block, column: int, delta: int) -> list[str]:
    """The lines of a block, indented to `column`; by `delta` where its header says its indentation."""
    if one.relative:
        return [_shifted(line, delta, one.start) for line in one.lines]
    indent = _indent(one.lines)
    texts = [line[indent:] for line in one.lines]
    if one.folded:
        texts = _refolded(texts, WIDTH - column)
    pad = " " * column
    return [pad + line if line else "" for line in texts]


def continued_lines(token: str, column: int, *, plain: bool) -> list[str]:
    """The lines of a text without a header that goes on over several lines, from the second on at `column`.

    White space around these line breaks does not count, except where a quoted text escapes it: so the ends of
    its lines stay.
    """
    first, *others = token.split("\n")
    pad = " " * column
    lines = [first.rstrip(" \t") if plain else first]
    for line in others:
        bare = line.strip(" \t") if plain else line.lstrip(" \t")
        lines.append(pad + bare if bare else "")
    return lines


def _shifted(line: str, delta: int, start: int) -> str:
    if delta >= 0:
        return " " * delta + line if line else line
    if line[:-delta].strip(" "):
        raise DoubtError(start)
    return line[-delta:]


def _refolded(lines: list[str], width: int) -> list[str]:
    """Folded text with its paragraphs that are too wide broken anew; as it is where white space counts."""
    if not lines or max(map(len, lines)) <= width:
        return lines
    if [line.strip(" \t") for line in lines] != lines:
        return lines
    found: list[str] = []
    paragraph: list[str] = []
    for line in [*lines, ""]:
        if line:
            paragraph.append(line)
            continue
        wide = paragraph and max(map(len, paragraph)) > width
        found += broken(" ".join(paragraph), width) if wide else paragraph
        found.append("")
        paragraph = []
    return found[:-1]


def broken(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns where single spaces allow it, as behind `>`."""
    lines = []
    start = 0
    while len(text) - start > width:
        end = text.rfind(" ", start + 1, start + width + 1)
        while end > 0 and not _BREAKABLE.match(text, end):
            end = text.rfind(" ", start + 1, end)
        if end < 0:
            found = _BREAKABLE.search(text, start + width)
            if found is None:
                break
            end = found.start()
        lines.append(text[start:end])
        start = end + 1
    return [*lines, text[start:]]
