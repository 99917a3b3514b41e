"""The lines of a deck in canonical form: each made of its author's text, cut at the reader's places."""

from collections.abc import Iterable, Mapping
from itertools import pairwise, repeat
from typing import NamedTuple

from quiz.deck.formatting.blocks import WIDTH, Block, block, block_lines, continued_lines
from quiz.deck.formatting.doubt import DoubtError
from quiz.deck.formatting.entries import Written, ordered, with_id
from quiz.deck.formatting.flow import flow, one_an_item
from quiz.deck.formatting.gaps import NOTHING, Gap, ends_in_gap, gap, skip
from quiz.deck.formatting.order import Part
from quiz.deck.formatting.quoting import unquoted
from quiz.deck.nodes import Map, Node, Scalar, Seq

INDENT = 2
"""Columns from a map to what belongs to its keys, and from a dash to its item."""


class _Entry(NamedTuple):
    """A key or dash with its value."""

    start: int
    end: int
    """Behind the key or dash."""
    head: str
    """The key or dash as it will stand."""
    dash: bool
    value: Node
    limit: int
    """The beginning of the line behind it and its own comments."""


def laid_out(text: str, root: Map, ids: Mapping[int, str]) -> str:
    """The deck `text`, whose tree is `root`, in canonical form.

    `text` has ``\\n`` line ends, also at its end. `ids` has the id of each question that has none, by the
    offset of its node. Raises `DoubtError` where the text has a form that cannot be laid out with certainty.
    """
    return _Layout(text, ids).document(root)


class _Layout:
    """What it makes are whole lines, each with its line end."""

    def __init__(self, text: str, ids: Mapping[int, str]) -> None:
        self._text = text
        self._ids = ids
        self._braced = {at: own for at, own in ids.items() if text[at] == "{"}
        self._block: tuple[int, Block] | None = None

    def document(self, root: Map) -> str:
        text = self._text
        if text[root.start] == "{":
            return text[: root.start] + flow(text, root, self._braced) + text[root.end :]
        top = self._line(root.start)
        if text[top : root.start].strip(" "):
            raise DoubtError(root.start)
        # A comment at the top speaks of the whole file, whatever key comes first.
        header = [line.rstrip(" \t") for line in text[:top].split("\n")[:-1]]
        while header and not header[0]:
            del header[0]
        ends = len(text.rstrip(" \t\n"))
        behind = self._behind(root)
        limit = max(behind, text.find("\n", ends) + 1)
        gap(text, behind, limit)  # nothing else is behind the last entry
        above, lines = self._collection(root, 0, limit, Part.HEAD)
        return "".join([*(line + "\n" for line in header), above.aligned(0), lines])

    def _collection(self, node: Map | Seq, column: int, limit: int, part: Part) -> tuple[Gap, str]:
        """What is to stand above a list or map that ends before `limit`, and its lines at `column`."""
        old = node.start - self._line(node.start)
        if part is Part.OTHER:
            plain = self._plain_lines(node, limit, column - old)
            if plain is not None:
                return NOTHING, plain
        text = self._text
        pad = " " * column
        starts = self._starts(node, old)
        limits = [start - old for start in starts[1:]]
        limits.append(limit)
        places: Iterable[tuple[str, Scalar | None]]
        values: Iterable[Node]
        if isinstance(node, Map):
            places, values = node.keys_at.items(), node.values()
        else:
            places, values = repeat(("", None)), node
        written: list[Written] = []
        above = NOTHING
        for (key, place), value, start, end in zip(places, values, starts, limits, strict=False):
            lines = text[start:end]
            if self._stands(value, lines, column) and (
                value.start == start + 2 if place is None else place.plain
            ):
                written.append((key, above, pad + lines))
                above = NOTHING
                continue
            own, below, behind = NOTHING, NOTHING, end
            if ends_in_gap(lines):
                behind = self._behind(value, start + 1 if place is None else place.end)
                own, below = gap(text, behind, end).split(old)
                for _ in own.lines:
                    behind = text.index("\n", behind) + 1
            entry = self._entry(start, place, value, behind)
            lines = self._lines(entry, own, column, column - old, part.inside(key))
            written.append((key, above, lines))
            above = below
        return self._joined(written, above, node, column, part)

    def _stands(self, value: Node, lines: str, column: int) -> bool:
        """Whether the lines of an entry stand as they should but for their indentation.

        That is nearly all of a deck: a plain text in its line, or brackets without quotes.
        """
        if lines.count("\n") != 1 or lines[-2] in " \t":
            return False
        if type(value) is Scalar:
            return value.plain
        return (
            self._text[value.start] in "[{"
            and column + len(lines) <= WIDTH
            and '"' not in lines
            and "'" not in lines
            and not self._braced
        )

    def _joined(
        self, written: list[Written], footer: Gap, node: Map | Seq, column: int, part: Part
    ) -> tuple[Gap, str]:
        """What is to stand above these entries of `node`, and their lines in order."""
        first = written[0]
        own = self._ids.get(node.start) if part is Part.QUESTION else None
        if own is not None:
            written = with_id(written, f"{' ' * column}id: {own}", node.start)
        top, *others = ordered(written, part)
        _, above, lines = top
        parts = [lines]
        for _, between, lines in others:
            if between is not NOTHING:
                parts.append(between.aligned(column))
            parts.append(lines)
        parts.append(footer.aligned(column))
        return NOTHING if top is first else above.without_blank_start(), "".join(parts)

    def _plain_lines(self, node: Map | Seq, limit: int, delta: int) -> str | None:
        """The lines of plain texts, one a line and nothing else, moved by `delta` columns; else None."""
        texts = [*node.keys_at.values(), *node.values()] if isinstance(node, Map) else node
        for one in texts:
            if type(one) is not Scalar or not one.plain:
                return None
        written = self._text[self._line(node.start) : limit]
        if written.count("\n") != len(node) or " \n" in written or "\t\n" in written:
            return None
        if isinstance(node, Seq) and ("-  " in written or "-\t" in written):
            return None
        if not delta:
            return written
        lines = written.split("\n")[:-1]
        more = " " * delta
        return "".join([f"{more}{line[max(0, -delta) :]}\n" for line in lines])

    def _starts(self, node: Map | Seq, column: int) -> list[int]:
        """Where each key or dash stands; each but the first must have its line to itself, at `column`."""
        text = self._text
        indented = "\n" + " " * column
        if isinstance(node, Map):
            starts = [place.start for place in node.keys_at.values()]
            for start in starts[1:]:
                if not text.startswith(indented, start - column - 1):
                    raise DoubtError(start)
            return starts
        indented += "-"
        start = node.start
        starts = [start]
        for before, value in pairwise(node):
            behind = start
            start = value.start - 2
            if start <= behind or not text.startswith(indented, start - column - 1):
                start = skip(text, self._behind(before, behind + 1)) + column
                if not text.startswith(indented, start - column - 1):
                    raise DoubtError(start)
            starts.append(start)
        return starts

    def _entry(self, start: int, place: Scalar | None, value: Node, limit: int) -> _Entry:
        """The entry from `start` to `limit`, whose key is at `place`; a dash has none."""
        if place is None:
            return _Entry(start, start + 1, "-", True, value, limit)
        head = self._text[start : place.end]
        if not place.plain:
            head = unquoted(head, place, brackets=False)
        return _Entry(start, place.end, head, False, value, limit)

    def _lines(self, entry: _Entry, own: Gap, column: int, delta: int, part: Part) -> str:
        """The lines of an entry with its `own` comments below it."""
        value = entry.value
        if isinstance(value, Scalar) or self._text[value.start] in "[{":
            lines = self._leaf(entry, column, delta)
            if own is NOTHING:
                return lines
            # Behind `|` a comment further in would be text.
            return lines + own.aligned(column if self._is_block(value) else column + INDENT)
        # The comments are the last inner entry's, or stand below it.
        return self._nested(entry, column, part)

    def _nested(self, entry: _Entry, column: int, part: Part) -> str:
        """The lines of a key or dash with a list or map below or beside it."""
        text, value = self._text, entry.value
        assert not isinstance(value, Scalar)  # noqa: S101 - told apart by the caller
        pad = " " * column
        inner = column + INDENT
        line_end = text.index("\n", entry.end)
        if value.start > line_end:
            rest = text[entry.end : line_end].rstrip(" \t")
            between = gap(text, line_end + 1, self._line(value.start))
            if not entry.dash or rest or not between.blank:
                above, lines = self._collection(value, inner, entry.limit, part)
                return f"{pad}{entry.head}{rest}\n{between.aligned(inner)}{above.aligned(inner)}{lines}"
        elif not entry.dash or text[entry.end : value.start].strip(" \t"):
            raise DoubtError(value.start)
        above, lines = self._collection(value, inner, entry.limit, part)
        return f"{above.aligned(column)}{pad}- {lines[inner:]}"

    def _leaf(self, entry: _Entry, column: int, delta: int) -> str:
        """The lines of a key or dash with a text, or with a list or map in brackets."""
        text, value = self._text, entry.value
        pad, inner = " " * column, " " * (column + INDENT)
        line_end = text.index("\n", entry.end)
        if value.start == value.end:
            return pad + entry.head + text[entry.end : line_end].rstrip(" \t") + "\n"
        before = text[entry.end : value.start]
        first, *rest = self._value(value, column + INDENT, delta)
        tail = "" if self._is_block(value) else self._tail(value)
        if "\n" in before:
            between = gap(text, line_end + 1, self._line(value.start)).aligned(column + INDENT)
            lead = pad + entry.head + text[entry.end : line_end].rstrip(" \t") + "\n" + between + inner
        else:
            lead = pad + entry.head + (" " if entry.dash else before)
            if (
                not rest
                and not tail
                and len(lead + first) > WIDTH
                and not entry.dash
                and isinstance(value, Seq)
            ):
                items = one_an_item(text, value)
                if items:
                    return lead.rstrip(" \t") + "".join(f"\n{inner}- {item}" for item in items) + "\n"
        return "\n".join([lead + first, *rest]) + tail + "\n"

    def _value(self, value: Node, column: int, delta: int) -> list[str]:
        """The lines of a text or of something in brackets; the first without what stands before it."""
        text = self._text
        if not isinstance(value, Scalar):
            first, *others = flow(text, value, self._braced).split("\n")
            return [first, *(_moved(line, delta) for line in others)]
        if self._is_block(value):
            one = self._block_at(value)
            return [one.header, *block_lines(one, column, delta)]
        token = text[value.start : value.end]
        if "\n" in token:
            return continued_lines(token, column, plain=value.plain)
        return [token if value.plain else unquoted(token, value, brackets=False)]

    def _tail(self, value: Node) -> str:
        """The comment behind a value, with the white space before it."""
        tail = self._text[value.end : self._text.index("\n", value.end)].rstrip(" \t")
        if tail and tail.lstrip(" \t")[:1] != "#":
            raise DoubtError(value.end)
        return tail

    def _is_block(self, value: Node) -> bool:
        return isinstance(value, Scalar) and not value.plain and self._text[value.start] in "|>"

    def _block_at(self, value: Node) -> Block:
        if self._block is None or self._block[0] != value.start:
            self._block = (value.start, block(self._text, value.start, value.end))
        return self._block[1]

    def _line(self, offset: int) -> int:
        return self._text.rfind("\n", 0, offset) + 1

    def _behind(self, value: Node, least: int = 0) -> int:
        """The offset of the line behind a value, or behind the key or dash that ends at `least`."""
        if type(value) is Scalar and value.plain:
            return self._text.index("\n", max(value.end, least)) + 1
        while not isinstance(value, Scalar) and self._text[value.start] not in "[{":
            value = value[-1] if isinstance(value, Seq) else next(reversed(value.values()))
        if self._is_block(value):
            return self._block_at(value).end
        return self._text.index("\n", max(value.end, least)) + 1


def _moved(line: str, delta: int) -> str:
    """A line inside brackets moved by `delta` columns, as far as it goes."""
    bare = line.lstrip(" \t")
    return " " * max(0, len(line) - len(bare) + delta) + bare if bare else ""
