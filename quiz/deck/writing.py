"""A whole new deck as the text of a file, in the form that `quiz fmt` leaves as it is.

A deck that somebody wrote is never written this way: its edits splice the text (`quiz.deck.editing`).
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from msgspec import Struct
from msgspec.structs import fields

from quiz.deck.formatting.blocks import WIDTH, broken
from quiz.deck.formatting.layout import INDENT
from quiz.deck.formatting.order import Part, ranks
from quiz.deck.formatting.quoting import as_written
from quiz.deck.model import AnyQuestion, Deck

_LONGEST_KEY = 1_000
"""Characters of a key beside its colon; YAML looks for the colon in 1,024."""


def deck_text(deck: Deck) -> str:
    """`deck` as YAML: `quiz.deck.reading.read` gives the same deck again.

    Every text in it is such as reading leaves it: stripped, of characters that a deck may hold. What is as it
    is without being written is left out. One question, one blank line.
    """
    head = written_fields(deck, Part.HEAD)
    head.pop("questions", None)
    lines = [*_map(head, 0), "questions:"]
    for number, question in enumerate(deck.questions):
        if number:
            lines.append("")
        lines += question_lines(question)
    return "\n".join(lines) + "\n"


def question_lines(question: AnyQuestion) -> Iterator[str]:
    """The lines of a question among the deck's."""
    yield from _item(_map(written_fields(question, Part.QUESTION), 2 * INDENT), INDENT)


def written_fields(struct: Struct, part: Part = Part.OTHER) -> dict[str, object]:
    """The fields that have to be written, in their canonical order, with their values."""
    defaults = _defaults(type(struct), part)
    return {key: value for key, default in defaults.items() if (value := getattr(struct, key)) != default}


@cache
def _defaults(kind: type[Struct], part: Part) -> dict[str, object]:
    """What each field is without being written, in canonical order."""
    found = {
        field.name: field.default_factory() if callable(field.default_factory) else field.default
        for field in fields(kind)
    }
    places = ranks(part)
    return dict(sorted(found.items(), key=lambda item: places[item[0]])) if places else found


def _map(values: Mapping[str, object], column: int) -> Iterator[str]:
    """The lines of a map at `column`."""
    pad = " " * column
    for key, value in values.items():
        head = as_written(key)
        if len(head) > _LONGEST_KEY:
            yield f"{pad}? {head}"
            head = ""
        yield from value_lines(value, f"{pad}{head}:", column)


def _list(values: tuple[object, ...], column: int) -> Iterator[str]:
    """The lines of a list at `column`."""
    for value in values:
        if isinstance(value, Struct):
            yield from _item(_map(written_fields(value), column + INDENT), column)
        else:
            yield from value_lines(value, f"{' ' * column}-", column)


def _item(lines: Iterator[str], column: int) -> Iterator[str]:
    """The lines of a map with the dash of a list at `column` before them."""
    yield " " * column + "- " + next(lines)[column + INDENT :]
    yield from lines


def value_lines(value: object, head: str, column: int) -> Iterator[str]:
    """The lines of a key or dash at `column`, which `head` is, with its value: such as a field may hold."""
    match value:
        case str():
            yield from _text(value, head, column + INDENT)
        case bool():
            yield f"{head} {str(value).lower()}"
        case Decimal():
            yield f"{head} {value:f}"
        case int():
            yield f"{head} {value}"
        case tuple():
            yield from _below(_list(value, column + INDENT), head, "[]")
        case dict():
            yield from _below(_map(value, column + INDENT), head, "{}")
        case Struct():
            yield from _below(_map(written_fields(value), column + INDENT), head, "{}")
        case _:
            raise TypeError(f"a deck holds no {type(value)}")


def _below(lines: Iterator[str], head: str, empty: str) -> Iterator[str]:
    """A list or a map below its key."""
    first = next(lines, None)
    if first is None:
        yield f"{head} {empty}"
        return
    yield from (head, first)
    yield from lines


def _text(text: str, head: str, inner: int) -> Iterator[str]:
    """A text: beside its key or dash, or as a block whose lines stand at `inner`."""
    if not text:
        yield head
        return
    lines = [text] if "\r" in text else text.split("\n")
    mark = "|-"
    beside = f"{head} {as_written(text)}"
    if len(lines) == 1:
        mark = ">-"
        lines = broken(text, WIDTH - inner) if len(beside) > WIDTH and "\r" not in text else [text]
    if len(lines) == 1:
        yield beside
        return
    yield f"{head} {mark}"
    pad = " " * inner
    yield from (pad + line if line else "" for line in lines)
