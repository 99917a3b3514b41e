# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L101: the stem has the right answer, or a telling word of it that no distractor has."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from quiz.deck.explained.code import Code
from quiz.deck.model import Cloze, Flashcard, Numeric
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.asking import asked_in, is_of_language
from quiz.lint.bank import Item
from quiz.lint.rule import HALADYNA, NBME, SAQUET, Flaw, Rule, each
from quiz.lint.texts import STOP_WORDS, Text, is_form, stemmed

_LONG_CARD = 5
"""Words of a side of a flashcard that say more than a word and its translation."""

_TELLING_LETTERS = 6
"""Letters of a word of the key that stands out in the stem; a name with a capital needs one less."""

_LONG_LETTERS = 7
"""Letters of a word that is telling in another form too: burglary, burglar."""

_MOST_WORDS = 2
"""Words with a topic of a key that one of them tells; a name may have one more."""

_LEAST_DISTRACTORS = 2

_YEAR = re.compile(r"[12]\d{3}")
_FIGURES = re.compile(r"\d+")
_LIST = re.compile(r"[:(][^:(]*[,;/][^:(]*")

_COMMON = (
    "always another become change decrease different during effect faster greater happen higher increase"
    " inside larger longer lower number outside people person question second slower smaller stronger"
    " things together without within weaker amount before because between correct"
    " first second third fourth fifth sixth seventh eighth ninth tenth north south east west northern southern"
)
"""Long words that are in many stems and options and stand out in none."""


def _check(item: Item) -> Iterator[Flaw]:
    if item.deck.question_language != item.deck.answer_language or not (item.stem.plain and item.keys):
        return
    is_reversed = isinstance(item.question, Flashcard) and item.question.reverse
    if not is_reversed and not any(map(item.stem.has_beginning, item.keys)):
        return
    asked = asked_in(item)
    if item.stem.is_english and is_of_language(asked):
        return
    given = next((key for key in item.keys if _can_be_given(item, key) and _gives(asked, key, item)), None)
    if given is not None:
        if not _is_picked_from(asked, given, item.distractors):
            yield Flaw(item, item.stem.node, f"the stem has the right answer {shown(given.plain)}", _REWORD)
        return
    if is_reversed and _gives_front(item):
        yield Flaw(item, item.keys[0].node, f"the back has the front {shown(item.stem.plain)}", _REVERSED)
    elif item.options and (word := _clang(asked, item)):
        message = f"of all options only the right one has the stem's word {shown(word)}"
        yield Flaw(item, item.keys[0].node, message, _EVEN)


_REWORD = "word the stem without it"
_REVERSED = "the card is asked from back to front too: say it in other words, or leave `reverse` out"
_EVEN = "use the word in a distractor too, or in none of the options"


def _gives(asked: Text, key: Text, item: Item) -> bool:
    """A cloze text may drill forms of one word: there other forms of the blank say nothing."""
    if isinstance(item.question, Cloze) and key.is_spaced:
        return asked.has(key.words)
    if asked.has(key.words):
        return True
    # A word that distractors have too gives nothing: "A minor", "E minor".
    if any(key.topics[-1:] == one.topics[-1:] for one in item.distractors):
        return False
    return asked.gives(key) or (len(key.topics) > 1 and _has_all(asked, key, item.distractors))


def _has_all(asked: Text, key: Text, distractors: Iterable[Text]) -> bool:
    """Whether each word of `key` stands somewhere, in some form, and no distractor shares one with it."""
    return all(
        any(topic == word or is_form(topic, word) for word in asked.words) for topic in key.topics
    ) and all(key.beginnings.isdisjoint(one.beginnings) for one in distractors)


def _can_be_given(item: Item, key: Text) -> bool:
    """Whether it is no chance that `key` stands in the stem."""
    question = item.question
    if isinstance(question, Numeric):
        return _YEAR.fullmatch(key.plain) is not None and len(_FIGURES.findall(item.stem.plain)) == 1
    if isinstance(question, Flashcard):
        return len(item.stem.written) >= _LONG_CARD
    if isinstance(question, Cloze):
        return (
            len(key.plain) >= _TELLING_LETTERS - 1 - key.plain[:1].isupper()
            or not key.is_spaced
            or _YEAR.fullmatch(key.plain) is not None
        )
    return _FIGURES.search(key.plain) is None or _YEAR.search(key.plain) is not None


def _is_picked_from(asked: Text, key: Text, distractors: Iterable[Text]) -> bool:
    """Whether the stem names other things to pick from as well."""
    if asked.offers or any(asked.gives(one) for one in distractors):
        return True
    listed = _LIST.search(asked.plain)
    return listed is not None and key.plain.casefold() in listed.group().casefold()


def _gives_front(item: Item) -> bool:
    front, back = item.stem, item.keys[0]
    return len(front.written) < _LONG_CARD <= len(back.written) and back.gives(front)


def _clang(asked: Text, item: Item) -> str | None:
    """A telling word of the stem that stands, in some form, in every key and in no distractor."""
    if len(item.distractors) < _LEAST_DISTRACTORS:
        return None
    if any(key.beginnings.isdisjoint(asked.beginnings) for key in item.keys):
        return None
    if any(len(key.stems) > _MOST_WORDS + key.is_name for key in item.keys):
        return None
    shared = set(asked.stems).intersection(*(key.stems for key in item.keys))
    shared = shared.difference(*(one.stems for one in item.distractors))
    words = item.keys[0].written if len(item.keys) == 1 else ()
    names = {word.casefold() for word in words if word[0].isupper()}
    long = {word.casefold() for word in words if len(word) >= _LONG_LETTERS}
    for place, word in enumerate(asked.written):
        is_inner_name = place > 0 and word[0].isupper() and word.casefold() not in STOP_WORDS
        stem = stemmed(word.casefold(), asked.language)
        is_telling = stem in shared and len(word) + is_inner_name >= _TELLING_LETTERS
        others = names if is_inner_name else long if len(word) >= _LONG_LETTERS else ()
        is_telling = is_telling or any(is_form(word.casefold(), other) for other in others)
        if is_telling and not _is_common(stem, asked):
            return None if _in_part(word, item.distractors) else word
    return None


def _is_common(stem: str, asked: Text) -> bool:
    return asked.is_english and stem in _common_stems()


def _in_part(word: str, distractors: Iterable[Text]) -> bool:
    """Whether a distractor has a compound of `word`, or its beginning."""
    beginning = word.casefold()[: min(_TELLING_LETTERS, len(word)) - 1]
    return any(beginning in one.plain.casefold() for one in distractors)


@cache
def _common_stems() -> frozenset[str]:
    return frozenset(stemmed(word, "en") for word in _COMMON.split())


RULE = Rule(
    Code(
        "L101",
        "the right answer, or a telling word of it, in the stem",
        "Who reads the answer in the question need not know it. Told where the whole right answer stands in the stem, "
        "also in another form of its words, and where a telling word of the stem stands in the right option and in no "
        "distractor: players pick what sounds like the question. Quotations, code, emphasised words, and stems that "
        "name several things to pick from are let be. Word the stem in another way, or use the word in a distractor too.",
        "- {id: a, ask: In which town was the Battle of Hastings fought?, answer: Hastings}\n",
        "- {id: a, ask: Near which town did William of Normandy defeat Harold?, answer: Hastings}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}; {NBME}; {SAQUET}",
    check=each(_check),
    default=True,
)
