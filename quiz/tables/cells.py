"""The cells of a row as the keys and values that an author would have written in a deck."""

import re
from collections.abc import Iterable

from quiz.deck.findings import Findings
from quiz.deck.kinds import kind_of, leading_keys
from quiz.deck.nodes import Map, Node, Scalar, Seq, scalar
from quiz.deck.shapes import Shape
from quiz.deck.words import shown
from quiz.tables.fields import LIST_MARK, Column, adds_up, shape_of, takes_pairs, takes_several
from quiz.tables.rows import Row

_FORMULA = re.compile(
    r"=\s*[-+@(]*(?:[A-Z][\w.]*\(|\$?[A-Z]{1,3}\$?[0-9]+\b|[0-9.]+\s*[-+*/^&]|\"[^\"]*\"\s*&)", re.IGNORECASE
)
_ERROR = re.compile(
    r"#(?:REF|VALUE|DIV/0|NUM|NULL|SPILL|CALC|BEZUG|WERT|ZAHL|VALEUR|NOMBRE|¡?VALOR|NAME|NOM)[!?]|#N/[AV]|#NV|Err:[0-9]{3}"
)
_PAIR = re.compile(r"(?<!\\)=")
_LINE_END = re.compile(r"\r\n?")


def question_node(row: Row, columns: tuple[Column, ...], findings: Findings) -> Map | None:
    """The cells of a row that are filled, as the map of a question; None after it was told what a cell
    cannot hold.
    """
    filled: dict[str, list[tuple[Scalar, Column]]] = {}
    for cell, column in zip(row.cells, columns, strict=False):
        if column.field and _has_text(cell, column):
            text = _LINE_END.sub("\n", cell) if "\r" in cell else cell
            filled.setdefault(column.field, []).append((scalar(text.strip(), cell.start, cell.end), column))
            _tell_formula(cell, column, row, findings)
    leading = leading_keys(filled)
    kind = kind_of(leading[0], filled) if len(leading) == 1 else None
    node = _map(row.start, row.end)
    for field, cells in filled.items():
        value = _value(shape_of(field, kind), field, cells, row, findings)
        if value is None:
            return None
        node[field] = value
        node.keys_at[field] = scalar(field, cells[0][0].start, cells[0][0].end)
    return node


def _has_text(cell: Scalar, column: Column) -> bool:
    """Whether something is written in a cell; marks between values alone are nothing."""
    return bool((cell.replace(LIST_MARK, "") if adds_up(column.field) else cell).strip())


def _value(
    shape: Shape, field: str, cells: list[tuple[Scalar, Column]], row: Row, findings: Findings
) -> Node | None:
    """The cells of one field as `shape` takes them; None after it was told why they cannot be."""
    if not takes_several(shape) and not takes_pairs(shape):
        return cells[0][0]
    pieces = [piece for cell, column in cells for piece in _pieces(cell, column)]
    if takes_pairs(shape):
        return _pairs(shape, field, pieces, row, findings)
    found = _seq(scalar(_unescaped(piece), piece.start, piece.end) for piece in pieces)
    return found[0] if len(found) == 1 and shape.single is not None else found


def _pieces(cell: Scalar, column: Column) -> list[Scalar]:
    r"""The values of a cell, each as written; a mark behind a backslash (`\;`) is a part of its value."""
    parts = re.split(rf"(?<!\\){re.escape(column.between)}|\n", cell)
    return [scalar(part.strip(), cell.start, cell.end) for part in parts if part.strip()]


def _unescaped(text: str) -> str:
    return text.replace(rf"\{LIST_MARK}", LIST_MARK)


def _pairs(shape: Shape, field: str, pieces: Iterable[Scalar], row: Row, findings: Findings) -> Map | None:
    """`left = right` as a map; for a map of lists each pair adds to what its left side has."""
    found = _map(row.start, row.end)
    several = shape.values is not None and shape.values.items is not None
    for piece in pieces:
        sides = [_unescaped(side).replace(r"\=", "=").strip() for side in _PAIR.split(piece, maxsplit=1)]
        if len(sides) < 2 or not all(sides):
            message = f"{row.called}: {shown(piece)} in `{field}` is no pair"
            findings.at(piece, "I112", message, way="write `left = right`, and `;` between pairs")
            return None
        left, right = (scalar(side, piece.start, piece.end) for side in sides)
        known = found.setdefault(str(left), _seq(()) if several else right)
        if isinstance(known, Seq):
            known.append(right)
        elif known is not right:
            message = f"{row.called}: `{field}` has the left side {shown(left)} twice"
            findings.at(piece, "D401", message, way="remove one of them")
            return None
        found.keys_at.setdefault(str(left), left)
    return found


def _tell_formula(cell: Scalar, column: Column, row: Row, findings: Findings) -> None:
    text = cell.strip()
    if text[0] == "=" and _FORMULA.match(text):
        what, way = "a formula", "save the table with the values of its formulas"
    elif text[0] in "#E" and _ERROR.fullmatch(text):
        what, way = "the error of a formula", "mend the formula, and save the table again"
    else:
        return
    message = f"{row.called}: `{column.field}` has {what} for its text, {shown(text)}"
    findings.at(cell, "I110", message, way=f"{way}; as text it is imported as it stands")


def _map(start: int, end: int) -> Map:
    node = Map()
    node.start, node.end, node.keys_at = start, end, {}
    return node


def _seq(items: Iterable[Scalar]) -> Seq:
    node = Seq(items)
    node.start, node.end = (node[0].start, node[0].end) if node else (0, 0)
    return node
