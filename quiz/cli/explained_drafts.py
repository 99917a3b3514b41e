"""What was proposed for each sentence, and what became of it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from quiz.cli.counting import counted

if TYPE_CHECKING:
    from quiz.generate.model import Dropped, Generation, Proposer, Sentence, Text
    from quiz.library.texts.sourcing import Sourced


def asked(sources: "Iterable[Sourced]") -> "list[Text]":
    """The texts as generation takes them."""
    from quiz.generate.model import Text

    return [Text(one.key, one.text.about.title, one.text.paragraphs) for one in sources]


def explained(
    made: "Generation", sources: "Iterable[Sourced]", proposer: "Proposer | None", seed: int
) -> Iterator[str]:
    """Lines for people: of each sentence what was dropped by which filter and why; then what was chosen.

    Where generation proposed itself (`proposer` is None) also what passed, and why nothing was asked.
    """
    from quiz.deck.report import visible

    if proposer is None:
        from quiz.generate.explaining import explained as thought

        yield from map(visible, thought(asked(sources), seed))
    else:
        yield from map(visible, _sentences(made))
    yield from map(visible, _chosen(made))


def _sentences(made: "Generation") -> Iterator[str]:
    dropped: dict[Sentence, list[Dropped]] = {}
    for one in made.dropped:
        dropped.setdefault(one.candidate.sentence, []).append(one)
    for sentence in sorted(dropped, key=_place):
        yield f"sentence: {' '.join(sentence.text.split())}"
        for one in dropped[sentence]:
            yield f"  dropped by `{one.filter}`: {one.reason}"
            yield f"    {one.candidate.asking}: {one.candidate.stem} → {one.candidate.answer}"


def _place(sentence: "Sentence") -> tuple[str, int, int]:
    return sentence.source, sentence.paragraph, sentence.start


def _chosen(made: "Generation") -> Iterator[str]:
    from quiz.deck.kinds import kind_name
    from quiz.deck.markup.plain import plain
    from quiz.deck.model import stem

    yield f"chosen: {counted(len(made.questions), 'question')}"
    for question in made.questions:
        yield f"  {kind_name(type(question))}: {plain(stem(question), inline=True)}"
