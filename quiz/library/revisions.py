"""A deck file as it was saved once: question by question, each with what is wrong with it."""

import re
from bisect import bisect_right
from hashlib import blake2b
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from quiz.deck.model import AnyQuestion, Deck
from quiz.deck.nodes import Map, Scalar
from quiz.deck.problems import Place, Problem, Severity
from quiz.library.beside import Stamp
from quiz.library.judging import Judgement

_BYTE = re.compile("[\ud800-\udfff]")
_SYNTAX = "D5"
"""How the codes of mistakes begin that keep a piece of the file from being read."""


class Item(Struct, frozen=True, kw_only=True):
    """One question as it stands in the file."""

    id: str
    """Its id; of one with errors what its author wrote, which may be nothing."""
    place: Place
    digest: str
    """16 hexadecimal digits over its text, which line ends do not change."""
    question: AnyQuestion | None
    """None where it has errors."""
    problems: tuple[Problem, ...] = ()
    """What is told inside it, by place."""


class Revision(Struct, frozen=True, kw_only=True):
    """One state of a deck file."""

    deck: Deck | None
    """What the deck says of itself, without its questions; None where no question could be read."""
    items: tuple[Item, ...] = ()
    """The questions that could be read, with errors or without, in the order of the file."""
    loose: tuple[Problem, ...] = ()
    """The problems that belong to none of them, by place."""
    beside: dict[str, Stamp] = {}
    """The files beside the deck that it refers to, and their state, as `Judgement.beside`."""
    checking: bool = False
    """Whether the item-writing rules are still being asked: what they say comes with the next revision."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem of the file, by place."""
        own = (problem for item in self.items for problem in item.problems)
        return tuple(sorted((*self.loose, *own), key=attrgetter("place")))

    @property
    def unread(self) -> bool:
        """Whether there may be questions in the file that a mistake in the syntax hides."""
        return self.deck is None or any(one.code.startswith(_SYNTAX) for one in self.errors)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The errors that belong to no question."""
        return tuple(one for one in self.loose if one.severity is Severity.ERROR)


def revision(judgement: Judgement) -> Revision:
    """What was judged, question by question. All of it is text that can be written as UTF-8."""
    reading, deck = judgement.reading, judgement.deck
    problems = tuple(map(_encodable, judgement.problems))
    if reading is None or deck is None:
        return Revision(deck=None, loose=problems, beside=judgement.beside)
    sound = {node.start: question for (node, _), question in zip(reading.kept, deck.questions, strict=True)}
    nodes = [node for node, _ in reading.named]
    places = [reading.place_of(node) for node in nodes]
    own, loose = _attributed(problems, places)
    items = tuple(
        Item(
            id=_id(node, sound.get(node.start)),
            place=place,
            digest=_digest(reading.lines.text[node.start : node.end]),
            question=sound.get(node.start),
            problems=tuple(problems),
        )
        for node, place, problems in zip(nodes, places, own, strict=True)
    )
    return Revision(
        deck=replace(deck, questions=()), items=items, loose=tuple(loose), beside=judgement.beside
    )


def _attributed(
    problems: tuple[Problem, ...], places: list[Place]
) -> tuple[list[list[Problem]], list[Problem]]:
    """The problems inside each of the sorted `places`, and those in none."""
    begins = [(place.line, place.column) for place in places]
    own: list[list[Problem]] = [[] for _ in places]
    loose = []
    for problem in problems:
        at = (problem.place.line, problem.place.column)
        number = bisect_right(begins, at) - 1
        if number >= 0 and at <= (places[number].end_line, places[number].end_column):
            own[number].append(problem)
        else:
            loose.append(problem)
    return own, loose


def _id(node: Map, question: AnyQuestion | None) -> str:
    if question is not None:
        return question.id
    written = node.get("id")
    return written.strip() if isinstance(written, Scalar) else ""


def _digest(text: str) -> str:
    same = text.replace("\r\n", "\n")
    return blake2b(same.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()


def _encodable(problem: Problem) -> Problem:
    """The problem with a sign in place of each byte that is no text, in the excerpt or the file's name."""
    texts = (problem.message, problem.help, problem.excerpt, problem.file)
    if not any(map(_BYTE.search, texts)):
        return problem
    message, way_out, excerpt, file = (_BYTE.sub("\ufffd", text) for text in texts)
    return replace(problem, message=message, help=way_out, excerpt=excerpt, file=file)
