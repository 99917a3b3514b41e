"""Questions of a package that a deck can hold, and why the others cannot be."""

from collections.abc import Iterable

from msgspec.structs import replace

from quiz.anki.importing.importing import Carried
from quiz.anki.importing.noting import Told, called
from quiz.deck.identity import content_hash
from quiz.deck.model import Deck
from quiz.deck.naming import with_ids
from quiz.deck.problems import Severity
from quiz.deck.reading import Reading, read
from quiz.deck.writing import deck_text


def sound(deck: Deck, carried: Iterable[Carried], told: list[Told]) -> tuple[Carried, ...]:
    """The notes whose questions can be read again from a deck, with their ids."""
    kept = list(_without_repeats(carried, told))
    named = with_ids(one.question for one in kept)
    kept = [Carried(one.note, question, one.media) for one, question in zip(kept, named, strict=True)]
    reading = read(deck_text(replace(deck, questions=named)).encode("utf-8", "surrogatepass"), "the deck")
    good = {id(node) for node, _ in reading.kept}
    nodes = [node for node, _ in reading.named]
    if len(nodes) != len(kept):
        return tuple(kept)
    found = []
    for one, node in zip(kept, nodes, strict=True):
        if id(node) in good:
            found.append(one)
        else:
            told.append(Told(called(one.note), _reason(reading, node.start, node.end), whole=True))
    return tuple(found)


def _reason(reading: Reading, start: int, end: int) -> str:
    first, last = reading.lines.number(start), reading.lines.number(end)
    for problem in reading.problems:
        if problem.severity is Severity.ERROR and first <= problem.place.line <= last:
            return f"{problem.message}: {problem.help}" if problem.help else problem.message
    return "a deck cannot hold it"


def _without_repeats(carried: Iterable[Carried], told: list[Told]) -> Iterable[Carried]:
    seen: dict[str, str] = {}
    for one in carried:
        if not one.question.id:
            content = content_hash(one.question)
            if content in seen:
                told.append(Told(called(one.note), f"it is the same as '{seen[content]}'", whole=True))
                continue
            seen[content] = called(one.note)
        yield one
