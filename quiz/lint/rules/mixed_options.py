# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L205: one option of another kind or form than all the others."""

import re
from collections import Counter
from collections.abc import Iterator
from enum import Enum

from quiz.deck.explained.code import Code
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.grading.english import has_number_word
from quiz.lint.bank import Item
from quiz.lint.rule import HALADYNA, NBME, Flaw, Rule, each
from quiz.lint.texts import Text

_FEWEST = 3
"""Options from which one can stand out."""

_TERM = 2
"""Words of a term, at most."""

_SENTENCE = 6
"""Words of a sentence, at least."""

_LONGEST = 100
"""Characters of an option that may be a number or date."""

_FIGURES = re.compile(
    r"(?:(?:about|over|under|more than|less than|up to|at least|before|after|[<>≤≥~]) ?)?"
    r"[^\w]*\d[\d.,:/–−-]*(?: (?:to|and) \d[\d.,:/]*)?(?: ?(?:[^\W\d_]{1,10}|%|°C?))?(?: \d{3,4})?"
    r"|[^\W\d_]{3,10} \d{4}"
)
"""A number or a range with at most one word for its unit, or a date."""

_TITLES = re.compile(
    r"\b(?:novel|book|film|movie|album|song|band|group|title|play|series|painting|symphony|game)s?\b",
    re.IGNORECASE,
)
"""A stem whose answer may be called `1984`."""


class _Form(Enum):
    FIGURES = "a number in figures"
    SPOKEN = "a number in words"
    TERM = "a term"
    PHRASE = "a phrase"
    SENTENCE = "a whole sentence"


_CLASHES = {
    _Form.FIGURES: {_Form.SPOKEN, _Form.TERM, _Form.PHRASE, _Form.SENTENCE},
    _Form.SPOKEN: {_Form.FIGURES},
    _Form.TERM: {_Form.SENTENCE},
    _Form.SENTENCE: {_Form.TERM, _Form.FIGURES},
}
"""The form of the one, and the forms of the others beside which it stands out. A word among numbers may be
`none` or `infinite`, and does not."""


def _check(item: Item) -> Iterator[Flaw]:
    options = item.options
    if len(options) < _FEWEST or any("`" in option.markdown for option in options):
        return
    forms = [_form(option) for option in options]
    counted = Counter(forms)
    if len(counted) < 2:
        return
    for option, form in zip(options, forms, strict=True):
        if counted[form] == 1 and len(counted) == 2 and _stands_out(form, counted, item):
            [other] = counted.keys() - {form}
            yield Flaw(
                item,
                option.node,
                f"the option {shown(option.plain)} is {form.value} among options that are each {other.value}",
                "make all options of one kind: all dates, all names, all sentences",
            )
            return


def _stands_out(form: _Form, counted: Counter[_Form], item: Item) -> bool:
    [other] = counted.keys() - {form}
    if other not in _CLASHES.get(form, ()):
        return False
    return not (form is _Form.FIGURES and other is not _Form.SPOKEN and _TITLES.search(item.stem.plain))


def _form(option: Text) -> _Form:
    words = option.words
    if len(words) >= _SENTENCE:
        return _Form.SENTENCE
    if _FIGURES.fullmatch(option.plain[:_LONGEST]):
        return _Form.FIGURES
    if option.is_english and words and all(has_number_word(tuple(word.split("-"))) for word in words):
        return _Form.SPOKEN
    return _Form.TERM if len(words) <= _TERM else _Form.PHRASE


RULE = Rule(
    Code(
        "L205",
        "an option of another kind than the others",
        "One option stands out: a date among names, a number in figures among numbers in words, a sentence among single words. "
        "Players pick or strike out what stands out, for its looks. Make all options of one kind and one form.",
        "- {id: a, ask: Who discovered oxygen?, answer: Joseph Priestley, wrong: [Antoine Lavoisier, Robert Boyle, '1774']}\n",
        "- {id: a, ask: Who discovered oxygen?, answer: Joseph Priestley, wrong: [Antoine Lavoisier, Robert Boyle, Henry Cavendish]}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}, 23; {NBME}",
    check=each(_check),
)
