"""What is wrong between questions: two with one id, two that ask the same."""

from collections.abc import Sequence

from msgspec.structs import replace

from quiz.deck.findings import Findings
from quiz.deck.identity import content_hash, implicit_id
from quiz.deck.model import AnyQuestion, stem
from quiz.deck.nodes import Map, Node, Scalar
from quiz.deck.words import shown


def explicit_ids(named: Sequence[tuple[Node, str]], findings: Findings) -> dict[str, int]:
    """Every id that is written, with the offset of the first question that has it; equal ones are told."""
    seen: dict[str, int] = {}
    for node, name in named:
        written = node.get("id") if isinstance(node, Map) else None
        if not isinstance(written, Scalar) or not written.strip():
            continue
        first = seen.setdefault(written.strip(), node.start)
        if first != node.start:
            message = f"{name} has the id of the question on line {findings.lines.number(first)}"
            findings.at(written, "D113", message, way="give one of them another id")
    return seen


def tell_nameless(named: Sequence[tuple[Node, str]], findings: Findings) -> None:
    """Tell once how many questions have no id, also of those that have problems."""
    nameless = [node for node, _ in named if isinstance(node, Map) and node and not _has_id(node)]
    if nameless:
        count = "one question has" if len(nameless) == 1 else f"{len(nameless):,} questions have"
        findings.at(
            next(iter(nameless[0].keys_at.values())),
            "D115",
            f"{count} no id; rewording a question then loses its history",
            way="write `id:` with a short name that stays",
        )


def _has_id(node: Map) -> bool:
    written = node.get("id")
    return written is not None and not (isinstance(written, Scalar) and not written.strip())


def with_ids(
    read: Sequence[tuple[AnyQuestion, Map, str]], taken: dict[str, int], findings: Findings
) -> list[tuple[AnyQuestion, Map, str]]:
    """The questions, each with its node and name, with every id filled in.

    `taken` are the ids that are written. A question without one that would get a taken id is told.
    """
    kept = []
    seen = dict(taken)
    for question, node, name in read:
        if question.id:
            kept.append((question, node, name))
            continue
        own = implicit_id(question)
        first = seen.setdefault(own, node.start)
        if first == node.start:
            kept.append((replace(question, id=own), node, name))
            continue
        line = findings.lines.number(first)
        message = f"{name} has no id and opens like the question on line {line}: both would be {shown(own)}"
        way = "give one of them an `id`, or remove it"
        findings.at(next(iter(node.keys_at.values())), "D113", message, way=way)
    return kept


def tell_equal(read: Sequence[tuple[AnyQuestion, Map, str]], findings: Findings) -> None:
    """Tell questions that ask and accept the same as an earlier one."""
    stems: dict[tuple[type, str], list[tuple[AnyQuestion, Map, str]]] = {}
    for one in read:
        stems.setdefault((type(one[0]), stem(one[0])), []).append(one)
    for alike in stems.values():
        if len(alike) < 2:
            continue
        seen: dict[str, Map] = {}
        for question, node, name in alike:
            first = seen.setdefault(content_hash(question), node)
            if first is not node:
                line = findings.lines.number(first.start)
                message = f"{name} is the same as the question on line {line}"
                place = next(iter(node.keys_at.values()))
                findings.at(place, "D114", message, way="remove one of them")
