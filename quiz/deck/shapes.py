"""What may stand where in a deck, read off the Structs of `quiz.deck.model`.

A shape says which nodes a field takes: one text (or number, count, truth value), a list, a map with free
keys, or a map with fixed keys. So the declaration of the format is in one place, and reading is directed by
it.
"""

from dataclasses import dataclass
from enum import Enum
from functools import cache

from msgspec import Struct, inspect

from quiz.deck.model import KINDS, AnyQuestion


class Single(Enum):
    """What one text is read as."""

    TEXT = "a text"
    NUMBER = "a number"
    COUNT = "a whole number"
    TRUTH = "true or false"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a field takes; None where it does not take that."""

    single: Single | None = None
    lowest: int | None = None
    highest: int | None = None
    choices: tuple[str, ...] = ()
    """The only texts that it takes; empty: any."""
    items: "Shape | None" = None
    """A list, and what its items are."""
    values: "Shape | None" = None
    """A map with free keys, and what its values are."""
    record: "Record | None" = None
    """A map with fixed keys."""


@dataclass(frozen=True, slots=True)
class Record:
    """A map with fixed keys."""

    struct: type[Struct]
    fields: dict[str, Shape]
    required: tuple[str, ...]


@cache
def record(struct: type[Struct]) -> Record:
    """The fields of a Struct, in their order."""
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)  # noqa: S101 - a Struct's own description
    return Record(
        struct,
        {field.encode_name: _shape(field.type) for field in info.fields},
        tuple(field.encode_name for field in info.fields if field.required),
    )


@cache
def keys_of_kinds() -> dict[str, tuple[type[AnyQuestion], ...]]:
    """Every key that some kind of question has, with the kinds that have it."""
    found: dict[str, tuple[type[AnyQuestion], ...]] = {}
    for kind in KINDS:
        for key in record(kind).fields:
            found[key] = (*found.get(key, ()), kind)
    return found


def _shape(declared: inspect.Type) -> Shape:
    """The shape of a declared type."""
    match declared:
        case inspect.UnionType(types=types):
            return _joined([_shape(one) for one in types])
        case inspect.Metadata(type=inner):
            return _shape(inner)
        case inspect.StrType(pattern=pattern):
            return Shape(Single.TEXT, choices=_choices(pattern))
        case inspect.IntType(ge=ge, le=le):
            return Shape(Single.COUNT, lowest=ge, highest=le)
        case inspect.BoolType():
            return Shape(Single.TRUTH)
        case inspect.DecimalType():
            return Shape(Single.NUMBER)
        case inspect.VarTupleType(item_type=item):
            return Shape(items=_shape(item))
        case inspect.DictType(value_type=value):
            return Shape(values=_shape(value))
        case inspect.StructType(cls=cls):
            return Shape(record=record(cls))
        case _:
            raise TypeError(f"the reader has no shape for {declared!r}")


def _choices(pattern: str | None) -> tuple[str, ...]:
    """`^(draft|ready)$` as its texts."""
    return () if pattern is None else tuple(pattern.removeprefix("^(").removesuffix(")$").split("|"))


def _joined(shapes: list[Shape]) -> Shape:
    """One shape that takes what any of `shapes` takes; they never overlap."""
    one = Shape()
    for shape in shapes:
        one = Shape(
            single=one.single or shape.single,
            lowest=shape.lowest if one.lowest is None else one.lowest,
            highest=shape.highest if one.highest is None else one.highest,
            choices=one.choices or shape.choices,
            items=one.items or shape.items,
            values=one.values or shape.values,
            record=one.record or shape.record,
        )
    return one
