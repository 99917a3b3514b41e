"""Two wordings of one thing, told as one text with the differences marked."""

import re
from collections.abc import Iterable

from rapidfuzz.distance import Levenshtein

from quiz.library.folding import fold

_JOINED = r"\u0e00-\u1cff\u2e80-\ua4cf\uf900-\ufaff"
PIECE = re.compile(rf"[^\W{_JOINED}]+|\w|[^\w\s]")
"""A word or a mark; in scripts that write no words apart, a character."""


def marked(quote: str, source: str) -> str:
    """`source` with what `quote` has differently in brackets, which needs no colour to be read.

    `[14→13]`: the quote has 14, the source 13. `[+of]`: the quote lacks it. `[-the]`: only the quote has it.
    What never matters when a quote is looked for, such as the form of quotation marks, is no difference.
    """
    ours, theirs = list(PIECE.finditer(quote)), list(PIECE.finditer(source))
    steps = Levenshtein.opcodes([fold(one.group()) for one in ours], [fold(one.group()) for one in theirs])
    told = []
    for kind, from_, to, at, end in _merged((*step,) for step in steps):
        mine = quote[ours[from_].start() : ours[to - 1].end()] if to > from_ else ""
        there = source[theirs[at].start() : theirs[end - 1].end()] if end > at else ""
        if at and at < end:
            told.append(source[theirs[at - 1].end() : theirs[at].start()])
        elif told:
            told.append(" ")
        if kind == "equal":
            told.append(there)
        elif mine and there:
            told.append(f"[{mine}→{there}]")
        else:
            told.append(f"[+{there}]" if there else f"[-{mine}]")
    return "".join(told)


_Step = tuple[str, int, int, int, int]


def _merged(steps: Iterable[_Step]) -> list[_Step]:
    """Steps with those that change something, one behind the other, as one."""
    found: list[_Step] = []
    for kind, from_, to, at, end in steps:
        if found and kind != "equal" != found[-1][0]:
            _, before, _, start, _ = found.pop()
            found.append(("replace", before, to, start, end))
        else:
            found.append((kind, from_, to, at, end))
    return found
