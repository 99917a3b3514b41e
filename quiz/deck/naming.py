"""Ids for the questions of a new deck."""

from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from quiz.deck.identity import implicit_id
from quiz.deck.model import AnyQuestion


def with_ids(questions: Iterable[AnyQuestion]) -> tuple[AnyQuestion, ...]:
    """The same questions, each with an id; those that have one keep it.

    Questions that only open alike (one word, two meanings) get ids that differ in a number.
    """
    questions = tuple(questions)
    taken = {question.id for question in questions}
    numbers: Counter[str] = Counter()
    found = []
    for question in questions:
        own = question.id
        if not own:
            own = implicit = implicit_id(question)
            while own in taken:
                numbers[implicit] += 1
                own = f"{implicit}-{numbers[implicit] + 1}"
            taken.add(own)
        found.append(replace(question, id=own))
    return tuple(found)
