"""Numbered blanks: a number is a card with a schedule, so it never goes to another text.

Unnumbered blanks are all one card, and nothing is kept of them.
"""

from collections.abc import Mapping
from hashlib import blake2b

from quiz.deck.cloze import blanks
from quiz.deck.identity import folded
from quiz.deck.model import AnyQuestion, Cloze


def numbered_blanks(question: AnyQuestion) -> dict[int, str]:
    """The same as `blanks_of` its text for a cloze question, empty for every other. Raises `ClozeError`."""
    return blanks_of(question.cloze) if isinstance(question, Cloze) else {}


def blanks_of(text: str) -> dict[int, str]:
    """For each number of a cloze text 8 hexadecimal digits over its texts; empty where none is numbered.

    Raises `ClozeError`.
    """
    texts: dict[int, list[str]] = {}
    for blank in blanks(text):
        if blank.number is not None:
            texts.setdefault(blank.number, []).append(folded(blank.text))
    return {number: _hash(texts[number]) for number in sorted(texts)}


def given_away(now: Mapping[int, str], before: Mapping[int, str], retired: Mapping[int, str]) -> int | None:
    """A number that had another text when it was exported; None where all is well.

    A number keeps its card when its text is corrected. It is given away when the text that it has now had
    another number, or when it had been taken out and comes back with another text.
    """
    for number, text in now.items():
        if number in retired and retired[number] != text:
            return number
        moved = text in {other for key, other in before.items() if key != number}
        if number in before and before[number] != text and moved:
            return number
    return None


def retired_blanks(
    now: Mapping[int, str], before: Mapping[int, str], retired: Mapping[int, str]
) -> dict[int, str]:
    """The numbers that have been exported and are not used any more."""
    return {number: text for number, text in sorted({**retired, **before}.items()) if number not in now}


def _hash(texts: list[str]) -> str:
    return blake2b("\0".join(texts).encode(), digest_size=4).hexdigest()
