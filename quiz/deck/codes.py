"""Every code that reading and judging a deck can tell: what it means, with a bad and a good example.

A code never changes its meaning and is never used again: scripts and decks name them.
"""

from quiz.deck.explained import fields, files, questions, references, syntax, yaml
from quiz.deck.explained.code import Code
from quiz.deck.problems import Severity

CODES: dict[str, Code] = {
    code.code: code
    for group in (files.CODES, questions.CODES, fields.CODES, yaml.CODES, syntax.CODES, references.CODES)
    for code in group
}
"""Every code, in the order of the documentation."""

SEVERITIES: dict[str, Severity] = {code.code: code.severity for code in CODES.values()}
"""How bad each code is."""
