"""Which of the drafts are new to a deck."""

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal

from msgspec import UnsetType

from quiz.deck.fingerprint import fingerprint
from quiz.deck.identity import folded
from quiz.deck.model import AnyQuestion, Deck, stem


def new_drafts(
    drafts: Iterable[AnyQuestion], deck: Deck, rejected: Collection[str] = ()
) -> tuple[AnyQuestion, ...]:
    """The drafts that are neither in `deck` nor among the `rejected` fingerprints.

    A draft is in the deck where a question has its id, however it was edited since, where one has its
    fingerprint (the same answer from the same words), and where one asks in the same words.
    """
    ids = {question.id for question in deck.questions}
    prints = {*map(fingerprint, deck.questions), *rejected}
    asked = {folded(stem(question)) for question in deck.questions}
    return tuple(
        draft
        for draft in drafts
        if draft.id not in ids and fingerprint(draft) not in prints and folded(stem(draft)) not in asked
    )


def best(drafts: Sequence[AnyQuestion], count: int | None) -> tuple[AnyQuestion, ...]:
    """At most `count` of the drafts, those with the highest scores, in their order; None: all."""
    if count is None or len(drafts) <= count:
        return tuple(drafts)
    ranked = sorted(range(len(drafts)), key=lambda at: (-_score(drafts[at]), at))
    return tuple(drafts[at] for at in sorted(ranked[:count]))


def _score(draft: AnyQuestion) -> Decimal:
    generated = draft.generated
    if isinstance(generated, UnsetType) or isinstance(generated.score, UnsetType):
        return Decimal(0)
    return generated.score
