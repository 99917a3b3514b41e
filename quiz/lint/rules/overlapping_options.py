# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L201: options that overlap, take each other in, or are the same number."""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from quiz.deck.explained.code import Code
from quiz.deck.model import Choice
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.grading.amounts import same_unit
from quiz.lint.bank import Item
from quiz.lint.rule import HALADYNA, NBME, Flaw, Rule, each
from quiz.lint.sameness import asks_for_form, same_amount
from quiz.lint.spans import TIME, YEAR, Span, spans
from quiz.lint.texts import Text

_Pair = tuple[tuple[Text, Span], tuple[Text, Span]]

_FEWEST_IN_CHAIN = 3
"""Ranges that join each other: from three on they are steps of one scale."""

_RANGE = re.compile(
    r"\b(?:ranges?|intervals?|between|limits?|span|spectrum|domain|normal|reference|scores?|results?|ratio|odds"
    r"|won|beat|frequency|frequencies|wavelengths?|from what|(?:which|what) years|dates)\b",
    re.IGNORECASE,
)
"""A stem whose answer is a range itself, with these two ends and no others."""

_EVENT = re.compile(
    r"\b(?:born|birth|die|died|death|invent\w*|discover\w*|founded|found|publish\w*|happen\w*|occur\w*|tak(?:e|ing) place"
    r"|took place|begin|began|start\w*|sign|signed|buil[dt]|become|became|land|landed|arrive\w*)\b",
    re.IGNORECASE,
)
"""A stem after a point of time, so that stretches of years are steps of a scale."""

_BORDER = re.compile(
    r"\b(?:thresholds?|minimum|maximum|limits?|defin\w+|criteri\w+|diagnos\w+|at least|at most|requir\w+|must|legal\w*|law"
    r"|allow\w*|permit\w*|conditions?|inequalit\w+|solv\w+|solutions?|satisf\w+|class\w*|considered|counts? as|counted as"
    r"|called|qualif\w+|from (?:what|which)|above|below)\b|\bwhen (?:is|are|does|do)\b",
    re.IGNORECASE,
)
"""A stem whose answer is a border itself: `over 140` where a high blood pressure begins."""

_EQUAL = re.compile(
    r"\b(?:equal\w*|equivalent\w*|simpl\w+|terms|fractions?|reduc\w+|percent\w*)\b", re.IGNORECASE
)
"""A stem after one way of several to write a number."""


def _check(item: Item) -> Iterator[Flaw]:
    found = spans(item.options)
    if len(found) < 2:
        return
    pairs = [pair for pair in combinations(found, 2) if _overlap(*pair)]
    equal = [pair for pair in pairs if _are_equal(pair)]
    others = [pair for pair in pairs if pair not in equal] if isinstance(item.question, Choice) else []
    ranges = [span for _, span in found if span.kind == "range"]
    told = next((pair for pair in others if not _is_meant(pair, ranges, item.stem)), None)
    # Where several are equal, the question is about how a number is written.
    if told is None and len(equal) == 1 and not _is_told_elsewhere(equal[0], item):
        told = equal[0]
    if told is not None:
        way = "draw the borders so that nothing fits two options (`10–19`, `20–29`)"
        yield Flaw(item, told[1][0].node, _message(told), way)


def _overlap(one: tuple[Text, Span], other: tuple[Text, Span]) -> bool:
    first, second = one[1], other[1]
    if not first.overlaps(second):
        return False
    return first.unit == second.unit or (
        TIME not in {first.unit, second.unit} and same_unit(first.unit, second.unit)
    )


def _are_equal(pair: _Pair) -> bool:
    (_, one), (_, other) = pair
    return (one.low, one.high, one.kind, one.is_open) == (other.low, other.high, other.kind, other.is_open)


def _is_told_elsewhere(pair: _Pair, item: Item) -> bool:
    """Whether two equal options are right and wrong in one (L206), or what is asked."""
    (one, span), (other, _) = pair
    stem = item.stem
    if asks_for_form(stem) or (stem.is_english and _EQUAL.search(stem.plain)):
        return True
    if span.kind == "number" and _differ_in_zeros(one.plain, other.plain):
        return True
    keys = sum(option in item.keys for option in (one, other))
    return keys == 1 and same_amount(one, other, stem)


def _differ_in_zeros(one: str, other: str) -> bool:
    """Whether they are as 3 and 3.0, which nobody writes side by side by mistake."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and not longer[len(shorter) :].strip(".,0")


def _is_meant(pair: _Pair, ranges: list[Span], stem: Text) -> bool:
    """Whether two options may overlap, since the answer is a range or a border itself."""
    (_, one), (_, other) = pair
    kinds = {one.kind, other.kind}
    asked = stem.plain if stem.is_english else ""
    if kinds == {"bound"}:
        return not stem.is_english or _BORDER.search(asked) is not None
    if "range" not in kinds:
        return "bound" in kinds and _BORDER.search(asked) is not None
    if _RANGE.search(asked) is not None:
        return True
    if kinds != {"range"}:
        return False
    if one.unit == TIME:
        return not (_EVENT.search(asked) or (_is_chain(ranges) and not stem.is_english))
    return not (stem.is_english or _is_chain(ranges))


def _is_chain(ranges: list[Span]) -> bool:
    """Whether each range begins where the one before it ends, and all are equally long."""
    ordered = sorted(ranges, key=lambda span: span.low)
    step = YEAR - 1 if ordered[0].unit == TIME else 0
    lengths = {span.high - span.low for span in ordered}
    joined = all(before.high - step == after.low for before, after in pairwise(ordered))
    return len(ordered) >= _FEWEST_IN_CHAIN and joined and len(lengths) == 1


def _message(pair: _Pair) -> str:
    (one, span), (other, second) = pair
    if _are_equal(pair):
        return f"the options {shown(one.plain)} and {shown(other.plain)} are the same"
    if span.takes_in(second):
        return f"the option {shown(one.plain)} takes in {shown(other.plain)}"
    if second.takes_in(span):
        return f"the option {shown(other.plain)} takes in {shown(one.plain)}"
    return f"the options {shown(one.plain)} and {shown(other.plain)} overlap"


RULE = Rule(
    Code(
        "L201",
        "options that overlap",
        "A value can lie in two options, or one option takes in another: 20 in *10–20* and *20–30*, everything *over 100* "
        "in *over 50*, *April 1941* in *1941*. If the narrower one is right, so is the wider, and who sees that two stand or "
        "fall together strikes both out. Two wrong options that are one number in two forms are told too. Ranges and borders that "
        "are themselves what is asked (*What is the normal range of …?*) may overlap.",
        "- {id: a, ask: How many teeth has an adult cat?, answer: 20–30, wrong: [10–20, 30–40]}\n",
        "- {id: a, ask: How many teeth has an adult cat?, answer: 26 to 30, wrong: [16 to 20, 36 to 40]}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}, 22; {NBME}",
    check=each(_check),
    default=True,
)
