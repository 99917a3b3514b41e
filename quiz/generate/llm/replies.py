"""Asking for JSON of a shape, and reading what comes back."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeVar

import msgspec
from msgspec import Struct

Shape = TypeVar("Shape", bound=Struct)


class Unusable(Exception):  # noqa: N818 - the next reply may be better
    """A model's reply that is not what was asked for."""


class Asked(Protocol):
    """A model that can be asked."""

    def ask(self, instructions: str, data: str, schema: Mapping[str, Any], most_tokens: int) -> str:
        """What it writes, which should be JSON by `schema`."""
        ...


def schema_of(shape: type[Struct]) -> dict[str, Any]:
    """The JSON Schema of a Struct whose fields are no Structs, in itself complete."""
    _, found = msgspec.json.schema_components([shape])
    return dict(found[shape.__name__])


def with_choices(schema: Mapping[str, Any], field: str, choices: Sequence[str]) -> dict[str, Any]:
    """`schema` with nothing but `choices` allowed for `field`."""
    properties = schema["properties"]
    return {**schema, "properties": {**properties, field: {"type": "string", "enum": list(choices)}}}


def read(reply: str, shape: type[Shape]) -> Shape:
    """The reply as `shape`. Raises `Unusable` where it is none; schemas are a request, and servers differ."""
    try:
        return msgspec.json.decode(reply, type=shape)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise Unusable from None
