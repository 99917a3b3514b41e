"""Which codes are told: chosen by codes or their beginnings."""

import re
from collections.abc import Iterable

from quiz.deck.codes import SEVERITIES
from quiz.deck.problems import Severity
from quiz.lint.codes import ALL_CODES
from quiz.lint.rules import RULES

_PREFIX = re.compile(r"[A-Z][0-9]{0,3}")

USUAL = frozenset(SEVERITIES) | {rule.code.code for rule in RULES if rule.default}
"""What is told without a choice: all but item-writing advice, and the rules that hit most surely."""

ERRORS = frozenset(code for code, severity in SEVERITIES.items() if severity is Severity.ERROR)
"""What is told in any case: it keeps a question from being played."""


class UnknownCode(ValueError):  # noqa: N818 - what a person is told
    """A choice that names no code; its text says so."""


def matching(prefix: str) -> frozenset[str]:
    """The codes that are `prefix` or begin with it, in any case. Raises `UnknownCode` where there is none."""
    wanted = prefix.strip().upper()
    found = (
        frozenset(code for code in ALL_CODES if code.startswith(wanted))
        if _PREFIX.fullmatch(wanted)
        else None
    )
    if not found:
        raise UnknownCode(f"there is no code '{prefix.strip()}'")
    return found


def chosen(select: Iterable[str] | None, ignore: Iterable[str]) -> frozenset[str]:
    """The codes to tell: those of `select` (None: the usual ones) without those of `ignore`, and every error.

    Of a code that one of the two names more exactly, that one decides: `select` L with `ignore` L2 and
    `select` L203 tells L203. Raises `UnknownCode`.
    """
    wanted: dict[str, int] = dict.fromkeys(USUAL, 0) if select is None else _lengths(select)
    unwanted = _lengths(ignore)
    told = {
        code for code, length in wanted.items() if length > unwanted.get(code, -1) or code not in unwanted
    }
    return ERRORS | told


def _lengths(prefixes: Iterable[str]) -> dict[str, int]:
    """Each code that is named, with the length of the longest prefix that names it."""
    named: dict[str, int] = {}
    for prefix in prefixes:
        length = len(prefix.strip())
        for code in matching(prefix):
            named[code] = max(length, named.get(code, 0))
    return named
