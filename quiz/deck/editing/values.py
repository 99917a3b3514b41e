"""Values and entries of a deck as text for the place where they are put."""

from collections.abc import Iterator

from msgspec import Struct

from quiz.deck.editing.entries import Entry, is_block, line_start
from quiz.deck.editing.splices import Splice
from quiz.deck.formatting.quoting import as_written, unquoted
from quiz.deck.words import quoted
from quiz.deck.writing import value_lines, written_fields


def block_entry(key: str, value: object, column: int) -> str:
    """The lines of a key, or of a dash where `key` is empty, with its value, at `column`."""
    head = " " * column + (f"{as_written(key)}:" if key else "-")
    return _joined(value_lines(value, head, column))


def flow_entry(key: str, value: object) -> str:
    """The same inside of brackets."""
    return f"{flow_text(key)}: {flow_value(value)}" if key else flow_value(value)


def flow_text(text: str) -> str:
    """A text inside of brackets, in quotes where it needs them."""
    return unquoted(quoted(text), text, brackets=True)


def flow_value(value: object) -> str:
    """A value inside of brackets."""
    match value:
        case str():
            return flow_text(value)
        case tuple():
            return f"[{', '.join(map(flow_value, value))}]"
        case dict():
            return "{" + ", ".join(flow_entry(key, one) for key, one in value.items()) + "}"
        case Struct():
            return flow_value(written_fields(value))
        case _:
            return "".join(value_lines(value, "", 0)).strip()


def new_value(text: str, entry: Entry, value: object) -> Iterator[Splice]:
    """The splices that put `value` behind the key or dash of `entry`, which stands on lines of its own.

    A comment at the end of its line stays.
    """
    start = line_start(text, entry.start)
    head = text[start : entry.head]
    first, *rest = value_lines(value, head, entry.start - start)
    if isinstance(value, str) and rest and _comment_follows(text, entry.behind):
        # Behind `|` and `>` it would be text.
        first, rest = f"{head} {quoted(value)}", []
    put = first.removeprefix(head)
    end = text.index("\n", entry.head)
    if entry.value.start >= end:
        yield Splice(entry.head, entry.head, put)
    elif is_block(text, entry.value):
        mark, _, _ = text[entry.value.start : end].partition("#")
        yield Splice(entry.head, entry.value.start + len(mark.rstrip()), put)
    else:
        yield Splice(entry.head, entry.end, put)
        end = entry.behind - 1
    yield Splice(end + 1, entry.behind, _joined(rest))


def _comment_follows(text: str, offset: int) -> bool:
    return text[offset:].lstrip(" \t\n").startswith("#")


def _joined(lines: Iterator[str] | list[str]) -> str:
    return "".join(line + "\n" for line in lines)
