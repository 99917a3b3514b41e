"""Candidates made ready and held against every filter."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from quiz.generate.candidates import candidate_of
from quiz.generate.chance import place
from quiz.generate.chapters import Chapter
from quiz.generate.distractors import distractors, swap
from quiz.generate.filters import verdict
from quiz.generate.ground import Ground
from quiz.generate.model import Asking, Candidate, Dropped
from quiz.generate.ranking import score


def of_rules(chapters: Iterable[Chapter], ground: Ground, seed: int) -> Iterator[Candidate]:
    """What the `rules` engine proposes, in the order of the chapters; not filtered."""
    for chapter in chapters:
        for proposal in chapter.proposals:
            candidate = candidate_of(proposal, ground)
            if candidate is not None:
                yield _turned(candidate, ground, seed) if candidate.asking is Asking.TRUE else candidate


def judged(candidate: Candidate, ground: Ground, seed: int) -> Candidate | Dropped:
    """The candidate with wrong options and a score, or why it is dropped.

    Wrong options that another engine wrote are kept where they pass; else they are chosen here.
    """
    bare = replace(candidate, distractors=())
    if dropped := verdict(bare, ground):
        return dropped
    ready = candidate
    if not candidate.distractors or verdict(candidate, ground):
        ready = replace(bare, distractors=distractors(bare, ground, seed))
    return verdict(ready, ground) or replace(ready, score=score(ready, ground))


def _turned(claim: Candidate, ground: Ground, seed: int) -> Candidate:
    """A true claim as it is, or made false: half of them each; true where nothing makes it false."""
    if (
        place(seed, "claim", claim.sentence.source, str(claim.sentence.paragraph), str(claim.sentence.start))
        % 2
    ):
        return claim
    false = replace(claim, asking=Asking.FALSE)
    swapped = swap(false, ground, seed)
    if not swapped:
        return claim
    return replace(false, swapped=swapped, stem=claim.stem.replace(claim.answer, swapped, 1))
