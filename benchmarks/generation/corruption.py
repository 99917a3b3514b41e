"""Known-bad questions: does every one of them meet a filter that holds it back?

Sound candidates are spoiled in six ways. What is counted as caught is a spoiled candidate that `verdict` drops, made
from one that it lets through: a filter that drops everything catches nothing here.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from quiz.generate.filters import ground_of, verdict
from quiz.generate.ground import Ground
from quiz.generate.model import BLANK, Asking, Candidate, Text

_YEAR = re.compile(r"\b1[0-9]{3}\b|\b20[0-2][0-9]\b")


class Caught(NamedTuple):
    """How many of the spoiled candidates were dropped."""

    dropped: int
    spoiled: int

    @property
    def share(self) -> float:
        """1 where there was nothing to drop."""
        return self.dropped / self.spoiled if self.spoiled else 1.0


def caught(texts: Sequence[Text], sound: Sequence[Candidate]) -> dict[str, Caught]:
    """For every way of spoiling, how many of the `sound` candidates are dropped once they are spoiled."""
    ground = ground_of(texts)
    passing = [candidate for candidate in sound if verdict(candidate, ground) is None]
    found: dict[str, Caught] = {}
    for way, spoiled in (
        (way, bad) for candidate in passing for way, bad in _spoiled(candidate, passing, ground)
    ):
        dropped, seen = found.get(way, Caught(0, 0))
        found[way] = Caught(dropped + (verdict(spoiled, ground) is not None), seen + 1)
    return found


def _spoiled(candidate: Candidate, others: Sequence[Candidate], ground: Ground) -> Iterator[tuple[str, Candidate]]:
    """The candidate in every way in which it can be spoiled."""
    sentence = candidate.sentence
    if candidate.asking in {Asking.TRUE, Asking.FALSE}:
        return
    words = sentence.text.split()
    middle = len(words) // 2
    invented = " ".join([*words[:middle], "reportedly", *words[middle:]])
    yield "invented quote", replace(candidate, sentence=replace(sentence, text=invented))
    yield "leaked answer", replace(candidate, stem=_leaking(candidate))
    for other in others:
        if other.type == candidate.type and other.answer not in sentence.text and candidate.answer not in other.sentence.text:
            yield "swapped key", replace(candidate, answer=other.answer, distractors=(candidate.answer, *candidate.distractors[1:]))
            break
    if len(candidate.distractors) == 3:
        kept = candidate.distractors[:2]
        for alias in ground.aliases_of(candidate.answer)[:1]:
            yield "alias as distractor", replace(candidate, distractors=(*kept, alias))
        for true in _also_true(candidate, others):
            yield "two true options", replace(candidate, distractors=(*kept, true))
            break
    if candidate.asking is Asking.WHEN or candidate.type == "DATE":
        for date in _dates(candidate, others):
            yield "date of another event", replace(candidate, answer=date)
            break


def _leaking(candidate: Candidate) -> str:
    if candidate.asking is Asking.CLOZE:
        return candidate.stem.replace(BLANK, f"{BLANK} ({candidate.answer})")
    return candidate.stem.removesuffix("?") + f", {candidate.answer}?"


def _also_true(candidate: Candidate, others: Sequence[Candidate]) -> Iterator[str]:
    """What the same sentence has as an answer of the same type."""
    for other in others:
        if other.type == candidate.type and other.answer != candidate.answer and other.answer in candidate.sentence.text:
            yield other.answer


def _dates(candidate: Candidate, others: Sequence[Candidate]) -> Iterator[str]:
    """Dates that are not this event's: first those of the same sentence."""
    own = set(_YEAR.findall(candidate.answer))
    for year in _YEAR.findall(candidate.sentence.text):
        if year not in own:
            yield year
    for other in others:
        if other.type == "DATE" and other.answer not in candidate.sentence.text:
            yield other.answer
