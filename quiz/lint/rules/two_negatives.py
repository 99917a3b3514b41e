# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L302: two negatives that the player has to take away from each other."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quiz.deck.explained.code import Code
from quiz.deck.model import Choice, Flashcard, Matching, MultipleChoice, Ordering
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Item
from quiz.lint.negatives import asks_for_not, is_not, may_deny
from quiz.lint.rule import CLAY, HALADYNA, Flaw, Rule, each
from quiz.lint.texts import Text, word_set, words_of

_NEGATIVE = word_set(
    "absent false forbidden illegal illegitimate illogical immoral impossible improbable improper inaccurate"
    " inadequate inappropriate incapable incompatible incomplete inconsistent incorrect ineffective inefficient"
    " insignificant insufficient invalid invisible irrational irregular irrelevant lack lacks lacking prohibited"
    " unable unaware uncertain uncommon unconstitutional undesirable unequal unethical unfair unfamiliar unhealthy"
    " unimportant unjust unknown unlawful unlike unlikely unnatural unnecessary unpopular unreasonable unrelated"
    " unreliable unsafe unsuitable untrue unusual unwilling without wrong dishonest dissimilar deny denies fail fails"
    " disagree disagrees"
)
"""Words that deny, and of which "not" makes what they deny."""

_BETWEEN = word_set("a an be been being always ever entirely wholly at all so very in considered to")
_NONE = word_set("no none nobody nothing never neither")
_OTHER_CLAUSE = re.compile(
    r"[,;:]|\b(?:and|or|but|nor|if|because|when|while|so|then|although|whether|than|as|until|unless)\b",
    re.IGNORECASE,
)
_CONDITIONS = word_set("if when where since because although while unless until whoever whatever")
_NOT = re.compile(r"\b(?:not|cannot|never|[a-z]+n['’]t)\b", re.IGNORECASE)
_REACH = 4
_LOOKED_AT = 80
_LONGEST = 1_000
_WAY = "say it without them: take both negatives out"


def _check(item: Item) -> Iterator[Flaw]:
    stem = item.stem
    if (
        isinstance(item.question, Flashcard | Ordering | Matching)
        or not stem.is_english
        or not may_deny(stem)
    ):
        return
    for sentence in stem.sentences:
        found = _two(sentence)
        if found is not None:
            message = f"{shown(found[0])} and {shown(found[1])} take each other away"
            yield Flaw(item, stem.node, message, _WAY)
            return
    if isinstance(item.question, Choice | MultipleChoice) and (asking := asks_for_not(words_of(stem.asking))):
        option = next((option for option in item.options if _is_denial(option)), None)
        if option is not None:
            message = f"the stem has {shown(asking)}, and the option {shown(option.plain)} denies too"
            yield Flaw(
                item, option.node, message, "ask for what is so, or word the options without a negative"
            )


def _two(sentence: str) -> tuple[str, str] | None:
    """Two negatives of one clause, as written."""
    written = words_of(sentence)[:_LOOKED_AT]
    words = tuple(map(str.casefold, written))
    nots = [place for place, word in enumerate(words) if is_not(word) or word == "never"]
    for place in nots:
        denied = next(
            (after for after in range(place + 1, len(words)) if words[after] not in _BETWEEN), place
        )
        if words[denied] in _NEGATIVE and denied - place <= _REACH and words[place - 1] not in {"or", "but"}:
            return written[place], written[denied]
    none = next((place for place, word in enumerate(words) if is_not(word) or word in _NONE), None)
    if none is not None and (asking := asks_for_not(written)) and asking.casefold() == "except":
        return written[none], asking
    if words and words[0] in _CONDITIONS:
        return None
    for first, second in pairwise(_NOT.finditer(sentence[:_LONGEST])):
        if _OTHER_CLAUSE.search(sentence, first.end(), second.start()) is None:
            return first.group(), second.group()
    return None


def _is_denial(option: Text) -> bool:
    return (
        option.is_english
        and len(option.words) > 2
        and any(is_not(word) or word == "never" for word in option.words)
    )


RULE = Rule(
    Code(
        "L302",
        "two negatives that take each other away",
        "*Which is not unlikely?*, *All of these do not float except*, or *Which is NOT true?* with an option that denies: "
        "the player has to work out what two negatives come to, and tells more about a head for logic than about the "
        "subject. Say what is so. Two things that both are missing (*no legs and no wings*) are not meant.",
        "- {id: a, ask: Which of these metals is not unlikely to rust?, answer: iron, wrong: [gold, platinum]}\n",
        "- {id: a, ask: Which of these metals is likely to rust?, answer: iron, wrong: [gold, platinum]}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}; {CLAY}",
    check=each(_check),
    default=True,
)
