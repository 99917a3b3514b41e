# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L303: a stem that asks nothing until the options are read."""

import re
from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.model import Choice, MultipleChoice
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Item
from quiz.lint.rule import CLAY, HALADYNA, NBME, SAQUET, Flaw, Rule, each
from quiz.lint.texts import Text, word_set, words_of

_CLAIM = r"(?:(?:statement|claim|option|answer|assertion|choice|proposition)s?|ones?)"
_OF_THESE = rf"(?:{_CLAIM}|of|the|these|those|them|following|above|below|two|three|four|five)"
_IS = r"(?:(?:can|could|must|may|might|would|will) )?(?:is|are|was|were|be|isn't|aren't)"
_HOW = r"(?: (?:the|not|always|never|most|more|least|best|all|both|entirely|necessarily|also|probably|likely|generally))*"
_TRUE = r"(?:true|correct|false|incorrect|untrue|accurate|inaccurate|wrong|right)"
_TRUTH = re.compile(_TRUE, re.IGNORECASE)
_END = rf"(?: {_CLAIM})?(?: (?:about|of|concerning|regarding)\b.*)?$"

_EMPTY = re.compile(
    rf"\bwhich(?:(?: {_OF_THESE})+(?:(?: sentences?)? (?:about|on|concerning|regarding|of|by|from)(?: \S+){{1,12}}?)?)? {_IS}{_HOW} {_TRUE}{_END}"
    rf"|\bwhat (?:is|are|was|were){_HOW} (?:true|correct|false|untrue){_END}"
)
"""Which (of these statements) (about ...) is true; what is true about ..."""

_TASK = re.compile(
    rf"(?:choose|pick|select|mark|tick|find|identify|click)(?: (?:the|a|an|all|one))*{_HOW} {_TRUE} {_CLAIM}{_END}"
)
"""Choose the correct statement (about ...)."""

_LOOKED_AT = 60
_SHORT = 5
_BE = word_set("is are was were")
_ARTICLES = word_set("the a an")
_PERSONS = word_set("i you he she it we they this that these those here there who what")
_PARTICLES = word_set("al bin da de del der di du la of the van von")
_STATING = word_set(
    "it they he she is are was were has have had can cannot does do did takes took occurs consists contains makes made"
)
_OPEN_END = re.compile(r"(?::|…|\.\.\.)$")


def _check(item: Item) -> Iterator[Flaw]:
    stem = item.stem
    if not isinstance(item.question, Choice | MultipleChoice) or not stem.is_english:
        return
    if _TRUTH.search(stem.plain) and _asks_for_truth(stem):
        way = "ask for one thing that can be answered without the options"
        yield Flaw(item, stem.node, f"{shown(stem.asking)} asks nothing until the options are read", way)
    elif len(stem.written) <= _SHORT and _is_topic(item):
        way = "ask something about it that can be answered without the options"
        yield Flaw(item, stem.node, f"{shown(stem.plain)} is a topic, not a question", way)


def _asks_for_truth(stem: Text) -> bool:
    words = " ".join(words_of(stem.asking)[:_LOOKED_AT]).casefold()
    return (_EMPTY.search(words) is not None and not _tells_claims(stem)) or (
        len(stem.sentences) == 1 and _TASK.match(words) is not None
    )


def _tells_claims(stem: Text) -> bool:
    """Whether the claims themselves follow the question, so that it can be answered without the options."""
    return len(stem.sentences) - stem.sentences.index(stem.asking) > 2


def _is_topic(item: Item) -> bool:
    """Whether the stem is a name or one word, with a verb that says nothing, or with options that say the rest."""
    stem, options = item.stem, item.options
    if "?" in stem.plain or "_" in stem.plain or stem.language != options[0].language:
        return False
    subject = stem.written[1:] if stem.words[:1] and stem.words[0] in _ARTICLES else stem.written
    if subject and subject[-1].casefold() in _BE:
        return _is_name(subject[:-1])
    long = _is_name(subject) and all(len(option.words) > 2 for option in options)
    return long and (
        _OPEN_END.search(stem.plain) is not None or all(option.words[0] in _STATING for option in options)
    )


def _is_name(written: tuple[str, ...]) -> bool:
    if not written or written[0].casefold() in _PERSONS or not all(map(str.isalpha, written)):
        return False
    return len(written) == 1 or all(word[0].isupper() or word in _PARTICLES for word in written)


RULE = Rule(
    Code(
        "L303",
        "a stem that asks nothing by itself",
        "*Which of these statements (about whales) is true?*, *Whales are …*: who knows the subject well cannot answer before "
        "reading every option, and each option is a question of its own. Ask for one thing. Cover the options to try it: "
        "can the stem be answered? Options that are claims make good true-or-false questions, one each.",
        "- {id: a, ask: Which of these statements about whales is true?, answer: They breathe air, wrong: [They lay eggs, They have gills]}\n",
        "- {id: a, ask: How do whales breathe?, answer: through a blowhole, wrong: [through gills, through the skin]}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}; {NBME}; {SAQUET}; {CLAY}",
    check=each(_check),
    default=True,
)
