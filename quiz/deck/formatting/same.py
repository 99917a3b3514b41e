"""Whether a text still holds the deck that it was made from."""

from collections.abc import Mapping

from quiz.deck.nodes import Map, Node, Seq
from quiz.deck.tree import Oddity, UnreadableError, compose


def same_deck(text: str, root: Map, ids: Mapping[int, str]) -> bool:
    """Whether `text` reads as the tree `root`, with `ids` (by the offset of their question) put in.

    Every text is compared, and every order except that of the keys of the deck's head and of a question. What
    a deck is depends on this tree alone, so two equal trees are the same questions.
    """
    odd: list[Oddity] = []
    try:
        found = compose(text, odd.append)
    except UnreadableError:
        return False
    if odd or not isinstance(found, Map) or not _fields_are_same(found, root, without="questions"):
        return False
    now, before = found.get("questions"), root.get("questions")
    if not isinstance(now, Seq) or not isinstance(before, Seq) or len(now) != len(before):
        return False
    return all(_question_is_same(one, other, ids) for one, other in zip(now, before, strict=True))


def _question_is_same(found: Node, before: Node, ids: Mapping[int, str]) -> bool:
    if not isinstance(found, Map) or not isinstance(before, Map):
        return False
    own = ids.get(before.start)
    if own is None:
        return _fields_are_same(found, before)
    return found.get("id") == own and _fields_are_same(found, before, without="id")


def _fields_are_same(found: Map, before: Map, without: str = "") -> bool:
    """Whether two maps have equal fields, in any order, `without` aside."""
    keys = found.keys() - {without}
    return keys == before.keys() - {without} and all(_same(found[key], before[key]) for key in keys)


def _same(found: Node, before: Node) -> bool:
    """Whether two values are equal, the order of maps included."""
    if isinstance(before, Map):
        return (
            isinstance(found, Map)
            and list(found) == list(before)
            and all(_same(found[key], value) for key, value in before.items())
        )
    if isinstance(before, Seq):
        return isinstance(found, Seq) and len(found) == len(before) and all(map(_same, found, before))
    return found == before
