"""Problems as people and programs read them.

decks/pact.yaml:14:7: error[D104] question 'pact-date' has two right answers: …
   |
14 |     - 1941-04-13
   |       ^^^^^^^^^^
   = help: remove it from `wrong`, or move it to `answers`
"""

import unicodedata
from collections.abc import Iterable
from typing import Final

from quiz.deck.problems import Problem, Severity

_TAB: Final = 4
_RESET: Final = "\x1b[0m"
_BOLD: Final = "\x1b[1m"
_FAINT: Final = "\x1b[2m"
_COLOURS: Final = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.ADVICE: "\x1b[1;36m",
}
_INVISIBLE: Final = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})
_DIRECTION: Final = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)


def as_text(problem: Problem, color: bool = False) -> str:
    """One problem as lines of text without a line end; with terminal colours only where `color` says so.

    No character of the file reaches the terminal as a command: control characters show as `␛` or `\\x9b`.
    """
    place = problem.place
    paint = _Paint(problem.severity, color)
    file = visible(problem.file) or "-"
    where = f"{file}:{place.line}:{place.column}:"
    kind = paint.severity(f"{problem.severity}[{problem.code}]")
    lines = [f"{paint.bold(where)} {kind} {visible(problem.message)}"]
    number = str(place.line) if problem.excerpt else ""
    margin = " " * (len(number) + 1)
    if problem.excerpt:
        shown, underline = _excerpt(problem)
        lines.append(paint.faint(f"{margin}|"))
        lines.append(f"{paint.faint(f'{number} |')} {shown}".rstrip())
        lines.append(f"{paint.faint(f'{margin}|')} {paint.severity(underline)}")
    first, *rest = problem.help.split("\n")
    if first:
        lines.append(f"{margin}{paint.faint('=')} {paint.bold('help:')} {visible(first)}")
        lines.extend(f"{margin}        {visible(line)}" for line in rest)
    return "\n".join(lines)


def as_json(problems: Iterable[Problem]) -> list[dict[str, str | int]]:
    """Problems as JSON objects; the names are part of the command line's contract. Lines and columns from 1,
    columns in code points, the end exclusive.
    """
    return [
        {
            "file": problem.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "end_line": problem.place.end_line,
            "end_column": problem.place.end_column,
            "severity": str(problem.severity),
            "code": problem.code,
            "message": problem.message,
            "help": problem.help,
            "excerpt": problem.excerpt,
        }
        for problem in problems
    ]


def visible(text: str) -> str:
    """`text` on one line, with every character that a terminal would obey made a visible one."""
    if text.isprintable() and _DIRECTION.isdisjoint(text):
        return text
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    if character in _DIRECTION or unicodedata.category(character) in _INVISIBLE:
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return character


def _excerpt(problem: Problem) -> tuple[str, str]:
    """The line as it is shown, tabs as spaces, and the underline below it."""
    place = problem.place
    start = place.column - problem.excerpt_column
    length = len(problem.excerpt)
    end = place.end_column - problem.excerpt_column if place.end_line == place.line else length
    shown: list[str] = []
    cells = before = under = 0
    for index, character in enumerate(problem.excerpt):
        piece = " " * (_TAB - cells % _TAB) if character == "\t" else _visible(character)
        width = sum(map(_cells, piece))
        shown.append(piece)
        cells += width
        if index < start:
            before = cells
        elif index < end:
            under = cells - before
    if start >= length:
        before = cells + start - length
    return "".join(shown), " " * before + "^" * max(under, 1)


def _cells(character: str) -> int:
    """How many columns of a terminal a visible character takes."""
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


class _Paint:
    """Colours, or none."""

    def __init__(self, severity: Severity, color: bool) -> None:
        self._severity = _COLOURS[severity]
        self._color = color

    def severity(self, text: str) -> str:
        """In the colour of the severity."""
        return self._wrapped(self._severity, text)

    def bold(self, text: str) -> str:
        """Bold."""
        return self._wrapped(_BOLD, text)

    def faint(self, text: str) -> str:
        """Faint."""
        return self._wrapped(_FAINT, text)

    def _wrapped(self, code: str, text: str) -> str:
        return f"{code}{text}{_RESET}" if self._color else text
