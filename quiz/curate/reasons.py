"""Why drafts are rejected, as far as a word or two say it."""

REASONS = (
    "wrong",
    "unclear",
    "gives its answer away",
    "bad distractors",
    "not worth asking",
    "asked already",
)
"""The usual ones, the most serious first; a person may write another."""
