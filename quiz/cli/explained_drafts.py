"""What was proposed for each sentence, and what became of it."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.generate.model import Candidate, Generation, Sentence


def explained(made: "Generation") -> Iterator[str]:
    """Lines for people: each sentence with what was dropped by which filter, and why; then what is left."""
    from quiz.deck.markup.plain import plain
    from quiz.deck.model import stem
    from quiz.deck.report import visible

    for sentence, dropped in groupby(made.dropped, lambda one: one.candidate.sentence):
        yield visible(f"{_place(sentence)}: {sentence.text}")
        for one in dropped:
            yield visible(f"  {_asked(one.candidate)}")
            yield visible(f"    dropped by {one.filter}: {one.reason}")
    for question in made.questions:
        quotes = " ".join(citation.quote for citation in question.citations)
        yield visible(f"kept: {plain(stem(question), inline=True)}")
        yield visible(f"  from: {plain(quotes, inline=True)}")


def _place(sentence: "Sentence") -> str:
    return f"{sentence.source}, paragraph {sentence.paragraph + 1}"


def _asked(candidate: "Candidate") -> str:
    return f"{candidate.asking}: {candidate.stem} → {candidate.answer}"
