"""How good a candidate is taken to be, and how hard it is."""

from decimal import Decimal

from quiz.generate.ground import Ground
from quiz.generate.missing import EngineMissing
from quiz.generate.model import BLANK, Asking, Candidate
from quiz.generate.moments import Precision, moment
from quiz.generate.wording import stems
from quiz.lint.texts import words_of

_BASE = {
    Asking.WHEN: 0.60, Asking.WHO: 0.58, Asking.WHAT: 0.52, Asking.WHERE: 0.56, Asking.HOW_MANY: 0.54,
    Asking.WHY: 0.54, Asking.CLOZE: 0.50, Asking.TRUE: 0.50, Asking.FALSE: 0.52,
}  # fmt: skip
"""What each way of asking is worth before its words are looked at."""

_KINDS = {
    "PERSON": 0.04, "DATE": 0.03, "COUNTRY": 0.02, "CITY": 0.02, "NORP": -0.12, "LOC": -0.04, "FAC": -0.04,
    "ORG": -0.03, "GPE": -0.03, "REGION": -0.02, "WORK_OF_ART": -0.04, "PRODUCT": -0.1, "CARDINAL": -0.02,
    "MONEY": -0.02, "QUANTITY": -0.06, "PERCENT": -0.02,
}  # fmt: skip
"""How well the parser and readers fare with each kind of answer."""

_MOST_SURPRISE = 7.0
"""A word's Zipf frequency (wordfreq: log10 of uses in a billion words) from which on it says nothing."""

_ENOUGH_SURPRISE = 30.0
_FIT_WORDS = range(8, 21)


def score(candidate: Candidate, ground: Ground) -> Decimal:
    """How good it is taken to be, 0 to 1, in hundredths."""
    words = len(candidate.stem.split())
    names = _names(candidate.stem)
    value = _BASE[candidate.asking] + _KINDS.get(candidate.type, 0.0)
    value += 0.10 * candidate.once - 0.09 * candidate.doubts
    value += 0.06 * min(names, 3) - 0.12 * (names == 0)
    value += 0.12 * min(_surprise(candidate.stem), _ENOUGH_SURPRISE) / _ENOUGH_SURPRISE
    value -= 0.012 * max(0, words - _FIT_WORDS.stop) + 0.03 * max(0, _FIT_WORDS.start - words)
    value += 0.03 * (len(candidate.distractors) >= 3)
    if candidate.type in {"PERSON", "ORG", "EVENT"} and ground.counts.get(candidate.answer, 0) > 1:
        value += 0.03
    return Decimal(round(min(max(value, 0.0), 1.0), 2)).quantize(Decimal("0.01"))


def difficulty(candidate: Candidate, ground: Ground) -> int:
    """How hard it is, 1 to 5: by what is to be done, how exact the answer is, how often the text has it."""
    level = {Asking.TRUE: 1, Asking.FALSE: 2, Asking.WHY: 4}.get(candidate.asking, 3)
    if candidate.distractors:
        level -= 1
    when = moment(candidate.answer)
    if when is not None and when.precision is Precision.DAY:
        level += 1
    elif candidate.type in {"COUNTRY", "CITY"} or ground.counts.get(candidate.answer, 0) >= 5:
        level -= 1
    return min(max(level, 1), 5)


def _names(stem: str) -> int:
    """How many names and years the stem has."""
    words = words_of(stem.replace(BLANK, " "))
    count, inside = 0, False
    for number, word in enumerate(words):
        named = (word[0].isupper() and number > 0) or (word.isdigit() and len(word) == 4)
        count += named and not inside
        inside = named
    return count


def _surprise(stem: str) -> float:
    """How much the stem's words say: each by how rare it is."""
    try:
        from wordfreq import zipf_frequency  # noqa: PLC0415 - only what generates needs it
    except ImportError:
        raise EngineMissing("wordfreq") from None
    return sum(max(0.0, _MOST_SURPRISE - zipf_frequency(stem, "en")) / 2 for stem in sorted(set(stems(stem))))
