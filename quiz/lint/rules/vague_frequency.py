# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L209: an option or a claim that hangs on how often "often" is."""

import re
from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.model import TrueFalse
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Item
from quiz.lint.rule import NBME, SAQUET, Flaw, Rule, each
from quiz.lint.texts import Text

_VAGUE = frozenset(
    {"often", "usually", "sometimes", "frequently", "infrequently", "rarely", "seldom", "occasionally"}
)

_COMPARED = frozenset({"more", "most", "less", "least", "as", "how", "so", "too", "very"})
"""Before such a word these compare: "more often than" is as exact as a number."""

_NAMED = re.compile(rf"[\"“‘'*_`«](?:{'|'.join(sorted(_VAGUE))})\b", re.IGNORECASE)
"""The word itself is meant, not how often something is."""

_HOW_OFTEN = re.compile(r"\b(?:how (?:often|frequently|common|rare)|frequency)\b", re.IGNORECASE)


def _check(item: Item) -> Iterator[Flaw]:
    is_claim = isinstance(item.question, TrueFalse)
    for text in (item.stem,) if is_claim else item.options:
        word = _vague(text)
        if not word or (len(text.words) == 1 and _HOW_OFTEN.search(item.stem.plain) is None):
            continue
        what = "the claim" if is_claim else f"the option {shown(text.plain)}"
        way = "say how often (`in one of ten cases`), or when"
        yield Flaw(item, text.node, f"{what} is right or wrong according to what '{word}' means", way)
        return


def _vague(text: Text) -> str:
    """The vague word in a text; empty for none."""
    words = text.words
    if not text.is_english or _VAGUE.isdisjoint(words) or _NAMED.search(text.markdown) is not None:
        return ""
    pairs = zip(("", *words), words, strict=False)
    return next((word for before, word in pairs if word in _VAGUE and before not in _COMPARED), "")


RULE = Rule(
    Code(
        "L209",
        "a vague word of frequency in an option or claim",
        "*Often*, *rarely* and *usually* mean a different share to every reader, so two who know the matter equally well may "
        "answer differently. Say a number, or the condition under which something happens.",
        "- {id: a, claim: Identical twins rarely have the same fingerprints., answer: true}\n",
        "- {id: a, claim: Identical twins have the same fingerprints., answer: false}\n",
        Severity.ADVICE,
    ),
    source=f"{NBME}; {SAQUET}",
    check=each(_check),
)
