"""What was proposed for each sentence, and what became of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.deck.model import AnyQuestion
    from quiz.generate.model import Dropped, Generation, Sentence


def explained(made: "Generation") -> Iterator[str]:
    """Lines for people: each sentence with what was dropped by which filter and why, and what is left."""
    from quiz.deck.markup.plain import plain
    from quiz.deck.report import visible

    dropped: dict[Sentence, list[Dropped]] = {}
    for one in made.dropped:
        dropped.setdefault(one.candidate.sentence, []).append(one)
    kept: dict[tuple[str, str], list[AnyQuestion]] = {}
    for question in made.questions:
        for citation in question.citations:
            kept.setdefault((citation.source, plain(citation.quote, inline=True)), []).append(question)
    for sentence in sorted(dropped, key=_place):
        text = " ".join(sentence.text.split())
        yield visible(f"{sentence.source}, paragraph {sentence.paragraph + 1}: {text}")
        yield from map(visible, _dropped(dropped[sentence]))
        yield from map(visible, _kept(kept.pop((sentence.source, text), [])))
    for (source, quote), questions in kept.items():
        yield visible(f"{source}: {quote}")
        yield from map(visible, _kept(questions))


def _place(sentence: "Sentence") -> tuple[str, int, int]:
    return sentence.source, sentence.paragraph, sentence.start


def _dropped(dropped: "list[Dropped]") -> Iterator[str]:
    for one in dropped:
        asked = one.candidate
        yield f"  {asked.asking}: {asked.stem} → {asked.answer}"
        yield f"    dropped by {one.filter}: {one.reason}"


def _kept(questions: "list[AnyQuestion]") -> Iterator[str]:
    from quiz.deck.kinds import kind_name
    from quiz.deck.markup.plain import plain
    from quiz.deck.model import stem

    for question in questions:
        yield f"  {kind_name(type(question))}: {plain(stem(question), inline=True)}"
        yield "    kept"
