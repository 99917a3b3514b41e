# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L601: evidence that has not one word of a right answer."""

from collections.abc import Iterator
from itertools import islice

from quiz.deck.explained.code import Code
from quiz.deck.model import Choice, Cloze, Listing, Numeric, ShortAnswer
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import MAX_TEXTS, Item
from quiz.lint.evidence import FEWEST_FIGURES, Evidence
from quiz.lint.rule import Flaw, Rule, each
from quiz.lint.texts import MAX_LOOKED_AT, Text

_MOST_WORDS = 3
"""Words with a topic of an answer that is a term, and not a thought said in other words."""


_SUBJECTS = frozenset({"it", "he", "she", "they", "we", "you", "there", "its", "his", "her", "their"})
_THOUGHTS = _SUBJECTS | {"because", "since", "so", "to", "if", "when", "that", "as", "yes", "no"}
_HOW = (
    "agree agrees bad best better bigger broken constant cooler decrease decreased decreases different disagree"
    " down double doubled doubles early equal fall falls false fast faster good greater grew grow grows half halved"
    " halves high higher increase increased increases large larger late later least less long longer low lower many"
    " more most much never none nothing often positive negative rise rises rose same short shorter shrink shrinks"
    " slow slower small smaller stronger true unchanged up warmer weaker worse yes"
    " first second third fourth fifth sixth last former latter left right top bottom"
)
_SAYS_HOW = frozenset(_HOW.split())
"""Words of options that a source may say in other words (*it rises*, *goes up*), or that point: *the second*."""


def _check(item: Item) -> Iterator[Flaw]:
    if not item.deck.sources or item.deck.question_language != item.deck.answer_language:
        return
    quotes = [one.quote for one in islice(item.question.citations, MAX_TEXTS) if one.quote]
    node = item.node.get("evidence")
    if not quotes or node is None:
        return
    evidence = Evidence(Text("\n\n".join(quotes)[:MAX_LOOKED_AT], node, item.deck.question_language))
    missing = [
        rights[0]
        for rights in item.rights
        if _stands_in_a_source(item, rights[0]) and not any(evidence.has(right, item) for right in rights)
    ]
    if missing and evidence.is_in_language_of(item.stem):
        yield Flaw(item, node, f"the evidence has no word of the answer {shown(missing[0].plain)}", _WAY)


_WAY = "quote the words that give the answer, or more of the passage; `[…]` skips what is between"


def _stands_in_a_source(item: Item, key: Text) -> bool:
    """Whether `key` is a name, a number or a term, which a source says in the same words."""
    if "$" in key.markdown:
        return False
    match item.question:
        case Numeric():
            return sum(map(str.isdigit, key.plain)) >= FEWEST_FIGURES
        case ShortAnswer() | Cloze() | Listing():
            is_thought = (key.words[:1] and key.words[0] in _THOUGHTS) or _SAYS_HOW.issuperset(key.topics)
            return key.is_telling and len(key.beginnings) <= _MOST_WORDS and not is_thought
        case Choice():
            return (key.is_name and len(key.written) > 1) or _is_term(key)
        case _:
            return False


def _is_term(option: Text) -> bool:
    """Whether an option names something, and does not say what happens, or how much."""
    words = option.words
    if not option.is_telling or len(words) > _MOST_WORDS or len(option.topics) >= _MOST_WORDS:
        return False
    return not option.is_english or (words[0] not in _SUBJECTS and _SAYS_HOW.isdisjoint(words))


RULE = Rule(
    Code(
        "L601",
        "evidence without the answer",
        "Evidence proves that the answer is right, so a word of the answer should stand in it. Told in a deck with "
        "`sources` where the quotes have no word of the answer, in no form; only for names, numbers and terms, since a "
        "longer answer may say the same in other words, and not for quotes in another language than the deck's. Quote "
        "the words that give the answer.",
        "title: An example\n"
        "sources: {book: {title: A short history of Cairo}}\n"
        "questions:\n"
        "  - id: a\n"
        "    ask: Which river flows through Cairo?\n"
        "    answer: the Nile\n"
        "    evidence: The city of Cairo was founded in 969 by the Fatimids.\n",
        "title: An example\n"
        "sources: {book: {title: A short history of Cairo}}\n"
        "questions:\n"
        "  - id: a\n"
        "    ask: Which river flows through Cairo?\n"
        "    answer: the Nile\n"
        "    evidence: The city of Cairo was founded in 969 by the Fatimids, on the east bank of the Nile.\n",
        Severity.ADVICE,
    ),
    source="our own",
    check=each(_check),
    default=True,
)
