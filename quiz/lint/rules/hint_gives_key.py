# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L103: a hint says the right answer."""

from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.model import Numeric
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Item
from quiz.lint.rule import Flaw, Rule, each
from quiz.lint.texts import Text, at

_BOUND_WORDS = "about above after around before below between from not over since than to under until"
_BOUNDS = frozenset(_BOUND_WORDS.split())
"""Words before a number or name that keep it from being the answer: *after 1939*, *not the Nile*."""

_FEWEST_FIGURES = 3
"""Figures of a number that stands in a hint by no chance."""


def _check(item: Item) -> Iterator[Flaw]:
    for key, hint in zip(item.keys, item.blank_hints, strict=False):
        if key.is_telling and hint.has(key.words) and not hint.offers and "," not in hint.plain:
            yield Flaw(item, hint.node, f"the hint in a blank is the answer {shown(key.plain)}", _WAY)
    if not item.hints:
        return
    keys = [key for key in item.keys if _can_be_given(item, key)]
    given: dict[Text, Text] = {}
    for hint in item.hints:
        given |= {
            key: hint
            for key in keys
            if key not in given and (_gives(hint, key) or _gives_rest(hint, key, item))
        }
    if given and 2 * len(given) >= len(item.keys):
        key, hint = next(iter(given.items()))
        yield Flaw(item, hint.node, f"the hint has the right answer {shown(key.plain)}", _WAY)
    elif len(item.keys) == 1:
        for hint in item.hints:
            if also := next((one for one in item.accepted if _gives(hint, one)), None):
                yield Flaw(item, hint.node, f"the hint has the accepted answer {shown(also.plain)}", _WAY)
                return


_WAY = "lead toward the answer without naming it: its first letter, its kind, a time, a place"


def _can_be_given(item: Item, key: Text) -> bool:
    if isinstance(item.question, Numeric) and not item.question.unit:
        return sum(map(str.isdigit, key.plain)) >= _FEWEST_FIGURES
    return key.is_telling


def _gives(hint: Text, key: Text) -> bool:
    if not hint.gives(key) or hint.offers:
        return False
    place = at(key.words, hint.words)
    if place < 0:
        return True
    if hint.is_english and not _BOUNDS.isdisjoint(hint.words[max(0, place - 2) : place]):
        return False
    return not _is_other_word(hint.written[place], key)


def _gives_rest(hint: Text, key: Text, item: Item) -> bool:
    """Whether what the stem leaves open of a key stands in a hint: *pentatonic* of a scale; or a surname."""
    if len(key.topics) < 2 or not hint.has_beginning(key) or hint.offers:
        return False
    rest = tuple(word for word in key.topics if word not in item.stem.words)
    if len(rest) == len(key.topics):
        rest = rest[-1:] if key.is_name and key.written[-1][0].isupper() and len(key.topics) == 2 else ()
        return bool(rest) and len(rest[0]) > 2 and key.written[-1] in hint.written
    return bool(rest) and all(len(word) > 2 for word in rest) and at(rest, hint.words) >= 0


def _is_other_word(written: str, key: Text) -> bool:
    """Whether a short name stands there in small letters: *you may know it* is not the month."""
    return len(key.written) == 1 and len(written) <= 4 and key.written[0].istitle() and written.islower()


RULE = Rule(
    Code(
        "L103",
        "a hint that says the answer",
        "A hint costs points and should still leave something to think about. Told where the right answer, or one that "
        "is accepted, stands in a hint, or where the hint in a blank is the text of the blank. Of several answers a "
        "hint may name some, but not half. Lead toward the answer: its first letter, its kind, a time, a place.",
        "- {id: a, ask: Which river flows through Cairo?, answer: the Nile, hint: The Nile flows north.}\n",
        "- {id: a, ask: Which river flows through Cairo?, answer: the Nile, hint: It flows north.}\n",
        Severity.WARNING,
    ),
    source="our own",
    check=each(_check),
    default=True,
)
