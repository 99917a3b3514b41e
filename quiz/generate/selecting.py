"""From candidates that passed to questions: chosen, written, held against the item-writing rules."""

from collections.abc import Sequence

from msgspec import Struct

from quiz.deck.model import AnyQuestion
from quiz.generate.choosing import chosen
from quiz.generate.drafts import draft, kind_of
from quiz.generate.ground import Ground
from quiz.generate.item_rules import flawed
from quiz.generate.model import Candidate, Dropped

_ROUNDS = 6
"""How often others are chosen for those that the rules speak against."""


class Wanted(Struct, frozen=True):
    """How many questions, of which kinds, and what decides between equals."""

    count: int | None
    kinds: frozenset[str]
    seed: int
    engine: str
    words: int
    """Of prose that was read."""


def selected(
    candidates: Sequence[Candidate], ground: Ground, wanted: Wanted
) -> tuple[tuple[AnyQuestion, ...], tuple[Dropped, ...]]:
    """The drafts in the order of the texts, and what the item-writing rules dropped."""
    fitting = [one for one in candidates if kind_of(one, wanted.kinds)]
    dropped: list[Dropped] = []
    drafts: dict[str, AnyQuestion] = {}
    sources: dict[str, Candidate] = {}
    for _ in range(_ROUNDS):
        best = chosen(fitting, wanted.words, wanted.count, wanted.seed)
        sources, drafts = {}, {}
        for one in best:
            question = draft(one, kind_of(one, wanted.kinds), ground, wanted.engine)
            if question.id not in drafts:
                drafts[question.id], sources[question.id] = question, one
        flaws = flawed(tuple(drafts.values())) if drafts else {}
        if not flaws:
            break
        dropped += [Dropped(sources[name], "item-writing", flaws[name]) for name in sorted(flaws)]
        gone = {(sources[name].stem, sources[name].answer) for name in flaws}
        fitting = [one for one in fitting if (one.stem, one.answer) not in gone]
        for name in flaws:
            del drafts[name]
    order = {key: number for number, key in enumerate(ground.texts)}

    def place(name: str) -> tuple[int, int, int, str]:
        sentence = sources[name].sentence
        return order[sentence.source], sentence.paragraph, sentence.start, name

    return tuple(drafts[name] for name in sorted(drafts, key=place)), tuple(dropped)
