"""What becomes of the entries of a list or map, and the splices that do it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quiz.deck.editing.entries import Entry, behind_comments, entries, in_brackets, line_start, next_line
from quiz.deck.editing.splices import Splice
from quiz.deck.editing.values import block_entry, flow_entry, flow_text, flow_value, new_value
from quiz.deck.formatting.quoting import as_written
from quiz.deck.nodes import Map, Seq

Pair = tuple[str, object]
"""A key with its value; in a list the key is empty."""


@dataclass
class Plan:
    """What to do with the entries of a list or map; at least one of them stays."""

    renamed: dict[int, str] = field(default_factory=dict)
    """New keys, by the number of the entry."""
    valued: dict[int, object] = field(default_factory=dict)
    """New values."""
    inner: dict[int, tuple[Splice, ...]] = field(default_factory=dict)
    """Splices inside of values."""
    removed: set[int] = field(default_factory=set)
    added: dict[int, list[Pair]] = field(default_factory=dict)
    """What stands new behind an entry that stays, by its number; at -1 before all."""


def splices(text: str, node: Map | Seq, plan: Plan) -> Iterator[Splice]:
    """The splices for a plan. Raises `DoubtError` at a form that is left alone."""
    found = entries(text, node)
    brackets = in_brackets(text, node)
    for at, key in plan.renamed.items():
        written = flow_text(key) if brackets else as_written(key)
        yield Splice(found[at].start, found[at].key_end, written)
    for at, value in plan.valued.items():
        entry = found[at]
        if brackets:
            space = " " if entry.key else ""
            yield Splice(entry.head, entry.end, space + flow_value(value))
        else:
            yield from new_value(text, entry, value)
    for inner in plan.inner.values():
        yield from inner
    if brackets:
        yield from _in_brackets(found, plan)
    else:
        yield from _on_lines(text, found, plan)


def _in_brackets(found: Sequence[Entry], plan: Plan) -> Iterator[Splice]:
    kept = [at for at in range(len(found)) if at not in plan.removed]
    for before, after in zip([None, *kept], [*kept, None], strict=True):
        first = 0 if before is None else before + 1
        last = len(found) if after is None else after
        if first < last and after is not None:
            yield Splice(found[first].start, found[after].start, "")
        elif first < last and before is not None:
            yield Splice(found[before].end, found[-1].end, "")
    for at, pairs in plan.added.items():
        written = ", ".join(flow_entry(*pair) for pair in pairs)
        if at < 0:
            yield Splice(found[kept[0]].start, found[kept[0]].start, f"{written}, ")
        else:
            yield Splice(found[at].end, found[at].end, f", {written}")


def _on_lines(text: str, found: Sequence[Entry], plan: Plan) -> Iterator[Splice]:
    kept = [at for at in range(len(found)) if at not in plan.removed]
    start = line_start(text, found[0].start)
    column = found[0].start - start
    beside = bool(text[start : found[0].start].strip(" "))
    """Whether the first key stands beside the dash of what it belongs to."""
    for at in sorted(plan.removed):
        if not (beside and at < kept[0]):
            yield _without(text, found[at])
    if beside and kept[0] > 0:
        last, following = found[kept[0] - 1], found[kept[0]].start
        blank = not text[last.end : following].strip()
        yield Splice(found[0].start, following if blank else last.end, "")
    for at, pairs in plan.added.items():
        written = "".join(block_entry(key, value, column) for key, value in pairs)
        place = start if at < 0 else found[at].behind
        if at >= 0 or beside:
            place = behind_comments(text, found[max(at, kept[0])].behind, column)
        yield Splice(place, place, written)


def _without(text: str, entry: Entry) -> Splice:
    """The splice that takes an entry out; a comment at the end of its only line stays."""
    start = line_start(text, entry.start)
    tail = text[entry.end : entry.behind].strip() if entry.behind == next_line(text, entry.start) else ""
    return Splice(start, entry.behind, f"{text[start : entry.start]}{tail}\n" if tail else "")
