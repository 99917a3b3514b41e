# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L401: a blank that many words fill."""

import re
from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.model import Cloze
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.grading.english import has_number_word
from quiz.lint.bank import GAP, Item
from quiz.lint.rule import CLAY, Flaw, Rule, each
from quiz.lint.texts import Text, carries_topic, word_set

_VAGUE = word_set(
    "bad beautiful big common dangerous different difficult easy effective essential excellent famous fast good"
    " great happy hard helpful huge important interesting large little long major many much necessary new nice"
    " old popular powerful rich serious several short significant simple slow small some special strong"
    " successful terrible typical useful various very vital weak well"
)
"""Words for which another does as well."""

_OPEN_END = re.compile(
    rf"(?:(?:an?|every|each) .*\b(?:is|was)|(?!(?:the|this|that)\b).*\b(?:are|were)) {re.escape(GAP)}\W*$",
    re.IGNORECASE,
)
"""What things of a kind are: `trees that shed their leaves are ___`."""

_LONGEST = 1_000

_HINT = "give the blank a hint (`{{text::hint}}`), or say more beside it"


def _check(item: Item) -> Iterator[Flaw]:
    if isinstance(item.question, Cloze) and f"{GAP} (" not in item.stem.markdown:
        yield from _vague(item)
        if len(item.keys) == 1 and item.stem.is_spaced:
            yield from _alone(item, item.keys[0])


def _vague(item: Item) -> Iterator[Flaw]:
    for key in item.keys:
        if key.is_english and len(key.words) == 1 and key.words[0] in _VAGUE:
            yield Flaw(item, key.node, f"many words fit where {shown(key.plain)} belongs", _HINT)
            return


def _alone(item: Item, key: Text) -> Iterator[Flaw]:
    stem = item.stem
    if not stem.stems:
        yield Flaw(item, stem.node, "nothing tells what belongs into the blank", _HINT)
    elif len(stem.stems) == 1:
        word = next(word for word in stem.written if carries_topic(word.casefold(), stem.language))
        yield Flaw(item, stem.node, f"only {shown(word)} tells what belongs into the blank", _HINT)
    elif stem.is_english and _names_a_kind(key) and _OPEN_END.match(stem.plain[:_LONGEST]):
        way = "ask for the name: `… are called {{name}}`, or give the blank a hint"
        yield Flaw(item, stem.node, f"much else than {shown(key.plain)} could be said there", way)


def _names_a_kind(key: Text) -> bool:
    """Whether it is one word, no name and no number."""
    return (
        len(key.words) == 1 and key.plain.isalpha() and key.plain.islower() and not has_number_word(key.words)
    )


RULE = Rule(
    Code(
        "L401",
        "a blank that many words fill",
        "Grading knows the words that you wrote, and a player who fills in another good one is told that it is wrong. So "
        "it goes where hardly a word stands beside the blank, where the missing word is a general one (*important*, "
        "*large*), and where a sentence such as *bats are …* ends in the blank. Say more, ask for what a thing is "
        "called, or give the blank a hint.",
        "- {id: a, cloze: 'Trees that shed their leaves every year are {{deciduous}}.'}\n",
        "- {id: a, cloze: 'Trees that shed their leaves every year are called {{deciduous}}.'}\n",
        Severity.ADVICE,
    ),
    source=CLAY,
    check=each(_check),
)
