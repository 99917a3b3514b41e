"""From one question to another of the same deck: which fields change, and the splices for each."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from quiz.deck.editing.entries import in_brackets
from quiz.deck.editing.plans import Pair, Plan, splices
from quiz.deck.editing.splices import Splice
from quiz.deck.formatting.order import OWN, Part, ranks
from quiz.deck.identity import implicit_id
from quiz.deck.model import AnyQuestion
from quiz.deck.nodes import Map, Node, Scalar
from quiz.deck.writing import written_fields

OPENINGS = ("ask", "claim", "cloze", "front")
"""Keys that say what is asked; one takes the place of another."""


def question_splices(text: str, node: Map, old: AnyQuestion, new: AnyQuestion) -> Iterator[Splice]:
    """The splices that make the question at `node`, which reads as `old`, read as `new`.

    Only fields that differ are touched; in a list or map only the entries that differ. Where the opening
    changes, an id that was never written is: the question stays the same one. Raises `DoubtError` at a form
    that is left alone.
    """
    before, after = _fields(node, old, new)
    keys = list(node)
    plan = Plan()
    added = {key: value for key, value in after.items() if key not in node}
    gone = {key for key in node if key in before and key not in after}
    here = [key for key in OPENINGS if key in gone] or (keys[:1] if len(gone) == len(keys) else [])
    there = [key for key in OPENINGS if key in added] or sorted(added)
    if here and there:
        at = keys.index(here[0])
        gone.remove(here[0])
        plan.renamed[at] = there[0]
        plan.valued[at] = added.pop(there[0])
    plan.removed = {keys.index(key) for key in gone}
    for key, value in after.items():
        if key in node and before.get(key) != value:
            at = keys.index(key)
            inner = _inside(text, node[key], before.get(key), value)
            if inner is None:
                plan.valued[at] = value
            else:
                plan.inner[at] = inner
        elif key in node and _order(before[key]) != _order(value):
            plan.valued[keys.index(key)] = value
    places = ranks(Part.QUESTION)
    for key in sorted(added, key=lambda key: places[key]):
        plan.added.setdefault(_place(keys, plan, places[key]), []).append((key, added[key]))
    yield from splices(text, node, plan)


def _fields(node: Map, old: AnyQuestion, new: AnyQuestion) -> tuple[dict[str, object], dict[str, object]]:
    """What both have written, or have to; an implicit id only where it would change."""
    before = written_fields(old, Part.QUESTION)
    after = written_fields(new, Part.QUESTION)
    written = node.get("id")
    if not (isinstance(written, Scalar) and written.strip()):
        before.pop("id", None)
        if after.get("id") == implicit_id(new):
            after.pop("id")
    return before, after


def _place(keys: Sequence[str], plan: Plan, rank: int) -> int:
    """The entry behind which a key of this rank belongs, among those that stay; -1 before all."""
    places = ranks(Part.QUESTION)
    found = -1
    for at, key in enumerate(keys):
        if at not in plan.removed and places.get(plan.renamed.get(at, key), OWN) < rank:
            found = at
    return found


def _inside(text: str, node: Node, old: object, new: object) -> tuple[Splice, ...] | None:
    """The splices inside of a list of texts, or map of texts, that becomes another; None where all is new."""
    before, after = _pairs(old), _pairs(new)
    if isinstance(node, Scalar) or type(old) is not type(new) or before is None or after is None:
        return None
    if len(before) != len(node) or isinstance(node, Map) is not isinstance(new, dict):
        return None
    plan = _difference(before, after)
    if len(plan.removed) == len(before) or (in_brackets(text, node) and "\n" in text[node.start : node.end]):
        return None
    return tuple(splices(text, node, plan))


def _pairs(value: object) -> list[Pair] | None:
    """The entries of a list or map of texts; None for anything else."""
    if isinstance(value, dict) and all(isinstance(one, str) for one in value.values()):
        return list(value.items())
    if isinstance(value, tuple) and all(isinstance(one, str) for one in value):
        return [("", one) for one in value]
    return None


def _difference(before: list[Pair], after: list[Pair]) -> Plan:
    plan = Plan()
    for what, start, end, new_start, new_end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if what == "equal":
            continue
        common = min(end - start, new_end - new_start)
        for at, pair in zip(range(start, start + common), after[new_start:new_end], strict=False):
            if before[at][0] != pair[0]:
                plan.renamed[at] = pair[0]
            if before[at][1] != pair[1]:
                plan.valued[at] = pair[1]
        plan.removed.update(range(start + common, end))
        if new_start + common < new_end:
            behind = start + common - 1
            while behind in plan.removed:
                behind -= 1
            plan.added.setdefault(behind, []).extend(after[new_start + common : new_end])
    return plan


def _order(value: object) -> object:
    return list(value) if isinstance(value, dict) else value
