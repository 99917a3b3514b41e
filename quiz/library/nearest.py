"""What a wrong quote was probably meant to be: the words of its source that are most like it."""

from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from quiz.deck.markup.plain import plain
from quiz.library.differing import PIECE
from quiz.library.folding import fold
from quiz.library.limits import MAX_NEAREST_QUOTE
from quiz.library.sources import SourceText
from quiz.library.words import words

_STRETCH = 1_000
_OVERLAP = 250
_COMMON = 500
_COMPARED = 6
_LIKE = 60.0
_AROUND = 60
"""Characters before and behind that may belong to it."""
_COSTS = (1, 3, 3)
"""What a word more, less, or another one costs: a source has more of them than a quote from memory."""


class Nearest:
    """Looks in one source. Which words stand where is learnt once, so that each wrong quote costs little."""

    def __init__(self, source: SourceText) -> None:
        self._stretches = list(_stretches(source))
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, stretch in enumerate(self._stretches):
            for word in set(words(stretch)):
                self._places[word].append(number)

    def words(self, quote: str) -> str:
        """The words that are most like `quote`; empty where nothing is like it."""
        wanted = " ".join(plain(quote).split())[:MAX_NEAREST_QUOTE]
        best, aligned = "", None
        for stretch in self._likely(wanted):
            found = fuzz.partial_ratio_alignment(
                wanted, stretch, score_cutoff=aligned.score if aligned else _LIKE
            )
            if found is not None and (aligned is None or found.score > aligned.score):
                best, aligned = stretch, found
        if aligned is None:
            return ""
        if len(best) <= len(wanted):
            return best
        return _counterpart(wanted, best, aligned.dest_start, aligned.dest_end)

    def _likely(self, wanted: str) -> list[str]:
        """The stretches that share most words with a quote; a word counts the more the rarer it is."""
        votes: dict[int, float] = defaultdict(float)
        for word in set(words(wanted)):
            places = self._places.get(word, [])
            for number in places[:_COMMON]:
                votes[number] += 1 / len(places)
        likely = sorted(votes, key=lambda number: (-votes[number], number))[:_COMPARED]
        return [self._stretches[number] for number in likely]


def _stretches(source: SourceText) -> Iterator[str]:
    """The paragraphs, long ones cut into overlapping parts."""
    for paragraph in source.paragraphs:
        text = paragraph.text
        for start in range(0, max(len(text) - _OVERLAP, 1), _STRETCH - _OVERLAP):
            yield text[start : start + _STRETCH]


def _counterpart(wanted: str, text: str, start: int, end: int) -> str:
    """The words and marks of `text` that answer best to `wanted`, about where `start` and `end` are.

    Between these are as many characters; but the source may have more words in between, or fewer.
    """
    pieces = [
        one for one in PIECE.finditer(text) if one.end() > start - _AROUND and one.start() < end + _AROUND
    ]
    if not pieces:
        return ""
    ours, theirs = ([fold(one.group()) for one in found] for found in (PIECE.finditer(wanted), pieces))

    def unlike(first: int, last: int) -> tuple[int, int]:
        cost = Levenshtein.distance(ours, theirs[first : last + 1], weights=_COSTS)
        return cost, abs(last + 1 - first - len(ours))

    first = next((number for number, one in enumerate(pieces) if one.end() > start), len(pieces) - 1)
    last = min(range(first, len(pieces)), key=lambda number: unlike(first, number))
    first = min(range(last, -1, -1), key=lambda number: unlike(number, last))
    return text[pieces[first].start() : pieces[last].end()]
