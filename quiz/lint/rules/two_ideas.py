# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L305: a claim with two ideas, of which one may be true and the other false."""

import re
from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.model import TrueFalse
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Item
from quiz.lint.rule import CLAY, Flaw, Rule, each
from quiz.lint.texts import word_set, words_of

_BE = word_set("is are was were")
_AUXILIARY = _BE | word_set("has have had does do did can cannot could will would must should may might")
_PAST = word_set(
    "became began brought built came died fell fought found gave grew held kept led left lost made ran rose sang sold"
    " sent spoke taught took went won wrote"
)
_PRESENT = word_set(
    "becomes carries causes comes conducts consists contains eats feeds forms gives goes grows kills lacks lays lives"
    " makes means needs produces protects pumps runs stores takes turns uses"
)
_NO_VERBS = word_set("hundred indeed red seed speed need breed")
_JOINING = word_set("and but yet whereas while")
_BETWEEN = word_set("also then later soon")
_PERSONS = word_set("it he she they")
_ONE_IDEA = word_set("both either neither between because before after until that who which whose where")
_SEMICOLON = re.compile(r"\w\s?;\s+\w")
_REACH = 5
_LOOKED_AT = 60


def _check(item: Item) -> Iterator[Flaw]:
    stem = item.stem
    if not isinstance(item.question, TrueFalse) or not stem.is_english or not stem.sentences:
        return
    claim = stem.sentences[0]
    joined = "the first sentence" if len(stem.sentences) > 1 else _joined(claim)
    if joined is not None:
        way = "make each idea a claim of its own"
        yield Flaw(item, stem.node, f"the claim says two things, the second after {joined}", way)


def _joined(claim: str) -> str | None:
    """What joins two clauses of a claim, each with a verb of its own; None where there is one."""
    if _SEMICOLON.search(claim):
        return "';'"
    words = words_of(claim.casefold())[:_LOOKED_AT]
    joining = _JOINING if ", while" in claim else _JOINING - {"while"}
    for at, word in enumerate(words):
        if word in _ONE_IDEA:
            return None
        if word in joining and _has_two_verbs(words, at):
            return shown(word)
    return None


def _has_two_verbs(words: tuple[str, ...], joined: int) -> bool:
    """Whether a verb stands on each side of the word at `joined` that is no part of the other one's phrase."""
    before = words[:joined]
    after = [word for word in words[joined + 1 : joined + 1 + _REACH] if word not in _BETWEEN]
    is_passive = not _BE.isdisjoint(before) and "born" not in before
    if not after or not any(word in _AUXILIARY or word in _PRESENT or _is_past(word) for word in before):
        return False
    if _is_past(after[0]):
        return not is_passive and not before[-1].endswith(("ed", "en"))
    return after[0] in _PRESENT or after[0] in _PERSONS or not _AUXILIARY.isdisjoint(after)


def _is_past(word: str) -> bool:
    return word in _PAST or (word.endswith("ed") and word not in _NO_VERBS)


RULE = Rule(
    Code(
        "L305",
        "a claim with two ideas",
        "Where one half is true and the other false, the claim is false, but a player who knows one half well cannot tell "
        "which was meant, and a right answer tells little. Make two claims. A reason or a time (*because*, *before*) "
        "belongs to the one idea.",
        "- {id: a, claim: Copper is a metal and was first smelted in Rome., answer: no}\n",
        "- {id: a, claim: Copper was first smelted in Rome., answer: no}\n",
        Severity.ADVICE,
    ),
    source=CLAY,
    check=each(_check),
)
