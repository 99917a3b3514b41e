# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L206: a distractor that grading would take for the key."""

from collections.abc import Iterable, Iterator
from itertools import combinations, islice, product

from quiz.deck.explained.code import Code
from quiz.deck.model import Matching
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import MAX_TEXTS, Item
from quiz.lint.rule import HALADYNA, Flaw, Rule, each
from quiz.lint.sameness import (
    asks_for_form,
    bare,
    differ_in_zeros,
    is_marked,
    may_be_amount,
    same_amount,
    same_words,
)
from quiz.lint.texts import Text

_Pair = tuple[Text, Text]

_FEWEST = 3
"""Options of a question: of two alone, the form is what is asked."""

_MOST_COMPARED = 100
"""Pairs of a key and a distractor that are compared as numbers."""


def _check(item: Item) -> Iterator[Flaw]:
    distractors, keys = item.distractors, _keys(item)
    if not distractors or len(distractors) + len(keys) < _FEWEST:
        return
    pairs = {
        *_equal_words(keys, distractors, item.stem),
        *_equal_amounts(keys, distractors, item.stem),
        *_equal_spans(item),
    }
    # Where several are the key in another form, the form is what is asked.
    if len(pairs) == 1 and not asks_for_form(item.stem):
        key, distractor = pairs.pop()
        yield Flaw(
            item,
            distractor.node,
            f"the wrong option {shown(distractor.plain)} is the right one, {shown(key.plain)}, in another form",
            "replace it by something that is wrong, or take it out",
        )


def _keys(item: Item) -> tuple[Text, ...]:
    question = item.question
    if isinstance(question, Matching):
        rights = list(dict.fromkeys(question.match.values()))[:MAX_TEXTS]
        return tuple(Text(right, item.place, item.deck.answer_language, inline=True) for right in rights)
    return item.keys


def _equal_words(keys: Iterable[Text], distractors: Iterable[Text], stem: Text) -> Iterator[_Pair]:
    worded = {bare(key): key for key in keys}
    for distractor in distractors:
        key = worded.get(bare(distractor))
        if key is not None and same_words(key, distractor, stem):
            yield key, distractor


def _equal_amounts(keys: Iterable[Text], distractors: Iterable[Text], stem: Text) -> Iterator[_Pair]:
    amounts = [key for key in keys if may_be_amount(key)]
    if not amounts:
        return
    others = [distractor for distractor in distractors if may_be_amount(distractor)]
    for key, other in islice(product(amounts, others), _MOST_COMPARED):
        if bare(key) != bare(other) and same_amount(key, other, stem):
            yield key, other


def _equal_spans(item: Item) -> Iterator[_Pair]:
    """Those that are one number, range or date though grading would not know: `4 g` and `4,000 mg`."""
    for (one, span), (other, second) in islice(combinations(item.spans, 2), _MOST_COMPARED):
        if (
            span.is_same(second)
            and (one in item.keys) is not (other in item.keys)
            and not is_marked(one)
            and not is_marked(other)
            and not differ_in_zeros(one, other, item.stem)
        ):
            yield (one, other) if one in item.keys else (other, one)


RULE = Rule(
    Code(
        "L206",
        "a wrong option that is the right one in another form",
        "The option says the same as the right one: the same number or date written otherwise or in another unit (*4 g*, "
        "*4,000 mg*), or the same words with an article, an accent or a comma more. Whoever picks it is told that a right "
        "answer is wrong. Questions about how something is written, and code, are left alone.",
        "- {id: a, ask: How many legs has a crab?, answer: ten, wrong: ['10', eight, six]}\n",
        "- {id: a, ask: How many legs has a crab?, answer: ten, wrong: [twelve, eight, six]}\n",
        Severity.WARNING,
    ),
    source=f"{HALADYNA}, 19",
    check=each(_check),
    default=True,
)
