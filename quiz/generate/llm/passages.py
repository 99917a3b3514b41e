"""What of a text goes to a model: the sentence, and what stands around it."""

from collections.abc import Sequence
from typing import Final

from quiz.generate.model import Offer

AROUND: Final = 1_500
"""Characters of the paragraph that go along on each side of the sentence."""


def excerpt(offer: Offer) -> str:
    """The offer's passage as it is sent: whole unless it is very long, cut between words."""
    start = offer.sentence.start
    end = start + len(offer.sentence.text)
    before, behind = offer.passage[:start], offer.passage[end:]
    if len(before) > AROUND:
        before = before[-AROUND:].partition(" ")[2]
    if len(behind) > AROUND:
        behind = behind[:AROUND].rpartition(" ")[0]
    return f"{before}{offer.passage[start:end]}{behind}"


def spread(offers: Sequence[Offer], most: int) -> tuple[Offer, ...]:
    """At most `most` of the offers, in their order, evenly over all of them."""
    count = min(most, len(offers))
    return tuple(offers[at * len(offers) // count] for at in range(count))
