"""From the bytes of a table to questions, and every row that is none, told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from quiz.deck.collecting import uncollected
from quiz.deck.encodings import decode
from quiz.deck.findings import Findings, lies_in
from quiz.deck.limits import MAX_BYTES
from quiz.deck.model import AnyQuestion
from quiz.deck.nodes import Map
from quiz.deck.problems import Problem
from quiz.deck.questions import read_question
from quiz.deck.references import check_references
from quiz.deck.values import About
from quiz.deck.words import shown
from quiz.tables.cells import question_node
from quiz.tables.codes import SEVERITIES
from quiz.tables.dialect import dialect
from quiz.tables.fields import Column
from quiz.tables.header import header
from quiz.tables.limits import HEAD, MAX_COLUMNS
from quiz.tables.rows import Row, rows

_NOT_ASCII = re.compile("[^\x00-\x7f]")
_HTML = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]+|#[0-9]+);")


@dataclass(frozen=True)
class Asked:
    """A row that is a question."""

    question: AnyQuestion
    """Its `id` is empty where the row has none."""
    node: Map
    """Its cells, for their places."""
    called: str
    """What messages call it."""


@dataclass(frozen=True)
class Table:
    """What a file holds."""

    name: str
    """The file's name as the user gave it."""
    findings: Findings
    """What has been told of it so far."""
    asked: tuple[Asked, ...] = ()
    rows: int = 0
    """How many rows have something written in them, the header aside."""
    assumed: bool = False
    """Whether it has no header, so that its columns are taken for front and back of cards."""

    def sound(self) -> Iterator[Asked]:
        """The rows of which no error has been told so far."""
        broken = self.findings.broken_offsets()
        return (one for one in self.asked if not lies_in(broken, one.node))

    def problems(self) -> tuple[Problem, ...]:
        """What has been told so far, sorted by place."""
        return self.findings.problems(self.name)


def read_table(data: bytes, name: str) -> Table:
    """Read the bytes of a table called `name` (as the user gave it). Pure; never raises."""
    with uncollected():
        return _read(data, name)


def _read(data: bytes, name: str) -> Table:
    if len(data) > MAX_BYTES:
        findings = Findings("", SEVERITIES)
        message = f"the file has more than {MAX_BYTES:,} bytes"
        findings.tell("D001", message, way="split it into several tables, and import each")
        return Table(name, findings)
    text, guessed = decode(data)
    findings = Findings(text, SEVERITIES)
    if "\0" in text[:HEAD]:
        way = "open it in its program, and save the sheet as CSV in UTF-8"
        findings.tell("I113", "the file is no text, so it is no table", way=way)
        return Table(name, findings)
    if guessed:
        _tell_guess(text, findings)
    how = dialect(text)
    found = rows(how, findings)
    first = next(found, None)
    head = header(first, how, findings) if first is not None else None
    read = [] if head is None else list(found if head.own_row else chain((first,), found))
    if head is None or not read:
        if not findings.broken_offsets():
            way = (
                "a table has the names of its fields in the first row, and one question in each of the others"
            )
            findings.tell("I101", "the table has no rows", way=way)
        return Table(name, findings)
    asked = [one for row in read if row is not None and (one := _asked(row, head.columns, findings))]
    if how.html:
        _tell_html(asked, findings)
    return Table(name, findings, tuple(asked), len(read), head.assumed)


def _asked(row: Row, columns: tuple[Column, ...], findings: Findings) -> Asked | None:
    """The question of a row; None after it was told why it is none."""
    if _has_more(row, columns, findings):
        return None
    node = question_node(row, columns, findings)
    if node is None:
        return None
    about = About(findings, row.called)
    question = read_question(node, about)
    check_references(node, {}, about)
    if question is not None and row.width < len(columns):
        message = f"{row.called} has {row.width} of the {len(columns)} cells; the others are taken for empty"
        findings.tell(
            "I105", message, row.start, row.end, way="write every separator, or look for a lost line"
        )
    return None if question is None else Asked(question, node, row.called)


def _has_more(row: Row, columns: tuple[Column, ...], findings: Findings) -> bool:
    """Whether something is written where no header is; tells it."""
    for at, cell in enumerate(row.cells):
        if cell.strip() and (at >= len(columns) or not columns[at].named):
            message = f"{row.called}: {shown(cell.strip())} stands in column {at + 1}, which has no header"
            way = "write a header above it, or put quotes around the cell that the separator cuts"
            findings.at(cell, "I104", message, way=way)
            return True
    if row.width > MAX_COLUMNS:
        message = f"{row.called} has {row.width:,} cells, and the header {len(columns)}"
        findings.tell("I104", message, row.start, row.end, way="remove the separators at its end")
    return row.width > MAX_COLUMNS


def _tell_guess(text: str, findings: Findings) -> None:
    found = _NOT_ASCII.search(text)
    if found is not None:
        message = f"the file is not UTF-8; it is read as Windows-1252, in which this is {shown(found[0])}"
        way = "if that is wrong, save the file as UTF-8 and import it again"
        findings.tell("I109", message, found.start(), way=way)


def _tell_html(asked: Sequence[Asked], findings: Findings) -> None:
    for one in asked:
        if _HTML.search(findings.text, one.node.start, one.node.end):
            message = f"{one.called}, and perhaps others, has HTML, which is imported as the characters it is"
            way = "export the notes without HTML"
            findings.at(one.node, "I111", message, way=way)
            return
