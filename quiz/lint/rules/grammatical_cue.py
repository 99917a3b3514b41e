# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L104: by grammar only some of the options fit the stem."""

import re
from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.model import Choice
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.articles import takes_an
from quiz.lint.bank import Item
from quiz.lint.rule import HALADYNA, NBME, SAQUET, Flaw, Rule, each
from quiz.lint.texts import Text

_BEFORE_GAP = re.compile(r"(?<!\S)([A-Za-z]+) _{2,}")
_OPEN_END = re.compile(r"(?<!\S)([A-Za-z]+) ?(?::|…|\.\.\.)?$")
_ASKS_FOR_SEVERAL = re.compile(
    r"(?:which|what) (?:(?:two|three|four)\b|(?:[a-z-]+ )?[a-z]{2,}(?<![siu])s (?:are|were|have|do|did|can)\b)",
    re.IGNORECASE,
)
_ASKS_FOR_ONE = re.compile(
    r"(?:which|what) (?:[a-z-]+ )?[a-z]{2,}(?<!s) (?:is|was|has|does)\b", re.IGNORECASE
)

_LEAST_DISTRACTORS = 2
_MOST_WORDS = 4
"""Words of an option whose last one is its noun."""

_SMALL = "a an the to by in of at on for from with because as is are"
_NEVER_TWICE = frozenset(_SMALL.split())
_SUBJECTS = frozenset({"it", "he", "she", "they", "we", "you", "i", "there"})
_PREPOSITIONS = frozenset({"by", "of", "for", "from", "without", "with", "about"})
_MODALS = frozenset({"can", "cannot", "could", "must", "should", "would", "will"})
_NO_NUMBER = frozenset({"only", "neither", "none", "no", "nothing"})
_COUNTS = frozenset({"two", "three", "four", "five", "several", "many", "both", "these", "those", "few"})
_SINGLES = frozenset({"one", "each", "every", "this", "another"})
_PLURALS_WITHOUT_S = (
    "a",
    "ae",
    "i",
    "men",
    "people",
    "children",
    "feet",
    "teeth",
    "mice",
    "geese",
    "fish",
    "sheep",
    "deer",
    "cattle",
    "police",
)
"""Ends of nouns that are plurals, or may be."""


def _check(item: Item) -> Iterator[Flaw]:
    if not isinstance(item.question, Choice) or not item.stem.is_english:
        return
    found = _BEFORE_GAP.search(item.stem.plain) or _OPEN_END.search(item.stem.plain)
    if found is not None and (found[1] != "A" or found.start() == 0):
        fits = {option: _fits(found[1].casefold(), option) for option in item.options}
        if True in fits.values() and False in fits.values():
            unfit = next(option for option, does in fits.items() if does is False)
            message = f"after {shown(found[1])} in the stem {shown(unfit.plain)} does not fit"
            yield Flaw(item, unfit.node, message, _COMPLETE)
    elif len(item.distractors) >= _LEAST_DISTRACTORS:
        yield from _by_number(item)


_COMPLETE = "write `a(n)`, move the small word into the options, or ask a whole question"
_EVEN = "give the distractors the number that the stem asks for, or ask so that one or several may be right"


def _fits(before: str, option: Text) -> bool | None:
    """Whether `option` may follow the word `before`; None where that cannot be told."""
    words = option.words
    if not words:
        return None
    if before in _NEVER_TWICE and words[0] == before:
        return False
    if before in _COUNTS or before in _SINGLES:
        several = _is_several(option)
        return None if several is None else several is (before in _COUNTS)
    if before in {"are", "were"}:
        several = _is_several(option)
        return several if several or words[0] in {"a", "an"} else None
    if before in {"a", "an"}:
        takes = takes_an(option.plain)
        return None if takes is None else takes is (before == "an")
    if before in _PREPOSITIONS or before in _MODALS:
        is_clause = len(words) > 1 and words[0] in _SUBJECTS
        return not (is_clause or words[0] == "to")
    return True if before in _NEVER_TWICE else None


def _by_number(item: Item) -> Iterator[Flaw]:
    several = _is_several(item.keys[0])
    if several is None or any(_is_several(one) is not (not several) for one in item.distractors):
        return
    asks, asked = (_ASKS_FOR_SEVERAL, "several") if several else (_ASKS_FOR_ONE, "one")
    if asks.match(item.stem.asking) is not None:
        key = shown(item.keys[0].plain)
        yield Flaw(
            item, item.keys[0].node, f"the stem asks for {asked}, and of all options only {key} is", _EVEN
        )


def _is_several(option: Text) -> bool | None:
    """Whether an option names several things; None where its form does not tell."""
    words = option.words
    if not words or len(words) > _MOST_WORDS or words[0] in _NO_NUMBER:
        return None
    if "and" in words or words[0] in _COUNTS:
        return True
    noun = words[-1]
    if words[0] in {"a", "an", "one"}:
        return False
    if option.written[-1][0].isupper():
        return None if noun.endswith("s") and words[0] == "the" else False
    if noun.endswith("s"):
        return None if noun.endswith(("ss", "us", "is", "ics")) else True
    return None if noun.endswith(_PLURALS_WITHOUT_S) else False


RULE = Rule(
    Code(
        "L104",
        "options that do not fit the stem by grammar",
        "Where the stem ends in *an*, only some options can follow, and where it asks which organs do something, only "
        "a plural can be the answer: grammar gives the right option away. Told in English for *a* and *an*, for singulars "
        "after *two* or *are* and plurals after *one*, for a small word that would stand twice, for clauses after *by* or *can*, "
        "and where only the right option has the number that is asked for. Write *a(n)*, let the options begin with the article, or ask a whole question.",
        "- {id: a, ask: An animal that lives on land and in water is an, answer: amphibian, wrong: [mammal, bird, reptile]}\n",
        "- {id: a, ask: Which animals live on land and in water?, answer: amphibians, wrong: [mammals, birds, reptiles]}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}; {NBME}; {SAQUET}",
    check=each(_check),
)
