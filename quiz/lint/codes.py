"""Every code that `quiz check` can tell: those of reading and judging, and those of the rules."""

from quiz.deck.codes import CODES
from quiz.deck.explained.code import Code
from quiz.lint.rules import RULES

ALL_CODES: dict[str, Code] = CODES | {rule.code.code: rule.code for rule in RULES}
"""In the order of the documentation."""
