"""Codes."""

from collections import defaultdict

from quiz.deck.problems import Severity

SEVERITIES: dict[str, Severity] = defaultdict(
    lambda: Severity.ERROR,
    D114=Severity.WARNING,
    D115=Severity.ADVICE,
    D301=Severity.WARNING,
    D302=Severity.WARNING,
)
