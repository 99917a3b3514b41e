"""What a wrong quote was probably meant to be: the words of its source that are most like it."""

from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from quiz.deck.markup.plain import plain
from quiz.library.limits import MAX_NEAREST_QUOTE
from quiz.library.sources import SourceText
from quiz.library.words import words

_STRETCH = 1_000
_OVERLAP = 250
_COMMON = 500
_COMPARED = 6
_LIKE = 60.0


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
        start, end = aligned.dest_start, aligned.dest_end
        while start > 0 and best[start - 1].isalnum() and best[start : start + 1].isalnum():
            start -= 1
        while end < len(best) and best[end - 1].isalnum() and best[end].isalnum():
            end += 1
        return _like_at_ends(best[start:end].strip(), wanted)

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


def _like_at_ends(text: str, wanted: str) -> str:
    """`text` without the marks at its ends where `wanted` begins or ends with a letter or digit."""
    start, end = 0, len(text)
    while wanted[:1].isalnum() and start < end and not text[start].isalnum():
        start += 1
    while wanted[-1:].isalnum() and end > start and not text[end - 1].isalnum():
        end -= 1
    return text[start:end] or text
