"""The columns of a table: from its header, or without one."""

from typing import NamedTuple

from quiz.deck.findings import Findings
from quiz.deck.nodes import Scalar, scalar
from quiz.deck.words import listed, nearest, shown
from quiz.tables.dialect import Dialect
from quiz.tables.fields import MEANT, Column, adds_up, as_name, field_names
from quiz.tables.limits import MAX_COLUMNS
from quiz.tables.rows import Row

CARD = ("front", "back")
"""The fields of two columns without a header."""


class Header(NamedTuple):
    """What the columns of a table are."""

    columns: tuple[Column, ...]
    own_row: bool
    """Whether the first row says so, and is no question."""
    assumed: bool = False
    """Whether nothing says so: they are taken for those of cards."""


def header(first: Row, dialect: Dialect, findings: Findings) -> Header | None:
    """The columns of the table whose first row is `first`; None after it was told why they are not known."""
    wide = max(first.width, len(dialect.names))
    if wide > MAX_COLUMNS:
        message = f"the table has {wide:,} columns; at most {MAX_COLUMNS} are read"
        findings.tell(
            "I103", message, first.start, first.end, way="remove those that are no fields of a deck"
        )
        return None
    if dialect.names:
        names = tuple(scalar(name, dialect.start, dialect.start) for name in dialect.names)
        return _named(names, dialect, findings, own_row=False)
    if _is_header(first):
        return _named(first.cells, dialect, findings, own_row=True)
    filled = [at for at, cell in enumerate(first.cells) if cell.strip()]
    width = max(*filled, *dialect.columns, 0) + 1
    free = [at for at in range(width) if at not in dialect.columns]
    if len(free) == len(CARD):
        cards = {at: Column(field) for at, field in zip(free, CARD, strict=True)}
        return Header(
            tuple({**cards, **dialect.columns}[at] for at in range(width)), own_row=False, assumed=True
        )
    counted = "1 column" if width == 1 else f"{width} columns"
    message = f"the table has {counted} and no header that names a field"
    way = f"write the names of fields above the columns: {listed(field_names())}"
    findings.tell("I103", message, first.start, first.end, way=way)
    return None


def _is_header(first: Row) -> bool:
    """Whether a row names fields: at least one, or nothing but what other programs call them."""
    names = [as_name(cell) for cell in first.cells if cell.strip()]
    return any(name in field_names() for name in names) or all(name in MEANT for name in names)


def _named(
    names: tuple[Scalar, ...], dialect: Dialect, findings: Findings, *, own_row: bool
) -> Header | None:
    found: list[Column] = []
    sound = True
    for at, written in enumerate(names):
        name = as_name(written)
        if at in dialect.columns:
            found.append(dialect.columns[at])
        elif not name or name.startswith("x-"):
            found.append(Column("", named=bool(name)))
        elif name not in field_names():
            _tell_unknown(written, name, findings, cards=own_row and len(names) == len(CARD))
            sound = False
        elif any(one.field == name for one in found) and not adds_up(name):
            message = f"two columns have the header `{name}`"
            findings.at(written, "I102", message, way="a field that takes one value has one column")
            sound = False
        else:
            found.append(Column(name))
    while found and not found[-1].named:
        found.pop()
    return Header(tuple(found), own_row) if sound else None


def _tell_unknown(written: Scalar, name: str, findings: Findings, *, cards: bool) -> None:
    near = MEANT.get(name) or nearest(name, field_names())
    message = f"the header {shown(written)} is no field of a deck"
    way = f"did you mean `{near}`?" if near else f"the fields are {listed(field_names())}"
    way += "\na column that is not to be read has a header that begins with `x-`"
    if cards:
        way += "\nif this row is a card and no header, write a row with front and back above it"
    findings.at(written, "I102", message, way=way)
