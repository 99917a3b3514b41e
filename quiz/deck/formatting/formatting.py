"""A deck file in canonical form: read, laid out anew, and read again before anybody writes it."""

from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass

from quiz.deck.collecting import uncollected
from quiz.deck.formatting.doubt import DoubtError
from quiz.deck.formatting.layout import laid_out
from quiz.deck.formatting.same import same_deck
from quiz.deck.model import Deck
from quiz.deck.nodes import Map, Scalar
from quiz.deck.problems import Problem, Severity
from quiz.deck.reading import read


@dataclass(frozen=True)
class Formatted:
    """What formatting a file came to."""

    data: bytes | None
    """The file in canonical form; None where it is left alone."""
    ids: int = 0
    """How many ids were written in."""
    errors: tuple[Problem, ...] = ()
    """The errors of the file, for which it is left alone."""
    doubt: int | None = None
    """The line, from 1, with a form that is left alone; None where the result would not read the same."""


def formatted(data: bytes, name: str) -> Formatted:
    """The deck file `data`, called `name` by its user, in canonical form. Pure; never raises.

    Its line ends stay the kind that most of its lines have; a byte order mark goes, and a line end ends the
    file. A file with errors is left alone, and so is one whose canonical form would not read back to the very
    same tree of texts, ids aside.
    """
    with uncollected():
        return _formatted(data, name)


def _formatted(data: bytes, name: str) -> Formatted:
    plain = data.removeprefix(BOM_UTF8)
    windows = plain.count(b"\r\n") * 2 > plain.count(b"\n")
    if b"\r" in plain:
        plain = plain.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if not plain.endswith(b"\n"):
        plain += b"\n"
    reading = read(plain, name)
    errors = tuple(one for one in reading.problems if one.severity is Severity.ERROR)
    if errors or reading.root is None or reading.deck is None:
        return Formatted(None, errors=errors)
    root, lines = reading.root, reading.lines
    ids = dict(_missing(root, reading.deck))
    del reading  # its questions are no longer needed; the second tree takes their memory
    try:
        new = laid_out(lines.text, root, ids)
    except DoubtError as doubt:
        return Formatted(None, doubt=lines.number(doubt.offset))
    if new != lines.text and not same_deck(new, root, ids):
        return Formatted(None)
    return Formatted((new.replace("\n", "\r\n") if windows else new).encode(), len(ids))


def _missing(root: Map, deck: Deck) -> Iterator[tuple[int, str]]:
    """The offset of each question without an id, and the id that it goes by; the file has no errors."""
    for node, question in zip(root["questions"], deck.questions, strict=True):
        if isinstance(node, Map) and _has_none(node):
            yield node.start, question.id


def _has_none(node: Map) -> bool:
    written = node.get("id")
    return not isinstance(written, Scalar) or not written.strip()
