"""Every name and every number of the stem stands in the source."""

import re

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import BLANK, Asking, Candidate
from quiz.generate.wording import figures
from quiz.lint.texts import word_set, words_of

_CAPITAL = re.compile(r"[^\W\d_a-z]")
_ASKING = word_set("who whom whose when where what which why how in on at by since until from")
_CLAIMS = frozenset({Asking.TRUE, Asking.FALSE})


def _check(candidate: Candidate, ground: Ground) -> str:
    stem = candidate.stem.replace(BLANK, " ")
    if candidate.swapped:
        stem = stem.replace(candidate.swapped, " ", 1)
    quote = candidate.sentence.text
    known = set(figures(quote))
    strange = next((figure for figure in figures(stem) if figure not in known), None)
    if strange is not None:
        return f"its evidence has no {strange}"
    where = quote
    if candidate.asking not in _CLAIMS:
        where = "\n".join((ground.passage(candidate.sentence), *ground.headings(candidate.sentence.source)))
    return _strange_name(stem, {word.casefold() for word in words_of(where)})


def _strange_name(stem: str, known: set[str]) -> str:
    for number, word in enumerate(words_of(stem)):
        if not _CAPITAL.match(word) or (number == 0 and (word.casefold() in _ASKING or word[1:].islower())):
            continue
        bare = word.casefold().removesuffix("'s").removesuffix("’s")
        if (
            bare not in known
            and word.casefold() not in known
            and f"{bare}'s" not in known
            and f"{bare}’s" not in known
        ):
            return f"the name '{word}' does not stand there"
    return ""


FILTER = Filter("invented", _check)
