# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L502: one name in two spellings."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from unicodedata import normalize

from rapidfuzz.distance import OSA

from quiz.deck.explained.code import Code
from quiz.deck.languages import primary
from quiz.deck.nodes import Node
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Bank, Item
from quiz.lint.rule import Flaw, Rule
from quiz.lint.texts import Text

_SHORTEST = 5
"""Letters of a name that is looked at."""

_LONG = 8
"""Letters of a name in which a letter too many, or another vowel, makes no other name."""

_LONGEST = 40
"""Letters of a name that is looked at, at most."""

_NOUNS_HAVE_CAPITALS = frozenset({"de", "lb", "nds"})
"""Languages in which a capital tells no name."""

_SAME_SOUND = (
    ("ph", "f"), ("th", "t"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("ck", "k"), ("ae", "e"), ("oe", "o"),
    ("ue", "u"), ("y", "i"), ("j", "i"), ("w", "v"), ("c", "k"), ("q", "k"),
)  # fmt: skip
"""Letters that spellings of one name, most of them from other scripts, take for each other."""

_TWICE = re.compile(r"(.)\1+")
_VOWELS = frozenset("aeiou")

_MOST_COMPARED = 8
"""Spellings of one name that are compared with each other."""


@dataclass(eq=False)
class _Name:
    """One spelling of a name."""

    written: str
    item: Item
    """The first question that has it."""
    node: Node
    questions: set[str] = field(default_factory=set)
    """The ids of those that have it."""


def _check(bank: Bank) -> Iterator[Flaw]:
    for one, other in _alike(list(_names(bank).values())):
        # A question with both spellings is about them, or tells that both are in use.
        if one.questions.isdisjoint(other.questions):
            usual, rare = sorted((one, other), key=lambda name: -len(name.questions))
            yield Flaw(
                rare.item,
                rare.node,
                f"the name {shown(rare.written)} is written {shown(usual.written)} in {usual.item.name}",
                "write it in one way, or say once that both are in use",
            )


def _names(bank: Bank) -> dict[str, _Name]:
    """Each name of a deck by its spelling, without those that are accepted beside another."""
    names: dict[str, _Name] = {}
    accepted: set[str] = set()
    for item in bank.items:
        for text in (item.stem, *item.keys, *item.distractors, *item.hints):
            for word in _capitalised(text):
                names.setdefault(word, _Name(word, item, text.node)).questions.add(item.question.id)
        accepted.update(word for text in item.accepted for word in text.written)
    return {word: name for word, name in names.items() if word not in accepted}


def _capitalised(text: Text) -> Iterator[str]:
    """Words with a capital where no text begins; a text of one word may be a name."""
    if primary(text.language) in _NOUNS_HAVE_CAPITALS:
        return
    written = text.written
    for place, word in enumerate(written):
        if (place or len(written) == 1) and _SHORTEST <= len(word) <= _LONGEST and _is_capitalised(word):
            yield normalize("NFC", word).removesuffix("'s").removesuffix("’s")


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and word[1:].islower() and not any(map(str.isdigit, word))


def _alike(names: list[_Name]) -> Iterator[tuple[_Name, _Name]]:
    """Names that sound the same, and long ones of which one is a slip of the other."""
    sounds: dict[str, list[_Name]] = defaultdict(list)
    for name in names:
        sounds[_sound(name.written)].append(name)
    for group in sounds.values():
        yield from combinations(group[:_MOST_COMPARED], 2)
    near: dict[str, list[str]] = defaultdict(list)
    for sound in sounds:
        if len(sound) >= _LONG:
            for shortened in {
                sound,
                *(sound[:place] + sound[place + 1 :] for place in range(1, len(sound) - 1)),
            }:
                near[shortened].append(sound)
    pairs = dict.fromkeys(
        pair for group in near.values() for pair in combinations(group[:_MOST_COMPARED], 2) if _is_slip(*pair)
    )
    yield from ((sounds[one][0], sounds[other][0]) for one, other in pairs)


def _sound(word: str) -> str:
    letters = "".join(letter for letter in normalize("NFD", word.casefold()) if letter.isalpha())
    for written, sound in _SAME_SOUND:
        letters = letters.replace(written, sound)
    return _TWICE.sub(r"\1", letters)


def _is_slip(one: str, other: str) -> bool:
    """Whether a letter too many, two letters swapped, or a wrong vowel is all that differs, and not at an end."""
    if one[0] != other[0] or one[-1] != other[-1] or OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    different = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) != len(other) or len(different) == 2 or _VOWELS.issuperset(different[0])


RULE = Rule(
    Code(
        "L502",
        "a name spelt in two ways",
        "One name has two spellings in the deck, such as *Khalkhin Gol* and *Khalkin Gol*. A learner cannot know that they are "
        "one, and which is asked for. Choose one, or write both into one question (`accept`, or in brackets) to tell that both "
        "are in use. Two names that happen to be so alike can be switched off: `lint: {off: [L502], because: …}`.",
        "- {id: a, ask: Who won at Khalkhin Gol?, answer: the Soviet Union}\n"
        "- {id: b, ask: In which country is Khalkin Gol?, answer: Mongolia}\n",
        "- {id: a, ask: Who won at Khalkhin Gol?, answer: the Soviet Union}\n"
        "- {id: b, ask: In which country is Khalkhin Gol?, answer: Mongolia}\n",
        Severity.ADVICE,
    ),
    source="our own",
    check=_check,
)
