"""What is known of the texts: what a candidate is held against."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from quiz.generate.model import Sentence, Text


@dataclass(frozen=True)
class Ground:
    """The texts, their sentences, and the names in them."""

    paragraphs: Mapping[str, Sequence[str]]
    """The paragraphs of each text, by its key."""
    sentences: tuple[Sentence, ...]
    """The sentences of the prose, in the order of the texts."""
    types: Mapping[str, str]
    """The one type of each name over all texts: PERSON, COUNTRY, CITY, DATE, …"""
    counts: Mapping[str, int]
    """How often each name stands in the texts."""
    aliases: Mapping[str, str]
    """A name that is another's second form (folded), to the folded first one."""
    titles: tuple[str, ...] = ()
    """What the texts are called, where they are called anything."""
