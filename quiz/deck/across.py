"""What is wrong between questions: two with one id, two that ask the same."""

from collections.abc import Sequence

from msgspec.structs import replace

from quiz.deck.findings import Findings
from quiz.deck.identity import content_hash, implicit_id
from quiz.deck.model import AnyQuestion, stem
from quiz.deck.nodes import Map
from quiz.deck.words import shown


def with_ids(
    read: Sequence[tuple[AnyQuestion, Map, str]], findings: Findings
) -> list[tuple[AnyQuestion, Map, str]]:
    """The questions, each with its node and name, with every id filled in; equal ids are told.

    A question whose id is taken is left out.
    """
    seen: dict[str, int] = {}
    kept = []
    nameless = 0
    for question, node, name in read:
        given = question.id
        own = given or implicit_id(question)
        nameless += not given
        first = seen.setdefault(own, node.start)
        if first != node.start:
            _tell_taken(node, name, own, first, findings)
            continue
        kept.append((question if given else replace(question, id=own), node, name))
    if nameless:
        count = "one question has" if nameless == 1 else f"{nameless:,} questions have"
        where = next(node for question, node, _ in read if not question.id)
        findings.at(
            next(iter(where.keys_at.values())),
            "D115",
            f"{count} no id; rewording a question then loses its history",
            way="write `id:` with a short name that stays",
        )
    return kept


def _tell_taken(node: Map, name: str, own: str, first: int, findings: Findings) -> None:
    line = findings.lines.number(first)
    if "id" in node:
        message = f"{name} has the id of the question on line {line}"
        findings.at(node["id"], "D113", message, way="give one of them another id")
        return
    message = f"{name} has no id and opens like the question on line {line}: both would be {shown(own)}"
    findings.at(
        next(iter(node.keys_at.values())), "D113", message, way="give one of them an `id`, or remove it"
    )


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
