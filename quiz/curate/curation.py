"""How far a curation is: the drafts of a deck, the one looked at, and what was decided. Pure."""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from quiz.curate import pace
from quiz.curate.filtering import Filter
from quiz.curate.patches import Patch
from quiz.deck.editing.editing import Cut
from quiz.deck.model import AnyQuestion, Deck, Options


class Did(StrEnum):
    """What a person did with a draft."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"
    SWAPPED = "swapped"


class Lines(Struct, frozen=True):
    """A question's lines in the file, before and after."""

    id: str
    before: str
    after: str


class Step(Struct, frozen=True, kw_only=True):
    """One thing done, with what it takes to undo it."""

    did: Did
    ids: tuple[str, ...]
    """The drafts it was done to."""
    shown: str
    """The draft that was looked at."""
    patch: Patch
    """What it did to the file."""
    lines: tuple[Lines, ...] = ()
    """For a file that somebody changed since: the lines of each draft that is still there."""
    cut: Cut | None = None
    """The same of a draft that was taken out."""
    fingerprint: str = ""
    """What was remembered of a rejected draft; empty where it was remembered before."""

    @property
    def decides(self) -> bool:
        """Whether its drafts are none any more."""
        return self.did in {Did.ACCEPTED, Did.REJECTED}


class Curation(Struct, frozen=True, kw_only=True):
    """The state of a curation."""

    deck: Deck
    """As the file has it now."""
    at: str = ""
    """The id of the draft looked at; empty where there is none."""
    filter: Filter = Filter()
    steps: tuple[Step, ...] = ()
    """What can be undone, the latest last."""
    spent: tuple[float, ...] = ()
    """Seconds of each decision."""
    spare: dict[str, Options] = {}
    """Distractors of drafts that are asked without them now, by id."""

    @property
    def drafts(self) -> tuple[AnyQuestion, ...]:
        """Every draft, in the order of the deck."""
        return tuple(one for one in self.deck.questions if one.is_draft)

    @property
    def waiting(self) -> tuple[AnyQuestion, ...]:
        """The drafts that the filter lets through."""
        return tuple(one for one in self.drafts if self.filter.lets_through(one))

    @property
    def draft(self) -> AnyQuestion | None:
        """The draft looked at; None where none is left, or the filter lets none through."""
        return next((one for one in self.drafts if one.id == self.at), None)

    @property
    def number(self) -> int:
        """Which of the waiting drafts is looked at, from 1; 0 where it is none of them."""
        return next((at for at, one in enumerate(self.waiting, 1) if one.id == self.at), 0)

    @property
    def accepted(self) -> int:
        """How many drafts were accepted."""
        return self._count(Did.ACCEPTED)

    @property
    def rejected(self) -> int:
        """How many drafts were rejected."""
        return self._count(Did.REJECTED)

    @property
    def decided(self) -> int:
        """How many drafts were accepted or rejected."""
        return self.accepted + self.rejected

    @property
    def of(self) -> int:
        """How many drafts there are, with those that were decided on."""
        return self.decided + len(self.drafts)

    @property
    def left(self) -> float | None:
        """Seconds that the waiting drafts will take; None where that cannot be told."""
        return pace.left(self.spent, len(self.waiting))

    def _count(self, did: Did) -> int:
        return sum(len(step.ids) for step in self.steps if step.did is did)

    def turned(self, by: int) -> "Curation":
        """Another draft looked at: so many on, or back; behind the last comes the first."""
        ids = [one.id for one in self.waiting]
        if not ids:
            return replace(self, at="")
        if self.at in ids:
            return replace(self, at=ids[(ids.index(self.at) + by) % len(ids)])
        return self.with_deck(self.deck)

    def filtered(self, chosen: Filter) -> "Curation":
        """The same with another filter; what is looked at stays where the filter lets it through."""
        return replace(self, filter=chosen).with_deck(self.deck)

    def with_deck(self, deck: Deck, *, at: str | None = None) -> "Curation":
        """The same of another state of the file.

        It looks at the draft `at`, or else at where it was; where that is none any more, at the next one
        that is waiting.
        """
        at = self.at if at is None else at
        now = replace(self, deck=deck, at=at)
        if (found := now.draft) is not None and (self.filter.lets_through(found) or at != self.at):
            return now
        waiting = [one.id for one in now.waiting]
        return replace(now, at=_next(at, [one.id for one in self.deck.questions], waiting))

    def after(self, step: Step, deck: Deck, seconds: float) -> "Curation":
        """What follows on a step that led to `deck` and took so long."""
        done = replace(self, steps=(*self.steps, step))
        if not step.decides:
            return replace(done, deck=deck, at=step.shown)
        return replace(done.with_deck(deck), spent=(*self.spent, seconds))

    def before(self, deck: Deck) -> "Curation":
        """What the last step is taken back to."""
        *steps, step = self.steps
        spent = self.spent[:-1] if step.decides else self.spent
        return replace(self, deck=deck, at=step.shown, steps=tuple(steps), spent=spent)

    def keeping(self, draft: AnyQuestion) -> "Curation":
        """The same, with the distractors of a draft remembered, where it has any."""
        wrong = getattr(draft, "wrong", ())
        return replace(self, spare={**self.spare, draft.id: wrong}) if wrong else self


def _next(at: str, order: Sequence[str], waiting: Sequence[str]) -> str:
    """The first of `waiting` behind `at` in an order; from the top where none is; empty without any."""
    places = {name: number for number, name in enumerate(order)}
    here = places.get(at, -1)
    behind = (name for name in waiting if places.get(name, len(order)) > here)
    return next(behind, waiting[0] if waiting else "")
