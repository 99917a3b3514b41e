# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L201: options that overlap, take each other in, or are the same number."""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from quiz.deck.explained.code import Code
from quiz.deck.model import Choice
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Item
from quiz.lint.rule import HALADYNA, NBME, Flaw, Rule, each
from quiz.lint.sameness import asks_for_form, differ_in_zeros
from quiz.lint.spans import TIME, YEAR, Span
from quiz.lint.texts import Text

_Pair = tuple[tuple[Text, Span], tuple[Text, Span]]

_FEWEST_IN_CHAIN = 3
"""Ranges that join each other: from three on they are steps of one scale."""

_RANGE = re.compile(
    r"\b(?:ranges?|intervals?|between (?:which|what)|limits?|span|spectrum|domain|reference|scores?|results?|ratio|odds|won"
    r"|beat|frequency|frequencies|wavelengths?|from (?:what|which)|(?:which|what) years|dates"
    r"|\w*bereich|\w*spanne|\w*intervall|grenzen|zwischen welchen|\w*frequenz|wellenlängen?|ergebnis|endete"
    r"|plage|fourchette|intervalle|entre quelles|rango|intervalo|entre qué)\b",
    re.IGNORECASE,
)
"""A stem whose answer is a range itself, with these two ends and no others."""

_EVENT = re.compile(
    r"\b(?:born|birth|die|died|death|invent\w*|discover\w*|founded|found|publish\w*|happen\w*|occur\w*|tak(?:e|ing) place"
    r"|took place|begin|began|start\w*|sign|signed|buil[dt]|become|became|land|landed|arrive\w*"
    r"|geboren|geburt|starb|gestorben|erfunden|entdeckt|gegründet|begann|unterzeichnet|gebaut|erschien|fand"
    r"|naquit|né|née|mourut|nació|murió)\b",
    re.IGNORECASE,
)
"""A stem after a point of time, so that stretches of years are steps of a scale."""

_BORDER = re.compile(
    r"\b(?:thresholds?|minimum|maximum|limits?|defin\w+|criteri\w+|diagnos\w+|at least|at most|requir\w+|must|legal\w*|law"
    r"|allow\w*|permit\w*|conditions?|inequalit\w+|solv\w+|solutions?|satisf\w+|class\w*|considered|counts? as|counted as"
    r"|(?:at|from) (?:what|which) age|called|qualif\w+|from (?:what|which)|above|below|ab (?:wann|welche[mr]?)|grenze|schwelle|\w*grenzwert|gilt|gelten"
    r"|darf|dürfen|muss|müssen|gesetz\w*|erlaubt|heißt|spricht man|ungleichung|lösung|mindestens|höchstens|seuil|à partir"
    r"|umbral|a partir)\b|\bwhen (?:is|are|does|do)\b",
    re.IGNORECASE,
)
"""A stem whose answer is a border itself: `over 140` where a high blood pressure begins."""


def _check(item: Item) -> Iterator[Flaw]:
    found = item.spans
    if len(found) < 2:
        return
    pairs = [pair for pair in combinations(found, 2) if _overlap(*pair)]
    equal = [pair for pair in pairs if _are_equal(pair)]
    others = [pair for pair in pairs if pair not in equal] if isinstance(item.question, Choice) else []
    ranges = [span for _, span in found if span.kind == "range"]
    told = next((pair for pair in others if not _is_meant(pair, ranges, item.stem)), None)
    # Where several are equal, the question is about how a number is written; a key is for L206.
    if (
        told is None
        and len(equal) == 1
        and not (_has_key(equal[0], item) or _is_form_asked(equal[0], item.stem))
    ):
        told = equal[0]
    if told is not None:
        way = "draw the borders so that nothing fits two options (`10–19`, `20–29`)"
        yield Flaw(item, told[1][0].node, _message(told), way)


def _overlap(one: tuple[Text, Span], other: tuple[Text, Span]) -> bool:
    return one[1].unit == other[1].unit and one[1].overlaps(other[1])


def _are_equal(pair: _Pair) -> bool:
    (_, one), (_, other) = pair
    return one.is_same(other)


def _has_key(pair: _Pair, item: Item) -> bool:
    return any(option in item.keys for option, _ in pair) and any(
        option in item.distractors for option, _ in pair
    )


def _is_form_asked(pair: _Pair, stem: Text) -> bool:
    (one, _), (other, _) = pair
    return asks_for_form(stem) or differ_in_zeros(one, other, stem)


def _is_meant(pair: _Pair, ranges: list[Span], stem: Text) -> bool:
    """Whether two options may overlap, since the answer is a range or a border itself."""
    (_, one), (_, other) = pair
    kinds = {one.kind, other.kind}
    if "range" not in kinds:
        return "bound" in kinds and _BORDER.search(stem.plain) is not None
    if _RANGE.search(stem.plain) is not None:
        return True
    # When something was, from a year to a year, is a range too.
    return kinds == {"range"} and one.unit == TIME and not (_EVENT.search(stem.plain) or _is_chain(ranges))


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
        "fall together strikes both out. Two wrong options that are one number in two forms are told too; of a right and a wrong one L206 tells. Ranges and borders that "
        "are themselves what is asked (*What is the normal range of …?*) may overlap.",
        "- {id: a, ask: How many teeth has an adult cat?, answer: 20–30, wrong: [10–20, 30–40]}\n",
        "- {id: a, ask: How many teeth has an adult cat?, answer: 26 to 30, wrong: [16 to 20, 36 to 40]}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}, 22; {NBME}",
    check=each(_check),
    default=True,
)
