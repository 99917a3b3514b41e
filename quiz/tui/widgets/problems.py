"""What is wrong with a file, as lines on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from quiz.deck.problems import Severity
from quiz.tui import words
from quiz.tui.markup import Block

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.deck.problems import Problem

_NO_BREAK = "\u00a0"
_SIGNS = {
    Severity.ERROR: ("✗", "wrong"),
    Severity.WARNING: ("!", "partly"),
    Severity.ADVICE: ("·", "quiet"),
}


def counted(counts: Mapping[Severity, int]) -> str:
    """How many of each severity there are: "2 errors · 1 warning"; empty for none."""
    return " · ".join(
        words.counted(counts[kind], kind.value, "advice" if kind is Severity.ADVICE else "")
        for kind in Severity
        if counts.get(kind)
    )


def told(problem: Problem, *, apart: bool = False) -> list[Block]:
    """Sign, place and message; the line of the file with the place marked; the way out.

    With `apart` an empty line stands above it.
    """
    sign, ink = _SIGNS[problem.severity]
    line = f"line{_NO_BREAK}{problem.place.line}"
    found = [
        Block(
            Content.assemble(
                (problem.severity.value, f"${ink} bold"),
                ("  ", ""),
                (words.line(problem.message), "$ink"),
                (f"  {line}{_NO_BREAK * 2}{problem.code}", "$quiet"),
            ),
            Content.styled(f"{sign} ", f"${ink} bold"),
            Content("  "),
            apart=apart,
        )
    ]
    if problem.excerpt.strip():
        found.append(
            Block(_excerpt(problem), Content.styled("  │ ", "$hairline"), Content.styled("  │ ", "$hairline"))
        )
    for number, one in enumerate(problem.help.splitlines()):
        arrow = Content.styled("  → ", "$accent") if number == 0 else Content("    ")
        found.append(Block(Content(words.paragraphs(one)), arrow, Content("    ")))
    return found


def _excerpt(problem: Problem) -> Content:
    """The line of the file; what the problem is about stands underlined, also without colour."""
    place = problem.place
    text = words.line(problem.excerpt)
    start = min(place.column - 1, len(text))
    end = place.end_column - 1 if place.end_line == place.line else len(text)
    end = max(start, min(end, len(text)))
    ink = _SIGNS[problem.severity][1]
    return Content.assemble(text[:start], (text[start:end], f"${ink} underline"), text[end:])
