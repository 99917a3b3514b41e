"""The sheet of a draft: as it is played, with the right answer shown, and marked in its passage."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.worker import get_current_worker

from quiz.curate.answers import answers, spans
from quiz.tui.widgets.passage import Passage
from quiz.tui.widgets.tryout import Tryout

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.deck.model import AnyQuestion, Deck, Media
    from quiz.library.evidence import Cited


class DraftSheet(Tryout):
    """Shows one draft after the other; says `Changed` when its passage is there."""

    def __init__(self, passages: Callable[[Deck, AnyQuestion], tuple[Cited, ...]]) -> None:
        """`passages` tells the evidence of a question in its passages; it may take long."""
        super().__init__()
        self._passages = passages
        self._shown: tuple[Deck, AnyQuestion] | None = None
        self._evidence: tuple[Cited, ...] = ()
        self._opened = 0

    @property
    def draft(self) -> AnyQuestion | None:
        """What is shown; None for nothing."""
        return self._shown[1] if self._shown is not None else None

    async def show_draft(self, deck: Deck, draft: AnyQuestion | None) -> None:
        """Show a draft of `deck`; one that is the same stays as it is."""
        if self._shown is not None and (self._shown[0].sources, self._shown[1]) == (deck.sources, draft):
            return
        self._shown = None if draft is None else (deck, draft)
        self._evidence, self._opened = (), 0
        if draft is not None:
            await self.show(deck, draft)
            self.show_answer()
            if draft.citations:
                self._find(deck, draft)

    def next_medium(self) -> Media:
        """The picture or sound behind the one that was given last; there is one."""
        self._opened += 1
        return self.media[(self._opened - 1) % len(self.media)]

    @work(thread=True, exclusive=True, group="passages")
    def _find(self, deck: Deck, draft: AnyQuestion) -> None:
        worker = get_current_worker()
        cited = self._passages(deck, draft)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._found, draft, cited)

    def _found(self, draft: AnyQuestion, cited: tuple[Cited, ...]) -> None:
        if self.is_attached and self.draft == draft:
            self._evidence = cited
            self.found(cited)
            for passage in self.query(Passage):
                self.show_passage(passage)
            self.post_message(self.Changed())

    def show_passage(self, passage: Passage) -> None:
        """Show the evidence in `passage`, the answer marked in it; whole where it stands beside the draft."""
        if self.draft is not None:
            passage.within = partial(spans, answers(self.draft))
        passage.display = bool(self._evidence)
        passage.show(self._evidence, whole=self.screen.has_class("-wide"))
