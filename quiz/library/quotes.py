"""Whether a quote stands in its source, and where."""

import re
from bisect import bisect_right
from itertools import islice

from msgspec import Struct

from quiz.deck.markup.plain import plain
from quiz.library.folding import fold
from quiz.library.sources import SourceText
from quiz.library.spots import Spot

_SKIP = re.compile(r"\[(?:…|\.\.\.)\]")
_MARKS = re.compile(r"^[ \t]*(?:[-+*>#]{1,6}|\d{1,9}[.)])[ \t]+|[*_`\\]", re.MULTILINE)
_TRIED = 64


class Passage(Struct, frozen=True):
    """A quote in the paragraph (or paragraphs) where it stands."""

    heading: str
    """The nearest heading above; may be empty."""
    before: str
    """The paragraph up to the quote."""
    quote: str
    """The words as they stand in the source; ` […] ` for what the quote skips."""
    after: str
    """The rest of the paragraph."""
    paragraph: int
    """Which paragraph of the source it begins in, from 0."""
    last: int = 0
    """Which one it ends in."""
    number: int = 0
    """How people count the paragraph: from 1 below the heading; 0 where the quote begins in a heading."""
    page: str = ""
    """What the page is called on which it begins; empty where the source has no pages."""

    @property
    def spot(self) -> Spot:
        """Where it begins, for people."""
        return Spot(self.heading, self.number, self.page)


def locate(quote: str, source: SourceText) -> Passage | None:
    """Where `quote` (Markdown, as in a deck) stands in `source`; None where it does not.

    White space, soft hyphens, Markdown marks and the form of quotation marks do not matter. `[…]` skips
    words: what follows it stands in the same paragraph. Where a quote stands more than once, the first place
    wins at which it does not begin or end inside a word.
    """
    for form in dict.fromkeys((plain(quote), quote, _MARKS.sub("", quote))):
        pieces = [piece for piece in (fold(part) for part in _SKIP.split(form)) if piece]
        if pieces:
            found = _whole(pieces[0], source) if len(pieces) == 1 else _in_pieces(pieces, source)
            if found:
                return _passage(found, source)
    return None


def _whole(piece: str, source: SourceText) -> list[tuple[int, int]]:
    """The stretch of the source's text where a folded quote stands; empty where it does not."""
    first: list[tuple[int, int]] = []
    for at in islice(source.folded.occurrences(piece), _TRIED):
        start, end = source.folded.place(at, at + len(piece))
        if not (_in_word(source.text, start) or _in_word(source.text, end)):
            return [(start, end)]
        first = first or [(start, end)]
    return first


def _in_pieces(pieces: list[str], source: SourceText) -> list[tuple[int, int]]:
    """The stretches where folded pieces stand one after another in one paragraph; empty where they do not."""
    folded = source.folded
    past = -1
    for at in folded.occurrences(pieces[0]):
        found = [folded.place(at, at + len(pieces[0]))]
        paragraph = _paragraph(source, found[0][1] - 1)
        if paragraph <= past:
            continue  # the earliest place in a paragraph leaves the most room for the other pieces
        past = paragraph
        behind = at + len(pieces[0])
        end = folded.folded(source.starts[paragraph] + len(source.paragraphs[paragraph].text))
        for piece in pieces[1:]:
            place = folded.first(piece, behind, end)
            if place < 0:
                break
            behind = place + len(piece)
            found.append(folded.place(place, behind))
        if len(found) == len(pieces):
            return found
    return []


def _passage(found: list[tuple[int, int]], source: SourceText) -> Passage:
    first = _paragraph(source, found[0][0])
    last = _paragraph(source, found[-1][1] - 1)
    text = source.text
    begins = source.paragraphs[first]
    return Passage(
        heading=begins.heading,
        before=text[source.starts[first] : found[0][0]],
        quote=" […] ".join(text[start:end] for start, end in found),
        after=text[found[-1][1] : source.starts[last] + len(source.paragraphs[last].text)],
        paragraph=first,
        last=last,
        number=source.numbers[first],
        page=begins.page,
    )


def _paragraph(source: SourceText, offset: int) -> int:
    return bisect_right(source.starts, offset) - 1


def _in_word(text: str, offset: int) -> bool:
    """Whether `offset` lies between two letters or digits."""
    return 0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum()
