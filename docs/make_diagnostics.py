"""`python -m docs.make_diagnostics` writes `docs/diagnostics.md` from the codes that the reader declares."""

from itertools import groupby
from pathlib import Path

from quiz.deck.codes import CODES
from quiz.deck.explained.code import Code
from quiz.deck.report import visible
from quiz.tables import codes as tables

PAGE = Path(__file__).with_name("diagnostics.md")

HEAD = """\
# Diagnostics

What each code of `quiz check` and `quiz import` means, with a bad and a good example. An **error** cannot be
played or exported as written, a **warning** is probably not meant, and **advice** never changes an exit code.
Codes keep their meaning for ever. An example that begins with a dash is an item of `questions`; those under
[Tables that are imported](#tables-that-are-imported) are CSV. Codes that begin with L are advice on writing:
[How to write good questions](writing-good-questions.md) has them.

This page is written by `python -m docs.make_diagnostics`.
"""

GROUPS = {
    "D0": "The file",
    "D1": "Questions",
    "D2": "Keys and values",
    "D3": "Text that YAML would drop or split",
    "D4": "YAML that a deck does not use",
    "D5": "Syntax",
    "S1": "Sources and evidence",
    "M1": "Pictures and sounds",
    "I1": "Tables that are imported",
}
"""Headings by the beginning of a code."""


def page() -> str:
    """The whole page."""
    parts = [HEAD, *map(_index, _groups())]
    for prefix, codes in _groups():
        parts.append(f"## {GROUPS[prefix]}\n")
        parts.extend(map(section, codes))
    return "\n".join(parts)


def _groups() -> list[tuple[str, list[Code]]]:
    return [
        (prefix, list(codes))
        for prefix, codes in groupby((CODES | tables.CODES).values(), lambda one: one.code[:2])
    ]


def _index(group: tuple[str, list[Code]]) -> str:
    """The group's codes as a list of links."""
    prefix, codes = group
    rows = "".join(f"- [{one.code}](#{one.code.lower()}) {one.title}\n" for one in codes)
    return f"**{GROUPS[prefix]}**\n\n{rows}"


def section(code: Code) -> str:
    """A code with its meaning and its examples."""
    parts = [
        f"### {code.code}",
        f"**{code.title[:1].upper()}{code.title[1:]}** ({code.severity})",
        code.meaning,
    ]
    for name, example in (("Bad", code.bad), ("Good", code.good)):
        # Without a bad example, a good one shows nothing.
        if example and code.bad:
            parts.append(f"{name}:\n\n{_fenced(example, 'text' if code.code in tables.CODES else 'yaml')}")
    return "\n\n".join(parts) + "\n"


def _fenced(example: str, language: str) -> str:
    """The example as code; what cannot be seen, or cannot be written in UTF-8, shows as a sign of itself."""
    return "\n".join((f"```{language}", *map(visible, example.rstrip("\n").split("\n")), "```"))


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
