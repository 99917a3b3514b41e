"""Stretches of a line, and the line of Markdown that they make."""

import re
from collections.abc import Sequence

from msgspec import Struct

from quiz.anki.importing.escaping import escaped

SPACE = re.compile(r"[ \t\n\r\f\xa0]+")
"""White space of HTML, and the space that does not break."""


class Run(Struct, frozen=True):
    """A stretch of a line."""

    text: str
    """Markdown."""
    marks: tuple[str, ...] = ()
    href: str = ""


def assembled(runs: Sequence[Run], *, every: bool) -> str:
    """Runs as one line of Markdown."""
    parts: list[str] = []
    for run in runs:
        text = escaped(run.text, every=every) if run.marks[:1] == ("text",) else run.text
        marks = "".join(mark for mark in run.marks if mark in {"**", "*"})
        core = text.strip()
        before = parts[-1][-1:] if parts else ""
        if (run.marks == ("math",) and before.isdigit()) or (before == "$" and text[:1].isdigit()):
            # A digit beside a dollar sign makes money of it.
            parts.append(" ")
        if not core:
            parts.append(text)
            continue
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        core = f"{marks}{core}{marks[::-1]}"
        if run.href:
            core = f"[{core}](<{run.href}>)" if re.search(r"[()\\]", run.href) else f"[{core}]({run.href})"
        parts.append(f"{lead}{core}{tail}")
    return SPACE.sub(" ", "".join(parts)).strip()
