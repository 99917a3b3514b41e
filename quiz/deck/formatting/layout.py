"""The lines of a deck in canonical form: each made of its author's text, cut at the reader's places."""

import re
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter, le
from typing import NamedTuple

from quiz.deck.formatting.blocks import WIDTH, Block, block, block_lines, continued_lines
from quiz.deck.formatting.doubt import DoubtError
from quiz.deck.formatting.flow import flow, one_an_item
from quiz.deck.formatting.gaps import NOTHING, Gap, gap, skip
from quiz.deck.formatting.order import OWN, Part, ranks
from quiz.deck.formatting.quoting import unquoted
from quiz.deck.nodes import Map, Node, Scalar, Seq

INDENT = 2
"""Columns from a map to what belongs to its keys, and from a dash to its item."""


_EMPTY_ID = re.compile(r"""[ ]*id[ ]*:[ \t]*?(?:"[ ]*"|'[ ]*')?([ \t]+#.*)?""")


class _Entry(NamedTuple):
    """A key or dash with its value."""

    start: int
    end: int
    """Behind the key or dash."""
    key: str
    """Empty for a dash."""
    value: Node
    head: str
    """The key or dash as it will stand."""
    behind: int
    """The beginning of the line behind the value."""


class _Written(NamedTuple):
    """An entry as lines."""

    key: str
    above: list[str]
    """Comments and blank lines above it."""
    lines: list[str]


def laid_out(text: str, root: Map, ids: Mapping[int, str]) -> str:
    """The deck `text`, whose tree is `root`, in canonical form.

    `text` has ``\\n`` line ends, also at its end. `ids` has the id of each question that has none, by the
    offset of its node. Raises `DoubtError` where the text has a form that cannot be laid out with certainty.
    """
    return _Layout(text, ids).document(root)


class _Layout:
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
        limit = max(self._behind(root), text.find("\n", ends) + 1)
        above, lines = self._collection(root, 0, limit, Part.HEAD)
        return "\n".join([*header, *above, *lines, ""])

    def _collection(
        self, node: Map | Seq, column: int, limit: int, part: Part
    ) -> tuple[list[str], list[str]]:
        """The comments to stand above a list or map, and its lines at `column`; it ends before `limit`."""
        old = node.start - self._line(node.start)
        if column == old and part is Part.OTHER:
            unchanged = self._plain_lines(node, limit)
            if unchanged is not None:
                return [], unchanged
        written: list[_Written] = []
        above: list[str] = []
        waiting: _Entry | None = None
        for entry in self._entries(node, old):
            if waiting is None:
                waiting = entry
                continue
            start = entry.start - old
            if waiting.behind == start:
                own = lead = NOTHING
            else:
                own, lead = gap(self._text, waiting.behind, start).split(old)
            written.append(
                _Written(waiting.key, above, self._entry(waiting, own, column, column - old, part))
            )
            above = lead.aligned(column) if lead is not NOTHING else []
            waiting = entry
        assert waiting is not None  # noqa: S101 - a list or map without brackets has an entry
        own, footer = gap(self._text, waiting.behind, limit).split(old)
        written.append(_Written(waiting.key, above, self._entry(waiting, own, column, column - old, part)))
        first = written[0]
        written = self._ordered(written, node, column, part)
        top, *others = written
        above = [] if top is first else _without_blank_start(top.above)
        lines = list(top.lines)
        for one in others:
            lines += one.above
            lines += one.lines
        return above, lines + footer.aligned(column)

    def _plain_lines(self, node: Map | Seq, limit: int) -> list[str] | None:
        """The lines of plain texts, one a line and nothing else, which stand as they should; else None."""
        texts = [*node.keys_at.values(), *node.values()] if isinstance(node, Map) else node
        for one in texts:
            if type(one) is not Scalar or not one.plain:
                return None
        written = self._text[self._line(node.start) : limit]
        if written.count("\n") != len(node) or " \n" in written or "\t\n" in written:
            return None
        if isinstance(node, Seq) and ("-  " in written or "-\t" in written):
            return None
        return written.split("\n")[:-1]

    def _entries(self, node: Map | Seq, column: int) -> Iterator[_Entry]:
        """The entries of a list or map that stands at `column`."""
        text = self._text
        indented = "\n" + " " * column
        if isinstance(node, Map):
            for key, value in node.items():
                place = node.keys_at[key]
                start = place.start
                if start != node.start and not text.startswith(indented, start - column - 1):
                    raise DoubtError(start)
                head = text[start : place.end]
                if not place.plain:
                    head = unquoted(head, place, brackets=False)
                yield _Entry(start, place.end, key, value, head, self._behind(value, place.end))
            return
        start = node.start
        for value in node:
            if start != node.start:
                start = skip(text, start) + column
                if not text.startswith(indented, start - column - 1):
                    raise DoubtError(start)
            if text[start : start + 1] != "-":
                raise DoubtError(start)
            behind = self._behind(value, start + 1)
            yield _Entry(start, start + 1, "", value, "-", behind)
            start = behind

    def _entry(self, entry: _Entry, own: Gap, column: int, delta: int, part: Part) -> list[str]:
        """The lines of an entry with its `own` comments below it."""
        text, value = self._text, entry.value
        if (
            type(value) is Scalar
            and value.plain
            and (entry.key or value.start == entry.start + 2)
            and text.find("\n", entry.start) + 1 == entry.behind
        ):
            # Nearly all of a deck: a plain text beside its key or dash.
            line = " " * column + entry.head + text[entry.end : entry.behind - 1].rstrip(" \t")
            return [line] if own is NOTHING else [line, *own.aligned(column + INDENT)]
        if isinstance(value, Scalar) or text[value.start] in "[{":
            lines = self._leaf(entry, column, delta)
            # Behind `|` a comment further in would be text.
            return lines + own.aligned(column if self._is_block(value) else column + INDENT)
        # The comments are the last inner entry's, or stand below it.
        limit = entry.behind
        for _ in own.lines:
            limit = text.index("\n", limit) + 1
        return self._nested(entry, column, limit, part.inside(entry.key))

    def _nested(self, entry: _Entry, column: int, limit: int, part: Part) -> list[str]:
        """The lines of a key or dash with a list or map below or beside it."""
        text, value = self._text, entry.value
        assert not isinstance(value, Scalar)  # noqa: S101 - told apart by the caller
        pad = " " * column
        inner = column + INDENT
        line_end = text.index("\n", entry.end)
        if value.start > line_end:
            rest = text[entry.end : line_end].rstrip(" \t")
            between = gap(text, line_end + 1, self._line(value.start))
            if entry.head != "-" or rest or not between.blank:
                above, lines = self._collection(value, inner, limit, part)
                return [pad + entry.head + rest, *between.aligned(inner), *above, *lines]
        elif entry.head != "-" or text[entry.end : value.start].strip(" \t"):
            raise DoubtError(value.start)
        above, lines = self._collection(value, inner, limit, part)
        lines[0] = pad + "- " + lines[0][inner:]
        return [*(pad + line.lstrip(" ") if line else "" for line in above), *lines]

    def _leaf(self, entry: _Entry, column: int, delta: int) -> list[str]:
        """The lines of a key or dash with a text, or with a list or map in brackets."""
        text, value = self._text, entry.value
        pad, inner = " " * column, " " * (column + INDENT)
        line_end = text.index("\n", entry.end)
        if value.start == value.end:
            return [pad + entry.head + text[entry.end : line_end].rstrip(" \t")]
        before = text[entry.end : value.start]
        first, *rest = self._value(value, column + INDENT, delta)
        tail = ""
        if not self._is_block(value):
            tail = text[value.end : text.index("\n", value.end)].rstrip(" \t")
            if tail and tail.lstrip(" \t")[:1] != "#":
                raise DoubtError(value.end)
        if "\n" in before:
            between = gap(text, line_end + 1, self._line(value.start)).aligned(column + INDENT)
            lines = [pad + entry.head + text[entry.end : line_end].rstrip(" \t"), *between, inner + first]
        else:
            lead = pad + entry.head + (" " if entry.head == "-" and not entry.key else before)
            if not rest and not tail and len(lead + first) > WIDTH and entry.key and isinstance(value, Seq):
                items = one_an_item(text, value)
                if items:
                    return [lead.rstrip(" \t"), *(f"{inner}- {item}" for item in items)]
            lines = [lead + first]
        lines += rest
        lines[-1] += tail
        return lines

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

    def _ordered(self, written: list[_Written], node: Node, column: int, part: Part) -> list[_Written]:
        """The entries in their order, a missing id put in."""
        own = self._ids.get(node.start) if part is Part.QUESTION else None
        if own is not None:
            written = _with_id(written, f"{' ' * column}id: {own}", node.start)
        places = ranks(part)
        if not places:
            return written
        found = [places.get(one.key, OWN) for one in written]
        if all(map(le, found, found[1:])):
            return written
        return [one for _, one in sorted(zip(found, written, strict=True), key=itemgetter(0))]

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


def _with_id(written: list[_Written], line: str, start: int) -> list[_Written]:
    """The entries of the question at `start` with the line of its id, in the place of an empty one."""
    for at, one in enumerate(written):
        if one.key == "id":
            found = _EMPTY_ID.fullmatch(one.lines[0])
            if found is None or len(one.lines) > 1:
                raise DoubtError(start)
            return [*written[:at], _Written("id", one.above, [line + (found[1] or "")]), *written[at + 1 :]]
    return [_Written("id", [], [line]), *written]


def _moved(line: str, delta: int) -> str:
    """A line inside brackets moved by `delta` columns, as far as it goes."""
    bare = line.lstrip(" \t")
    return " " * max(0, len(line) - len(bare) + delta) + bare if bare else ""


def _without_blank_start(lines: Sequence[str]) -> list[str]:
    first = next((at for at, line in enumerate(lines) if line), len(lines))
    return list(lines[first:])
