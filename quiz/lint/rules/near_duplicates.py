# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L501: two questions that ask nearly the same."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from quiz.deck.explained.code import Code
from quiz.deck.identity import content_hash
from quiz.deck.languages import primary
from quiz.deck.model import TrueFalse
from quiz.deck.problems import Severity
from quiz.lint.bank import Bank, Item
from quiz.lint.lazy import lazy
from quiz.lint.rule import HALADYNA, Flaw, Rule
from quiz.lint.texts import carries_topic, stemmed

_ALIKE = 0.6
"""Share of the words of two stems that both have, from which on they are alike."""

_ALIKE_WITH_OPTIONS = 0.5
"""The same where half of the wrong options are the same too."""

_MOST_COMPARED = 20
"""Earlier questions with which one is compared."""

_NO_TOPIC = frozenset(
    {"name", "call", "term", "word", "kind", "type", "follow", "known", "year", "mani", "much"}
)
"""Stems of words that ask, beside the stop words."""

_NEGATIONS = frozenset({"not", "no", "never", "except", "without", "cannot", "nor"})
_SIGN = re.compile(r"[^\w\s.,;:?!'\"‘’“”()\[\]–—-]|(?<=\s)[-−–](?=\s)")
"""What is no punctuation of a sentence: 2 + 2 is not 2 × 2."""


@dataclass(frozen=True, eq=False)
class _Asked:
    """What is compared of a question."""

    item: Item

    @lazy
    def topic(self) -> frozenset[str]:
        """The stems of the words that say what is asked."""
        return frozenset(self.item.stem.stems) - _NO_TOPIC

    @lazy
    def names(self) -> frozenset[str]:
        """The stems of words with a capital inside the text, or with a figure; in German all nouns have one."""
        stem = self.item.stem
        has_names = primary(stem.language) != "de"
        return frozenset(
            stemmed(word.casefold(), stem.language)
            for place, word in enumerate(stem.written)
            if (place and has_names and word[0].isupper()) or not word.isalpha()
        )

    @lazy
    def fixed(self) -> tuple[object, ...]:
        """What is equal in questions that ask the same: pictures, sounds, signs, numbers, negations."""
        question, stem = self.item.question, self.item.stem
        numbers = [word for word in stem.words if any(map(str.isdigit, word))]
        signs = _SIGN.findall(stem.plain)
        return question.image, question.audio, numbers, signs, _NEGATIONS.isdisjoint(stem.words)

    @lazy
    def distractors(self) -> frozenset[tuple[str, ...]]:
        return frozenset(distractor.words for distractor in self.item.distractors)


def _check(bank: Bank) -> Iterator[Flaw]:
    groups: dict[Hashable, list[Item]] = defaultdict(list)
    for item in bank.items:
        answer = _answer(item)
        if answer is not None:
            groups[answer].append(item)
    told = [pair for group in groups.values() if len(group) > 1 for pair in _pairs(group)]
    for earlier, later in sorted(told, key=lambda pair: pair[1].node.start):
        yield Flaw(
            later,
            later.stem.node,
            f"asks nearly the same as {earlier.name}, with the same answer",
            "keep the better one, or ask for something else of the matter",
        )


def _answer(item: Item) -> Hashable | None:
    """The kind of a question and what is right; None where questions of that kind are not compared.

    A claim that differs in a word or in their order claims something else.
    """
    question = item.question
    if isinstance(question, TrueFalse):
        stem = item.stem
        said = tuple(word for word in stem.words if carries_topic(word, stem.language))
        return question.deciding, question.answer, said
    keys = frozenset(key.words or (key.plain,) for key in item.keys)
    return (question.deciding, keys) if keys else None


def _pairs(group: list[Item]) -> Iterator[tuple[Item, Item]]:
    """Each question with the first earlier one that asks nearly the same."""
    having: dict[str, list[_Asked]] = defaultdict(list)
    for item in group:
        asked = _Asked(item)
        earlier = next((one for one in _candidates(asked, having) if _are_alike(one, asked)), None)
        if earlier is not None:
            yield earlier.item, item
        for word in asked.topic:
            having[word].append(asked)


def _candidates(asked: _Asked, having: dict[str, list[_Asked]]) -> Iterator[_Asked]:
    """Earlier questions that share one of the rarest words; two that are alike share one of any half of them."""
    words = sorted(asked.topic, key=lambda word: len(having[word]))
    rarest = words[: len(words) // 2 + 1]
    found = dict.fromkeys(one for word in rarest for one in having[word][:_MOST_COMPARED])
    return iter(list(found)[:_MOST_COMPARED])


def _are_alike(one: _Asked, other: _Asked) -> bool:
    both, either = one.topic & other.topic, one.topic | other.topic
    share = len(both) / len(either)
    if share < _ALIKE_WITH_OPTIONS or one.fixed != other.fixed:
        return False
    only_one, only_other = one.topic - both, other.topic - both
    if not (one.names | other.names).isdisjoint(only_one | only_other):
        return False
    if len(only_one) == len(only_other) == 1 and _is_one_template(one, other):
        return False
    first, second = one.item.question, other.item.question
    if share < _ALIKE and not _share_options(one, other):
        return False
    # Equal questions are told by the reader (D114).
    return content_hash(first) != content_hash(second)


def _share_options(one: _Asked, other: _Asked) -> bool:
    smaller = min(len(one.distractors), len(other.distractors))
    return smaller > 0 and 2 * len(one.distractors & other.distractors) >= smaller


def _is_one_template(one: _Asked, other: _Asked) -> bool:
    """Whether two stems are the same but for one word: who makes insulin, who makes glucagon."""
    words, others = one.item.stem.words, other.item.stem.words
    different = [pair for pair in zip(words, others, strict=False) if pair[0] != pair[1]]
    return len(words) == len(others) and len(different) == 1


RULE = Rule(
    Code(
        "L501",
        "a question nearly the same as another",
        "Two questions have the same answer and stems that say the same in other words: whoever has answered one knows the "
        "other, and the topic counts twice. Questions that share only their answer, or only their wording, are left alone, and "
        "so are those that differ in a name, a number or a picture.",
        "- {id: a, ask: Which river flows through Cairo?, answer: the Nile}\n"
        "- {id: b, ask: What is the name of the river that flows through Cairo?, answer: the Nile}\n",
        "- {id: a, ask: Which river flows through Cairo?, answer: the Nile}\n"
        "- {id: b, ask: On which river was the Aswan dam built?, answer: the Nile}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}, 4; our own",
    check=_check,
)
