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
from quiz.lint.negatives import asks_for_not, is_not
from quiz.lint.rule import CLAY, HALADYNA, Flaw, Rule, each
from quiz.lint.texts import Text, word_set, words_of

_NEGATIVE = word_set(
    "absent abnormal asymmetrical banned contraindicated contraindication denied denies deny disadvantage disadvantages"
    " disagree disagrees dishonest disallowed dissimilar excluded exempt fail failed fails false forbidden illegal"
    " illegitimate illogical imperfect immoral impossible impractical improbable improper inaccurate inactive inadequate"
    " inadmissible inappropriate incapable incompatible incomplete inconsistent incorrect ineffective inefficient"
    " ineligible infrequent insignificant insufficient invalid invisible irrational irregular irrelevant lack lacking"
    " lacks missing prohibited wrong without"
)
"""Words that deny, beside those with *un-* and *non-*, and of which "not" makes what they deny."""

_HAVE = word_set("is are was were has have had there")
_TERMS = word_set("false irrational irregular missing unsaturated unstable")
"""Of these, what names a kind where a noun follows: an irregular verb."""

_UN = re.compile(
    r"un(?:fair|fit|just|safe|true|like|common|certain|aware|clear|even|equal|known"
    r"|(?!der|i(?!n|d|m)|ique|ion|til|less|cle|anim)[a-z]{2,}(?:ed|[ai]ble|ful|ing|ic|al|y|ous|ent|ant))"
    r"|non-?[a-z]{4,}"
)
_BETWEEN = word_set("a an be been being always ever entirely wholly at all so very in considered to")
_NONE = word_set("no none nobody nothing never neither")
_ELSEWHERE = re.compile(
    r"\b(?:without|no|none|nobody|nothing|not|never|cannot|neither|lacks|[a-z]+n['’]t)\b", re.IGNORECASE
)
"""What makes two negatives of a question that asks for what is not so, wherever it stands in its clause."""

_FALSE_THAT = re.compile(
    r"\b(?:false|untrue|wrong|incorrect|impossible|unlikely|denie[sd]|deny) that\b"
    r"[^,;:]{1,100}?\b(not|no|never|nobody|nothing|none|cannot|[a-z]+n['’]t)\b",
    re.IGNORECASE,
)
_NONE_NOT = re.compile(
    r"(?:There (?:is|are|was|were) )?\b(no(?! doubt)|none|nobody|no one|nothing|never|(?:hardly|scarcely|barely) any)\b(?:(?!\b(?:and|or|but|nor|if|because|when|while|so|although|than)\b)[^,;:]){1,80}?"
    r"\b(not|cannot|never|[a-z]+n['’]t|fail(?:s|ed)?)\b",
    re.IGNORECASE,
)
_OTHER_CLAUSE = re.compile(
    r"[,;:]|\b(?:and|or|but|nor|if|because|when|while|so|then|although|whether|than|as|until|unless)\b",
    re.IGNORECASE,
)
_CONDITIONS = word_set("if when where since because although while unless until whoever whatever")
_NOT = re.compile(r"\b(?:not|cannot|never|[a-z]+n['’]t)\b", re.IGNORECASE)
_MAY = re.compile(
    r"n['’]t\b|\b(?:no|not|none|nobody|nothing|neither|cannot|never|except|deny|denie[ds]|false|untrue|wrong|incorrect|impossible|unlikely)\b",
    re.IGNORECASE,
)
_REACH = 4
_LOOKED_AT = 80
_LONGEST = 1_000
_WAY = "say it without them: take both negatives out"


def _check(item: Item) -> Iterator[Flaw]:
    stem = item.stem
    if (
        isinstance(item.question, Flashcard | Ordering | Matching)
        or not stem.is_english
        or _MAY.search(stem.plain) is None
    ):
        return
    for sentence in stem.sentences:
        found = _two(sentence[:_LONGEST])
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
    for place, word in enumerate(words):
        if (is_not(word) or word == "never") and (denied := _denied(words, place)):
            return written[place], written[denied]
    if found := _FALSE_THAT.search(sentence):
        return found.group().split()[0], found[1]
    asking = asks_for_not(written)
    none = next((place for place, word in enumerate(words) if is_not(word) or word in _NONE), None)
    if none is not None and asking and asking.casefold() == "except":
        return written[none], asking
    if words and words[0] in _CONDITIONS:
        return None
    if found := _NONE_NOT.match(sentence):
        return found[1], found[2]
    return _in_one_clause(sentence, _ELSEWHERE if asking and sentence.endswith("?") else _NOT)


def _denied(words: tuple[str, ...], place: int) -> int | None:
    """Where the word stands that the "not" at `place` denies, if it denies too."""
    after = next((at for at in range(place + 1, len(words)) if words[at] not in _BETWEEN), place)
    word = words[after]
    if after - place > _REACH or not (word in _NEGATIVE or _UN.fullmatch(word)):
        return None
    is_kind = word in _TERMS and words[after - 1] in {"a", "an"}
    return None if is_kind or words[place - 1] in {"or", "but"} else after


def _in_one_clause(sentence: str, negatives: re.Pattern[str]) -> tuple[str, str] | None:
    """A "not" and the next of `negatives`, with no beginning of a clause between them."""
    first = _NOT.search(sentence)
    if first is None:
        return None
    for second in negatives.finditer(sentence, first.end()):
        if _OTHER_CLAUSE.search(sentence, first.end(), second.start()) is None:
            return first.group(), second.group()
        first = second
    return None


def _is_denial(option: Text) -> bool:
    return (
        option.is_english
        and len(option.words) > 2
        and any(
            is_not(word) or word == "never" or (word == "no" and before in _HAVE)
            for before, word in pairwise(("", *option.words))
        )
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
