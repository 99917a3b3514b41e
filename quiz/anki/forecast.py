"""What an import does to the collection of a learner who has an earlier export, question by question."""

from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from quiz.anki.identity import guid
from quiz.anki.notetypes.models import note_types
from quiz.anki.parts import differing
from quiz.anki.planning import OTHER_KIND, DeckPlan, warnings
from quiz.anki.record import Exported, Record
from quiz.deck.model import Deck


class Fate(StrEnum):
    """What becomes of a question's note in the learner's collection."""

    NEW = "new"
    """It comes in."""
    UPDATED = "updated"
    """Its fields and tags are replaced, also where the learner wrote into them; its cards stay."""
    UNTOUCHED = "untouched"
    """It stays as the learner has it."""
    NOT_UPDATED = "not updated"
    """It has changed, but stays as the learner has it: no note can be made into what it is now."""
    LEFT_OUT = "left out"
    """It cannot be exported, and the learner does not have it."""
    GONE = "gone"
    """It is not exported any more, and stays as the learner has it: packages never delete."""


class QuestionForecast(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What becomes of one question."""

    question: str
    """Its id; of a question that is gone and that only an old record knows, the guid of its note."""
    fate: Fate
    parts: tuple[str, ...] | None = ()
    """Of an updated note the names of the fields that become others, and `tags`; None where the record is
    too old to tell."""
    empty_cards: tuple[str, ...] = ()
    """Cards that the learner has and that ask nothing from now on. Anki keeps them until the learner calls
    its Empty Cards."""
    reason: str = ""
    """Why it is not exported, in one line."""
    help: str = ""
    """The way out."""


class DeckForecast(Struct, frozen=True, kw_only=True):
    """What becomes of one deck."""

    deck: str
    """The deck's id."""
    name: str
    """Its name in Anki."""
    questions: tuple[QuestionForecast, ...]
    """What is exported, in deck order; then what is not; then what is gone."""
    warnings: tuple[str, ...] = ()

    def of(self, fate: Fate) -> tuple[QuestionForecast, ...]:
        """The questions with this fate."""
        return tuple(one for one in self.questions if one.fate is fate)

    @property
    def complete(self) -> bool:
        """Whether every question asked for is in the package."""
        return not (self.of(Fate.NOT_UPDATED) or self.of(Fate.LEFT_OUT))


def forecast(deck: Deck, plan: DeckPlan, had: Record | None) -> DeckForecast:
    """What Anki does with `plan`, the export of `deck`, at a learner who has what `had` says.

    `had` is None for a learner who has nothing yet. It holds for Anki's usual options (update where newer),
    and for a learner who did not change a note after the time that its update carries: such a note stays.
    """
    held = had.notes if had else {}
    exported = {note.guid: plan.record.notes[note.guid] for note in plan.deck.notes}
    ids = {guid(deck.id, question.id): question.id for question in deck.questions}
    refused = {guid(deck.id, one.question) for one in plan.report.left_out}
    gone = held.keys() - exported.keys() - refused
    return DeckForecast(
        deck=deck.id,
        name=plan.report.name,
        questions=(
            *(_exported(held.get(one), now) for one, now in exported.items()),
            *_refused(deck, plan, held.keys() - exported.keys()),
            *_gone((ids.get(one) or held[one].question or one, one in ids) for one in gone),
        ),
        warnings=tuple(warnings(had, plan.report.name)),
    )


def _exported(before: Exported | None, now: Exported) -> QuestionForecast:
    if before is None:
        return QuestionForecast(question=now.question, fate=Fate.NEW)
    if now.type != before.type:
        reason, way_out = OTHER_KIND
        return QuestionForecast(question=now.question, fate=Fate.NOT_UPDATED, reason=reason, help=way_out)
    if now.mod <= before.mod:
        return QuestionForecast(question=now.question, fate=Fate.UNTOUCHED)
    return QuestionForecast(
        question=now.question,
        fate=Fate.UPDATED,
        parts=differing(before.parts, now.parts),
        empty_cards=tuple(_card(now, order) for order in before.cards if order not in now.cards),
    )


def _refused(deck: Deck, plan: DeckPlan, held: Collection[str]) -> Iterator[QuestionForecast]:
    for one in plan.report.left_out:
        has = guid(deck.id, one.question) in held
        fate = Fate.NOT_UPDATED if has else Fate.LEFT_OUT
        yield QuestionForecast(question=one.question, fate=fate, reason=one.reason, help=one.help)


def _gone(questions: Iterable[tuple[str, bool]]) -> Iterator[QuestionForecast]:
    """Each question that is not exported any more is given with whether the deck has it, as a draft."""
    for question, is_draft in sorted(questions):
        reason = "it is a draft now" if is_draft else "it is no longer in the deck"
        yield QuestionForecast(question=question, fate=Fate.GONE, reason=reason)


def _card(note: Exported, order: int) -> str:
    """What the learner's Anki calls a card."""
    types = note_types()
    if note.type == types.cloze.model_id:
        return f"Cloze {order + 1}"
    named = {
        (one.model_id, number): str(template["name"])
        for one in types.all()
        for number, template in enumerate(one.templates)
    }
    return named.get((note.type, order), f"Card {order + 1}")  # a damaged record may say anything
