"""Names that a text says are names of one thing."""

import re
from collections.abc import Iterable, Iterator, Mapping

from quiz.generate.names import cleaned
from quiz.generate.places import common_alias

_NAME = r"[A-Z][\w'’.-]*(?:\s+(?:of|the|de|van|von|al|and)\s+[A-Z][\w'’.-]*|\s+[A-Z][\w'’.-]*){0,5}"
_CALLED = (
    r"(?:also|or|aka|a\.k\.a\.|formerly|originally|previously|later|better|sometimes|often|commonly|now|then|officially"
    r"|otherwise)?\s*(?:known|called|named|referred to|spelled|written|abbreviated|titled)?"
)
_PATTERNS = (
    re.compile(rf"({_NAME})\s+\((?:{_CALLED}\s+(?:in \w+\s+)?(?:as\s+)?)?(?:the\s+)?[\"“]?({_NAME})[\"”]?\)"),
    re.compile(
        rf"({_NAME}),\s+(?:(?:also|better|formerly|commonly|sometimes|now|later)\s+)?"
        rf"(?:known|called|referred to)(?:\s+in\s+\w+)?\s+(?:simply\s+)?(?:as\s+)?(?:the\s+)?[\"“]?({_NAME})"
    ),
    re.compile(rf"({_NAME}),?\s+(?:aka|a\.k\.a\.)\s+(?:the\s+)?[\"“]?({_NAME})"),
    re.compile(rf"({_NAME}),\s+or\s+(?:the\s+)?[\"“]?({_NAME})[\"”]?,"),
)
_SHORT = 2
_ACRONYM = re.compile(rf"({_NAME})\s+\(([A-Z][A-Z.&]{{1,7}})\)")


def aliases_in(sentence: str) -> Iterator[tuple[str, str]]:
    """Pairs of names that `sentence` says are one: `X (also called Y)`, `X, or Y,`, `X (ABC)`."""
    for pattern in _PATTERNS:
        for found in pattern.finditer(sentence):
            first, second = cleaned(found[1]), cleaned(found[2])
            if first and second and first != second:
                yield first, second
    for found in _ACRONYM.finditer(sentence):
        if name := cleaned(found[1]):
            yield name, found[2]


def one_name(
    pairs: Iterable[tuple[str, str]], types: Mapping[str, str], counts: Mapping[str, int]
) -> dict[str, str]:
    """Each name that is another's second form, to the first one; what the texts say, and what names show.

    A surname alone is the one person whose full name ends in it; a country goes by its usual name.
    """
    found: dict[str, str] = {}
    for first, second in pairs:
        _join(found, first, second)
    for name in sorted(types):
        usual = common_alias(name)
        if usual != name:
            _join(found, usual, name)
    for surname, full in sorted(_by_surname(types, counts).items()):
        _join(found, full, surname)
    return {name: first_name(found, name) for name in sorted(found)}


def first_name(aliases: Mapping[str, str], name: str) -> str:
    """The name that `name` goes by, itself where it has no other."""
    seen = {name}
    while (other := aliases.get(name)) is not None and other not in seen:
        seen.add(other)
        name = other
    return name


def _join(found: dict[str, str], first: str, second: str) -> None:
    first = first_name(found, first)
    if first != first_name(found, second) and second not in found:
        found[second] = first


def _by_surname(types: Mapping[str, str], counts: Mapping[str, int]) -> dict[str, str]:
    """Each last name of a person that stands alone somewhere, to the one full name that ends in it."""
    full: dict[str, list[str]] = {}
    for name in sorted(types):
        words = name.split()
        if types[name] == "PERSON" and len(words) > 1 and len(words[-1]) > _SHORT:
            full.setdefault(words[-1], []).append(name)
    return {
        word: names[0]
        for word, names in full.items()
        if len(names) == 1 and counts.get(word) and types.get(word, "PERSON") == "PERSON"
    }
