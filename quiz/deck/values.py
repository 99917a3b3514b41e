"""Reading a node as what its field takes: text stays text, and only a number's field sees numbers."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final, assert_never

from quiz.deck.findings import Findings
from quiz.deck.limits import MAX_DIGITS
from quiz.deck.nodes import Map, Node, Scalar, Seq
from quiz.deck.shapes import Record, Shape, Single
from quiz.deck.ways import after_dash, as_number, quoted_list, quoted_map, takes
from quiz.deck.words import listed, nearest, quoted, shown

NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
"""How a number is written."""

_COUNT = re.compile(r"\+?[0-9]+")
_TRUTH = {"true": True, "yes": True, "false": False, "no": False}


class Unread(Enum):
    """What reading gives where there is no value."""

    INVALID = 0
    """A problem was told."""
    EMPTY = 1
    """Nothing is written here."""


INVALID: Final = Unread.INVALID
EMPTY: Final = Unread.EMPTY


@dataclass(slots=True)
class About:
    """Whom messages speak of, and where they go."""

    findings: Findings
    name: str


def read(shape: Shape, node: Node, field: str, about: About) -> object:
    """`node` as `shape` takes it, in plain Python values; `EMPTY`, or `INVALID` after a problem was told.

    `field` is the name that messages use, such as `wrong` or `evidence.page`.
    """
    if type(node) is Scalar:
        if shape.single is Single.TEXT and not shape.choices:
            return node.strip() or EMPTY
        return _single(shape, node, field, about)
    if type(node) is Seq:
        return _items(shape, node, field, about)
    assert isinstance(node, Map)  # noqa: S101 - the third of three
    if shape.record is not None:
        return read_record(shape.record, node, field, about)
    return _pairs(shape, node, field, about)


def read_record(record: Record, node: Map, field: str, about: About) -> object:
    """A map with fixed keys as a dict of its values; unknown and missing keys are told."""
    found: dict[str, object] = {}
    sound = True
    for key, value in node.items():
        shape = record.fields.get(key)
        if shape is None:
            sound = tell_unknown(key, node, record.fields, f"{about.name}: `{field}`", about) and sound
            continue
        one = read(shape, value, f"{field}.{key}", about)
        if one is INVALID:
            sound = False
        elif one is not EMPTY:
            found[key] = one
    for key in record.required:
        if sound and key not in found:
            about.findings.at(
                node,
                "D203",
                f"{about.name}: `{field}` has no `{key}`",
                way=f"a map under `{field}` needs {listed(record.required)}",
            )
            sound = False
    return found if sound else INVALID


def tell_unknown(key: str, node: Map, known: dict[str, Shape], owner: str, about: About) -> bool:
    """Tell a key that `owner` does not have; True when it is one that authors may add (`x-`)."""
    if key.startswith("x-"):
        return True
    near = nearest(key, known)
    about.findings.at(
        node.keys_at[key],
        "D201",
        f"{owner} has no key {shown(key)}",
        way=f"did you mean `{near}`?" if near else f"the keys are {listed(known)}; your own begin with `x-`",
    )
    return False


def _single(shape: Shape, node: Scalar, field: str, about: About) -> object:
    """One text where the field takes a number, a truth value, one of a few words, or no text at all."""
    text = node.strip()
    if not text:
        return EMPTY
    value: object = INVALID
    match shape.single:
        case Single.TEXT:
            if text in shape.choices:
                return text
            words = listed(shape.choices, "or")
            _refuse(about, "D211", node, f"{_called(field)} is {shown(text)}", f"write {words}")
        case Single.NUMBER:
            value = _number(text)
            if value is INVALID:
                _refuse(
                    about,
                    "D208",
                    node,
                    f"{_called(field)} is {shown(text)}, which is not a number",
                    as_number(text),
                )
        case Single.COUNT:
            value = _count(shape, node, text, field, about)
        case Single.TRUTH:
            value = _TRUTH.get(text.lower(), INVALID)
            if value is INVALID:
                way = "write `true` or `false`"
                _refuse(
                    about, "D209", node, f"{_called(field)} is {shown(text)}, neither true nor false", way
                )
        case None:
            _refuse_text(shape, node, text, field, about)
        case _:
            assert_never(shape.single)
    return value


def _number(text: str) -> object:
    """A finite decimal, or `INVALID`."""
    return Decimal(text) if len(text) <= MAX_DIGITS and NUMBER.fullmatch(text) else INVALID


def _count(shape: Shape, node: Scalar, text: str, field: str, about: About) -> object:
    """A whole number within its bounds."""
    low, high = shape.lowest, shape.highest
    bounds = f"from {low} to {high:,}" if high is not None else f"of {low} or more"
    if len(text) > MAX_DIGITS or not _COUNT.fullmatch(text):
        _refuse(
            about,
            "D208",
            node,
            f"{_called(field)} is {shown(text)}, which is not a whole number",
            f"write a number {bounds}",
        )
        return INVALID
    value = int(text)
    if (low is not None and value < low) or (high is not None and value > high):
        _refuse(about, "D210", node, f"{_called(field)} is {shown(text)}", f"write a number {bounds}")
        return INVALID
    return value


def _items(shape: Shape, node: Seq, field: str, about: About) -> object:
    """A list."""
    if shape.items is None:
        wanted = takes(shape)
        _refuse(
            about,
            "D206",
            node,
            f"{_called(field)} is a list",
            f"write {wanted}{quoted_list(shape, node, about.findings.text)}",
        )
        return INVALID
    found = []
    sound = True
    each = field if shape.items.record else f"{_ITEM_OF}`{field}`"
    for item in node:
        if type(item) is Map and shape.values is not None:
            _refuse_pair(shape.items, item, field, about)
            sound = False
            continue
        one = read(shape.items, item, each, about)
        if one is EMPTY:
            message = f"{about.name}: an item of `{field}` is empty"
            about.findings.at(item, "D216", message, way=after_dash(about.findings.rest(item.end)))
        if one is EMPTY or one is INVALID:
            sound = False
        else:
            found.append(one)
    return tuple(found) if sound else INVALID


def _pairs(shape: Shape, node: Map, field: str, about: About) -> object:
    """A map with free keys."""
    if shape.values is None:
        wanted = takes(shape)
        _refuse(
            about,
            "D205",
            node,
            f"{_called(field)} is a map",
            f"write {wanted}{quoted_map(shape, node, about.findings.text)}",
        )
        return INVALID
    found: dict[str, object] = {}
    sound = True
    for key, value in node.items():
        one = read(shape.values, value, f"{field}.{key}" if shape.values.record else field, about)
        name = key.strip()
        if one is INVALID:
            sound = False
        elif not name:
            about.findings.at(node.keys_at[key], "D216", f"{about.name}: a key of `{field}` is empty")
            sound = False
        elif name in found:
            about.findings.at(
                node.keys_at[key], "D401", f"{about.name}: `{field}` has the key {shown(name)} twice"
            )
            sound = False
        elif one is EMPTY:
            found[name] = _NOTHING[shape.values.single is None, shape.values.record is None]
        else:
            found[name] = one
    return found if sound else INVALID


_NOTHING: dict[tuple[bool, bool], object] = {(False, True): "", (True, True): (), (True, False): {}}
"""What an empty value of a map is, by whether it takes no single text, and no record."""


def _refuse_text(shape: Shape, node: Scalar, text: str, field: str, about: About) -> None:
    """Tell a text where the field takes only a list or a map."""
    if text.startswith("-") and text[1:2].isalpha():
        message = f"{_called(field)}: there is no space behind the `-` of an item"
        first = about.findings.rest(node.start)
        _refuse(about, "D506", node, message, f"write a space behind it: - {first[1:].strip()}")
        return
    if shape.items is not None:
        way = f"write a list: [{text if _SIMPLE.fullmatch(text) else quoted(text)}]"
    else:
        way = f"write {takes(shape)}"
    _refuse(about, "D207", node, f"{_called(field)} is one text, {shown(text)}", way)


_SIMPLE = re.compile(r"[^\W_][\w .+-]*")


def _refuse(about: About, code: str, node: Node, message: str, way: str) -> None:
    if not about.findings.explained(node):
        about.findings.at(node, code, f"{about.name}: {message}", way=way)


def _refuse_pair(shape: Shape, item: Map, field: str, about: About) -> None:
    """Tell a map as an item of a list that could be a map itself."""
    way = f"leave out the dashes to make `{field}` a map{quoted_map(shape, item, about.findings.text)}"
    _refuse(about, "D205", item, f"{_ITEM_OF}`{field}` is a map", way)


_ITEM_OF = "an item of "


def _called(field: str) -> str:
    """A field as messages call it; what is already in words stays."""
    return field if field.startswith(_ITEM_OF) else f"`{field}`"
