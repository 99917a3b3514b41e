"""Ways out of a value that a field does not take."""

import re

from quiz.deck.limits import MAX_SHOWN
from quiz.deck.nodes import Map, Seq
from quiz.deck.shapes import Shape, Single
from quiz.deck.words import listed, quoted

_GROUPED = re.compile(r"[+-]?\d{1,3}(?:[,_ ’']\d{3})+(?:\.\d*)?")
_SEPARATOR = re.compile(r"[,_ ’']")
_WITH_UNIT = re.compile(r"([+-]?[0-9]+(?:\.[0-9]+)?) ?([^\d\s.,][^\d]{0,20})")
_COMMA = re.compile(r"[+-]?\d+,\d+")


def as_number(text: str) -> str:
    """The way out for what is nearly a number."""
    if _GROUPED.fullmatch(text):
        return "write it without separators: " + _SEPARATOR.sub("", text)
    if _COMMA.fullmatch(text):
        return f"write a decimal point: {text.replace(',', '.')}"
    unit = _WITH_UNIT.fullmatch(text)
    if unit is not None:
        return f"write only the number, {unit[1]}; what is counted stands under `unit`, where there is one"
    return "write digits with at most one decimal point, such as 1939 or -2.5"


def takes(shape: Shape) -> str:
    """What a field takes, in words."""
    ways = []
    if shape.single is not None:
        ways.append(shape.single.value)
    if shape.items is not None:
        ways.append("a list")
    if shape.record is not None:
        ways.append(f"a map with {listed(shape.record.fields)}")
    if shape.values is not None:
        ways.append("a map")
    return " or ".join(ways)


def quoted_map(shape: Shape, node: Map, text: str) -> str:
    """The rest of the way out where a map was probably meant as a text."""
    written = text[node.start : min(node.end, node.start + MAX_SHOWN)]
    if shape.single is not Single.TEXT or "\n" in written or len(written) == MAX_SHOWN:
        return ""
    return f"; if it is a text, quote it: {quoted(written)}"


def quoted_list(shape: Shape, node: Seq, text: str) -> str:
    """The rest of the way out where a list was probably meant as a text."""
    written = text[node.start : min(node.end, node.start + MAX_SHOWN)]
    if shape.single is not Single.TEXT or "\n" in written or len(written) == MAX_SHOWN:
        return ""
    if not written.startswith("["):
        return ""
    return f"; if it is a text, quote it: {quoted(written)}"


def after_dash(rest: str) -> str:
    """The way out for an empty item with `rest` behind it: a text may hide behind ` #`."""
    rest = rest.strip()
    return f"quote it: {quoted(rest)}" if rest.startswith("#") else "write a text, or remove the item"
