"""Whether a text still holds the deck that it was made from."""

from collections.abc import Mapping

from quiz.deck.nodes import Map, Node, Scalar, Seq
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
    if odd or not isinstance(found, Map):
        return False
    if not _fields_are_same(_without(found, "questions"), _without(root, "questions")):
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
    return found.pop("id", None) == own and _fields_are_same(found, _without(before, "id"))


def _without(fields: dict[str, Node], key: str) -> dict[str, Node]:
    return {name: value for name, value in fields.items() if name != key} if key in fields else fields


def _fields_are_same(found: dict[str, Node], before: dict[str, Node]) -> bool:
    """Whether two maps have equal fields, themselves in any order."""
    if found != before:
        return False
    for key, value in before.items():
        if type(value) is not Scalar and not _in_order(found[key], value):
            return False
    return True


def _in_order(found: Node, before: Node) -> bool:
    """Whether two equal lists or maps have their maps in the same order."""
    if isinstance(found, Map) and isinstance(before, Map):
        if list(found) != list(before):
            return False
        values = zip(found.values(), before.values(), strict=True)
    elif isinstance(found, Seq) and isinstance(before, Seq):
        values = zip(found, before, strict=True)
    else:
        return True
    return all(_in_order(one, value) for one, value in values if type(value) is not Scalar)
