"""Wrong options: of the kind of the answer, near it, and not right as well."""

from collections.abc import Iterator

from quiz.generate.chance import place
from quiz.generate.filters.options import FEWEST
from quiz.generate.filters.second_answer import fits
from quiz.generate.ground import Ground
from quiz.generate.model import Asking, Candidate
from quiz.generate.moments import Moment, moment
from quiz.generate.names import head_word, is_proper
from quiz.generate.places import common_alias, neighbours
from quiz.generate.wording import folded, has_words

_NEAR = 40
"""Years within which another date of the text is a plausible one."""

_OFFSETS = (-9, -7, -6, -4, -3, -2, -1, 1, 2, 3, 4, 6, 7, 9)
_LATEST = 2025
_CHOSEN = frozenset({Asking.WHO, Asking.WHAT, Asking.WHEN, Asking.WHERE})


def distractors(candidate: Candidate, ground: Ground, seed: int) -> tuple[str, ...]:
    """Three wrong options, the best first; none where there are not three good ones."""
    if candidate.asking not in _CHOSEN:
        return ()
    found: list[str] = []
    for one in _proposed(candidate, ground, seed):
        if _is_good(one, candidate, ground) and not any(ground.same(one, other) for other in found):
            found.append(common_alias(one))
            if len(found) == FEWEST:
                return tuple(found)
    return ()


def swap(candidate: Candidate, ground: Ground, seed: int) -> str:
    """What makes a claim false in place of its answer; empty where nothing does for certain."""
    return next((one for one in _proposed(candidate, ground, seed) if _is_good(one, candidate, ground)), "")


def _proposed(candidate: Candidate, ground: Ground, seed: int) -> Iterator[str]:
    when = moment(candidate.answer) if candidate.type == "DATE" else None
    if when is not None:
        yield from _dates(when, candidate, ground, seed)
        return
    yield from _names(candidate, ground, seed)
    yield from neighbours(candidate.answer)


def _dates(when: Moment, candidate: Candidate, ground: Ground, seed: int) -> Iterator[str]:
    """Dates of the text that say as much, then the same date in other years; those nearest to it first."""
    known = (other for name in sorted(ground.types) if (other := moment(name)) is not None)
    near = [
        other
        for other in known
        if other.precision == when.precision
        and other.year != when.year
        and abs(other.year - when.year) <= _NEAR
        and _same_form(other.written, when.written)
    ]
    key = candidate.stem
    near.sort(key=lambda other: (abs(other.year - when.year) > _NEAR // 4, place(seed, key, other.written)))
    yield from (other.written for other in near[:2])
    offsets = sorted(_OFFSETS, key=lambda offset: place(seed, key, str(offset)))
    yield from (when.with_year(when.year + offset) for offset in offsets if 0 < when.year + offset <= _LATEST)


def _same_form(one: str, other: str) -> bool:
    """Whether two dates are written alike: figures and words in the same places."""
    shapes = [tuple(word.strip(",").isdigit() for word in text.split()) for text in (one, other)]
    return shapes[0] == shapes[1]


def _names(candidate: Candidate, ground: Ground, seed: int) -> Iterator[str]:
    """Names of the same kind: first those near by, named more than once, and as long as the answer."""
    length = len(candidate.answer.split())

    def rank(name: str) -> tuple[bool, int, int, int]:
        return (
            not ground.is_near(name, candidate.sentence),
            -min(ground.counts.get(name, 0), 2),
            abs(len(name.split()) - length),
            place(seed, candidate.stem, name),
        )

    known = (name for name in ground.of_type(candidate.type) if is_proper(name) and ground.is_sure(name))
    names = [name for name in known if _is_alike(name, candidate)]
    yield from sorted(names, key=rank)


def _is_alike(name: str, candidate: Candidate) -> bool:
    """Whether a name is one where the answer is one, and several where it is several."""
    answer = candidate.answer
    if candidate.type == "PERSON" and (len(name.split()) > 1) != (len(answer.split()) > 1):
        return False
    if candidate.type == "NORP":
        return name.endswith("s") == answer.endswith("s")
    if candidate.type == "EVENT":
        return head_word(name) == head_word(answer)
    if candidate.type == "ORG" and not (head_word(name) or name.isupper()):
        return False
    if candidate.type in {"ORG", "LAW", "FAC", "WORK_OF_ART"}:
        return len(name.split()) > 1 or len(answer.split()) == 1
    return True


def _is_good(name: str, candidate: Candidate, ground: Ground) -> bool:
    quote = " ".join(candidate.sentence.text.split())
    if ground.same(name, candidate.answer) or has_words(candidate.stem, name):
        return False
    if any(has_words(quote, form) for form in (name, *ground.others(name))):
        return False
    shared = set(folded(name).split()) & set(folded(candidate.answer).split())
    if candidate.type == "PERSON" and shared - {"of", "the", "de", "van", "von", "i", "ii", "iii"}:
        return False
    return not fits(name, candidate, ground)
