"""`python -m docs.make_writing_guide` writes the rules, and how often they are right, into
`docs/writing-good-questions.md`.
"""

from itertools import groupby
from pathlib import Path

from docs.make_diagnostics import section
from docs.parts import with_part
from quiz.lint.rule import Rule
from quiz.lint.rules import RULES
from tests.lint.measuring import FOLDERS, measured, table

PAGE = Path(__file__).with_name("writing-good-questions.md")

GROUPS = {
    "L0": "Switching advice off",
    "L1": "What gives the answer away",
    "L2": "Options",
    "L3": "Stems and claims",
    "L4": "Cloze texts",
    "L5": "Questions among each other",
    "L6": "Evidence and explanations",
}
"""Headings by the beginning of a code."""


def page(written: str) -> str:
    """The page, whose rules and figures are now `written`, with them as they should be."""
    groups = [(prefix, list(rules)) for prefix, rules in groupby(RULES, lambda one: one.code.code[:2])]
    parts = [_index(prefix, rules) for prefix, rules in groups]
    for prefix, rules in groups:
        parts.append(f"## {GROUPS[prefix]}\n")
        parts.extend(map(_section, rules))
    return with_part(with_part(written, "rules", "\n".join(parts)), "figures", _figures())


def _figures() -> str:
    scores = {folder.name: measured([folder]) for folder in FOLDERS}
    counts = " and ".join(f"{score.items} questions in `{name}`" for name, score in scores.items())
    return f"{table(scores)}\n\nMeasured with {counts}.\n"


def _index(prefix: str, rules: list[Rule]) -> str:
    """The group's rules as a list of links."""
    codes = ((rule.code.code, rule.code.title, ", *on*" if rule.default else "") for rule in rules)
    rows = "".join(f"- [{code}](#{code.lower()}) {title}{spoken}\n" for code, title, spoken in codes)
    return f"**{GROUPS[prefix]}**\n\n{rows}"


def _section(rule: Rule) -> str:
    spoken = "On by default." if rule.default else f"Asked for with `--select {rule.code.code}`."
    return f"{section(rule.code)}\n{spoken} Source: {rule.source}.\n"


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
