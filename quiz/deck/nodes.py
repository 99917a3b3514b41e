"""A deck file as a tree: texts, lists and maps, each with its place. Nothing is interpreted.

Places are offsets into the file's text in code points (after a byte order mark), the end exclusive;
`quiz.deck.lines` turns them into lines and columns.
"""


class Scalar(str):
    """A text as YAML reads it: never a number, a date or a truth value."""

    __slots__ = ("end", "plain", "start")

    start: int
    end: int
    plain: bool
    """Written without quotes and not as a block."""


class Seq(list["Node"]):
    """A list."""

    __slots__ = ("end", "start")

    start: int
    end: int


class Map(dict[str, "Node"]):
    """A map with text keys, in the order of the file."""

    __slots__ = ("end", "keys_at", "start")

    start: int
    end: int
    keys_at: dict[str, Scalar]
    """Each key as a node of its own, for its place."""


Node = Scalar | Seq | Map
"""Anything in a deck file."""


def scalar(text: str, start: int, end: int, *, plain: bool = True) -> Scalar:
    """A text at the offsets `start` to `end`."""
    node = Scalar(text)
    node.start, node.end, node.plain = start, end, plain
    return node
