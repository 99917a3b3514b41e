"""Verdicts from their parts."""

from quiz.grading.comparing import NOTHING, Comparison
from quiz.grading.forms import Forms
from quiz.grading.verdict import Part, Rule, Verdict


def unanswered(expected: str = "") -> Verdict:
    """The verdict on no answer."""
    return Verdict(share=0.0, rule=Rule.EMPTY, expected=expected, reason=NOTHING)


def single(given: Forms, found: Comparison) -> Verdict:
    """A verdict of one comparison, which is its only part."""
    return Verdict(
        share=found.share,
        rule=found.rule,
        given=given.written,
        expected=found.expected,
        reason=found.reason,
        parts=(found.part(given.written),),
    )


def picked(given: str, expected: str, right: bool) -> Verdict:
    """A verdict on one pick among options."""
    part = Part(given, expected, float(right), Rule.PICKED)
    return Verdict(share=part.share, rule=part.rule, given=given, expected=expected, parts=(part,))


def counted(share: float, parts: tuple[Part, ...], reason: str) -> Verdict:
    """A verdict by counting parts; what was given and expected is listed from them."""
    given = [part.given for part in parts if part.given]
    expected = [part.expected for part in parts if part.expected]
    return Verdict(
        share=share,
        rule=Rule.COUNTED if given else Rule.EMPTY,
        given=", ".join(given),
        expected=", ".join(expected),
        reason=reason if given else NOTHING,
        parts=parts,
    )
