"""Which sentences another engine may write about, and the answers it may ask for."""

from collections.abc import Iterable, Iterator

from quiz.generate.candidates import candidate_of
from quiz.generate.chapters import Chapter
from quiz.generate.ground import Ground
from quiz.generate.model import Asking, Offer, Sentence

_ASKED = frozenset({Asking.CLOZE, Asking.WHO, Asking.WHAT, Asking.WHEN, Asking.WHERE, Asking.HOW_MANY})


def offers_of(chapters: Iterable[Chapter], ground: Ground) -> Iterator[Offer]:
    """The sentences in which there is an answer to ask for, each with all of them, in their order."""
    for chapter in chapters:
        found: dict[Sentence, dict[tuple[str, str], None]] = {}
        for proposal in chapter.proposals:
            candidate = candidate_of(proposal, ground) if proposal.asking in _ASKED else None
            if candidate is not None:
                found.setdefault(candidate.sentence, {})[candidate.answer, candidate.type] = None
        for sentence, answers in sorted(found.items(), key=lambda item: (item[0].paragraph, item[0].end)):
            ordered = sorted(answers, key=lambda answer: (sentence.text.find(answer[0]), answer))
            yield Offer(sentence, ground.passage(sentence), tuple(ordered))
