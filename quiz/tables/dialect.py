"""How a file writes its table: what separates cells, and what it says of itself above the first row."""

import csv
import io
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from quiz.tables.fields import Column, as_name, field_names
from quiz.tables.limits import SAMPLE

SEPARATORS = ("\t", ";", ",", "|")
"""What separates cells; where two fit equally, the earlier: it is the rarer in texts."""

_NAMED = {"tab": "\t", "semicolon": ";", "comma": ",", "pipe": "|", "colon": ":"}
_EXCEL = re.compile(r'"?sep=(.)"?[;,\t]*(?:\r\n|\r|\n|\Z)', re.IGNORECASE)
_ANKI = re.compile(
    r"#(separator|html|columns|deck|notetype|(?:tags|guid|notetype|deck) column):([^\r\n]*)(?:\r\n|\r|\n|\Z)",
    re.IGNORECASE,
)
_ROWS = 200
"""Rows of the sample that are compared."""


class Dialect(NamedTuple):
    """What is known of a table before its first row."""

    separator: str
    start: int = 0
    """Where the first row begins, in code points: the beginning of a line."""
    names: tuple[str, ...] = ()
    """The headers where they stand apart (Anki's ``#columns``)."""
    columns: Mapping[int, Column] = MappingProxyType({})
    """The columns, counted from 0, that the file says are something else than a field of its notes."""
    html: bool = False
    """Whether cells are HTML."""


def dialect(text: str) -> Dialect:
    """How `text` writes its table. Never raises.

    Heeded are Excel's ``sep=;`` in the first line, and the lines with ``#`` at the top of an export of Anki.
    Without them the separator is the one that gives the first row the most field names, and then the one
    that gives the most rows as many cells as the first has, which must be two or more.
    """
    said = _EXCEL.match(text)
    if said is not None and _separates(said[1]):
        return Dialect(said[1], said.end())
    start, lines = _anki(text)
    separator = _NAMED.get(lines.get("separator", "").strip().lower()) or lines.get("separator", "")
    if not _separates(separator):
        separator = _separator(text[start : start + SAMPLE], cut=start + SAMPLE < len(text))
    names = csv.reader([lines.get("columns", "")[:SAMPLE]], delimiter=separator)
    return Dialect(
        separator,
        start,
        tuple(next(names, ())),
        _other_columns(lines),
        lines.get("html", "").strip().lower() == "true",
    )


def _separates(mark: str) -> bool:
    """Whether cells can be told apart by `mark`."""
    return len(mark) == 1 and (
        mark == "\t" or (mark.isprintable() and not mark.isalnum() and mark not in ' "')
    )


def _anki(text: str) -> tuple[int, dict[str, str]]:
    """Where the lines that Anki writes at the top end, and what they say."""
    found: dict[str, str] = {}
    start = 0
    while (line := _ANKI.match(text, start)) and line.end() > start:
        found[line[1].lower()] = line[2]
        start = line.end()
    return start, found


def _other_columns(lines: dict[str, str]) -> dict[int, Column]:
    """Anki's tags have spaces between them; its own names of notes, note types and decks are passed over."""
    found = {}
    for what in ("tags", "guid", "notetype", "deck"):
        number = lines.get(f"{what} column", "").strip()
        if number.isdecimal() and len(number) < 4 and int(number) > 0:
            found[int(number) - 1] = Column("tags", " ") if what == "tags" else Column("")
    return found


def _separator(sample: str, *, cut: bool) -> str:
    return max(SEPARATORS, key=lambda one: _fits(sample, one, cut=cut))


def _fits(sample: str, separator: str, *, cut: bool) -> tuple[int, float]:
    """How many field names the first row has, and the share of rows that are as wide, if that is wide."""
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=separator, skipinitialspace=True)
    rows = [row for row, _ in zip(reader, range(_ROWS), strict=False) if any(map(str.strip, row))]
    if cut and len(rows) > 1:
        rows.pop()
    if not rows:
        return 0, 0.0
    names = sum(as_name(cell) in field_names() for cell in rows[0])
    width = len(rows[0])
    same = sum(len(row) == width for row in rows) / len(rows) if width > 1 else 0.0
    return names, same
