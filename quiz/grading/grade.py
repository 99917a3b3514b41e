"""An answer against a question: the one place that chooses the grader of each kind."""

from functools import cached_property
from typing import assert_never

from quiz.deck.markup.plain import plain
from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Deck,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quiz.grading.answers import right_answers, squeezed
from quiz.grading.arranging import matching, ordering
from quiz.grading.comparing import Key
from quiz.grading.forms import Forms
from quiz.grading.picking import choice, multiple_choice, true_or_false
from quiz.grading.response import (
    Filled,
    Judged,
    Named,
    Ordered,
    Paired,
    Picked,
    Recalled,
    Response,
    Typed,
)
from quiz.grading.verdict import Rule, Verdict
from quiz.grading.verdicts import unanswered
from quiz.grading.writing import Reader


class Grader:
    """Grades answers to the questions of one deck."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._reader = Reader(deck.answer_language, self._is_other_answer)

    def grade(self, question: AnyQuestion, response: Response) -> Verdict:
        """How right `response` is as an answer to `question`, and why. Never raises on any text.

        A response of another kind than the question's is no answer. The verdict depends on nothing but the
        deck's language, the question, the response, and the set of right answers in the deck.
        """
        verdict = self._graded(question, response)
        return unanswered() if verdict is None else verdict

    def _graded(self, question: AnyQuestion, response: Response) -> Verdict | None:
        match question:
            case Flashcard():
                return _flashcard(question, response) if isinstance(response, Recalled) else None
            case TrueFalse():
                return true_or_false(question, response) if isinstance(response, Judged) else None
            case Cloze():
                return self._reader.cloze(question, response) if isinstance(response, Filled) else None
            case Ordering():
                return ordering(question, response) if isinstance(response, Ordered) else None
            case Matching():
                return matching(question, response) if isinstance(response, Paired) else None
            case Numeric():
                return self._reader.numeric(question, response) if isinstance(response, Typed) else None
            case MultipleChoice():
                return multiple_choice(question, response) if isinstance(response, Picked) else None
            case Listing():
                return self._reader.listed(question, response) if isinstance(response, Named) else None
            case Choice():
                return choice(question, response) if isinstance(response, Picked) else None
            case ShortAnswer():
                return self._reader.short_answer(question, response) if isinstance(response, Typed) else None
            case _:
                assert_never(question)

    @cached_property
    def _right_answers(self) -> frozenset[str]:
        return right_answers(self._deck.questions)

    def _is_other_answer(self, given: Forms, key: Key) -> bool:
        answer = squeezed(given.written)
        own = (squeezed(candidate.written) for candidate in key.candidates)
        return answer in self._right_answers and answer not in own


def _flashcard(question: Flashcard, response: Recalled) -> Verdict:
    return Verdict(
        share=float(response.knew), rule=Rule.SELF, expected=plain(question.back), reason="by your own word"
    )
