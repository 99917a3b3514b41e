"""Which drafts are looked at: by score, by kind, and by what stands in their passage."""

import re
from decimal import Decimal

from msgspec import UNSET, Struct

from quiz.deck.identity import folded
from quiz.deck.kinds import kind_name
from quiz.deck.model import KINDS, AnyQuestion

_SCORE = re.compile(r"([<>]=?)\s*(\d*\.?\d+)")
_KINDS = {kind_name(kind): kind for kind in KINDS}


class Filter(Struct, frozen=True, kw_only=True):
    """What a draft has to be to be shown; without anything said, each is."""

    least: Decimal | None = None
    """The lowest score."""
    below: Decimal | None = None
    """A score that it does not reach."""
    kinds: frozenset[str] = frozenset()
    """Any of these kinds, by their names in words."""
    passage: str = ""
    """What stands in its quote, or in the place of its source; case does not matter."""

    def __bool__(self) -> bool:
        """Whether anything is said."""
        return self != Filter()

    def lets_through(self, question: AnyQuestion) -> bool:
        """Whether the draft is shown; one without a score has none of either side."""
        worth = score(question)
        if self.least is not None and (worth is None or worth < self.least):
            return False
        if self.below is not None and (worth is None or worth >= self.below):
            return False
        if self.kinds and kind_name(type(question)) not in self.kinds:
            return False
        return not self.passage or folded(self.passage) in folded(_passage(question))


def parsed(written: str) -> Filter:
    """The filter that a person wrote: `> 0.8`, `< 0.6`, names of kinds; all other words are the passage's."""
    least = below = None
    for sign, number in _SCORE.findall(written):
        if sign.startswith(">"):
            least = Decimal(number)
        else:
            below = Decimal(number)
    rest = " ".join(_SCORE.sub(" ", written).split())
    kinds = set()
    for name in sorted(_KINDS, key=len, reverse=True):
        found = re.sub(rf"(?i)(?<!\w){name}(?!\w)", " ", rest)
        if found != rest:
            kinds.add(name)
            rest = " ".join(found.split())
    return Filter(least=least, below=below, kinds=frozenset(kinds), passage=rest)


def score(question: AnyQuestion) -> Decimal | None:
    """How good whatever proposed the draft takes it to be, 0 to 1; None where that is not told."""
    found = UNSET if question.generated is UNSET else question.generated.score
    return None if found is UNSET else found


def _passage(question: AnyQuestion) -> str:
    """The words by which the passage of a question is found: quote, source, page, and place."""
    words = [word for one in question.citations for word in (one.quote, one.source, one.page)]
    return " ".join((*words, "" if question.generated is UNSET else question.generated.at))
