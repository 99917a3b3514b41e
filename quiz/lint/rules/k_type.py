# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L207: an option that combines others (type K: "A and B", "1 and 3 only", "both of these")."""

import re
from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.grading.answers import squeezed
from quiz.lint.bank import Item
from quiz.lint.rule import HALADYNA, NBME, SAQUET, Flaw, Rule, each
from quiz.lint.texts import Text

_LONGEST = 200
"""Characters of an option that is looked at."""

_LABEL = r"(?:[a-h]|[ivx]{1,4}|[1-9])"
_LABELS = re.compile(rf"(?<!\w){_LABEL}(?!\w)")
_LISTED = re.compile(rf"(?:^|(?<=[\s(]))({_LABEL})[.):](?=\s)", re.MULTILINE)
"""A label before what it labels: `1. `, `(a) `, `II) `."""

_MARKED = rf"\(?{_LABEL}[.)]?"
_COMBINED = re.compile(
    r"(?:(?:both|only|either|neither) )?(?:(?:statement|option|answer|choice|item|sentence)s? )?"
    rf"{_MARKED}(?:(?:, ?(?:and |or )?|,? (?:and|or|nor|und|et|y|en) | ?[&+/] ?){_MARKED})+"
    r"(?: only| alone| together| (?:are|is) \w+)?\.?"
)
_ONE_LABEL = re.compile(rf"(?:only )?{_MARKED}(?: only| alone)?\.?")
_BOTH = re.compile(
    r"(?:both|two|either)(?: of)?(?: (?:the|these|those))?(?: (?:above|previous|preceding|other))?(?: (?:answers|options|choices|alternatives|statements))?"
    r"(?: (?:are|is) (?:correct|right|true|possible))?"
)
_POINTS = {
    "these",
    "those",
    "above",
    "answers",
    "options",
    "choices",
    "alternatives",
    "correct",
    "right",
    "true",
}
"""Of these words a text such as "both of these" has one; "both" alone may be a good answer."""

_JOINT = re.compile(r"\s*(?:[,;&+]|\b(?:and|or|as well as|und|et|y|e|en|och|og|и|と|和)\b)\s*")


def _check(item: Item) -> Iterator[Flaw]:
    combining = next((option for option in item.options if _combines(option, item)), None) or _joint(item)
    if combining is not None:
        yield Flaw(
            item,
            combining.node,
            f"the option {shown(combining.plain)} combines other options",
            "let players pick all that apply (`answers` and `wrong`), or ask for one of the parts",
        )


def _combines(option: Text, item: Item) -> bool:
    """Whether it names others by their labels or their places: "A and B", "both of these"."""
    text = option.plain
    if len(text) > _LONGEST:
        return False
    text = text.casefold()
    if _COMBINED.fullmatch(text) is not None:
        return _refers(_LABELS.findall(text), item)
    is_both = option.is_english and _BOTH.fullmatch(text.rstrip(".")) is not None
    return is_both and not _POINTS.isdisjoint(option.words)


def _joint(item: Item) -> Text | None:
    """The first option whose parts are other options."""
    parts = {
        option: [part for part in _JOINT.split(option.plain.casefold()) if part]
        for option in item.options
        if len(option.plain) <= _LONGEST
    }
    if all(len(found) < 2 for found in parts.values()):
        return None
    options = {squeezed(option.plain) for option in parts}
    return next(
        (
            option
            for option, found in parts.items()
            if len(found) > 1 and options.issuperset(squeezed(part.removeprefix("both ")) for part in found)
        ),
        None,
    )


def _refers(labels: list[str], item: Item) -> bool:
    """Whether these are labels of statements in the stem, or of options; and no vitamins or notes."""
    if set(_LISTED.findall(item.stem.plain.casefold())).issuperset(labels):
        return True
    if any(label.isdigit() for label in labels):
        return False
    others = [option for option in item.options if not _is_labels(option.plain.casefold())]
    letters = "abcdefgh"[: len(item.options)]
    return len(others) > 1 and all(label in letters for label in labels)


def _is_labels(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_ONE_LABEL.fullmatch(text) or _COMBINED.fullmatch(text))


RULE = Rule(
    Code(
        "L207",
        "an option that combines others",
        "Where options are combinations (*A and B*, *1 and 3 only*, *both of these*, or *salt and oil* beside *salt* and "
        "*oil*), who is sure of one part has the answer or can strike out half of the options, and everybody else puts a "
        "puzzle together before thinking of the matter. Options have no letters here and change their places, so "
        "*A and B* means nothing. Put the parts under `answers` and `wrong`: then all that apply are picked, and each "
        "part counts.",
        "- {id: a, ask: Which gas is in air?, answer: A and B, wrong: [nitrogen, oxygen, chlorine]}\n",
        "- {id: a, ask: Which gases are in air?, answers: [nitrogen, oxygen], wrong: [chlorine, bromine]}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}, 9; {NBME}; {SAQUET}",
    check=each(_check),
    default=True,
)
