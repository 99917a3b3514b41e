# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L102: the stem of another question says the right answer."""

from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.model import Choice, Numeric, ShortAnswer, TrueFalse
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Bank, Item
from quiz.lint.rule import HALADYNA, NBME, Flaw, Rule
from quiz.lint.texts import Text

Phrase = tuple[str, ...]
"""Words without case, one after another."""

_SHARED = 2
"""Words that two stems about one matter have in common, at least."""

_SHARE = 0.5
"""And how many of the words with a topic of the stem that is given away."""

_MOST_KEYS = 20
"""Keys with one first word; a word that begins more is no telling one."""

_MOST_PLACES = 50
"""Stems that are looked at for one key."""

_LONGEST_KEY = 8
"""Words of a key that is looked for."""

_LETTERS = 4
"""Letters or figures of a key that stands in a stem by no chance."""


def _check(bank: Bank) -> Iterator[Flaw]:
    keys = _by_first_word(bank)
    places: dict[int, int] = {}
    given: dict[int, Item] = {}
    for other in bank.items:
        if not _says_what_is_so(other):
            continue
        for word in dict.fromkeys(other.stem.words):
            for at, phrase in keys.get(word, ()):
                item = bank.items[at]
                if item is other or at in given or places.get(at, 0) >= _MOST_PLACES:
                    continue
                places[at] = places.get(at, 0) + 1
                if _gives_away(other.stem, item, phrase):
                    given[at] = other
    for at, other in sorted(given.items()):
        key = bank.items[at].keys[0]
        message = f"the stem of {other.name} says the right answer {shown(key.plain)}"
        yield Flaw(bank.items[at], key.node, message, _WAY)


_WAY = "word one of the two in another way, or make them one question"


def _by_first_word(bank: Bank) -> dict[str, list[tuple[int, Phrase]]]:
    """Places in the bank, and the words of the key there, by the first of them, where that begins few keys."""
    keys: dict[str, list[tuple[int, Phrase]]] = {}
    for at, item in enumerate(bank.items):
        if isinstance(item.question, Choice | ShortAnswer | Numeric):
            phrase = _phrase(item.keys[0])
            if 0 < len(phrase) <= _LONGEST_KEY and sum(map(len, phrase)) >= _LETTERS:
                keys.setdefault(phrase[0], []).append((at, phrase))
    return {word: found for word, found in keys.items() if len(found) <= _MOST_KEYS}


def _phrase(key: Text) -> Phrase:
    """The words of a key from the first with a topic on: without its article."""
    return key.words[key.words.index(key.topics[0]) :] if key.topics else ()


def _says_what_is_so(item: Item) -> bool:
    """Whether the stem can be trusted: no false claim, and nothing to pick from."""
    return not (isinstance(item.question, TrueFalse) and not item.question.answer) and not item.stem.offers


def _gives_away(other: Text, item: Item, phrase: Phrase) -> bool:
    """Whether `other` has the key of `item`, and is about the same matter."""
    key, own = item.keys[0], item.stem
    if len(own.beginnings & other.beginnings) < _SHARED or not other.has(phrase):
        return False
    asked = set(own.stems).difference(key.stems)
    shared = len(asked.intersection(other.stems))
    if shared < _SHARED or shared < _SHARE * len(asked):
        return False
    return not any(other.has(_phrase(one)) for one in item.distractors)


RULE = Rule(
    Code(
        "L102",
        "the right answer in the stem of another question",
        "Who plays both questions reads the answer to one in the other. Told where another stem about the same matter "
        "has the right answer of a choice, a short answer or a number, and names no other option with it. Word one of "
        "the two in another way.",
        "- {id: a, ask: In which year was the Battle of Hastings fought?, number: 1066}\n"
        "- {id: b, ask: Who won the Battle of Hastings in 1066?, answer: William of Normandy}\n",
        "- {id: a, ask: In which year was the Battle of Hastings fought?, number: 1066}\n"
        "- {id: b, ask: Who won the Battle of Hastings?, answer: William of Normandy}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}; {NBME}",
    check=_check,
)
