"""The deck format as a JSON Schema, for editors, made from the Structs of `quiz.deck.model`.

It knows which keys stand where and what stands under them: enough for completion, hover texts, and telling a
wrong key while somebody types. What hangs on more than the form (two equal options, a quote that does not
stand in its source) only `quiz check` tells. All that the reader takes is valid, but for one thing: quotes
with nothing in them where a list or a map belongs.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from quiz.deck.examples import EXAMPLES
from quiz.deck.kinds import kind_name
from quiz.deck.model import KINDS, Deck, Question
from quiz.deck.shapes import Shape, Single, record

DRAFT = "https://json-schema.org/draft/2020-12/schema"
"""The version of JSON Schema."""

Schema = dict[str, Any]
"""A JSON Schema, or a part of one."""

_OWN_KEYS = {"^x-": True}
"""Keys that authors add, which are kept and ignored."""

_NULL = {"type": "null"}
"""What YAML calls an empty value: nothing is written there."""

_TEXT = {"type": ["string", "number", "boolean", "null"]}
"""What authors type where a text belongs: `1940`, `No` and `~` are texts."""

_NUMBER = r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)"
_COUNT = r"\+?[0-9]+"
_TRUTH = "[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]"


def deck_schema() -> Schema:
    """The schema of a deck, in plain values, ready to be written as JSON.

    Its `patternErrorMessage`, which JSON Schema ignores, is what editors show instead of a pattern.
    """
    (_,), components = msgspec.json.schema_components([Deck], ref_template="{name}")
    structs = [struct for struct in EXAMPLES if struct is not Question]
    made = {struct: _map(struct, components[struct.__name__]) for struct in structs}
    deck = made.pop(Deck)
    deck["description"] = "What a deck says of itself, and its questions."
    # The Struct has a default, because a deck is also read without its questions.
    deck["required"] = ["questions"]
    # Editors that complete a list of maps from its example write the maps as no YAML; each kind has its own.
    del deck["properties"]["questions"]["examples"]
    question = _question([(kind_name(kind), made.pop(kind)) for kind in KINDS])
    rest = {struct.__name__: one for struct, one in made.items()}
    return {"$schema": DRAFT, "title": "A deck of quiz", **deck, "$defs": {"Question": question, **rest}}


def _question(kinds: Sequence[tuple[str, Schema]]) -> Schema:
    """A question: above, the keys that all kinds have; below, one branch a kind.

    The keys that tell the kind make the branches exclude each other: each branch requires its own, and has
    none of the others.
    """
    shared = Question.__struct_fields__
    branches = []
    # The commonest kinds are the last of KINDS. They come first here, because where several branches fit
    # equally badly, editors tell what the first one lacks.
    for name, made in reversed(kinds):
        own = {key: value for key, value in made["properties"].items() if key not in shared}
        branches.append({"title": name, **made, "properties": own | dict.fromkeys(shared, True)})
    common = kinds[0][1]["properties"]
    return {
        "description": "A question; its keys tell its kind.",
        "type": "object",
        "properties": {key: common[key] for key in shared},
        "oneOf": branches,
    }


def _map(struct: type[msgspec.Struct], component: Schema) -> Schema:
    """A map with fixed keys; `component` is what msgspec makes of its Struct, for the descriptions."""
    form = record(struct)
    examples = EXAMPLES[struct] | (EXAMPLES[Question] if issubclass(struct, Question) else {})
    properties: Schema = {}
    for key, shape in form.fields.items():
        properties[key] = {
            "description": component["properties"][key]["description"],
            "examples": [*shape.choices] or [examples[key]],
            **(_any(_taken(shape)) if key in form.required else _or_nothing(shape)),
        }
    made = {
        "description": component["description"],
        "type": "object",
        "properties": properties,
        "patternProperties": _OWN_KEYS,
        "additionalProperties": False,
    }
    return made | ({"required": list(form.required)} if form.required else {})


def _or_nothing(shape: Shape) -> Schema:
    """What a field takes where it may be left empty."""
    taken = _taken(shape)
    return _any(taken if _TEXT in taken else [*taken, _NULL])


def _any(alternatives: list[Schema]) -> Schema:
    return alternatives[0] if len(alternatives) == 1 else {"anyOf": alternatives}


def _taken(shape: Shape) -> list[Schema]:
    """What a field takes, one schema for each form in which it can be written."""
    found: list[Schema] = [] if shape.single is None else [_single(shape, shape.single)]
    if shape.items is not None:
        found.append({"type": "array", "items": _any(_taken(shape.items))})
    if shape.values is not None:
        found.append({"type": "object", "additionalProperties": _or_nothing(shape.values)})
    if shape.record is not None:
        found.append(_reference(shape.record.struct))
    return found


def _single(shape: Shape, single: Single) -> Schema:
    """One text, as YAML's own types have it and in quotes."""
    match single:
        case Single.TEXT if shape.choices:
            return _written(["string"], "|".join(shape.choices), " or ".join(shape.choices))
        case Single.TEXT:
            return _TEXT
        case Single.NUMBER:
            return _written(["number", "string"], _NUMBER, "a number, such as 1939 or -2.5")
        case Single.TRUTH:
            return _written(["boolean", "string"], _TRUTH, "true or false")
        case Single.COUNT:
            bounds = {"minimum": shape.lowest, "maximum": shape.highest}
            return _written(["integer", "string"], _COUNT, "a whole number") | {
                name: bound for name, bound in bounds.items() if bound is not None
            }


def _written(types: Sequence[str], pattern: str, words: str) -> Schema:
    """One of `types`; where that is a string, what it looks like, and how an editor says so."""
    return {
        "type": list(types),
        "pattern": rf"^\s*({pattern})?\s*$",
        "patternErrorMessage": f"Write {words}.",
    }


def _reference(struct: type[msgspec.Struct]) -> Schema:
    """Where the schema of a Struct stands; all kinds stand together."""
    name = "Question" if issubclass(struct, Question) else struct.__name__
    return {"$ref": f"#/$defs/{name}"}
