"""Every rule, one module each; the module's `RULE` is the rule."""

from quiz.lint.rule import Rule
from quiz.lint.rules import (
    absolute_words,
    all_or_none,
    distractor_accepted,
    k_type,
    long_stem,
    missing_parts,
    mixed_options,
    name_spelt_two_ways,
    near_duplicates,
    negative_stem,
    off_unknown,
    off_without_reason,
    open_blank,
    overlapping_options,
    too_many_blanks,
    two_ideas,
    two_negatives,
    undated,
    unfocused_stem,
    vague_frequency,
)

RULES: tuple[Rule, ...] = (
    off_without_reason.RULE,
    off_unknown.RULE,
    overlapping_options.RULE,
    all_or_none.RULE,
    mixed_options.RULE,
    distractor_accepted.RULE,
    k_type.RULE,
    absolute_words.RULE,
    vague_frequency.RULE,
    negative_stem.RULE,
    two_negatives.RULE,
    unfocused_stem.RULE,
    long_stem.RULE,
    two_ideas.RULE,
    undated.RULE,
    open_blank.RULE,
    too_many_blanks.RULE,
    near_duplicates.RULE,
    name_spelt_two_ways.RULE,
    missing_parts.RULE,
)
"""In the order of their codes."""
