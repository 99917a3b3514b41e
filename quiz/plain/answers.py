"""What was typed as an answer: a response, or why it is none."""

import re
from typing import assert_never

from quiz.deck.model import (
    Choice,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quiz.grading.response import Judged, Ordered, Paired, Picked, Recalled, Response, Typed
from quiz.plain.questions import letter, may_split_at_commas

_BETWEEN = re.compile(r"[\s,;]+")
_PAIR = re.compile(r"(\d{1,4})[ :=-]?([a-z]{1,3})")
_TRUE = frozenset({"1", "t", "true", "y", "yes"})
_FALSE = frozenset({"2", "f", "false", "n", "no"})


class Misread(Exception):  # noqa: N818 - not an error: the player is asked again
    """The line is no answer to this question; the message says what is."""


OneLine = Choice | MultipleChoice | TrueFalse | ShortAnswer | Numeric | Ordering | Matching | Flashcard
"""Questions that one line answers."""


def answer(question: OneLine, options: tuple[str, ...], line: str) -> Response:
    """The response that a line gives; `options` are the prompt's, in the order shown. Raises Misread."""
    match question:
        case Choice():
            return Picked((options[_number(line, len(options))],))
        case MultipleChoice():
            numbers = dict.fromkeys(_number(word, len(options)) for word in _words(line))
            if not numbers:
                raise Misread(
                    "Type the numbers of all that apply, such as: 1 3. /skip passes the question over."
                )
            return Picked(tuple(options[number] for number in sorted(numbers)))
        case TrueFalse():
            return Judged(_truth(line))
        case ShortAnswer() | Numeric():
            if not line:
                raise Misread("Type the answer. /skip passes the question over.")
            return Typed(line)
        case Ordering():
            return Ordered(_ordered(options, line))
        case Matching():
            return Paired(_pairs(tuple(question.match), options, line))
        case Flashcard():
            return Recalled(_knew(line))
        case _:
            assert_never(question)


def entries(question: Listing, line: str) -> tuple[str, ...]:
    """The entries of a list that a line gives."""
    separators = ",;" if may_split_at_commas(question) else ";"
    return tuple(entry for piece in re.split(f"[{separators}]", line) if (entry := piece.strip()))


def _words(line: str) -> list[str]:
    return [word for word in _BETWEEN.split(line) if word]


def _number(word: str, most: int) -> int:
    """The index of an option, from its number."""
    word = word.rstrip(".)")
    if not (word.isascii() and word.isdigit() and len(word) < 6 and 1 <= int(word) <= most):
        raise Misread(f"Type a number, 1 to {most}.")
    return int(word) - 1


def _truth(line: str) -> bool:
    word = line.lower().rstrip(".")
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    raise Misread("Type 1 for true, 2 for false.")


def _knew(line: str) -> bool:
    if line not in {"1", "2"}:
        raise Misread("Type 1 if you did not know it, 2 if you knew it.")
    return line == "2"


def _ordered(options: tuple[str, ...], line: str) -> tuple[str, ...]:
    words = _words(line)
    if len(words) == 1 and len(line) == len(options) < 10:
        words = list(line)
    numbers = [_number(word, len(options)) for word in words]
    if sorted(numbers) != list(range(len(options))):
        raise Misread(f"Type each of the numbers 1 to {len(options)} once, in the right order.")
    return tuple(options[number] for number in numbers)


def _pairs(lefts: tuple[str, ...], rights: tuple[str, ...], line: str) -> dict[str, str]:
    letters = {letter(index): right for index, right in enumerate(rights)}
    pairs: dict[str, str] = {}
    typed = [word for word in re.split(r"[,;]|\s+(?=\d)", line.lower()) if word.strip()]
    for word in typed:
        found = _PAIR.fullmatch(word.strip())
        if found is None or found.group(2) not in letters:
            raise Misread(
                f"Type pairs of number and letter, such as: 1b 2a. “{word.strip()}” is none of them."
            )
        left = lefts[_number(found.group(1), len(lefts))]
        if left in pairs:
            raise Misread(f"{found.group(1)} has two partners: give it one.")
        pairs[left] = letters[found.group(2)]
    if not pairs:
        raise Misread("Type pairs of number and letter, such as: 1b 2a. /skip passes the question over.")
    return pairs
