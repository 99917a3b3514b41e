"""The entries of a list or map in the text of a deck: where each begins and ends."""

from collections.abc import Iterator
from typing import NamedTuple

from quiz.deck.formatting.blocks import block
from quiz.deck.formatting.doubt import DoubtError
from quiz.deck.formatting.gaps import gap, skip
from quiz.deck.nodes import Map, Node, Scalar, Seq


class Entry(NamedTuple):
    """A key or dash with its value; in brackets an item has no dash."""

    key: str
    """Empty in a list."""
    start: int
    """Where the key, the dash or the item in brackets begins."""
    key_end: int
    """Behind the key, without its colon."""
    head: int
    """Behind the colon or dash; in brackets, of an item, where it begins."""
    value: Node
    end: int
    """Behind the value, or behind the head where there is none."""
    behind: int
    """The beginning of the line behind it; in brackets the same as `end`."""


def in_brackets(text: str, node: Node) -> bool:
    """Whether a list or map is written in brackets."""
    return not isinstance(node, Scalar) and text[node.start : node.start + 1] in {"[", "{"}


def is_block(text: str, node: Node) -> bool:
    """Whether a text stands behind `|` or `>`."""
    return isinstance(node, Scalar) and not node.plain and text[node.start : node.start + 1] in {"|", ">"}


def line_start(text: str, offset: int) -> int:
    """Where the line of `offset` begins."""
    return text.rfind("\n", 0, offset) + 1


def next_line(text: str, offset: int) -> int:
    """Where the line behind that of `offset` begins."""
    return text.index("\n", offset) + 1


def entries(text: str, node: Map | Seq) -> tuple[Entry, ...]:
    """The entries in their order. Raises `DoubtError` at a form that is left alone."""
    if in_brackets(text, node):
        return tuple(_in_brackets(text, node))
    return tuple(_keys(text, node) if isinstance(node, Map) else _dashes(text, node))


def behind(text: str, value: Node, least: int) -> int:
    """The beginning of the line behind a value, or behind the head that ends at `least`."""
    while not isinstance(value, Scalar) and not in_brackets(text, value):
        value = value[-1] if isinstance(value, Seq) else next(reversed(value.values()))
    if is_block(text, value):
        return block(text, value.start, value.end).end
    return next_line(text, max(value.end, least))


def behind_comments(text: str, start: int, column: int) -> int:
    """Behind the comments that belong to what ends at `start`, an entry at `column`."""
    own, _ = gap(text, start, line_start(text, skip(text, start))).split(column)
    for _ in own.lines:
        start = next_line(text, start)
    return start


def _keys(text: str, node: Map) -> Iterator[Entry]:
    column = node.start - line_start(text, node.start)
    for key, value in node.items():
        place = node.keys_at[key]
        if place.start - line_start(text, place.start) != column:
            raise DoubtError(place.start)
        head = _colon(text, place)
        yield Entry(key, place.start, place.end, head, value, max(value.end, head), behind(text, value, head))


def _dashes(text: str, node: Seq) -> Iterator[Entry]:
    column = node.start - line_start(text, node.start)
    start = node.start
    for value in node:
        if start != node.start:
            start = skip(text, start) + column
        if text[start : start + 1] != "-":
            raise DoubtError(start)
        after = behind(text, value, start + 1)
        yield Entry("", start, start, start + 1, value, max(value.end, start + 1), after)
        start = after


def _in_brackets(text: str, node: Map | Seq) -> Iterator[Entry]:
    if isinstance(node, Seq):
        for value in node:
            yield Entry("", value.start, value.start, value.start, value, value.end, value.end)
        return
    for key, value in node.items():
        place = node.keys_at[key]
        head = _colon(text, place)
        end = max(value.end, head)
        yield Entry(key, place.start, place.end, head, value, end, end)


def _colon(text: str, key: Scalar) -> int:
    """Behind the colon of a key."""
    at = key.end
    while text[at : at + 1] in {" ", "\t"}:
        at += 1
    if text[at : at + 1] != ":":
        raise DoubtError(key.start)
    return at + 1
