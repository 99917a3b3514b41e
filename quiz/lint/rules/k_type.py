# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L207: an option that combines others (type K: "A and B", "1 and 3 only", "both of these")."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from quiz.deck.explained.code import Code
from quiz.deck.languages import primary
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
    r"(?:(?:both|only|just|either|neither|nur) )?(?:(?:statement|option|answer|choice|item|sentence|antwort|aussage)(?:s|en)? )?"
    rf"{_MARKED}(?:(?:, ?(?:and |or |und )?|,? (?:and|or|nor|und|et|y|en) (?:(?:statement|option|answer) )?| ?[&+/] ?){_MARKED})+"
    r"(?: only| alone| together| (?:are|is) \w+)?\.?"
)
_ONE_LABEL = re.compile(rf"(?:only )?{_MARKED}(?: only| alone)?\.?")
_BOTH = re.compile(
    r"(?:both|two|either|neither|more than one|some)(?: of)?(?: (?:the|these|those))?(?: other)?(?: (?:answers|options|choices|alternatives|statements?))?"
    r"(?: (?:are|is) (?:correct|right|true|possible))?"
)
_POINTS = {
    "these",
    "those",
    "statements",
    "statement",
    "answers",
    "options",
    "choices",
    "alternatives",
    "correct",
    "right",
    "true",
}
"""Of these words a text such as "both of these" has one; "both" alone may be a good answer."""

_AND = "and|or|as well as|und|oder|et|en|och|og|и|と|和"
_ANDS = {"es": "y|e|o|u", "it": "e|ed|o", "pt": "e|ou", "fr": "et|ou"}
"""What joins parts; in some languages a small word that is a note or a letter in others."""

_ONLY = re.compile(r"^(?:only|just|both|nur|sowohl|seulement|solo|sólo) | (?:only|alone|together|allein)$")
_NEITHER = frozenset({"neither", "none", "both", "beide", "keines", "weder noch"})
_FEWEST = 3
"""Parts of a puzzle: *only A*, *only B* and *A and B* are all the cases that there are."""


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
    """The first option whose parts are other options, or parts of others of which one stands alone."""
    texts = {option: option.plain.casefold() for option in item.options if len(option.plain) <= _LONGEST}
    joint = _joint_of(primary(item.deck.answer_language))
    parts = {option: _parts(text, joint) for option, text in texts.items()}
    if all(len(found) < 2 for found in parts.values()):
        return None
    alone = {found[0] for found in parts.values() if len(found) == 1}
    counts = Counter(part for found in parts.values() for part in set(found) - _NEITHER)
    are_cases = len(counts) < _FEWEST and any(_ONLY.search(text) for text in texts.values())
    for option, named in parts.items():
        found = [part for part in named if part not in _NEITHER]
        if len(found) < 2 or are_cases or alone.isdisjoint(found):
            continue
        if alone.issuperset(found) or (len(counts) >= _FEWEST and all(counts[part] > 1 for part in found)):
            return option
    return None


def _parts(text: str, joint: re.Pattern[str]) -> list[str]:
    """What a text without case joins, or the text itself, without *only* and *both*."""
    return [squeezed(part) for part in joint.split(_ONLY.sub("", text)) if part]


@cache
def _joint_of(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:,\s|[;&+]|\b(?:{_ANDS.get(language, _AND)})\b)\s*")


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
