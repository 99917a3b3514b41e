"""What a reading has found so far: problems with offsets, turned into places at the end."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from quiz.deck.codes import SEVERITIES
from quiz.deck.limits import MAX_PROBLEMS, MAX_SHOWN
from quiz.deck.lines import Lines
from quiz.deck.nodes import Node
from quiz.deck.problems import Problem, Severity


class Finding(NamedTuple):
    """A problem that still has offsets: `start` and `end` count code points of the text."""

    start: int
    end: int
    code: str
    severity: Severity
    message: str
    help: str


class Findings:
    """Collects the problems of one file with the text `text`; `severities` has every code that is told."""

    def __init__(self, text: str, severities: Mapping[str, Severity] = SEVERITIES) -> None:
        self.text = text
        self._severities = severities
        self.lines = Lines(text)
        self.found: list[Finding] = []
        self.oddities: list[int] = []
        """Where something was told that is YAML's and not the format's, in the order of the file."""
        self.untold = 0
        self._broken: list[int] = []

    @property
    def full(self) -> bool:
        """Whether more problems are only counted."""
        return len(self.found) >= MAX_PROBLEMS

    def tell(self, code: str, message: str, start: int = 0, end: int | None = None, *, way: str = "") -> None:
        """Tell one problem at the offsets `start` to `end` (exclusive; one character when left out)."""
        severity = self._severities[code]
        if severity is Severity.ERROR:
            self._broken.append(start)
        if self.full:
            self.untold += 1
            return
        end = start + 1 if end is None else end
        self.found.append(Finding(start, end, code, severity, message, way))

    def at(self, node: Node, code: str, message: str, *, way: str = "") -> None:
        """Tell one problem at a node."""
        self.tell(code, message, node.start, node.end, way=way)

    def rest(self, offset: int) -> str:
        """What stands behind `offset` on its line; the beginning of it where the line is long."""
        return self.text[offset : min(self.lines.end(offset), offset + MAX_SHOWN)]

    def explained(self, node: Node) -> bool:
        """Whether something was told of YAML inside `node` that explains why it is not what it should be."""
        return lies_in(self.oddities, node)

    def broken_offsets(self) -> list[int]:
        """Where there are errors, also those that are only counted, sorted."""
        return sorted(self._broken)

    def problems(self, file: str) -> tuple[Problem, ...]:
        """All of them as problems of `file`, sorted by place."""
        told = [
            problem(one, self.lines, file)
            for one in sorted(self.found, key=lambda one: (one.start, one.code))
        ]
        if self.untold:
            message = f"{self.untold:,} more problems are not told"
            at = len(self.text)
            told.append(problem(Finding(at, at, "D009", SEVERITIES["D009"], message, ""), self.lines, file))
        return tuple(told)


def lies_in(offsets: Sequence[int], node: Node) -> bool:
    """Whether one of the sorted `offsets` lies inside `node`."""
    at = bisect_left(offsets, node.start)
    return at < len(offsets) and offsets[at] <= node.end


def problem(finding: Finding, lines: Lines, file: str) -> Problem:
    """One finding with lines, columns and the line it is on."""
    end = min(finding.end, lines.end(finding.start)) if finding.end > finding.start else finding.end
    excerpt, column = lines.excerpt(finding.start)
    return Problem(
        code=finding.code,
        severity=finding.severity,
        message=finding.message,
        place=lines.place(finding.start, max(end, finding.start)),
        help=finding.help,
        excerpt=excerpt,
        excerpt_column=column,
        file=file,
    )
