# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L105: the key alone is precise: figures, a finer date or number, or a qualification."""

import re
from collections.abc import Callable, Iterator

from quiz.deck.explained.code import Code
from quiz.deck.model import Choice
from quiz.deck.problems import Severity
from quiz.grading import dates
from quiz.grading.comparing import typed
from quiz.grading.forms import compatible
from quiz.grading.numerals import quantity
from quiz.lint.bank import Item
from quiz.lint.rule import HALADYNA, NBME, Flaw, Rule, each
from quiz.lint.texts import Text

_LEAST_DISTRACTORS = 2

_FINER = 2
"""Figures that the key has more than every distractor."""

_FEWEST_WORDS = 3
"""Words of an option that says something with a number, and is not just one."""

_LONGEST_NUMBER = 40

_FIGURE = re.compile(r"\d")
_AMOUNT = re.compile(r"(?<![\w-])\d[\d.,]{0,30}(?: ?[%°€$£]| (?=[^\W\d]))")
_ASIDE = re.compile(r"\([^()]{3,300}\)")
_QUALIFYING = (
    "although approximately except generally largely mainly mostly normally partly primarily provided roughly"
    " typically unless usually"
)
_QUALIFICATIONS = frozenset(_QUALIFYING.split())
"""English words that hedge a statement or set its bounds."""


def _check(item: Item) -> Iterator[Flaw]:
    if not isinstance(item.question, Choice) or len(item.distractors) < _LEAST_DISTRACTORS:
        return
    key = item.keys[0]
    what = next(
        (what for what, has in _TRAITS.items() if has(key) and not any(has(one) for one in item.distractors)),
        None,
    )
    if what is not None:
        yield Flaw(item, key.node, f"of all options only the right one has {what}", _WAY)
    elif _is_finest(key, item.distractors):
        yield Flaw(item, key.node, "the right option is more exact than every other", _WAY)


_WAY = "make the options equally exact: take the detail out of the right one, or give it to the others too"


def _has_amount(text: Text) -> bool:
    if len(text.written) < _FEWEST_WORDS or text.is_name:
        return False
    return _AMOUNT.search(text.plain) is not None


def _has_aside(text: Text) -> bool:
    return _ASIDE.search(text.plain) is not None


def _is_qualified(text: Text) -> bool:
    return text.is_english and not _QUALIFICATIONS.isdisjoint(text.words)


_TRAITS: dict[str, Callable[[Text], bool]] = {
    "a number": _has_amount,
    "an aside in brackets": _has_aside,
    "a qualification": _is_qualified,
}


def _is_finest(key: Text, distractors: tuple[Text, ...]) -> bool:
    """Whether all are numbers or all are dates, and the key has more figures, or more parts of a date."""
    if _FIGURE.search(key.plain) is None:
        return False
    parts = _date_parts(key)
    if parts > 1 and all(0 < _date_parts(one) < parts for one in distractors):
        return True
    figures = _figures(key)
    return figures > 0 and all(0 < _figures(one) <= figures - _FINER for one in distractors)


def _date_parts(text: Text) -> int:
    return max((date.parts for date in dates.readings(typed(text.plain, text.language))), default=0)


def _figures(text: Text) -> int:
    """Significant figures of a text that is a number, with a unit or without; 0 where it is none."""
    if len(text.plain) > _LONGEST_NUMBER:
        return 0
    found = quantity(compatible(text.plain), text.language)
    if found is None or len(f"{found.before} {found.after}".split()) > 1:
        return 0
    return len(f"{abs(found.number):f}".replace(".", "").strip("0"))


RULE = Rule(
    Code(
        "L105",
        "the right option alone in its precision",
        "An author makes sure that the right option is exactly right and invents the others roughly, so the one with "
        "the number, the full date, the qualification or the remark in brackets is picked without knowing the matter. "
        "Make all options equally exact.",
        "- id: a\n"
        "  ask: How many people lived in Pompeii?\n"
        '  answer: "11,437"\n'
        '  wrong: ["5,000", "20,000", "100,000"]\n',
        "- id: a\n"
        "  ask: How many people lived in Pompeii?\n"
        '  answer: "11,000"\n'
        '  wrong: ["2,000", "45,000", "190,000"]\n',
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}; {NBME}",
    check=each(_check),
)
