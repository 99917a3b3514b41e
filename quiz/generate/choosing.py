"""The best candidates, spread over the texts and over the ways of asking."""

import heapq
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from quiz.generate.chance import place
from quiz.generate.model import Asking, Candidate
from quiz.generate.wording import folded, stems

PER_THOUSAND = 8
"""Questions for a thousand words where nothing else is asked for."""

FEWEST = 10
"""Questions for a short text where nothing else is asked for and as many are good enough."""

LEAST_SCORE = 0.52
"""Below which a candidate is taken only where more questions are asked for than there are better ones."""

_CLAIMS = frozenset({Asking.TRUE, Asking.FALSE})
_PARAGRAPH = 0.05
_ANSWER = 0.08
_ASKING = 0.25
_USUALLY_PER_SENTENCE = 2
_MOST_PER_SENTENCE = 6
_ALIKE = 0.6


class _Taken:
    """What was taken so far, and what one more would cost."""

    def __init__(self) -> None:
        self.chosen: list[Candidate] = []
        self._paragraphs: Counter[tuple[str, int]] = Counter()
        self._answers: Counter[str] = Counter()
        self._ways: Counter[Asking] = Counter()
        self._by_sentence: dict[tuple[str, int, int], list[Candidate]] = {}
        self._by_answer: dict[str, list[frozenset[str]]] = {}

    def cost(self, candidate: Candidate) -> float:
        """How much less it is worth for what it repeats: paragraph, answer, way of asking."""
        share = self._ways[_way(candidate)] / max(len(self.chosen), 4)
        return (
            _PARAGRAPH * self._paragraphs[candidate.sentence.source, candidate.sentence.paragraph]
            + _ANSWER * self._answers[folded(candidate.answer)]
            + _ASKING * max(0.0, share - 0.2)
        )

    def allows(self, candidate: Candidate, per_sentence: int) -> bool:
        """Whether it repeats nothing that was taken."""
        beside = self._by_sentence.get(_where(candidate), [])
        if len(beside) >= per_sentence or any(_repeats(candidate, other) for other in beside):
            return False
        asked = frozenset(stems(candidate.stem))
        return not any(
            len(asked & other) >= _ALIKE * min(len(asked), len(other))
            for other in self._by_answer.get(folded(candidate.answer), [])
        )

    def take(self, candidate: Candidate) -> None:
        """Take it."""
        self.chosen.append(candidate)
        self._paragraphs[candidate.sentence.source, candidate.sentence.paragraph] += 1
        self._answers[folded(candidate.answer)] += 1
        self._ways[_way(candidate)] += 1
        self._by_sentence.setdefault(_where(candidate), []).append(candidate)
        self._by_answer.setdefault(folded(candidate.answer), []).append(frozenset(stems(candidate.stem)))


def chosen(
    candidates: Sequence[Candidate], words: int, count: int | None, seed: int
) -> tuple[Candidate, ...]:
    """At most `count` of `candidates` (None: by the number of words), in the order of the best first.

    One a sentence; where more are wanted than sentences give, others with other answers: a second one, and up
    to `_MOST_PER_SENTENCE` where a number is asked for.
    """
    taken = _Taken()
    wanted = max(FEWEST, round(words * PER_THOUSAND / 1000)) if count is None else count
    good = [one for one in candidates if count is not None or float(one.score) >= LEAST_SCORE]
    rounds = _USUALLY_PER_SENTENCE if count is None else _MOST_PER_SENTENCE
    for per_sentence in range(1, rounds + 1):
        _fill(taken, good, wanted, partial(taken.allows, per_sentence=per_sentence), seed)
    return tuple(taken.chosen)


def _fill(
    taken: _Taken,
    candidates: Sequence[Candidate],
    wanted: int,
    allows: Callable[[Candidate], bool],
    seed: int,
) -> None:
    """Take the best again and again. Costs only grow, so the best by its cost of now is the best of all."""
    heap = [
        (-float(one.score), place(seed, one.stem, one.answer), number)
        for number, one in enumerate(candidates)
    ]
    heapq.heapify(heap)
    while heap and len(taken.chosen) < wanted:
        value, tie, number = heapq.heappop(heap)
        candidate = candidates[number]
        if not allows(candidate):
            continue
        now = taken.cost(candidate) - float(candidate.score)
        if heap and now > value + 1e-9 and now > heap[0][0]:
            heapq.heappush(heap, (now, tie, number))
            continue
        taken.take(candidate)


def _where(candidate: Candidate) -> tuple[str, int, int]:
    """The sentence that is asked about, by its end: evidence may begin with the one before."""
    sentence = candidate.sentence
    return sentence.source, sentence.paragraph, sentence.end


def _way(candidate: Candidate) -> Asking:
    return Asking.TRUE if candidate.asking in _CLAIMS else candidate.asking


def _repeats(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates about one sentence ask for the same, or one claim stands beside another."""
    if one.asking in _CLAIMS and other.asking in _CLAIMS:
        return True
    return folded(one.answer) == folded(other.answer)
