"""Chapters to what is known of the texts: votes are counted, names of one thing joined."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from quiz.generate.aliases import one_name
from quiz.generate.chapters import Chapter, parts_of, read_chapter
from quiz.generate.ground import Ground
from quiz.generate.model import Text
from quiz.generate.names import voted


def merged(chapters: Iterable[Chapter], texts: Sequence[Text]) -> Ground:
    """What `chapters` of `texts` tell together, in whatever order they come."""
    ordered = sorted(chapters, key=lambda chapter: chapter.number)
    votes: dict[str, Counter[str]] = {}
    for chapter in ordered:
        for name, kinds in chapter.votes.items():
            votes.setdefault(name, Counter()).update(kinds)
    types = {name: kind for name in sorted(votes) if (kind := _type(name, votes))}
    counts = {name: votes[name].total() for name in sorted(votes)}
    pairs = [pair for chapter in ordered for pair in chapter.aliases]
    return Ground(
        texts={text.key: text for text in texts},
        sentences=tuple(sentence for chapter in ordered for sentence in chapter.sentences),
        types=types,
        counts=counts,
        aliases=one_name(pairs, types, counts),
    )


def ground_of(texts: Sequence[Text]) -> Ground:
    """What is known of `texts`. Parses them; raises `EngineMissing` where the parser is not installed."""
    return merged(map(read_chapter, parts_of(texts)), texts)


_MOSTLY = 0.8
"""Of the mentions of a single word, from which on it is taken for a person."""


def _type(name: str, votes: Mapping[str, Mapping[str, int]]) -> str:
    """What a name is; several of a people are the people: Mongols, where Mongol is one."""
    people = votes.get(name.removesuffix("s"), {}) if name.endswith("s") else {}
    if "NORP" in people:
        return "NORP"
    kind, mentions = voted(votes[name]), votes[name]
    unsure = kind == "PERSON" and " " not in name and mentions[kind] < sum(mentions.values()) * _MOSTLY
    return "" if unsure else kind
