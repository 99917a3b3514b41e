"""Curation of a deck file: each decision is in the file before the next draft shows."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from quiz.curate.curation import Curation, Did, Step
from quiz.curate.filtering import Filter, score
from quiz.curate.patches import patch, undone
from quiz.curate.steps import BothChanged, lines, merged, without_step
from quiz.curate.swapping import next_way
from quiz.deck.editing.editing import (
    Cut,
    NotEdited,
    Written,
    with_questions,
    without_question,
    written,
)
from quiz.deck.fingerprint import fingerprint
from quiz.deck.limits import MAX_BYTES
from quiz.deck.markup.plain import plain
from quiz.deck.model import AnyQuestion, Deck, stem
from quiz.deck.problems import Problem
from quiz.library.files import FileProblem, read_bounded
from quiz.library.rejected import add_rejected, read_rejected, remove_rejected
from quiz.library.saving import write_whole

Edited = TypeVar("Edited")


class NotDecided(Exception):  # noqa: N818 - what a person is told
    """Something could not be done; the file is as it was. The text says why."""


class Curating:
    """The file, and the state of its curation.

    Every call that changes something reads the file anew where somebody changed it, and has written it whole
    before it returns. It raises `NotDecided` where that could not be; the state is then that of the file.
    """

    def __init__(
        self,
        path: Path,
        clock: Callable[[], float],
        exported: Callable[[str, str], bool] = lambda deck, question: False,
    ) -> None:
        """Curate the deck at `path`. Raises `NotDecided` where it cannot be read.

        `clock` tells seconds; `exported` whether learners have been given a question, by the ids of deck
        and question, so that it has to stay of its kind.
        """
        self.path = path
        self._clock = clock
        self._exported = exported
        self._known: Written | None = None
        self.state = Curation(deck=_deck(self._read())).turned(1)
        self._since = clock()

    def refresh(self) -> bool:
        """Take up what somebody else has changed in the file; tells whether there was anything.

        Raises `NotDecided` while nothing can be read of it: somebody is in the middle of an edit. The state
        stays.
        """
        before = self._known
        now = self._read()
        if now.reading.deck is None and now.reading.emptied is None:
            first = now.reading.problems[0]
            raise NotDecided(
                f"'{self.path.name}' cannot be read as it is now: line {first.place.line}: {first.message}"
            )
        if now is not before:
            self.state = self.state.with_deck(_deck(now))
        return now is not before

    @property
    def unreadable(self) -> tuple[Problem, ...]:
        """The problems for which nothing could be read of the file; none where something could."""
        reading = self._read().reading
        return reading.problems if reading.deck is None else ()

    # Looking

    def turn(self, by: int) -> None:
        """Look at another draft: so many on, or back."""
        self.state = self.state.turned(by)
        self._since = self._clock()

    def filter(self, chosen: Filter) -> None:
        """Look only at the drafts that it lets through."""
        self.state = self.state.filtered(chosen)
        self._since = self._clock()

    def above(self, least: Decimal) -> tuple[AnyQuestion, ...]:
        """The waiting drafts with this score or a higher one."""
        return tuple(
            one for one in self.state.waiting if (worth := score(one)) is not None and worth >= least
        )

    # Deciding

    def accept(self) -> None:
        """Make the draft a question of the deck."""
        _, draft = self._here()
        self._accept([draft])

    def accept_above(self, least: Decimal) -> int:
        """Accept the waiting drafts with this score or a higher one; tells how many."""
        self.refresh()
        drafts = self.above(least)
        if drafts:
            self._accept(drafts)
        return len(drafts)

    def reject(self, reason: str = "") -> None:
        """Take the draft out of the deck, and remember it so that it does not come back."""
        deck, draft = self._here()
        without, cut = _edit(lambda: without_question(deck, draft.id))
        fact = fingerprint(draft)
        try:
            fresh = fact not in read_rejected(self.path)
            # A kill between the two writes leaves a draft that can be rejected again.
            add_rejected(self.path, fact, reason, plain(stem(draft)))
        except (FileProblem, OSError) as problem:
            raise _not_written(problem, "what is rejected") from None
        try:
            self._decide(Did.REJECTED, deck, without, [draft], cut=cut, fingerprint=fact if fresh else "")
        except NotDecided:
            if fresh:
                self._forget(fact)
            raise

    def edit(self, seen: AnyQuestion, wanted: AnyQuestion) -> None:
        """Change the draft from what was `seen` of it to what is `wanted`.

        What somebody has changed in other fields meanwhile stays. A draft that learners have stays of its
        kind.
        """
        deck, draft = self._here(seen.id)
        self._require_kind(draft, wanted)
        new = _agreed(seen, wanted, draft)
        if new != draft:
            edited = _edit(lambda: with_questions(deck, new))
            self.state = self.state.keeping(draft)
            self._decide(Did.EDITED, deck, edited, [draft])

    def swap(self) -> None:
        """Ask the draft in another way: choice, short answer, cloze."""
        deck, draft = self._here()
        new = next_way(draft, self.state.spare.get(draft.id, ()))
        if new is None:
            raise NotDecided(
                "there is no other way to ask this: it has no distractors, and no place for a blank"
            )
        self._require_kind(draft, new)
        edited = _edit(lambda: with_questions(deck, new))
        self.state = self.state.keeping(draft)
        self._decide(Did.SWAPPED, deck, edited, [draft])

    def undo(self) -> Step | None:
        """Take the last step back; tells which, None where there is none.

        Where the file is as the step left it, it is byte by byte what it was before. Where the draft itself
        was changed since, it stays, and the step cannot be taken back any more.
        """
        if not self.state.steps:
            return None
        step = self.state.steps[-1]
        now = self._read()
        whole = undone(now.data, step.patch)
        try:
            before = self._written(whole) if whole is not None else without_step(now, step)
        except NotEdited as reason:
            steps = self.state.steps[:-1]
            self.state = replace(self.state, steps=steps)
            raise NotDecided(f"this cannot be undone: {reason}") from None
        self._write(before)
        if step.fingerprint:
            self._forget(step.fingerprint)
        self.state = self.state.before(_deck(before))
        self._since = self._clock()
        return step

    def _accept(self, drafts: Sequence[AnyQuestion]) -> None:
        deck = self._read()
        ready = [replace(one, status="ready") for one in drafts]
        self._decide(Did.ACCEPTED, deck, _edit(lambda: with_questions(deck, *ready)), drafts)

    def _here(self, at: str | None = None) -> tuple[Written, AnyQuestion]:
        """The file and the draft looked at, or `at`, as they are now."""
        at = self.state.at if at is None else at
        self.refresh()
        draft = next((one for one in self.state.drafts if one.id == at), None)
        if draft is None or self._known is None:
            raise NotDecided(
                "this draft is not in the file any more" if at else "there is no draft to decide on"
            )
        self.state = replace(self.state, at=at)
        return self._known, draft

    def _decide(
        self,
        did: Did,
        before: Written,
        after: Written,
        drafts: Sequence[AnyQuestion],
        *,
        cut: Cut | None = None,
        fingerprint: str = "",
    ) -> None:
        ids = tuple(one.id for one in drafts)
        step = Step(
            did=did,
            ids=ids,
            shown=self.state.at,
            patch=patch(before.data, after.data),
            lines=() if cut else lines(before, after, ids),
            cut=cut,
            fingerprint=fingerprint,
        )
        self._write(after)
        now = self._clock()
        self.state = self.state.after(step, _deck(after), now - self._since)
        if step.decides:
            self._since = now

    def _require_kind(self, draft: AnyQuestion, new: AnyQuestion) -> None:
        if type(new) is not type(draft) and self._exported(self.state.deck.id, draft.id):
            raise NotDecided("learners have this question already: it stays of its kind")

    # The file

    def _read(self) -> Written:
        """The file as it is now; the same object where it did not change."""
        try:
            data = read_bounded(self.path, MAX_BYTES)
        except FileProblem as problem:
            raise NotDecided(f"{problem.message}: {problem.help}") from None
        if self._known is None or self._known.data != data:
            try:
                self._known = self._written(data)
            except NotEdited as reason:
                raise NotDecided(f"'{self.path.name}' cannot be edited: {reason}") from None
        return self._known

    def _written(self, data: bytes) -> Written:
        return written(data, str(self.path))

    def _write(self, deck: Written) -> None:
        try:
            write_whole(self.path, deck.data)
        except OSError as problem:
            raise _not_written(problem, f"'{self.path.name}'") from None
        self._known = deck

    def _forget(self, fact: str) -> None:
        try:
            remove_rejected(self.path, fact)
        except (FileProblem, OSError) as problem:
            raise _not_written(problem, "what is rejected") from None


def _deck(file: Written) -> Deck:
    """What could be read of the file; without questions where there are none left."""
    return file.reading.deck or file.reading.emptied or Deck()


def _edit(edit: Callable[[], Edited]) -> Edited:
    try:
        return edit()
    except NotEdited as reason:
        raise NotDecided(str(reason)) from None


def _agreed(seen: AnyQuestion, wanted: AnyQuestion, now: AnyQuestion) -> AnyQuestion:
    try:
        return merged(seen, wanted, now)
    except BothChanged as both:
        raise NotDecided(str(both)) from None


def _not_written(problem: FileProblem | OSError, what: str) -> NotDecided:
    why = problem.message if isinstance(problem, FileProblem) else problem.strerror or str(problem)
    return NotDecided(f"{what} cannot be written: {why}; the draft is as it was")
