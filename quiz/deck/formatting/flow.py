"""Lists and maps in brackets: quotes, ids, and lists that are too long for their line."""

from collections.abc import Iterator, Mapping

from quiz.deck.formatting.doubt import DoubtError
from quiz.deck.formatting.quoting import unquoted
from quiz.deck.nodes import Map, Node, Scalar, Seq

Edit = tuple[int, int, str]
"""Text for what stands between two offsets."""


def flow(text: str, node: Map | Seq, ids: Mapping[int, str]) -> str:
    """The list or map in brackets at `node` without needless quotes, `ids` (by offset) written in."""
    token = text[node.start : node.end]
    if '"' not in token and "'" not in token and not ids:
        return token
    parts = []
    at = node.start
    for start, end, put in _edits(text, node, ids):
        parts += [text[at:start], put]
        at = end
    return "".join([*parts, text[at : node.end]])


def one_an_item(text: str, node: Seq) -> list[str] | None:
    """The texts of a list in brackets as the items of a block; None where something else is in it."""
    items: list[str] = []
    at = node.start + 1
    for item in node:
        if not isinstance(item, Scalar) or item.start == item.end:
            return None
        token = text[item.start : item.end]
        if "\n" in token or text[at : item.start].strip(" ,"):
            return None
        items.append(unquoted(token, item, brackets=False))
        at = item.end
    return None if text[at : node.end].strip(" ,") != "]" else items


def _edits(text: str, node: Node, ids: Mapping[int, str]) -> Iterator[Edit]:
    if isinstance(node, Scalar):
        token = text[node.start : node.end]
        bare = unquoted(token, node, brackets=True)
        if bare != token:
            yield node.start, node.end, bare
        return
    if isinstance(node, Seq):
        for item in node:
            yield from _edits(text, item, ids)
        return
    own = ids.get(node.start)
    if own is not None and "id" not in node:
        yield node.start + 1, node.start + 1, f"id: {own}, "
    for key, value in node.items():
        if own is not None and key == "id":
            if ":" not in text[node.keys_at[key].end : value.start]:
                raise DoubtError(value.start)
            yield value.start, value.end, f" {own}" if text[value.start - 1] == ":" else own
        else:
            yield from _edits(text, value, ids)
