"""Known-bad questions: does every one of them meet a filter that holds it back?

Candidates that every filter lets through are spoiled in six ways; caught is what `verdict` then drops. A
filter that drops everything catches nothing here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from quiz.generate.chapters import parts_of, read_chapter
from quiz.generate.filters import verdict
from quiz.generate.ground import Ground
from quiz.generate.judging import judged, of_rules
from quiz.generate.merging import merged
from quiz.generate.model import BLANK, Asking, Candidate, Text
from quiz.generate.wording import has_words

_YEAR = re.compile(r"\b1[0-9]{3}\b|\b20[0-2][0-9]\b")


class Caught(NamedTuple):
    """How many of the spoiled candidates were dropped."""

    dropped: int
    spoiled: int

    @property
    def share(self) -> float:
        """1 where there was nothing to drop."""
        return self.dropped / self.spoiled if self.spoiled else 1.0


def caught(articles: Iterable[Text]) -> dict[str, Caught]:
    """For every way of spoiling, how many of the candidates of each article are dropped once spoiled."""
    found: dict[str, Caught] = {}
    for text in articles:
        chapters = [read_chapter(part) for part in parts_of([text])]
        ground = merged(chapters, [text])
        made = (judged(candidate, ground, 0) for candidate in of_rules(chapters, ground, 0))
        sound = [one for one in made if isinstance(one, Candidate)]
        for way, bad in ((way, bad) for one in sound for way, bad in _spoiled(one, sound, ground)):
            dropped, spoiled = found.get(way, Caught(0, 0))
            found[way] = Caught(dropped + (verdict(bad, ground) is not None), spoiled + 1)
    return found


def _spoiled(
    candidate: Candidate, others: Sequence[Candidate], ground: Ground
) -> Iterator[tuple[str, Candidate]]:
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
        if (
            other.type == candidate.type
            and other.answer not in sentence.text
            and candidate.answer not in other.sentence.text
        ):
            yield (
                "swapped key",
                replace(
                    candidate, answer=other.answer, distractors=(candidate.answer, *candidate.distractors[1:])
                ),
            )
            break
    elsewhere = _elsewhere(candidate, others)
    if len(elsewhere) == 2:
        for alias in (*ground.others(candidate.answer), *_surname(candidate))[:1]:
            yield "alias as distractor", replace(candidate, distractors=(*elsewhere, alias))
        for true in _also_true(candidate, ground)[:1]:
            yield "two true options", replace(candidate, distractors=(*elsewhere, true))
    if candidate.asking is Asking.WHEN or candidate.type == "DATE":
        for date in _dates(candidate, others):
            yield "date of another event", replace(candidate, answer=date)
            break


def _leaking(candidate: Candidate) -> str:
    if candidate.asking is Asking.CLOZE:
        return candidate.stem.replace(BLANK, f"{BLANK} ({candidate.answer})")
    return candidate.stem.removesuffix("?") + f", {candidate.answer}?"


def _elsewhere(candidate: Candidate, others: Sequence[Candidate]) -> tuple[str, ...]:
    """Two answers of the same type that nothing is wrong with as distractors."""
    if candidate.distractors:
        return candidate.distractors[:2]
    found = dict.fromkeys(
        other.answer
        for other in others
        if other.type == candidate.type and other.answer not in candidate.sentence.text
    )
    return tuple(found)[:2]


def _surname(candidate: Candidate) -> tuple[str, ...]:
    words = candidate.answer.split()
    return (words[-1],) if candidate.type == "PERSON" and len(words) > 1 else ()


def _also_true(candidate: Candidate, ground: Ground) -> tuple[str, ...]:
    """What else the same sentence names of the same type."""
    return tuple(
        name
        for name in ground.of_type(candidate.type)
        if has_words(candidate.sentence.text, name) and not ground.same(name, candidate.answer)
    )


def _dates(candidate: Candidate, others: Sequence[Candidate]) -> Iterator[str]:
    """Dates that are not this event's: first those of the same sentence."""
    own = set(_YEAR.findall(candidate.answer))
    for year in _YEAR.findall(candidate.sentence.text):
        if year not in own:
            yield year
    for other in others:
        if other.type == "DATE" and other.answer not in candidate.sentence.text:
            yield other.answer
