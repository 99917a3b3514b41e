"""The rows of a table with the places of their cells. Rows that cannot be read are told, and left out."""

import csv
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from quiz.deck.decoding import REFUSED, character_name
from quiz.deck.findings import Findings
from quiz.deck.nodes import Scalar, scalar
from quiz.tables.dialect import Dialect
from quiz.tables.limits import MAX_CELL, MAX_COLUMNS, MAX_ROWS


class Row(NamedTuple):
    """A row that has something written in it."""

    number: int
    """Its number in a spreadsheet, from 1; rows without anything count too."""
    start: int
    end: int
    """Where it stands in the text, without its line end."""
    cells: tuple[Scalar, ...]
    """At most one more than `MAX_COLUMNS`."""
    width: int
    """How many cells it has."""

    @property
    def called(self) -> str:
        """The row as messages name it."""
        return f"row {self.number}"


class _Source:
    """The lines of a text with their ends, from any one on."""

    def __init__(self, findings: Findings, start: int) -> None:
        self._text, self._starts = findings.text, findings.lines.starts
        self.line = findings.lines.number(start) - 1
        """The line that comes next, from 0."""

    def __iter__(self) -> "_Source":
        return self

    def __next__(self) -> str:
        if self.line >= len(self._starts):
            raise StopIteration
        self.line += 1
        return self._text[self.start(self.line - 1) : self.start(self.line)]

    def start(self, line: int) -> int:
        """Where a line begins; behind the last one the end of the text."""
        return self._starts[line] if line < len(self._starts) else len(self._text)


def rows(dialect: Dialect, findings: Findings) -> Iterator[Row | None]:
    """Every row that has something written in it, in order; None for one that was told and cannot be read.

    After a row whose quotes go wrong, reading goes on in the next line.
    """
    source = _Source(findings, dialect.start)
    for given, row in enumerate(_rows(source, dialect.separator, findings)):
        if given > MAX_ROWS:
            message = f"the table has more than {MAX_ROWS:,} rows below the first; the others are not read"
            way = "import a part of the rows into each of several decks"
            findings.tell("I108", message, source.start(source.line - 1), way=way)
            return
        yield row


def _rows(source: _Source, separator: str, findings: Findings) -> Iterator[Row | None]:
    reader = csv.reader(source, delimiter=separator, strict=True, skipinitialspace=True)
    for number in count(1):
        line = source.line
        start, cells, fault = source.start(line), None, ""
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            fault = str(error)
        literal = separator == "\t" and _knows_no_quotes(cells, lines=source.line - line)
        if literal:
            cells = findings.text[start : findings.lines.end(start)].split(separator)
        if literal or cells is None:
            source.line = line + 1
        if cells is None:
            _tell_unread(number, start, fault, findings)
            yield None
        elif any(map(str.strip, cells)):
            end = start + len(findings.text[start : source.start(source.line)].rstrip("\r\n"))
            placed = _placed(cells, start, end, text=findings.text, separator=separator, literal=literal)
            row = Row(number, start, end, tuple(placed), len(cells))
            yield row if _is_text(row, findings) else None


def _knows_no_quotes(cells: list[str] | None, lines: int) -> bool:
    """Whether a row with tabs must be read without heeding its quotes, which then are the texts' own.

    Many programs that write tabs know none. It shows where the quotes go wrong, and where they hold
    together what tabs and line ends should separate.
    """
    return cells is None or (lines > 1 and any("\t" in cell for cell in cells))


def _placed(
    cells: list[str], start: int, end: int, *, text: str, separator: str, literal: bool
) -> Iterator[Scalar]:
    """The cells with their places; that of the whole row where one is not written in the usual way."""
    at: int | None = start
    for cell in cells[: MAX_COLUMNS + 1]:
        place = start, end
        if at is not None:
            while not literal and text.startswith(" ", at):
                at += 1
            quoted = not literal and text.startswith('"', at)
            raw = '"' + cell.replace('"', '""') + '"' if quoted else cell
            place = at, at + len(raw)
            at = place[1] + len(separator) if text.startswith(raw, at) else None
        yield scalar(cell, *(place if at is not None else (start, end)))


def _is_text(row: Row, findings: Findings) -> bool:
    """Whether a row has only characters that a deck may hold; tells the first that it may not."""
    found = REFUSED.search(findings.text, row.start, row.end)
    if found is None:
        return True
    if "\udc80" <= found[0] <= "\udcff":
        message, way = "bytes here are no character of the file's encoding", "save the file as UTF-8"
        findings.tell("D002", f"{row.called}: {message}", found.start(), way=way)
    else:
        message = f"{row.called}: {character_name(found[0])} cannot stand in a deck"
        findings.tell("D003", message, found.start(), way="remove it")
    return False


def _tell_unread(number: int, start: int, fault: str, findings: Findings) -> None:
    """Tell a row that the CSV reader refuses, with what it says."""
    end = findings.lines.end(start)
    if "limit" in fault:
        message = f"row {number}: a cell has more than {MAX_CELL:,} characters, or a quote is never closed"
        findings.tell("I107", message, start, end, way="shorten the cell, or close the quote")
    else:
        way = 'write a quote inside a quoted cell twice, "so ""it"" is", and close every quote'
        findings.tell("I106", f"row {number}: the quotes go wrong", start, end, way=way)
