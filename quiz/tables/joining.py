"""The questions of several tables as those of one deck, each with an id of its own."""

from collections.abc import Iterator, Sequence

from quiz.deck.identity import content_hash
from quiz.deck.model import AnyQuestion
from quiz.deck.naming import with_ids
from quiz.deck.nodes import Node
from quiz.deck.words import shown
from quiz.tables.reading import Asked, Table

_Place = tuple[Table, Asked]


def joined(tables: Sequence[Table]) -> tuple[AnyQuestion, ...]:
    """The sound rows of `tables`, one after another, as questions with their ids filled in.

    A row that is the same question as an earlier one is told and left out, and so is one with an id that an
    earlier one has. Rows that only open alike (one word, two meanings) get ids that differ in a number.
    """
    sound = _without_repeats([(table, one) for table in tables for one in table.sound()])
    return with_ids(one.question for _, one in sound)


def _without_repeats(places: Sequence[_Place]) -> Iterator[_Place]:
    contents: dict[str, _Place] = {}
    ids: dict[str, _Place] = {}
    for place in places:
        table, one = place
        first = contents.setdefault(content_hash(one.question), place)
        if first is not place:
            message = f"{one.called} is the same as {_named(first, table)}, and is left out"
            table.findings.at(_beginning(one), "D114", message, way="remove one of them")
            continue
        own = one.question.id
        first = ids.setdefault(own, place) if own else place
        if first is not place:
            message = f"{one.called} has the id of {_named(first, table)}, {shown(own)}"
            table.findings.at(one.node["id"], "D113", message, way="give one of them another id")
            continue
        yield place


def _named(place: _Place, near: Table) -> str:
    """A row as the messages of the table `near` call it."""
    table, one = place
    return one.called if table is near else f"{one.called} of {table.name}"


def _beginning(one: Asked) -> Node:
    return next(iter(one.node.keys_at.values()))
