"""Answers that are arranged: ordering and matching."""

from collections.abc import Sequence

from quiz.deck.identity import folded
from quiz.deck.markup.plain import plain
from quiz.deck.model import Matching, Ordering
from quiz.grading.counting import neighbours_share
from quiz.grading.response import Ordered, Paired
from quiz.grading.verdict import Part, Rule, Verdict
from quiz.grading.verdicts import counted


def ordering(question: Ordering, response: Ordered) -> Verdict:
    """Each part tells which item was put where which belongs; the share counts neighbours."""
    right = [folded(item) for item in question.items]
    shown = dict(zip(right, (plain(item, inline=True) for item in question.items), strict=True))
    given = [item for item in dict.fromkeys(map(folded, response.items)) if item in shown]
    share = neighbours_share(given, right)
    parts = _places(given, right, shown)
    kept, of = round(share * (len(right) - 1)), len(right) - 1
    reason = "" if share == 1.0 else f"{kept} of {of} neighbours in the right order"
    return counted(share, parts, reason)


def _places(given: Sequence[str], right: Sequence[str], shown: dict[str, str]) -> tuple[Part, ...]:
    filled = [*given, *([""] * (len(right) - len(given)))]
    return tuple(
        Part(shown.get(item, ""), shown[belongs], float(item == belongs), Rule.PICKED if item else Rule.EMPTY)
        for item, belongs in zip(filled, right, strict=True)
    )


def matching(question: Matching, response: Paired) -> Verdict:
    """Each left side is a part; the share counts right pairs."""
    pairs = {folded(left): right for left, right in response.pairs.items()}
    parts: list[Part] = []
    for left, right in question.match.items():
        given = pairs.get(folded(left), "")
        share = float(folded(given) == folded(right))
        rule = Rule.PICKED if given else Rule.EMPTY
        parts.append(Part(plain(given, inline=True), plain(right, inline=True), share, rule))
    right_pairs = sum(part.share == 1.0 for part in parts)
    reason = "" if right_pairs == len(parts) else f"{right_pairs} of {len(parts)} pairs right"
    return counted(right_pairs / len(parts), tuple(parts), reason)
