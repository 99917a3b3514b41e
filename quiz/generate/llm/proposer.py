"""The engine: a language model writes, and has to find its own answers again."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Protocol

from quiz.generate.llm.passages import spread
from quiz.generate.llm.problems import BudgetSpent, EndpointProblem, Refused
from quiz.generate.llm.replies import Asked, Unusable
from quiz.generate.llm.round_trip import answered, same_answer
from quiz.generate.llm.writing import write
from quiz.generate.model import Candidate, Dropped, Offer

EACH: Final = 2
"""Requests for one sentence: one to write, one to ask back."""

UNUSABLE_IN_A_ROW: Final = 5
"""After so many replies that cannot be used, a model is asked nothing more."""


class Consent(Protocol):
    """Asks whoever pays whether it may be sent."""

    def __call__(self, offers: Sequence[Offer]) -> None:
        """Return where it may. What it raises ends the run before anything is sent."""
        ...


class LanguageModel:
    """Proposes questions that a language model wrote about the sentences and answers it was offered.

    A sentence takes two requests; where there are more sentences than requests, those asked about are spread
    evenly over the text. One reply in the wrong form loses one sentence. Whatever ends the run early keeps
    what was proposed before; `problem` says why.
    """

    def __init__(
        self,
        model: Asked,
        *,
        name: str,
        most: int,
        consent: Consent,
        tell: Callable[[str], None],
        progress: Callable[[int, int], None],
    ) -> None:
        self.name = f"llm/{name}"
        """What a draft's `generated.engine` says: `llm/` and the model's name."""
        self.problem: EndpointProblem | None = None
        """Why it stopped before the end; None where it did not."""
        self.unusable = 0
        """How many sentences had a reply in the wrong form."""
        self._model, self._most = model, most
        self._consent, self._tell, self._progress = consent, tell, progress

    def propose(self, offers: Sequence[Offer]) -> Iterable[Candidate | Dropped]:
        """Candidates for the offers, each asked back. Sends nothing before `consent` has returned."""
        chosen = spread(offers, self._most // EACH)
        if not chosen:
            return
        self._consent(chosen)
        try:
            yield from self._asked(chosen)
        finally:
            self._progress(len(chosen), len(chosen))  # however it ended, there is nothing more to wait for

    def _asked(self, offers: Sequence[Offer]) -> Iterable[Candidate | Dropped]:
        in_a_row = 0
        for number, offer in enumerate(offers):
            self._progress(number, len(offers))
            try:
                yield self._asked_back(offer)
                in_a_row = 0
            except (Unusable, Refused) as reason:
                self.unusable += 1
                in_a_row += 1
                if in_a_row == UNUSABLE_IN_A_ROW:
                    self.problem = _of_no_use(reason)
                    return
            except EndpointProblem as problem:
                self.problem = problem
                return
            except BudgetSpent:
                self._tell(f"all {self._most} requests are spent, some of them on trying again")
                return

    def _asked_back(self, offer: Offer) -> Candidate | Dropped:
        """What the model writes about an offer; dropped where it does not find its own answer again."""
        candidate = write(self._model, offer)
        given = answered(self._model, offer, candidate.stem)
        if same_answer(given, candidate.answer):
            return candidate
        return Dropped(candidate, "round trip", f"asked its own question, the model answered '{given}'")


def _of_no_use(last: Exception) -> EndpointProblem:
    said = f"; the last: {last.message}" if isinstance(last, Refused) else ""
    return EndpointProblem(
        f"{UNUSABLE_IN_A_ROW} sentences in a row gave no reply that can be used{said}",
        "choose another model, or a server that holds its answers to a JSON Schema",
    )
