"""Tables that tests read, and how they look at what was told."""

from quiz.deck.model import AnyQuestion
from quiz.deck.problems import Problem
from quiz.tables.joining import joined
from quiz.tables.reading import Table, read_table


def table(text: str | bytes, name: str = "words.csv") -> Table:
    """A table read from text."""
    return read_table(text if isinstance(text, bytes) else text.encode(), name)


def questions(text: str | bytes) -> tuple[AnyQuestion, ...]:
    """The questions that a table comes to."""
    return joined([table(text)])


def problems(text: str | bytes) -> tuple[Problem, ...]:
    """What is told of a table."""
    found = table(text)
    joined([found])
    return found.problems()


def told(text: str | bytes) -> list[tuple[str, int, int]]:
    """The code, line and column of everything that is told."""
    return [(one.code, one.place.line, one.place.column) for one in problems(text)]


def cards(text: str | bytes) -> list[tuple[str, str]]:
    """Front and back of a table of flashcards, about which nothing is told."""
    assert told(text) == []
    return [(one.front, one.back) for one in questions(text)]  # type: ignore[union-attr]
